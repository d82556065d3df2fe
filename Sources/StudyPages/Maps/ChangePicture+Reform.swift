import Basics
import Figures
import Pages
import Units
import Wording

extension ChangePicture {
  /// A unit that is new on the later of two days, with the units of the earlier one that it was made of, by code.
  typealias Made = (new: String, old: [String])

  /// A country on two days, with what is new marked. Nil for a country without any map.
  ///
  /// - Parameters:
  ///   - from: the division before.
  ///   - to: the division after.
  ///   - made: the new units, in the order of the table.
  ///   - county: code of a county of the later day that is shown close up; nil for the whole country.
  init?(
    of country: CountryAtlas, from: (day: Day, sheet: DivisionSheet), to: (day: Day, sheet: DivisionSheet),
    made: [Made], county: String?, _ phrase: Phrasebook
  ) {
    let isReal = from.sheet.realMap != nil && to.sheet.realMap != nil
    guard isReal || (from.sheet.tileMap != nil && to.sheet.tileMap != nil) else { return nil }
    let inside = to.sheet.division.units.filter { county == nil || $0.countyCode == county }.map(\.code)
    let shown = made.filter { inside.contains($0.new) }
    // A unit that was divided went into several.
    let old: [String] = shown.flatMap(\.old).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    before = Side(
      title: phrase.date(from.day), sheet: from.sheet,
      groups: old.map {
        Group(units: [$0], name: from.sheet.names[$0] ?? $0, style: .merger(0))
      },
      focus: county == nil
        ? []
        : inside.flatMap { country.register.origins(of: $0, on: to.day, from: from.day) })
    after = Side(
      title: phrase.date(to.day), sheet: to.sheet,
      groups: shown.map { Group(units: [$0.new], name: to.sheet.names[$0.new] ?? $0.new, style: .merger(0)) },
      focus: county == nil ? [] : inside)
    finding = phrase(
      "charts.change.reform", count: shown.count,
      [
        "old": phrase.number(Double(old.count)), "from": phrase.date(from.day),
        "to": phrase.date(to.day),
      ])
    surroundings = ""
    table = ChartFigure.Table(
      caption: phrase(
        "charts.change.reform-table", ["from": phrase.date(from.day), "to": phrase.date(to.day)]),
      header: [phrase("charts.change.unit-after"), phrase("charts.change.unit-before")],
      rows: shown.map { unit in
        [
          to.sheet.names[unit.new] ?? unit.new,
          unit.old.map { from.sheet.names[$0] ?? $0 }.joined(separator: ", "),
        ]
      })
  }
}
