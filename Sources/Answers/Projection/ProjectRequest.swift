import Basics
import Figures
import Projection
import Studies
import Units

/// A projection of some units as it is asked for.
struct ProjectRequest {
  let country: CountryAtlas
  let day: Day
  /// In the order asked for.
  let units: [AdministrativeUnit]
  let projection: CountryProjection
  var model: any PopulationModel { projection.model }
  /// The last year.
  let to: Int
  let draws: Int
  let seed: UInt64
  let level: Double

  /// Paths of single units that one question may ask for: more is for a computer of one's own.
  static let mostPaths = 50_000

  /// - Throws: every fault at once: `parameter-missing`, `date-invalid`, `date-out-of-range`,
  ///   `country-unknown`, those of looking up a unit, `unit-duplicate`, `projection-number-invalid`,
  ///   `projection-horizon`, `projection-draws`, `projection-level`, `projection-too-large` and what
  ///   `populationModel` throws.
  init(_ parameters: Parameters, _ atlas: Atlas, _ today: Day) throws(Diagnostics) {
    var faults = Faults()
    guard
      let country = faults.kept({ () throws(Diagnostic) in try atlas.country(parameters.text(.country)) })
    else { throw Diagnostics(faults.list) }
    let day = faults.kept { () throws(Diagnostic) in
      let day = try parameters.day("date", or: country.register.covered(today))
      _ = try country.register.division(on: day)
      return day
    }
    guard let day else { throw Diagnostics(faults.list) }
    units = Self.units(parameters, country, day, &faults)
    let from = Self.number(.fromYear, parameters, &faults)
    let last = Self.number(.toYear, parameters, &faults)
    draws = Self.draws(parameters, units: units.count, &faults)
    seed = UInt64(truncatingIfNeeded: Self.number(.projectionSeed, parameters, &faults) ?? 1)
    level = Self.level(parameters, &faults)
    guard faults.list.isEmpty else { throw Diagnostics(faults.list) }
    let projection = faults.kept { () throws(Diagnostic) in
      try CountryProjection(of: country, on: day, from: from)
    }
    guard let projection else { throw Diagnostics(faults.list) }
    let first = projection.model.firstYear
    let range = first + 1...first + CohortChangeModel.longestHorizon
    to = last ?? min(first + 20, range.upperBound)
    guard range.contains(to) else {
      throw Diagnostics([
        Diagnostic(
          "projection-horizon", .badInput, at: .init(field: "to"),
          ["year": String(to), "first": String(range.lowerBound), "last": String(range.upperBound)])
      ])
    }
    self.country = country
    self.day = day
    self.projection = projection
  }

  private static func units(
    _ parameters: Parameters, _ country: CountryAtlas, _ day: Day, _ faults: inout Faults
  ) -> [AdministrativeUnit] {
    let names = parameters.all("units").flatMap(StudyRequest.names)
    if names.isEmpty {
      faults.list.append(
        Diagnostic("parameter-missing", .badInput, at: .init(field: "units"), ["parameter": "units"]))
    }
    var units: [AdministrativeUnit] = []
    var seen: Set<String> = []
    for name in names {
      // Whoever reads so many faults has enough to mend; names that may have been meant are searched for the first.
      guard faults.list.count < 20 else { break }
      let suggests = faults.list.count < 5
      guard
        let unit = faults.kept({ () throws(Diagnostic) in
          try country.register.unit(name, on: day, field: "units", suggesting: suggests)
        })
      else { continue }
      if !seen.insert(unit.code).inserted {
        faults.list.append(
          Diagnostic(
            "unit-duplicate", .badInput, at: .init(field: "units"), ["unit": "\(unit.code) \(unit.name)"]))
      }
      units.append(unit)
    }
    return units
  }

  private static func number(
    _ parameter: QuestionParameter, _ parameters: Parameters, _ faults: inout Faults
  ) -> Int? {
    let text = parameters.text(parameter)
    guard !text.isEmpty else { return nil }
    return faults.kept { () throws(Diagnostic) in
      try wholeNumber(text, field: parameter.name, code: "projection-number-invalid", position: 1)
    }
  }

  private static func draws(_ parameters: Parameters, units: Int, _ faults: inout Faults) -> Int {
    guard let draws = number(.projectionDraws, parameters, &faults) else { return 1 }
    let place = Diagnostic.Place(field: "draws")
    if draws < 1 {
      faults.list.append(Diagnostic("projection-draws", .badInput, at: place, ["draws": String(draws)]))
    } else if draws > mostPaths / max(units, 1) {
      faults.list.append(
        Diagnostic(
          "projection-too-large", .badInput, at: place,
          ["draws": String(draws), "units": String(units), "limit": String(mostPaths / max(units, 1))]))
    }
    return draws
  }

  private static func level(_ parameters: Parameters, _ faults: inout Faults) -> Double {
    let text = parameters.text(.projectionLevel)
    guard let level = Double(text), QuestionParameter.projectionLevel.allows(level) else {
      faults.list.append(
        Diagnostic("projection-level", .badInput, at: .init(field: "level"), ["level": text]))
      return 0
    }
    return level
  }
}

/// Faults that are gathered, so that all are told at once.
struct Faults {
  var list: [Diagnostic] = []

  /// What `work` gives; nil where it fails, with the fault kept.
  mutating func kept<Value>(_ work: () throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) { return try work() } catch {
      list.append(error)
      return nil
    }
  }
}
