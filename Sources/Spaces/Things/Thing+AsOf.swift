package import Basics
package import Store

/// What a thing said of one day, as it was known at one time.
package struct RecalledThing: Hashable, Sendable {
  package let id: Identifier<Thing>
  package let fields: ThingFields
}

extension Thing {
  /// The things of a kind with what they said of `day`, as it was known at `time`: now, where nil. In the order in which
  /// they were made; those that said nothing then, or nothing that `actor` may see, are left out.
  ///
  /// Of one day and one time the answer stays the same, whatever is written later. What was removed since is there for
  /// those who may see what was removed.
  package static func recall(
    _ kind: ThingKind, in space: Space, on day: Day, knownAt time: Instant? = nil, for actor: Actor,
    _ tx: any Transaction
  ) throws -> [RecalledThing] {
    let seen = ThingState.allCases.filter {
      may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: $0, kind: kind))
    }
    let listed = seen.filter { time != nil || $0 != .removed }.map(\.rawValue)
    let known: SQL =
      time.map { " AND COALESCE(i.recorded_at, v.recorded_at) <= \($0)" } ?? ""
    let rows = try tx.rows(
      """
      SELECT t.id, v.content FROM thing t JOIN thing_version v ON v.thing = t.id
      LEFT JOIN imported_version i ON i.thing = v.thing AND i.number = v.number
      WHERE t.space = \(space.id) AND t.kind = \(kind.rawValue) AND t.state IN \(listed)
        AND v.valid_from <= \(day) AND (v.valid_to IS NULL OR v.valid_to > \(day))\(known)
      ORDER BY t.created_at, t.id, v.number
      """)
    var recalled: [RecalledThing] = []
    var told: Identifier<Thing>?
    // What was recorded last holds, of that which they may see.
    for row in rows.reversed() {
      let id: Identifier<Thing> = try row.identifier("id")
      if id == told { continue }
      let fields = try ThingFields(stored: row.optionalText("content"))
      if let fields, fields.state != .removed, !seen.contains(fields.state) { continue }
      told = id
      if let fields, fields.state != .removed { recalled.append(RecalledThing(id: id, fields: fields)) }
    }
    return recalled.reversed()
  }
}

extension Thing {
  /// What a thing says on `day`, for whoever holds a secret that leads to it and to nothing else. Nobody is asked whether they
  /// may: the caller has made sure of the secret. Nil where it says nothing that day.
  package static func unasked(
    _ id: Identifier<Thing>, on day: Day, _ tx: any Transaction
  ) throws -> ThingFields? {
    try ThingVersion.all(of: id, tx).holding(on: day)?.fields
  }
}
