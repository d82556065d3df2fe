import Basics
import Democracy
import Figures
import Formats
import Markup
import Pages
import Spaces
import Units
import Wording
import WorkPages

/// A municipality, or all of them as one.
private struct ThresholdRow {
  let name: String
  let residents: Int?
  let year: Int?

  var threshold: InitiativeThreshold? { residents.map { InitiativeThreshold(residents: $0) } }
}

extension WorkContext {
  /// How many must support a residents' proposal, in each municipality of the space and in all of them as one.
  func thresholdsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, units, initiatives, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor), try space.municipalities(on: content.today(), tx),
        try self.initiatives(of: space, for: actor, tx), may(actor, .addThing, space.subject)
      )
    }
    // The thresholds are those of Norwegian law.
    let norwegian = units.filter { $0.country == "no" }
    let rows = thresholdRows(norwegian)
    let title = phrase("democracy.thresholds")
    return workPage("\(title) – \(space.name)", at: DemocracyPlaces.thresholds(id), in: rooms, nil) { html in
      html.h1(title)
      if rows.isEmpty {
        html.p(phrase("democracy.no-thresholds"), .class("lead", "column"))
      } else {
        html.p(thresholdSentence(rows), .class("lead", "column"))
        thresholdTable(&html, rows)
        html.p(thresholdLaw, .class("column"))
      }
      initiativeList(&html, initiatives, in: id, mayAdd: mayAdd)
      html.p(.class("no-print")) {
        $0.a(phrase("democracy.title"), .href(DemocracyPlaces.overview(id).address()))
      }
    }
  }

  /// Where the thresholds and the council's months come from, and that their text was not read.
  var thresholdLaw: String {
    phrase("democracy.thresholds-law", ["months": whole(InitiativeThreshold.months)])
  }

  private func thresholdRows(_ units: [UnitCode]) -> [ThresholdRow] {
    var rows = units.map { unit in
      let figure = residents(of: unit)
      return ThresholdRow(name: names(of: [unit])[0], residents: figure?.count, year: figure?.year)
    }
    guard units.count > 1 else { return rows }
    let counts = rows.map(\.residents)
    // One that is not known makes the whole unknown.
    let whole = counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
    let years = Set(rows.compactMap(\.year))
    rows.append(
      ThresholdRow(
        name: phrase("democracy.as-one"), residents: whole, year: years.count == 1 ? years.first : nil))
    return rows
  }

  /// Of the last year that was published.
  func residents(of unit: UnitCode) -> (count: Int, year: Int?)? {
    guard let country = try? atlas.country(unit.country) else { return nil }
    let day = country.register.covered(content.today())
    let figure = country.figures.figure("population", of: [unit.code], on: day, year: day.year)
    return figure.observation.value.map { (Int($0.rounded()), figure.year) }
  }

  private func thresholdSentence(_ rows: [ThresholdRow]) -> String {
    guard rows.count > 1, let last = rows.last, let needed = last.threshold?.needed else {
      return phrase("democracy.thresholds-lead")
    }
    let least = rows.dropLast().compactMap { $0.threshold?.needed }
    guard least.count == rows.count - 1, let low = least.min(), let high = least.max() else {
      return phrase("democracy.thresholds-lead")
    }
    return phrase(
      "democracy.thresholds-answer",
      ["low": whole(low), "high": whole(high), "one": whole(needed)])
  }

  private func thresholdTable(_ html: inout HTML, _ rows: [ThresholdRow]) {
    typealias Column = ListingColumn<ThresholdRow>
    func number(_ name: String, _ value: @escaping (ThresholdRow) -> Int?) -> Column {
      Column(name, phrase("democracy.column.\(name)"), isNumber: true, isOrderable: false) { row in
        value(row).map { .number(Double($0), decimals: 0) } ?? .empty
      }
    }
    table(
      &html,
      Listing(
        name: phrase("democracy.thresholds"),
        columns: [
          Column("unit", phrase("democracy.column.unit"), isOrderable: false) { .text($0.name) },
          number("residents") { $0.residents },
          Column("year", phrase("democracy.column.year"), isOrderable: false) { row in
            row.year.map { .year($0) } ?? .empty
          },
          number("two-per-cent") { $0.threshold?.twoPerCent }, number("needed") { $0.threshold?.needed },
        ], rows: rows))
  }
}
