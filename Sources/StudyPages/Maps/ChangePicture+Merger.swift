import Pages
import Units
import Wording

extension ChangePicture {
  /// A merger: its parts as they are, and the one unit that they would be. Nil for a country without any map.
  ///
  /// - Parameters:
  ///   - parts: codes of the units that merge, of the sheet's division.
  ///   - name: what the merged unit is called.
  ///   - style: colour and sign of its alternative.
  init?(
    merging parts: [String], called name: String, style: ChartStyle, on sheet: DivisionSheet,
    _ phrase: Phrasebook
  ) {
    guard sheet.closeMap?.shapes.contains(where: { parts.contains($0.unit) }) == true else { return nil }
    let names = parts.map { sheet.names[$0] ?? $0 }
    before = Side(
      title: phrase("charts.change.before"), sheet: sheet,
      groups: zip(parts, names).map { Group(units: [$0], name: $1, style: style) }, focus: parts)
    after = Side(
      title: phrase("charts.change.after"), sheet: sheet,
      groups: [Group(units: parts, name: phrase("charts.change.new-unit"), style: style)], focus: parts)
    finding = phrase("charts.change.merger", count: parts.count, ["name": name])
    let around = (sheet.graph.neighbours(ofGroup: parts) ?? []).filter { $0.link == .land }
      .map { sheet.names[$0.code] ?? $0.code }
    surroundings =
      around.isEmpty ? "" : phrase("charts.change.around", ["names": around.joined(separator: ", ")])
    table = ChartFigure.Table(
      caption: phrase("charts.change.table", ["name": name]),
      header: [phrase("charts.change.unit-before"), phrase("charts.change.unit-after")],
      rows: names.map { [$0, name] })
  }
}
