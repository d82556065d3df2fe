import Basics
import Figures
import Law
import Units

/// Turns measures with units as people write them into measures with codes, and keeps what is wrong.
///
/// Its faults: `merge-of-one`, `cooperation-of-one`, `unit-duplicate`, `unit-other-country`, those of
/// looking up a unit, `task-unknown`, `form-unknown`, `form-not-in-force`,
/// `form-may-not-decide`, `recipient-unknown`, `recipient-self`, `split-into-itself` and those of ``OverlapCheck``.
struct AlternativeReader {
  let country: String
  let day: Day
  let atlas: Atlas
  let register: Register
  let forms: [CooperationForm]
  var faults: [Diagnostic] = []
  /// Beyond so many faults nothing more is looked up: whoever reads them has enough to mend.
  private static let mostFaults = 20
  /// For the first of them names that may have been meant are searched for.
  private static let mostSuggested = 5

  /// The measures of one alternative with codes; those that are wrong in themselves are left out and
  /// their faults kept.
  mutating func alternative(_ written: [Measure], field: String) -> [Measure] {
    let before = faults.count
    let measures = written.map { resolved($0, field) }
    if faults.count == before {
      faults += OverlapCheck(measures: measures, field: field, shown: shown).faults
    }
    return measures
  }

  private mutating func resolved(_ measure: Measure, _ field: String) -> Measure {
    switch measure {
    case .merge(let names):
      return .merge(several(names, field, orFault: "merge-of-one"))
    case .split(let written, let given, let into):
      let areas = Measure.areas(of: written)
      let part = areas.flatMap { self.part($0, field) }
      // What is wrong with areas was told; they are no unit.
      let unit = part?.unit ?? (areas == nil ? self.unit(written, field) : written)
      let share = part?.share ?? given
      let taker = into.map { self.unit($0, field) }
      if let taker, taker == unit { fault("split-into-itself", field, ["unit": shown(unit)]) }
      return .split(unit: unit, share: share, into: taker)
    case .cooperate(let task, let form, let names, let key):
      check(task, field)
      let units = several(names, field, orFault: "cooperation-of-one")
      return .cooperate(
        task: task, form: form.map { self.form($0, for: task, field) }, units: units, key: key)
    case .host(let task, let name, let guests):
      check(task, field)
      return .host(task: task, host: unit(name, field), guests: distinct(guests, field).codes)
    case .asymmetric(let task, let name, let to):
      check(task, field)
      return .asymmetric(task: task, unit: unit(name, field), to: recipient(to, of: name, field))
    }
  }

  /// The unit that some areas are of, and the share of its inhabitants who live there; nil, with the fault kept, where that
  /// cannot be told.
  private mutating func part(_ areas: [String], _ field: String) -> (unit: String, share: Double)? {
    let known = (try? atlas.country(country))?.areas ?? .none
    let missing = areas.filter { known[$0] == nil }
    guard missing.isEmpty else {
      fault("split-areas-unknown", field, ["areas": missing.joined(separator: ", ")])
      return nil
    }
    guard let part = known.share(of: areas) else {
      fault("split-areas-mixed", field, ["areas": areas.joined(separator: ", ")])
      return nil
    }
    guard part.share > 0, part.share < 1 else {
      fault("split-share-invalid", field, ["share": "\(part.share)"])
      return nil
    }
    return part
  }

  private mutating func several(_ names: [String], _ field: String, orFault code: String) -> [String] {
    let (codes, failed) = distinct(names, field)
    if codes.count < 2, !failed { fault(code, field, ["unit": names.joined(separator: ", ")]) }
    return codes
  }

  private mutating func distinct(_ names: [String], _ field: String) -> (codes: [String], failed: Bool) {
    let before = faults.count
    var codes: [String] = []
    var seen: Set<String> = []
    for name in names where !isEnough {
      let code = unit(name, field)
      if seen.insert(code).inserted {
        codes.append(code)
      } else {
        fault("unit-duplicate", field, ["unit": shown(code)])
      }
    }
    return (codes, isEnough || faults.count > before)
  }

  /// The code of a unit; what was written, with the fault kept, where there is none.
  private mutating func unit(_ name: String, _ field: String) -> String {
    guard !isEnough else { return name }
    do throws(Diagnostic) {
      return try register.unit(name, on: day, field: field, suggesting: suggests).code
    } catch {
      faults.append(foreign(name, field) ?? error)
      return name
    }
  }

  private var isEnough: Bool { faults.count >= Self.mostFaults }
  private var suggests: Bool { faults.count < Self.mostSuggested }

  private mutating func recipient(_ to: Recipient, of unit: String, _ field: String) -> Recipient {
    guard case .unit(let name) = to, !isEnough else { return to }
    do throws(Diagnostic) {
      let code = try register.unit(name, on: day, field: field, suggesting: suggests).code
      if (try? register.unit(unit, on: day, suggesting: false).code) == code {
        fault("recipient-self", field, ["unit": shown(code)])
      }
      return .unit(code)
    } catch {
      if let foreign = foreign(name, field) {
        faults.append(foreign)
      } else if error.code == "unit-unknown" {
        fault("recipient-unknown", field, ["recipient": name])
      } else {
        faults.append(error)
      }
      return to
    }
  }

  private mutating func check(_ task: String, _ field: String) {
    guard !atlas.tasks.contains(where: { $0.id == task }) else { return }
    fault(
      "task-unknown", field,
      ["task": task, "expected": atlas.tasks.map(\.id).joined(separator: ", ")])
  }

  /// The id of a form that exists on the day and may be given the task; the country before it may be left out.
  private mutating func form(_ name: String, for task: String, _ field: String) -> String {
    let own = forms.filter { $0.country == country }
    guard let form = own.first(where: { $0.id == name || $0.id == "\(country).\(name)" }) else {
      fault(
        "form-unknown", field, ["form": name, "expected": own.map(\.id).joined(separator: ", ")])
      return name
    }
    if !form.exists(on: day) {
      let there = own.filter { $0.exists(on: day) }.map(\.id).joined(separator: ", ")
      fault("form-not-in-force", field, ["form": form.id, "date": day.iso, "expected": there])
    }
    if !form.mayDecide, let task = atlas.tasks.first(where: { $0.id == task }), task.isAuthority {
      let able = own.filter { $0.exists(on: day) && $0.mayDecide }.map(\.id).joined(separator: ", ")
      fault("form-may-not-decide", field, ["form": form.id, "task": task.id, "expected": able])
    }
    return form.id
  }

  /// The fault of naming a unit of another country, where that is what it is.
  private func foreign(_ name: String, _ field: String) -> Diagnostic? {
    for (other, found) in atlas.countries.sorted(by: { $0.key < $1.key }) where other != country {
      if let unit = try? found.register.unit(name, on: day, suggesting: false) {
        return Diagnostic(
          "unit-other-country", .badInput, at: .init(field: field),
          ["unit": "\(unit.code) \(unit.name)", "country": country, "other": other])
      }
    }
    return nil
  }

  /// Code and name of a unit, for messages.
  private func shown(_ code: String) -> String {
    (try? register.unit(code, on: day, suggesting: false)).map { "\($0.code) \($0.name)" } ?? code
  }

  private mutating func fault(_ code: String, _ field: String, _ arguments: [String: String]) {
    faults.append(Diagnostic(code, .badInput, at: .init(field: field), arguments))
  }
}
