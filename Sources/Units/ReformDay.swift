package import Basics

/// A day on which units were merged or divided, and how many there were from then on.
package struct ReformDay: Hashable, Sendable {
  package let day: Day
  package let units: Int
  /// Units of the day before that went into the new ones.
  package let old: Int
  package let new: Int
}

extension Register {
  /// The days after `from` and no later than `to` on which units were merged or divided, the first first. Who only got a new name,
  /// a new code or some land counts as the same.
  ///
  /// - Throws: `range-reversed`, `date-out-of-range`.
  package func reformDays(from: Day, to: Day) throws(Diagnostic) -> [ReformDay] {
    guard from <= to else {
      throw Diagnostic(
        "range-reversed", .badInput, at: .init(field: "from"), ["from": from.iso, "to": to.iso])
    }
    let made = changes.filter { $0.kind == .merge || $0.kind == .split }.map(\.date)
    var days: [ReformDay] = []
    for day in Set(made).sorted() where day > from && day <= to {
      guard let eve = day.adding(days: -1) else { continue }
      let step = try renewal(from: eve, to: day)
      guard !step.new.isEmpty else { continue }
      days.append(
        ReformDay(day: day, units: step.after.units.count, old: step.old.count, new: step.new.count))
    }
    return days
  }
}
