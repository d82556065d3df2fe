import Search
package import Store

/// Works out the values of every thing and what a search finds of it anew, some hundred in a transaction, and what things name
/// that is called something; the number of things.
///
/// - Parameter progress: is told how many are done.
@discardableResult
package func reindexThings(
  _ storage: any Storage, as kinds: ContentKinds, progress: (Int) -> Void = { _ in }
) throws -> Int {
  let count = try reindexThings(storage, where: "true", as: kinds, progress)
  for kind in kinds.all { try storage.write { try kind.noteIndexed($0) } }
  try reindexNames(storage)
  while try TextIndex.search.tidy(storage) {}
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
  if known[namesOfSearch] != editionOfNames { try reindexNames(storage) }
  if count > 0 { while try TextIndex.search.tidy(storage) {} }
  return count
}

private func reindexNames(_ storage: any Storage) throws {
  try storage.write { tx in
    try SearchName.workOutAnew(tx)
    try noteIndexed(namesOfSearch, editionOfNames, tx)
  }
}

/// No kind of thing is called so.
private let namesOfSearch = "#names"
private let editionOfNames = "sorts, words \(TextAnalysis.edition)"

private func reindexThings(
  _ storage: any Storage, where condition: SQL, as kinds: ContentKinds, _ progress: (Int) -> Void
) throws -> Int {
  var (count, last) = (0, "")
  while true {
    let (ids, bodies) = try storage.read { tx in
      let rows = try tx.rows(
        "SELECT id FROM thing WHERE " + condition + " AND id > \(last) ORDER BY id LIMIT 200")
      let ids: [Identifier<Thing>] = try rows.map { try $0.identifier("id") }
      return (ids, try VersionedThing.some(ids, tx).values.map { SearchText.body(of: $0, as: kinds) })
    }
    guard let end = ids.last else { return count }
    // What takes longest is done before others have to wait.
    let analysed = AnalysedTexts(bodies)
    try storage.write { try Thing.workOutAnew(ids, as: kinds, analysed: analysed, $0) }
    (count, last) = (count + ids.count, end.text)
    progress(count)
  }
}

extension Thing {
  /// Works out anew what follows from the versions of things.
  static func workOutAnew(
    _ ids: [Identifier<Thing>], as kinds: ContentKinds, analysed: AnalysedTexts = AnalysedTexts([]),
    _ tx: any Transaction
  ) throws {
    guard !ids.isEmpty else { return }
    try tx.run("DELETE FROM thing_value WHERE thing IN \(ids)")
    let things = try VersionedThing.some(ids, tx).values.sorted { $0.thing.id < $1.thing.id }
    try things.writeWhatFollows(as: kinds, analysed: analysed, tx)
    for present in things { try ThingComment.indexAll(of: present.thing, tx) }
  }
}

extension [VersionedThing] {
  /// What lists and references read, and what a search finds.
  func writeWhatFollows(
    as kinds: ContentKinds, analysed: AnalysedTexts = AnalysedTexts([]), _ tx: any Transaction
  ) throws {
    try ThingValue.write(self, as: kinds, tx)
    try SearchText.write(self, as: kinds, analysed: analysed, tx)
  }
}

extension ContentKind {
  /// Its fields in a text that changes with what their values are worked out from, and how.
  fileprivate var shape: String {
    ([
      "periods with their ends", "tags as written", "names of people and things",
      "words \(TextAnalysis.edition)",
    ]
      + fields.map { "\($0.name) \($0.type) \($0.origin)" }).joined(
        separator: "\n")
  }

  fileprivate func noteIndexed(_ tx: any Transaction) throws {
    try Spaces.noteIndexed(kind.rawValue, shape, tx)
  }
}

private func noteIndexed(_ kind: String, _ shape: String, _ tx: any Transaction) throws {
  try tx.run(
    """
    INSERT INTO indexed_kind (kind, fields) VALUES (\(kind), \(shape))
    ON CONFLICT (kind) DO UPDATE SET fields = excluded.fields
    """)
}
