package import Basics
package import Store

/// What people say about a duty. Most duties are derived and stored nowhere, so that what is said about one hangs on a
/// thing that knows the duty by its lasting name: found, mentioned, erased and taken out like all that is said.
package struct DutyTalk: ThingContent {
  package static let kind = ThingKind.dutyTalk

  package private(set) var duty = ""

  package static let fields: [ContentField<Self>] = [.line("duty", \.duty, isRequired: true).made]

  package init() {}

  init(_ duty: String) {
    self.duty = duty
  }

  package func faults(in ground: Ground) -> [Diagnostic] { [] }
}

extension ThingKind {
  package static let dutyTalk = ThingKind("duty-talk")
}

extension DutyTalk {
  /// The thing that what is said about a duty hangs on, whether or not somebody may see it; nil where nothing was said.
  package static func of(
    _ duty: String, in space: Identifier<Space>, _ tx: any Transaction
  ) throws -> Thing? {
    try tx.row(
      """
      SELECT t.* FROM thing t JOIN thing_value v ON v.thing = t.id
      WHERE t.space = \(space) AND t.kind = \(kind.rawValue) AND t.state <> \(ThingState.removed.rawValue)
        AND v.field = 'duty' AND v.text = \(folded(duty)) ORDER BY t.id LIMIT 1
      """
    ).map(Thing.init)
  }

  /// How many comments there are on duties of a space that `actor` may see, by the folded names of duties; none for
  /// whoever sees no comments there.
  package static func counts(
    in space: Space, for actor: Actor, _ tx: any Transaction
  ) throws -> [String: Int] {
    let seen = ThingState.allCases.filter {
      may(actor, .seeHistory, .thing(in: space.id, shows: space.shows, state: $0))
    }.map(\.rawValue)
    guard !seen.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT v.text, COUNT(DISTINCT c.id) AS comments FROM thing t JOIN thing_value v ON v.thing = t.id
      JOIN comment c ON c.thing = t.id JOIN history m ON m.number = c.made JOIN history l ON l.number = c.latest
      WHERE t.space = \(space.id) AND t.kind = \(kind.rawValue) AND t.state IN \(seen) AND v.field = 'duty'
        AND c.is_removed = 0 AND m.visibility IN \(seen) AND l.visibility IN \(seen) GROUP BY v.text
      """)
    return try rows.reduce(into: [:]) { $0[try $1.text("text")] = try $1.integer("comments") }
  }
}

extension SpaceDuty {
  /// The state of what is said about it: who may not see the thing that it was derived from sees none of it.
  package func talkState(_ tx: any Transaction) throws -> ThingState {
    guard let thing else { return .internal }
    return try Thing.getUnasked(thing, tx).thing.state.ofComments
  }
}
