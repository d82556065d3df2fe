import Basics
import Figures
import Pages
import Studies
import Units

/// Whose future it is: a municipality of the study, and an age in the outlook's first year.
struct MineRequest: Sendable {
  let unit: AdministrativeUnit
  let age: Int

  static let ages = 0...110

  /// - Throws: every fault at once: `mine-age-invalid`, those of looking up a unit, and
  ///   `mine-unit-elsewhere` for one that takes no part in the study.
  init(_ query: Query, study: Study, register: Register) throws(Diagnostics) {
    var faults: [Diagnostic] = []
    let text = query["age"] ?? ""
    let age = Int(text.filter { !$0.isWhitespace }).flatMap { Self.ages.contains($0) ? $0 : nil }
    if age == nil {
      faults.append(Diagnostic("mine-age-invalid", .badInput, at: .init(field: "age"), ["age": text]))
    }
    var unit: AdministrativeUnit?
    do throws(Diagnostic) {
      let found = try register.unit(query["unit"] ?? "", on: study.date, field: "unit")
      guard study.units.contains(found.code) else {
        let names = study.units.compactMap { code in
          (try? register.unit(code, on: study.date, field: "unit"))?.name
        }
        throw Diagnostic(
          "mine-unit-elsewhere", .badInput, at: .init(field: "unit"),
          ["unit": found.name, "units": names.joined(separator: ", ")])
      }
      unit = found
    } catch {
      faults.append(error)
    }
    guard let unit, let age, faults.isEmpty else { throw Diagnostics(faults) }
    (self.unit, self.age) = (unit, age)
  }
}
