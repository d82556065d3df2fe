import Basics
package import Store

extension HistoryEntry {
  /// The entries that `question` asks for and `actor` may see, the latest first. What is about a thing is seen by
  /// those who may see the thing, in the state it has and in the state it had.
  ///
  /// Throws `not-permitted`, or that there is no such space or thing for whoever may not even see it.
  package static func read(
    _ question: HistoryQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> [HistoryEntry] {
    let limit = min(max(question.limit, 1), 500)
    guard let (selected, space) = try selected(question, for: actor, tx) else { return [] }
    let statement: SQL = "SELECT h.*" + selected + " ORDER BY h.number DESC LIMIT \(limit)"
    let entries = try tx.rows(statement).map(HistoryEntry.init)
    return space.map { space in entries.map { $0.shown(to: actor, in: space) } } ?? entries
  }

  /// The entries that are asked for, from `FROM` on, and the space they are all of, if they are of one; nil where whoever
  /// asks is told of none.
  static func selected(
    _ question: HistoryQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> (SQL, Space?)? {
    let (ground, space) = try ground(question.ground, for: actor, tx)
    // Whoever is not told who did something cannot find it out by asking for one person after the other.
    if question.person != nil, let space, !may(actor, .seeMembers, space.subject) { return nil }
    return (" FROM history h LEFT JOIN thing t ON t.id = h.thing WHERE " + ground + filter(question), space)
  }

  /// Which entries, and the space they are all of, if they are of one.
  private static func ground(
    _ ground: HistoryQuestion.Ground, for actor: Actor, _ tx: any Transaction
  ) throws -> (SQL, Space?) {
    let doer = Doer.actor(actor)
    switch ground {
    case .space(let id):
      let space = try Space.get(id, for: actor, tx)
      try doer.require(.seeHistory, space.subject)
      let hidden = hidingDrafts(of: space, from: actor) + hidingMembers(of: space, from: actor)
      return ("h.space = \(id)" + hidden + hidingImports + hidingPortions, space)
    case .thing(let id):
      let (thing, space) = try Thing.get(id, for: actor, tx)
      try doer.require(.seeHistory, thing.subject(in: space))
      return ("h.thing = \(id)" + hidingDrafts(of: space, from: actor) + hidingImports, space)
    case .organisation(let id):
      try doer.require(.manageOrganisations, .installation)
      return ("h.organisation = \(id) AND h.space IS NULL", nil)
    case .about(let person):
      try doer.require(.seeAccount, .account(person))
      return ("h.about = \(person)", nil)
    case .installation:
      try doer.require(.operate, .installation)
      // What a space works on is its members' own, whoever runs the machine.
      return ("h.thing IS NULL", nil)
    }
  }

  /// The steps of taking a space in repeat what happened before it came here; that it came is told once.
  private static var hidingImports: SQL {
    """
     AND (h.kind = \(ChangeKind.spaceImported.rawValue) OR NOT EXISTS (SELECT 1 FROM imported_space s
      WHERE s.space = h.space AND h.number BETWEEN s.first_entry AND s.last_entry))
    """
  }

  /// A step that was written portion by portion is told once.
  private static var hidingPortions: SQL { " AND h.kind <> \(ChangeKind.batchContinued.rawValue)" }

  static func hidingDrafts(of space: Space, from actor: Actor) -> SQL {
    let seen = ThingState.allCases.filter {
      may(actor, .seeHistory, .thing(in: space.id, shows: space.shows, state: $0))
    }.map(\.rawValue)
    let ofKinds = space.hidingKinds(from: actor, in: "t.kind")
    return " AND h.visibility IN \(seen + [""]) AND (h.thing IS NULL OR (t.state IN \(seen)\(ofKinds)))"
  }

  static func hidingMembers(of space: Space, from actor: Actor) -> SQL {
    guard !may(actor, .seeMembers, space.subject) else { return "" }
    return " AND h.about IS NULL AND h.kind NOT IN \(ChangeKind.ofMembers.map(\.rawValue))"
  }

  private static func filter(_ question: HistoryQuestion) -> SQL {
    var filter: SQL = ""
    if let person = question.person { filter = filter + " AND h.person = \(person)" }
    if !question.kinds.isEmpty { filter = filter + " AND h.kind IN \(question.kinds.map(\.rawValue))" }
    if let from = question.from { filter = filter + " AND h.recorded_at >= \(from)" }
    if let until = question.until { filter = filter + " AND h.recorded_at < \(until)" }
    if let before = question.before { filter = filter + " AND h.number < \(before)" }
    return filter
  }
}
