import Basics
import Figures
import Units

/// The four imported tables, once they are known to be what they have to be.
struct RateTables {
  let population: ImportedTable
  private let fertility: ImportedTable
  private let mortality: ImportedTable
  private let migration: ImportedTable
  private let country: String
  private let birthsAreRates: Bool
  private let deathsAreRisks: Bool
  /// Whether arrivals and departures count those from and to abroad as well.
  private let movesAreAll: Bool
  /// Groups of age, the last open.
  let ages: Int
  /// By the year that begins with the count, then by code; without units of which nobody was counted.
  let populations: [Int: [String: [Double]]]
  /// Years that all four have, ascending.
  let years: [Int]

  private static let moves: [ImportedTable.Measure] = [.arrivals, .departures, .immigration, .emigration]

  /// - Throws: those of `ImportedRates` but `rates-units`.
  init(_ statistics: ImportedStatistics, country: String) throws(Diagnostic) {
    guard let population = statistics.tables[.population], let fertility = statistics.tables[.fertility],
      let mortality = statistics.tables[.mortality], let migration = statistics.tables[.migration]
    else {
      throw RateTables.fault(
        "rates-missing", country, ["kinds": statistics.missing.map(\.rawValue).joined(separator: ", ")])
    }
    self.population = population
    self.fertility = fertility
    self.mortality = mortality
    self.migration = migration
    self.country = country
    let lacking = Self.moves.filter { migration.values[$0] == nil }
    guard lacking.isEmpty else {
      throw RateTables.fault(
        "rates-measures", country, ["measures": lacking.map(\.rawValue).joined(separator: ", ")])
    }
    for (kind, table) in [
      (StatisticsKind.population, population), (.mortality, mortality), (.migration, migration),
    ] where !table.tellsSexes {
      throw RateTables.fault("rates-sexes", country, ["kind": kind.rawValue])
    }
    let tables = [population, mortality, migration]
    let last = tables.map(\.lastAge).min() ?? 0
    guard last >= ImportedRates.youngestOpen else {
      throw RateTables.fault(
        "rates-ages", country, ["age": "\(last)", "least": "\(ImportedRates.youngestOpen)"])
    }
    ages = min(last, ImportedRates.oldest) + 1
    birthsAreRates = try fertility.holdsRisks(.fertility, country)
    deathsAreRisks = try mortality.holdsRisks(.mortality, country)
    movesAreAll = try migration.countsAllMoves(country)
    // Statistics Norway counts at the beginning of a year, Statistics Sweden at its end.
    let later = country == "se" ? 1 : 0
    var populations: [Int: [String: [Double]]] = [:]
    for (year, units) in population.values[.main] ?? [:] {
      // Codes that are not of the year are printed with nobody.
      populations[year + later] = units.filter { $0.value.contains { $0 > 0 } }
    }
    self.populations = populations
    let common = Self.moves.reduce(fertility.years().intersection(mortality.years())) {
      $0.intersection(migration.years($1))
    }
    years = common.intersection(populations.keys).sorted()
  }

  /// Two sexes by the ages of all tables, the open group added up.
  func bySexAndAge(_ values: [Double], _ table: ImportedTable, risks: Bool = false) -> [Double] {
    var told = Array(repeating: 0.0, count: 2 * ages)
    for sex in 0..<2 {
      for age in 0..<table.ages where !risks || age < ages {
        told[sex * ages + min(age, ages - 1)] += values[sex * table.ages + age]
      }
    }
    return told
  }

  /// What happened in a year, by unit; nil where some unit cannot be told.
  func events(_ year: Int, _ told: ToldTables, _ population: [[Double]]) -> [EventSums.Year]? {
    func values(_ table: ImportedTable, _ measure: ImportedTable.Measure = .main, risks: Bool = false)
      -> [[Double]]?
    {
      (table.values[measure]?[year]).flatMap { told.values($0, year: year, risks: risks) }
    }
    guard let births = values(fertility, risks: birthsAreRates),
      let deaths = values(mortality, risks: deathsAreRisks),
      let arrivals = values(migration, .arrivals), let departures = values(migration, .departures),
      let immigration = values(migration, .immigration), let emigration = values(migration, .emigration)
    else { return nil }
    return population.indices.map { unit in
      func moves(_ moves: [[Double]], without abroad: [[Double]]) -> [Double] {
        let own = movesAreAll ? zip(moves[unit], abroad[unit]).map { max(0, $0 - $1) } : moves[unit]
        return bySexAndAge(own, migration)
      }
      let sexes = fertility.births(births[unit])
      return EventSums.Year(
        population: population[unit],
        deaths: bySexAndAge(deaths[unit], mortality, risks: deathsAreRisks), deathsAreRisks: deathsAreRisks,
        births: (0..<ages).map { $0 < sexes.all.count ? sexes.all[$0] : 0 }, birthsAreRates: birthsAreRates,
        girls: birthsAreRates ? 0 : sexes.girls, boys: birthsAreRates ? 0 : sexes.boys,
        arrivals: moves(arrivals, without: immigration), departures: moves(departures, without: emigration),
        immigration: bySexAndAge(immigration[unit], migration),
        emigration: bySexAndAge(emigration[unit], migration))
    }
  }

