import Pages
import Wording

extension ChangePicture {
  /// Municipalities as they are, and as they would be on a map that puts some together. Nil for a country without any map.
  ///
  /// - Parameters:
  ///   - regions: codes of the units of each that is put together, with its colour.
  ///   - focus: all units that are looked at.
  ///   - finding: what the two show, in a sentence.
  init?(
    regions: [(units: [String], style: ChartStyle)], in focus: [String], on sheet: DivisionSheet,
    _ finding: String, _ phrase: Phrasebook
  ) {
    guard sheet.closeMap != nil, !focus.isEmpty else { return nil }
    func name(_ code: String) -> String { sheet.names[code] ?? code }
    before = Side(
      title: phrase("charts.change.before"), sheet: sheet,
      groups: regions.flatMap { region in
        region.units.map { Group(units: [$0], name: name($0), style: region.style) }
      }, focus: focus)
    after = Side(
      title: phrase("charts.change.as-drawn"), sheet: sheet,
      groups: regions.map { region in
        Group(
          units: region.units,
          name: phrase(
            "charts.change.and-others", count: region.units.count - 1,
            ["name": region.units.first.map(name) ?? ""]), style: region.style)
      }, focus: focus)
    self.finding = finding
    surroundings = ""
    table = ChartFigure.Table(
      caption: finding,
      header: [phrase("charts.change.unit-before"), phrase("charts.change.unit-after")],
      rows: regions.flatMap { region in
        region.units.map { [name($0), region.units.map(name).joined(separator: ", ")] }
      })
  }
}
