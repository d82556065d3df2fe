import Search
package import Store

/// Works out the values of every thing and what a search finds of it anew, some hundred in a transaction; the number of
/// things.
///
/// - Parameter progress: is told how many are done.
@discardableResult
package func reindexThings(
  _ storage: any Storage, as kinds: ContentKinds, progress: (Int) -> Void = { _ in }
) throws -> Int {
  let count = try reindexThings(storage, where: "true", as: kinds, progress)
  for kind in kinds.all { try storage.write { try kind.noteIndexed($0) } }
  return count
}

/// Does so for the kinds whose fields are not those that the values were worked out from: another program wrote them, or
/// nobody has yet.
///
/// - Returns: the number of things.
@discardableResult
package func reindexChangedKinds(
  _ storage: any Storage, as kinds: ContentKinds, progress: (Int) -> Void = { _ in }
) throws -> Int {
  let indexed = try storage.read { tx in
    try tx.rows("SELECT kind, fields FROM indexed_kind").map { (try $0.text("kind"), try $0.text("fields")) }
  }
  let known = Dictionary(indexed) { first, _ in first }
  var count = 0
  for kind in kinds.all where known[kind.kind.rawValue] != kind.shape {
    let before = count
    count += try reindexThings(storage, where: "kind = \(kind.kind.rawValue)", as: kinds) {
      progress(before + $0)
    }
    try storage.write { try kind.noteIndexed($0) }
  }
  return count
}

private func reindexThings(
  _ storage: any Storage, where condition: SQL, as kinds: ContentKinds, _ progress: (Int) -> Void
) throws -> Int {
  var (count, last) = (0, "")
  while true {
    let ids: [Identifier<Thing>] = try storage.write { tx in
      let rows = try tx.rows(
        "SELECT id FROM thing WHERE " + condition + " AND id > \(last) ORDER BY id LIMIT 200")
      let ids: [Identifier<Thing>] = try rows.map { try $0.identifier("id") }
      for id in ids { try Thing.workOutAnew(id, as: kinds, tx) }
      return ids
    }
    guard let end = ids.last else { return count }
    (count, last) = (count + ids.count, end.text)
    progress(count)
  }
}

extension Thing {
  /// Works out what follows from the versions of a thing: what lists and references read, and what a search finds.
  static func workOutAnew(
    _ id: Identifier<Thing>, as kinds: ContentKinds, _ tx: any Transaction
  ) throws {
    let (thing, _) = try getUnasked(id, tx)
    let versions = try ThingVersion.all(of: id, tx)
    try ThingValue.write(id, versions, as: kinds[thing.kind], in: thing.state, tx)
    try SearchText.write(id, versions, as: kinds[thing.kind], tx)
  }
}

extension ContentKind {
  /// Its fields in a text that changes with what their values are worked out from, and how.
  fileprivate var shape: String {
    (["periods with their ends", "words \(TextAnalysis.edition)"]
      + fields.map { "\($0.name) \($0.type) \($0.origin)" }).joined(
        separator: "\n")
  }

  fileprivate func noteIndexed(_ tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO indexed_kind (kind, fields) VALUES (\(kind.rawValue), \(shape))
      ON CONFLICT (kind) DO UPDATE SET fields = excluded.fields
      """)
  }
}
