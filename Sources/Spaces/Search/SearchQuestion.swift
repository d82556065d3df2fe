package import Basics
package import Search
package import Store

/// What somebody looks for among the texts of spaces.
package struct SearchQuestion: Sendable {
  package let query: SearchQuery
  package var kind: ThingKind?
  package var space: Identifier<Space>?
  /// Things that changed from this moment on, and before that one.
  package var from: Instant?
  package var until: Instant?
  package var limit = 20
  package var offset = 0

  package init(_ query: SearchQuery) {
    self.query = query
  }

  /// Further than that nobody looks: whoever does not find it among these asks for more.
  package static let most = 200

  /// The things that fit and that `actor` may see: first those that are called so, then those that say so, and of both
  /// first what has the words as they are written; each the one that was written last first. One more than `limit` tells
  /// that there are more.
  package func answer(for actor: Actor, _ tx: any Transaction) throws -> [FoundText] {
    let sight = SearchSight(actor)
    guard !query.isEmpty, !sight.isBlind else { return [] }
    let wanted = min(offset + limit + 1, Self.most)
    var found: [FoundText] = []
    var seen: Set<Identifier<Thing>> = []
    for fit in SearchQuery.Fit.allCases {
      var last: Int?
      // Several texts of one thing are one thing found, so one round may bring too few.
      while found.count < wanted {
        let rows = try rows(fit, sight, before: last, wanted, tx)
        for row in rows where found.count < wanted {
          let text = try FoundText(row)
          if seen.insert(text.thing.id).inserted { found.append(text) }
        }
        guard rows.count == wanted else { break }
        last = try rows.last?.integer("found_number")
      }
    }
    return Array(found.dropFirst(offset))
  }

  private func rows(
    _ fit: SearchQuery.Fit, _ sight: SearchSight, before last: Int?, _ limit: Int, _ tx: any Transaction
  ) throws -> [Row] {
    let (index, engine) = (TextIndex.search, tx.engine)
    let number = index.number(engine)
    let words = TokenCondition.all([query.condition(fit)] + narrowing(sight))
    var conditions: [SQL] = [index.condition(words, engine), sight.condition]
    if let kind { conditions.append("t.kind = \(kind.rawValue)") }
    if let space { conditions.append("t.space = \(space)") }
    if let from { conditions.append("t.changed_at >= \(from)") }
    if let until { conditions.append("t.changed_at < \(until)") }
    if let last { conditions.append(number + " < \(last)") }
    let all = conditions.dropFirst().reduce(conditions[0]) { $0 + " AND " + $1 }
    return try tx.rows(
      """
      SELECT s.number AS found_number, s.part AS found_part, s.title AS found_title, s.body AS found_body, t.*
      FROM \(index.source(engine)) JOIN thing t ON t.id = s.thing
      WHERE \(all) ORDER BY \(number) DESC LIMIT \(limit)
      """)
  }

  /// What the index itself can leave out, so that rows that are not theirs are never looked at. Who sees what is decided by
  /// the tables all the same.
  private func narrowing(_ sight: SearchSight) -> [TokenCondition] {
    (kind.map { [.word(SearchText.label($0))] } ?? []) + (space.map { [.word(SearchText.label($0))] } ?? [])
      + (sight.labels.map { [.any($0)] } ?? [])
  }
}

/// Something that a search found.
package struct FoundText: Hashable, Sendable {
  package let thing: Thing
  /// Which of its texts; see `SearchText`.
  package let part: String
  package let title: String
  package let body: String

  init(_ row: Row) throws {
    thing = try Thing(row)
    part = try row.text("found_part")
    title = try row.text("found_title")
    body = try row.text("found_body")
  }
}
