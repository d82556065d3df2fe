package import Basics
import Duties

extension OwnDuty {
  package func faults(in ground: Ground) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let named = [
      role.isEmpty ? nil : "role", post.map { _ in "post" }, body.map { _ in "body" },
      person.isEmpty ? nil : "person",
    ].compactMap(\.self)
    if named.isEmpty { faults.append(Diagnostic("duty-of-nobody", .badInput, at: .init(field: "role"))) }
    if named.count > 1 {
      faults.append(Diagnostic("duty-of-several", .badInput, at: .init(field: named[1])))
    }
    if let first, let until, until < first {
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: "last"), ["from": first.iso]))
    }
    return faults + [recurrenceFault].compactMap(\.self)
  }

  /// What is wrong with the rule itself: not to be read, more often than once a day, or true of no day at all.
  private var recurrenceFault: Diagnostic? {
    guard !recurrence.isEmpty, let first else { return nil }
    do {
      let rule = try Recurrence(recurrence)
      guard rule.frequency >= .daily else { return recurrenceFault("recurrence-too-often") }
      return try rule.firstDay(from: first) == nil ? recurrenceFault("recurrence-never") : nil
    } catch {
      return Diagnostic(error.code, error.kind, at: .init(field: "recurrence"), error.arguments)
    }
  }

  private func recurrenceFault(_ code: String) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: "recurrence"), ["rule": recurrence])
  }
}
