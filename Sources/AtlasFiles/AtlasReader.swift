package import Basics
package import Figures
package import Foundation
import Formats
import Units

/// Reads a folder like `Data/` into an atlas.
///
/// - Parameter imported: the operator's statistics by country; empty where nothing is asked of them.
/// - Throws: every fault of every file at once.
package func readAtlas(_ data: URL, imported: [String: ImportedStatistics] = [:]) throws(Diagnostics) -> Atlas
{
  try readAtlas(DataTables(data), imported: imported)
}

/// The same where some files have others in their place.
///
/// - Throws: every fault of every file at once.
package func readAtlas(
  _ tables: DataTables, imported: [String: ImportedStatistics] = [:]
) throws(Diagnostics) -> Atlas {
  let folder = DataFolder(tables)
  let yaml = folder.bytes("indicators.yaml").map { String(decoding: $0, as: UTF8.self) } ?? ""
  let entries = try catalogueEntries(yaml: yaml, file: "Data/indicators.yaml")
  let catalogue = Catalogue(entries.map(\.indicator))
  let countries = ["no", "se"].compactMap { country in
    CountryReader(
      country: country, folder: folder, entries: entries, catalogue: catalogue,
      statistics: imported[country] ?? .none
    ).atlas().map { (country, $0) }
  }
  let tasks = TaskReader.tasks(in: folder)
  let priors = PriorReader.priors(in: folder)
  let criteria = CriteriaReader.criteria(in: folder)
  guard folder.faults.isEmpty else { throw Diagnostics(folder.faults) }
  return Atlas(
    countries: Dictionary(uniqueKeysWithValues: countries), catalogue: catalogue,
    sources: folder.sources.sorted { $0.file < $1.file }, tasks: tasks,
    priors: priors, criteria: criteria)
}

/// The tables of one country put together.
struct CountryReader {
  let country: String
  let folder: DataFolder
  let entries: [CatalogueEntry]
  let catalogue: Catalogue
  let statistics: ImportedStatistics

  private static let parties = ["Ap", "FrP", "H", "KrF", "MDG", "R", "SV", "Sp", "V"].map {
    (column: $0, indicator: "votes.\($0.lowercased())")
  }

  func atlas() -> CountryAtlas? {
    let reader = RegisterReader(country: country, folder: folder)
    guard let register = reader.register() else { return nil }
    let figures = FigureReader(country: country, folder: folder)
    let ages = ageTables()
    let tiles = tiles()
    for file in folder.outlineFiles(of: country) { folder.head(file) }
    return CountryAtlas(
      register: register,
      figures: FigureBook(
        register: register, catalogue: catalogue, tables: tables(figures) + byAge(ages), ages: ages),
      neighbours: reader.neighbours(), commuting: figures.commuting("commuting-2017.csv", year: 2017),
      mergers: mergers(), tiles: tiles.tiles, tilesDay: tiles.day ?? register.covers.lowerBound,
      places: points("places"),
      centres: folder.names(in: country).contains("centres") ? points("centres") : [], typology: typology(),
      statistics: statistics, accounts: accounts())
  }

  /// Groups of municipalities that are alike, where the country has such tables.
  private func typology() -> Typology {
    let names = folder.names(in: country)
    guard names.contains("groups"), names.contains("similar"),
      let groups = folder.table("\(country)/groups.csv"),
      let similar = folder.table("\(country)/similar.csv")
    else { return .none }
    let grouped = groups.rows(["code", "group"]) { row, column throws(Diagnostic) in
      (row.text(column[0]), row.text(column[1]))
    }
    let likenesses = similar.rows(["area", "code", "year", "similar"]) { row, column throws(Diagnostic) in
      Typology.Likeness(
        area: row.text(column[0]), unit: row.text(column[1]), year: try row.int(column[2]),
        similar: row.text(column[3]).split(separator: ";").map(String.init))
    }
    return Typology(
      groups: Dictionary(grouped, uniquingKeysWith: { _, last in last }), likenesses: likenesses,
      sources: [groups.source.id, similar.source.id])
  }

