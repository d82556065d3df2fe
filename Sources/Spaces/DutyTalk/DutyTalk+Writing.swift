package import Basics
package import Store

extension DutyTalk {
  /// Says something about a duty that `actor` sees, and tells those who are mentioned. Whoever may comment may begin.
  ///
  /// - Parameter title: what the duty is called.
  ///
  /// Throws `not-permitted`, `field-missing` and `text-too-long` at `text`.
  @discardableResult
  package static func write(
    _ typed: String, on duty: SpaceDuty, called title: String, in space: Space, by actor: Actor,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ThingComment {
    let state = try duty.talkState(tx)
    try Doer.actor(actor).require(
      .commentThing, .thing(in: space.id, shows: space.shows, state: state))
    let present = try of(duty.id, in: space.id, tx)
    if let present { try present.follow(state, by: actor, in: space, tx, occasion) }
    let thing =
      try present
      ?? Thing.begin(
        ThingDraft(DutyTalk(duty.id), title: title, state: state, from: occasion.today), in: space,
        by: .actor(actor), tx, occasion)
    return try ThingComment.write(typed, on: thing.id, by: actor, tx, occasion)
  }
}

extension Thing {
  /// What is said about a duty is seen by whoever sees what the duty follows from, also where that changed since.
  fileprivate func follow(
    _ state: ThingState, by actor: Actor, in space: Space, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    guard self.state != state,
      var fields = try ThingVersion.all(of: id, tx).listed(on: occasion.today, in: self.state)?.fields
    else { return }
    fields.state = state
    _ = try revise(
      ThingEdit(base: latest, fields: fields, from: occasion.today), as: .thingChanged, in: space,
      by: .actor(actor), tx, occasion)
  }
}