  /// Why no year could be used.
  func fault(of told: ToldTables, _ division: Division) -> Diagnostic {
    guard !years.isEmpty else {
      let spans = [
        (StatisticsKind.population, Set(populations.keys)), (.fertility, fertility.years()),
        (.mortality, mortality.years()),
        (
          .migration,
          Self.moves.dropFirst().reduce(migration.years(.arrivals)) {
            $0.intersection(migration.years($1))
          }
        ),
      ].map { kind, years in "\(kind.rawValue) \(years.min() ?? 0)–\(years.max() ?? 0)" }
      return RateTables.fault("rates-years", country, ["years": spans.joined(separator: ", ")])
    }
    let untold = division.units.filter { told.untold.contains($0.code) }
    return RateTables.fault(
      "rates-units", country,
      [
        "date": division.firstDay.iso, "count": "\(untold.count)",
        "units": untold.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: ", "),
      ])
  }

  static func fault(_ code: String, _ country: String, _ arguments: [String: String]) -> Diagnostic {
    Diagnostic(
      code, .noAnswer, at: .init(field: "country"), arguments.merging(["country": country]) { own, _ in own })
  }
}

extension ImportedTable {
  fileprivate var all: some Sequence<Double> {
    values.values.lazy.flatMap(\.values).flatMap(\.values).flatMap(\.self)
  }

  fileprivate var tellsSexes: Bool {
    let lists = values.values.lazy.flatMap(\.values).flatMap(\.values)
    return [Row.female, .male].allSatisfy { row in
      lists.contains { $0[row.rawValue * ages..<(row.rawValue + 1) * ages].contains { $0 > 0 } }
    }
  }

  /// Whether the figures are rates and not events: counts are whole numbers, rates and risks none above 1.
  fileprivate func holdsRisks(_ kind: StatisticsKind, _ country: String) throws(Diagnostic) -> Bool {
    guard all.contains(where: { $0 != $0.rounded() }) else { return false }
    if let wrong = all.first(where: { $0 > 1 || $0 < 0 }) {
      throw RateTables.fault("rates-unclear", country, ["kind": kind.rawValue, "value": "\(wrong)"])
    }
    return true
  }

  /// Whether arrivals and departures are from and to anywhere. Moves within the country balance over all its
  /// units, so that of the two readings the one is right that does.
  fileprivate func countsAllMoves(_ country: String) throws(Diagnostic) -> Bool {
    func sum(_ measure: Measure) -> Double {
      (values[measure] ?? [:]).values.reduce(0) { sum, units in
        sum + units.values.reduce(0) { $0 + $1.reduce(0, +) }
      }
    }
    let (arrivals, departures) = (sum(.arrivals), sum(.departures))
    if saysDomestic { return false }
    let asTold = abs(arrivals - departures)
    let within = abs(arrivals - sum(.immigration) - departures + sum(.emigration))
    let allowed = 0.02 * max(arrivals, departures)
    guard min(asTold, within) <= allowed else {
      throw RateTables.fault(
        "rates-balance", country,
        ["arrivals": "\(Int(arrivals))", "departures": "\(Int(departures))"])
    }
    return within < asTold
  }

  /// Births by the mother's age, and by the child's sex where that is told; both together where it is not.
  fileprivate func births(_ values: [Double]) -> (all: [Double], girls: Double, boys: Double) {
    let rows = Row.allCases.map { Array(values[$0.rawValue * ages..<($0.rawValue + 1) * ages]) }
    let (girls, boys) = (rows[0].reduce(0, +), rows[1].reduce(0, +))
    if girls + boys == 0 { return (rows[2], 0, 0) }
    return (zip(rows[0], rows[1]).map(+), girls, boys)
  }
}