  /// The sample of accounts that is shipped.
  private func accounts() -> MunicipalAccounts {
    guard folder.names(in: country).contains("accounts"), let table = folder.table("\(country)/accounts.csv")
    else { return .none }
    let source = "\(table.source.publisher), \(table.source.table)"
    return MunicipalAccounts(
      table.rows(["code", "year", "measure", "value"]) { row, column throws(Diagnostic) in
        try row.account(column, source: source)
      })
  }

  private func tables(_ figures: FigureReader) -> [FigureTable] {
    figures.yearly("population.csv", [("population", "population")])
      + figures.yearly("projection-2016.csv", [("population", "population.projected-2016")])
      + figures.yearly("area.csv", [("land_km2", "area.land"), ("total_km2", "area.total")])
      + figures.yearly("need-index.csv", [("index", "need-index")])
      + figures.yearly("elections.csv", Self.parties)
      + figures.branches("election-2011-branches.csv", parties: Self.parties)
      + figures.single(
        "centrality-2023.csv", year: 2023, [("index", "centrality.index"), ("class", "centrality.class")])
      + figures.single("centrality-2008.csv", year: 2008, [("class", "centrality.class-2008")])
  }

  /// As published, and the sum of the sexes where only they are.
  private func ageTables() -> [AgeTable] {
    let tables = AgeReader(country: country, folder: folder).tables()
    let sums = tables.filter { $0.sex == .female && $0.lowerBounds.count > 19 }.compactMap { female in
      tables.first { $0.sex == .male && $0.year == female.year && $0.lowerBounds == female.lowerBounds }
        .map { AgeTable.both(female, $0) }
    }
    return tables + sums
  }

  /// The functional age groups, from the tables by single year of age.
  private func byAge(_ tables: [AgeTable]) -> [FigureTable] {
    let single = tables.filter { $0.sex == .both && $0.lowerBounds.count > 100 }
    return entries.flatMap { entry in
      entry.ages.map { ages in
        single.map { $0.persons(as: entry.indicator.id, from: ages.first, to: ages.last) }
      } ?? []
    }
  }

  private func mergers() -> [RealMerger] {
    guard folder.names(in: country).contains("mergers-2017-2020"),
      let table = folder.table("\(country)/mergers-2017-2020.csv")
    else { return [] }
    return table.rows(["code", "name", "date", "old_codes", "published_2020"]) {
      row, column throws(Diagnostic) in
      RealMerger(
        date: try row.day(column[2]), new: NamedCode(code: row.text(column[0]), name: row.text(column[1])),
        old: row.text(column[3]).split(separator: ";").map(String.init),
        publishedPopulation: try row.double(column[4]))
    }
  }

  /// Points of units, by edition of the map.
  private func points(_ name: String) -> [PlaceEdition] {
    guard let table = folder.table("\(country)/\(name).csv") else { return [] }
    let points = table.rows(["edition", "code", "lon", "lat"]) { row, column throws(Diagnostic) in
      (
        try row.int(column[0]), row.text(column[1]),
        PlaceEdition.Point(longitude: try row.double(column[2]), latitude: try row.double(column[3]))
      )
    }
    return Dictionary(grouping: points, by: \.0).sorted { $0.key < $1.key }.map { year, points in
      PlaceEdition(
        day: .newYear(year),
        points: Dictionary(points.map { ($0.1, $0.2) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func tiles() -> (tiles: [Tile], day: Day?) {
    guard let table = folder.table("\(country)/tiles.csv") else { return ([], nil) }
    let tiles = table.rows(["code", "column", "row"]) { row, column throws(Diagnostic) in
      Tile(code: row.text(column[0]), column: try row.int(column[1]), row: try row.int(column[2]))
    }
    return (tiles, table.header("codes").flatMap { Day($0) })
  }
}
