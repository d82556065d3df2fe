package import Basics
package import Figures
import Pages
package import Spaces
import Units
package import Wording

/// Municipalities and counties as they are on one day. A register tells of many days, and codes change: Lillehammer of 2019
/// and of 2020 is the same municipality under two of them.
package struct DatedUnits: Sendable {
  private var codes: [UnitCode: UnitCode] = [:]
  private var names: [UnitCode: String] = [:]

  /// Knows none: every unit is called by its code.
  init() {}

  /// - Parameter units: all that will be asked for.
  package init(_ units: Set<UnitCode>, on day: Day, _ atlas: Atlas, _ phrase: Phrasebook) {
    for unit in units {
      guard let country = try? atlas.country(unit.country) else { continue }
      let register = country.register(of: country.tier(of: unit.code))
      let day = register.covered(day)
      let division = try? register.division(on: day)
      let code = Self.code(of: unit.code, on: day, register)
      codes[unit] = UnitCode(country: unit.country, code: code)
      let name = division?[code]?.name ?? register.units.last { $0.code == code }?.name
      names[unit] = name.map {
        register.tier == .county ? phrase.countyName($0, country: unit.country) : $0
      }
    }
  }

  /// What the unit is called that day; its code, where nobody knows it.
  package func name(of unit: UnitCode) -> String { names[unit] ?? unit.code }

  /// By what that day's division knows it. One that became part of another keeps its own: what became of its cooperations
  /// is for those who decide it to say.
  package func onTheDay(_ unit: UnitCode) -> UnitCode { codes[unit] ?? unit }

  private static func code(of code: String, on day: Day, _ register: Register) -> String {
    guard let unit = register.units.last(where: { $0.code == code }), !unit.valid.contains(day) else {
      return code
    }
    if let from = unit.valid.from, from > day {
      let origins = register.origins(of: code, on: from, from: day)
      guard origins.count == 1, register.parts(of: origins[0], from: day, to: from).count == 1 else {
        return code
      }
      return origins[0]
    }
    guard let until = unit.valid.until, let last = until.adding(days: -1) else { return code }
    let parts = register.parts(of: code, from: last, to: day)
    guard parts.count == 1, register.origins(of: parts[0].code, on: day, from: last).count == 1 else {
      return code
    }
    return parts[0].code
  }
}
