package import Basics
package import Store

extension Thing {
  /// The subject to ask `may` about.
  package func subject(in space: Space) -> Subject {
    .thing(in: space.id, shows: space.shows, state: state, kind: kind)
  }

  /// The thing and its space, where `actor` may see it. What they may not see is not there: `thing-unknown`.
  package static func get(
    _ id: Identifier<Thing>, for actor: Actor, _ tx: any Transaction
  ) throws -> (thing: Thing, space: Space) {
    let (thing, space) = try getUnasked(id, tx)
    guard may(actor, .seeThing, thing.subject(in: space)) else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    return (thing, space)
  }

  /// The things of `space` that `actor` may see, those changed last first. Removed ones on request.
  package static func list(
    in space: Space, for actor: Actor, kind: ThingKind? = nil, withRemoved: Bool = false, limit: Int = 50,
    offset: Int = 0, _ tx: any Transaction
  ) throws -> [Thing] {
    let states = ThingState.allCases.filter {
      ($0 != .removed || withRemoved)
        && may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: $0, kind: kind))
    }.map(\.rawValue)
    let ofKind: SQL =
      kind.map { "AND kind = \($0.rawValue)" } ?? space.hidingKinds(from: actor, in: "kind")
    return try tx.rows(
      """
      SELECT * FROM thing WHERE space = \(space.id) AND state IN \(states) \(ofKind)
      ORDER BY changed_at DESC, id DESC LIMIT \(limit) OFFSET \(offset)
      """
    ).map(Thing.init)
  }

  /// How many things of each kind `space` has that `actor` may see, removed ones aside.
  package static func counts(
    in space: Space, for actor: Actor, _ tx: any Transaction
  ) throws -> [ThingKind: Int] {
    let states = ThingState.allCases.filter {
      $0 != .removed && may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: $0))
    }.map(\.rawValue)
    let counted = try tx.rows(
      """
      SELECT kind, COUNT(*) AS things FROM thing WHERE space = \(space.id) AND state IN \(states)
        \(space.hidingKinds(from: actor, in: "kind"))
      GROUP BY kind
      """
    ).map { (ThingKind(rawValue: try $0.text("kind")), try $0.integer("things")) }
    return Dictionary(uniqueKeysWithValues: counted)
  }

  /// Every version that `actor` may see, the first first: those in a state they may see.
  package static func versions(
    of id: Identifier<Thing>, for actor: Actor, _ tx: any Transaction
  ) throws -> [ThingVersion] {
    let (thing, space) = try get(id, for: actor, tx)
    return try ThingVersion.all(of: id, tx).filter { isSeen($0, of: thing, in: space, by: actor) }
  }

  /// One version. Once cited it stays to be seen by those who might see it then, whatever became of the thing.
  /// Throws `version-unknown` for one that is not there or not theirs to see.
  package static func version(
    _ name: VersionName, for actor: Actor, _ tx: any Transaction
  ) throws -> (version: ThingVersion, thing: Thing, space: Space) {
    let (thing, space) = try getUnasked(name.thing, tx)
    let seesThing = may(actor, .seeThing, thing.subject(in: space))
    // Of one whose content was erased nobody knows the state it had, so it is as visible as the thing is now.
    guard let version = try ThingVersion.find(name, tx), isSeen(version, of: thing, in: space, by: actor),
      seesThing || (version.isCited && version.fields != nil)
    else { throw Diagnostic("version-unknown", .noAnswer) }
    return (version, thing, space)
  }

  /// What the thing said of `day`, as it was known at `time`: now, where nil. Nil where it said nothing, or nothing
  /// that `actor` may see.
  package static func version(
    of id: Identifier<Thing>, on day: Day, knownAt time: Instant?, for actor: Actor, _ tx: any Transaction
  ) throws -> ThingVersion? {
    let (thing, space) = try get(id, for: actor, tx)
    guard let found = try ThingVersion.all(of: id, tx).holding(on: day, knownAt: time) else { return nil }
    return isSeen(found, of: thing, in: space, by: actor) ? found : nil
  }

  package static func getUnasked(
    _ id: Identifier<Thing>, _ tx: any Transaction
  ) throws -> (thing: Thing, space: Space) {
    guard let thing = try tx.row("SELECT * FROM thing WHERE id = \(id)").map(Thing.init) else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    return (thing, try Space.get(thing.space, tx))
  }

  /// By the state that the version has; one whose content was erased is as visible as the thing.
  private static func isSeen(
    _ version: ThingVersion, of thing: Thing, in space: Space, by actor: Actor
  ) -> Bool {
    guard let state = version.fields?.state else { return true }
    return may(
      actor, .seeThing, .thing(in: space.id, shows: space.shows, state: state, kind: thing.kind))
  }

  init(_ row: Row) throws {
    let forked: Identifier<Thing>? = try row.optionalIdentifier("forked_from")
    let number = try row.optionalInteger("forked_version")
    self.init(
      id: try row.identifier("id"), space: try row.identifier("space"), kind: try row.word("kind"),
      title: try row.text("title"), state: try row.word("state"), latest: try row.integer("latest"),
      forkedFrom: forked.flatMap { thing in number.map { VersionName(thing, $0) } },
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"))
  }
}
