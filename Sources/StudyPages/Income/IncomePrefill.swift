import Basics
import Figures
import Pages
import Studies
import Units

/// What the shipped tables know of the fields of the page.
struct IncomePrefill {
  /// By code of the municipality, then by field.
  private(set) var units: [String: [String: String]] = [:]
  /// Codes in the order in which they were asked for.
  private(set) var codes: [String] = []
  private(set) var country: [String: String] = [:]
  /// Year of the figures, by field.
  private(set) var years: [String: Int] = [:]
  /// Ids of the sources.
  private(set) var sources: [String] = []

  /// - Parameter names: codes or names of municipalities.
  /// - Throws: those of looking up units, and `too-many-units`.
  init(_ names: [String], country code: String, atlas: Atlas, on date: Day) throws(Diagnostics) {
    do throws(Diagnostic) {
      let found = try atlas.country(code)
      let day = found.register.covered(date)
      var faults: [Diagnostic] = []
      for name in names {
        do throws(Diagnostic) {
          let unit = try found.register.unit(name, on: day, field: "units")
          fill(unit, found.figures, day, code)
        } catch {
          faults.append(error)
        }
      }
      let (all, municipalities) = try found.size(on: day, year: day.year)
      if let people = all.observation.value { self.country["country-inhabitants"] = written(people) }
      self.country["country-municipalities"] = "\(municipalities)"
      note(all, "country-inhabitants")
      guard faults.isEmpty else { throw Diagnostics(faults).list[0] }
    } catch {
      throw Diagnostics([error])
    }
  }

  private mutating func fill(_ unit: AdministrativeUnit, _ figures: FigureBook, _ day: Day, _ country: String)
  {
    guard !codes.contains(unit.code) else { return }
    codes.append(unit.code)
    var fields = ["unit": unit.code, "name": unit.name]
    if country == "se" { fields["county"] = String(unit.code.prefix(2)) }
    for (field, indicator) in [("inhabitants", "population"), ("need-index", "need-index")] {
      let figure = figures.figure(indicator, of: [unit.code], on: day, year: day.year)
      guard let value = figure.observation.value else { continue }
      fields[field] = written(value)
      note(figure, field)
    }
    units[unit.code] = fields
  }

  private mutating func note(_ figure: Figure, _ field: String) {
    guard let year = figure.year else { return }
    years[field] = year
    for source in figure.sources where !sources.contains(source) { sources.append(source) }
  }

  private func written(_ number: Double) -> String {
    Int(exactly: number.rounded()).flatMap { Double($0) == number ? "\($0)" : nil } ?? "\(number)"
  }
}
