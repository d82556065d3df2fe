package import Basics

/// A unit that two days differ by: made by merger or split after the first of them, out of units of that day.
///
/// Who only got a new name, a new code or some land is still the same.
package struct RenewedUnit: Hashable, Sendable {
  package let unit: AdministrativeUnit
  /// The units of the first day that went into it, whole or in part, by code. Land that changed hands brings none.
  package let origins: [AdministrativeUnit]
  /// The day on which it was last made of several, or of a part of one.
  package let made: Day
}

/// What became of the division of one day by another.
package struct Renewal: Sendable {
  package let before: Division
  package let after: Division
  /// By code.
  package let new: [RenewedUnit]

  /// The units of the first day that went into those that are new, each once, by code.
  package var old: [AdministrativeUnit] { Renewal.origins(of: new) }

  /// The units that went into some of the new ones, each once, by code.
  package static func origins(of new: [RenewedUnit]) -> [AdministrativeUnit] {
    Set(new.flatMap(\.origins)).sorted { $0.code < $1.code }
  }
}

extension Register {
  /// Which units of `to` were made after `from`, and of which.
  ///
  /// - Throws: `range-reversed`, `date-out-of-range`.
  package func renewal(from: Day, to: Day) throws(Diagnostic) -> Renewal {
    guard from <= to else {
      throw Diagnostic(
        "range-reversed", .badInput, at: .init(field: "from"), ["from": from.iso, "to": to.iso])
    }
    let (before, after) = (try division(on: from), try division(on: to))
    let days = Dictionary(
      grouping: changes.filter { $0.kind != .transfer && $0.date > from && $0.date <= to }, by: \.date)
    let steps = days.sorted { $0.key > $1.key }.map { BackwardStep(date: $0.key, changes: $0.value) }
    let new = after.units.compactMap { unit -> RenewedUnit? in
      let past = BackwardStep.past(of: unit.code, steps)
      guard let made = past.made else { return nil }
      return RenewedUnit(unit: unit, origins: past.codes.sorted().compactMap { before[$0] }, made: made)
    }
    return Renewal(before: before, after: after, new: new)
  }
}

/// One day of changes, read backwards: what each code came from.
private struct BackwardStep {
  let date: Day
  private let origins: [String: Set<String>]
  private let made: Set<String>

  init(date: Day, changes: [Change]) {
    self.date = date
    origins = changes.reduce(into: [:]) { origins, change in
      for new in change.new { origins[new.code, default: []].formUnion(change.old.map(\.code)) }
    }
    made = Set(
      changes.filter { $0.kind == .merge || $0.kind == .split }.flatMap { $0.new.map(\.code) })
  }

  /// The codes that a code stands for before all steps, the latest of which comes first, and the last day that made it.
  static func past(of code: String, _ steps: [BackwardStep]) -> (codes: Set<String>, made: Day?) {
    steps.reduce(into: (codes: [code], made: nil)) { past, step in
      if past.made == nil, !step.made.isDisjoint(with: past.codes) { past.made = step.date }
      past.codes = past.codes.reduce(into: []) { $0.formUnion(step.origins[$1] ?? [$1]) }
    }
  }
}
