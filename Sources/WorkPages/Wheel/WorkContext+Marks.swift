import Basics
package import Spaces
package import Store

/// What notes about duties need, whether a page or a program makes them.
extension WorkContext {
  /// The duty of that name, about which `actor` may note something.
  ///
  /// Throws `not-permitted`, `duty-unknown`.
  package func markable(
    _ name: String, in space: Space, _ actor: Actor, _ tx: any Transaction
  ) throws -> SpaceDuty {
    try Doer.actor(actor).require(.addThing, space.subject)
    return try duty(name, in: space, actor, tx)
  }

  /// The duty of that name, where `actor` sees it. Throws `duty-unknown`.
  func duty(
    _ name: String, in space: Space, _ actor: Actor, _ tx: any Transaction
  ) throws -> SpaceDuty {
    // What a duty is called ends with its day.
    guard let day = Day(name.suffix(10)), let next = day.adding(days: 1) else {
      throw Diagnostic("duty-unknown", .noAnswer)
    }
    return try space.duty(name, dutyQuestion(day..<next), for: actor, tx)
  }

  /// What the note is called.
  package func markTitle(_ duty: SpaceDuty, _ names: WheelNames) -> String {
    String(names.what(duty.duty).prefix(60))
  }
}
