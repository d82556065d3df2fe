import Basics
import Formats
package import Store

extension ThingComment {
  /// What was said about a thing, the first first, as far as `actor` may see it: the latest `limit` of it.
  ///
  /// - Returns: nil for whoever sees no comments here: the public, and those who do not see the thing.
  package static func all(
    of thing: Thing, in space: Space, for actor: Actor, limit: Int, _ tx: any Transaction
  ) throws -> CommentList? {
    guard seesComments(actor, of: thing, in: space) else { return nil }
    let seen = ThingState.allCases.filter {
      may(actor, .seeHistory, .thing(in: space.id, shows: space.shows, state: $0, kind: thing.kind))
    }.map(\.rawValue)
    let condition: SQL =
      "WHERE c.thing = \(thing.id) AND m.visibility IN \(seen) AND l.visibility IN \(seen)"
    let rows = try read(condition + " ORDER BY c.made DESC LIMIT \(limit + 1)", tx)
    return CommentList(rows.prefix(limit).reversed(), hasMore: rows.count > limit)
  }

  /// The comment with its thing and space, where `actor` may see it. Throws `comment-unknown` where they may not.
  package static func get(
    _ id: Identifier<ThingComment>, for actor: Actor, _ tx: any Transaction
  ) throws -> (comment: ThingComment, thing: Thing, space: Space) {
    guard let comment = try read("WHERE c.id = \(id)", tx).first else {
      throw Diagnostic("comment-unknown", .noAnswer)
    }
    let (thing, space) = try Thing.getUnasked(comment.thing, tx)
    let visible = try tx.row("SELECT visibility FROM history WHERE number = \(comment.latest)")
    guard seesComments(actor, of: thing, in: space),
      let state = try visible.flatMap({ ThingState(rawValue: try $0.text("visibility")) }),
      may(
        actor, .seeHistory,
        .thing(in: space.id, shows: space.shows, state: state, kind: thing.kind))
    else { throw Diagnostic("comment-unknown", .noAnswer) }
    return (comment, thing, space)
  }

  private static func seesComments(_ actor: Actor, of thing: Thing, in space: Space) -> Bool {
    [thing.state, thing.state.ofComments].allSatisfy {
      may(
        actor, .seeHistory,
        .thing(in: space.id, shows: space.shows, state: $0, kind: thing.kind))
    }
  }

  static func read(_ condition: SQL, _ tx: any Transaction) throws -> [ThingComment] {
    try tx.rows(
      """
      SELECT c.id, c.thing, c.author, c.latest, c.is_removed, m.recorded_at AS made_at,
        l.recorded_at AS changed_at, l.content, i.author AS first_author, i.made_at AS first_made,
        i.changed_at AS first_changed, i.here
      FROM comment c JOIN history m ON m.number = c.made JOIN history l ON l.number = c.latest
        LEFT JOIN imported_comment i ON i.comment = c.id \(condition)
      """
    ).map { row in
      let latest = try row.integer("latest")
      let made = try row.optionalInstant("first_made") ?? row.instant("made_at")
      let isAsBrought = try row.optionalInteger("here") == latest
      let changed = try row.instant(isAsBrought ? "first_changed" : "changed_at")
      let content = try row.optionalText("content").map(HistoryEntry.Content.init)
      let isRemoved = try row.truth("is_removed")
      return ThingComment(
        id: try row.identifier("id"), thing: try row.identifier("thing"),
        author: try row.optionalIdentifier("author"),
        authorElsewhere: try row.optionalIdentifier("first_author"), madeAt: made,
        changedAt: changed == made ? nil : changed, isRemoved: isRemoved,
        text: isRemoved ? nil : content?.after["said"].flatMap { CommentText($0) },
        latest: latest)
    }
  }
}

/// Comments on one thing.
package struct CommentList: Hashable, Sendable {
  /// The first first.
  package let comments: [ThingComment]
  /// Whether there are earlier ones.
  package let hasMore: Bool

  package init(_ comments: [ThingComment], hasMore: Bool = false) {
    (self.comments, self.hasMore) = (comments, hasMore)
  }

  /// Whom they were written by and whom they mention.
  package var people: Set<Identifier<Person>> {
    Set(
      comments.compactMap { $0.author ?? $0.authorElsewhere } + comments.flatMap { $0.text?.mentioned ?? [] })
  }

  /// Their names: of who is not known here, as the space brought it along.
  package func names(
    in space: Identifier<Space>, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    let people = people
    let here = try Person.names(of: people, tx)
    guard comments.contains(where: { $0.authorElsewhere != nil }) else { return here }
    return try ImportedSpace.names(in: space, tx).filter { people.contains($0.key) }
      .merging(here) { _, here in here }
  }
}
