package import Basics
import Digests
import Formats
package import Store

extension Goal {
  /// SHA-256 over everything that is promised, 64 hexadecimal digits; what was measured since is no part of it.
  package var promise: String {
    let parts: [String?] = [
      indicator, measure, direction?.rawValue, base.map { String($0) }, baseDay?.iso,
      expected.map { String($0) }, expectedDay?.iso, method,
    ]
    var digest = HexDigest()
    digest.add("nabo goal 1\n")
    // Each with its length, so that no two promises are written alike.
    for part in parts { digest.add(part.map { "\($0.utf8.count) \($0)\n" } ?? "-\n") }
    return digest.text
  }

  package var isFrozen: Bool { !frozen.isEmpty }

  /// What must be said before it can be frozen and is not, by the names of the fields.
  package var missingForFreezing: [String] {
    [
      ("base-value", base == nil), ("base-day", baseDay == nil), ("expected", expected == nil),
      ("expected-day", expectedDay == nil), ("method", method.isEmpty),
    ].filter(\.1).map(\.0)
  }

  /// Freezes the promise, publishes it and cites the version: from then on what is measured is added, and what was promised
  /// stays.
  ///
  /// - Throws: `thing-unknown` for what is no goal or not theirs to see, `goal-frozen` where it is already, `goal-unready` where
  ///   something is not said, `not-permitted`.
  package static func freeze(
    _ id: Identifier<Thing>, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: occasion.today, knownAt: nil, for: actor, tx)
    guard thing.kind == .goal, var fields = version?.fields else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    try Doer.actor(actor).require(.publishThing, thing.subject(in: space))
    var goal = Goal(reading: fields.content)
    guard !goal.isFrozen else { throw Diagnostic("goal-frozen", .badInput) }
    guard goal.missingForFreezing.isEmpty else { throw Diagnostic("goal-unready", .badInput) }
    goal.frozen = goal.promise
    fields.content = goal.json
    // A promise is no promise before others can read it.
    fields.state = .published
    let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today)
    guard case .written(let number) = try thing.edit(edit, by: .actor(actor), tx, occasion) else { return }
    try thing.cite(number, by: .actor(actor), tx, occasion)
  }

  /// When it is to be measured again: two, four and eight years after it was measured first.
  package var measuringDays: [Day] {
    [2, 4, 8].compactMap { baseDay?.adding(years: $0) }
  }

  /// The measurement that is nearest to a day, at most half a year away; nil where none is.
  package func measurement(near day: Day) -> Measured? {
    measured.compactMap { row in row.day.map { (row, abs($0.days(since: day))) } }
      .filter { $0.1 <= 183 }.min { $0.1 < $1.1 }?.0
  }
}
