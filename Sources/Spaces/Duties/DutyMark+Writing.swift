package import Basics
package import Store

/// What came of noting something about a duty.
package enum MarkOutcome: Sendable {
  case written
  /// Somebody else noted something since; nothing is written. With the number to begin from next time.
  case conflict(theirs: DutyMark, latest: Int)
}

extension DutyMark {
  /// Notes it. Contributors make drafts, which those who write see; of editors everybody in the space sees it.
  ///
  /// - Parameter base: the number of the latest version that there was when they began; 0 where nothing was noted.
  ///
  /// Throws `Diagnostics` for a mark with faults, `not-permitted`.
  package func write(
    about title: String, in space: Space, base: Int, by doer: Doer, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> MarkOutcome {
    guard let present = try DutyMark.present(duty, in: space.id, tx) else {
      let mayPublish = doer.may(.publishThing, .thing(in: space.id, shows: space.shows, state: .internal))
      try Thing.make(
        ThingDraft(self, title: title, state: mayPublish ? .internal : .draft, from: occasion.today),
        in: space, by: doer, tx, occasion)
      return .written
    }
    let theirs = try ThingVersion.all(of: present.id, tx).listed(on: occasion.today, in: present.state)?
      .fields
    if base != present.latest, let theirs {
      return .conflict(theirs: DutyMark(reading: theirs.content), latest: present.latest)
    }
    let fields = ThingFields(title: title, state: present.state, content: json)
    let edit = ThingEdit(base: present.latest, fields: fields, from: occasion.today)
    switch try present.edit(edit, by: doer, tx, occasion) {
    case .written, .unchanged: return .written
    case .conflict(let conflict):
      return .conflict(theirs: DutyMark(reading: conflict.theirs.content), latest: conflict.latest)
    }
  }

  /// The thing that says what was noted about a duty; the latest where a copy was made.
  private static func present(
    _ duty: String, in space: Identifier<Space>, _ tx: any Transaction
  ) throws -> Thing? {
    try tx.rows(
      """
      SELECT t.* FROM thing t JOIN thing_value v ON v.thing = t.id
      WHERE t.space = \(space) AND t.kind = \(kind.rawValue) AND t.state <> \(ThingState.removed.rawValue)
        AND v.field = 'duty' AND v.text = \(folded(duty)) ORDER BY t.changed_at DESC, t.id DESC LIMIT 1
      """
    ).first.map(Thing.init)
  }
}
