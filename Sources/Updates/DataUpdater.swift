package import AtlasFiles
package import Basics
package import Foundation
package import Publishers

/// Asks publishers what they have that the tables lack. It writes nothing.
package struct DataUpdater {
  /// What can be asked about, in this order: what a table says depends on the division.
  package static let sources = ["no.units", "no.population", "se.units", "se.population"]

  package struct Publishers {
    let klass: Klass
    let ssb: PxWeb
    let kolada: Kolada

    package init(klass: Klass, ssb: PxWeb, kolada: Kolada) {
      self.klass = klass
      self.ssb = ssb
      self.kolada = kolada
    }
  }

  package typealias Note = (_ source: String, _ kept: Int) -> [String: String]

  private let tables: DataTables
  private let publishers: Publishers
  private let today: Day
  /// What the head of a table says, by language, when so many of its rows are older.
  private let note: Note
  /// Sheets as this run found that they would be.
  private var renewed: [String: DataSheet] = [:]

  package init(
    _ tables: DataTables, asking publishers: Publishers, today: Day, note: @escaping Note
  ) {
    self.tables = tables
    self.publishers = publishers
    self.today = today
    self.note = note
  }

  /// Nil where nothing is newer.
  ///
  /// - Throws: those of the publishers, of the tables, and `data-update-source` for one that is not in `sources`.
  package mutating func update(_ source: String) throws(Diagnostics) -> SourceUpdate? {
    switch source {
    case RegisterUpdate.source: try norwegianUnits()
    case "no.population": try norwegianPopulation()
    case SwedishRegisterUpdate.source: try swedishUnits()
    case "se.population": try swedishPopulation()
    default:
      throw Diagnostics([
        Diagnostic(
          "data-update-source", .badInput, at: .init(field: "source"),
          ["source": source, "expected": Self.sources.joined(separator: ", ")])
      ])
    }
  }

  private mutating func norwegianUnits() throws(Diagnostics) -> SourceUpdate? {
    let (units, changes) = (try sheet("no/units.csv"), try sheet("no/changes.csv"))
    let questions = RegisterQuestions(publishers.klass, today: today)
    let (news, answers) = try alone { () throws(Diagnostic) in
      try questions.news(units: units, changes: changes)
    }
    let update = try RegisterUpdate(units: units, changes: changes, news: news)
    return found(RegisterUpdate.source, [update.units, update.changes], update.differences, answers)
  }

  private mutating func norwegianPopulation() throws(Diagnostics) -> SourceUpdate? {
    let sheet = try sheet("no/population.csv")
    let units = try units("no")
    let since = (sheet["updated"] ?? sheet["retrieved"]).flatMap { Day($0.prefix(10)) } ?? .newYear(1)
    let figures = try alone { () throws(Diagnostic) in
      try PopulationQuestions.norway(
        publishers.ssb, known: Set(units.rows.map(\.code)), years: years(sheet), since: since)
    }
    guard let figures else { return nil }
    return try population("no.population", sheet, figures, units)
  }

  private mutating func swedishUnits() throws(Diagnostics) -> SourceUpdate? {
    let units = try sheet("se/units.csv")
    let (areas, answers) = try alone { () throws(Diagnostic) in try publishers.kolada.areas() }
    let update = try alone { () throws(Diagnostic) in
      try SwedishRegisterUpdate(units: units, areas: areas, today: today)
    }
    return found(SwedishRegisterUpdate.source, [update.units], update.differences, answers)
  }

  private mutating func swedishPopulation() throws(Diagnostics) -> SourceUpdate? {
    let sheet = try sheet("se/population.csv")
    let units = try units("se")
    let first = years(sheet).min() ?? today.year
    let figures = try alone { () throws(Diagnostic) in
      try PopulationQuestions.sweden(publishers.kolada, years: first...max(first, today.year))
    }
    return try population("se.population", sheet, figures, units)
  }

  private mutating func population(
    _ source: String, _ sheet: DataSheet, _ figures: PopulationQuestions.Figures, _ units: Units
  ) throws(Diagnostics) -> SourceUpdate? {
    let update = try alone { () throws(Diagnostic) in
      try PopulationUpdate(source: source, sheet, published: figures.published, names: units.names)
    }
    var sheet = update.sheet
    if let updated = figures.updated { sheet["updated"] = updated }
    for (language, text) in note(source, update.kept) { sheet["note.\(language)"] = text }
    return found(source, [sheet], update.differences, figures.answers)
  }

  /// What is found is told from now on, so that the next table is held against it.
  private mutating func found(
    _ source: String, _ sheets: [DataSheet], _ changes: [DataChange], _ answers: [PublisherAnswer]
  ) -> SourceUpdate? {
    guard !changes.isEmpty else { return nil }
    let noted = sheets.map { sheet in
      var sheet = sheet
      sheet.note(answers, on: today)
      return sheet
    }
    for sheet in noted { renewed[sheet.file] = sheet }
    return SourceUpdate(source: source, sheets: noted, changes: changes, answers: answers)
  }

  private struct Units {
    let rows: [UnitRow]
    let last: String

    /// Those of 1 January of a year; nil where the division is not known.
    func names(_ year: Int) -> [String: String]? {
      let day = Day.newYear(year).iso
      guard day <= last else { return nil }
      return Dictionary(
        rows.filter { $0.holds(on: day) }.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func units(_ country: String) throws(Diagnostics) -> Units {
    let sheet = try sheet("\(country)/units.csv")
    return Units(
      rows: sheet.rows.map(UnitRow.init),
      last: (sheet["covers"] ?? "").split(separator: "/").last.map(String.init) ?? "")
  }

  private func years(_ sheet: DataSheet) -> Set<Int> { Set(sheet.rows.compactMap { Int($0[0]) }) }

  private func sheet(_ file: String) throws(Diagnostics) -> DataSheet {
    if let sheet = renewed[file] { return sheet }
    guard let data = try? Data(contentsOf: tables.file(file)) else {
      throw Diagnostics([Diagnostic("file-unreadable", .badInput, at: .init(file: "Data/\(file)"))])
    }
    return try DataSheet(bytes: [UInt8](data), file: file)
  }

  private func alone<Value>(_ work: () throws(Diagnostic) -> Value) throws(Diagnostics) -> Value {
    do throws(Diagnostic) { return try work() } catch { throw Diagnostics([error]) }
  }
}
