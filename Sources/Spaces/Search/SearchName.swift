import Basics
import Search
import Store

/// What something is called today that texts only name: an organisation, a post, a space, somebody with an account, or another
/// thing. Texts hold its label instead of its name, so that they are found by the name it has now, and no text is written anew
/// where one is renamed.
enum SearchName {
  /// Who may find by a name differs from sort to sort.
  enum Sort: String, CaseIterable {
    /// An organisation, a post or a space: whoever sees the text.
    case place
    /// Whoever may know who belongs to a space.
    case person
    /// Whoever may see the thing.
    case thing

    var label: String { TextAnalysis.label("n", rawValue) }
  }

  /// Has what has this label be found by its name; by none where it is empty.
  ///
  /// - Parameter narrowing: labels that its names can be narrowed by.
  static func put(
    _ name: String, as label: String, sort: Sort = .place, narrowing: [String] = [], _ tx: any Transaction
  ) throws {
    let labels = name.isEmpty ? [] : [sort.label] + narrowing
    let words = TextAnalysis.shipped.tokens(title: "", body: name, labels: labels).joined(separator: " ")
    let index = TextIndex.searchNames
    if let row = try tx.row("SELECT number, words FROM search_name WHERE label = \(label)") {
      let (number, old) = (try row.integer("number"), try row.text("words"))
      guard old != words else { return }
      try index.remove([(number, old)], tx)
      try tx.run("UPDATE search_name SET words = \(words) WHERE number = \(number)")
      return try index.add([(number, words)], tx)
    }
    let last = try tx.row("SELECT MAX(number) AS last FROM search_name")?.optionalInteger("last") ?? 0
    try tx.run("INSERT INTO search_name (number, label, words) VALUES (\(last + 1), \(label), \(words))")
    try index.add([(last + 1, words)], tx)
  }

  /// Has things be found by their titles in what names them: those that others name, and of `written` those that some did before.
  static func put(
    titlesOf named: Set<Identifier<Thing>>, writing written: [Thing], _ tx: any Transaction
  ) throws {
    let all = named.union(written.map(\.id)).sorted()
    guard !all.isEmpty else { return }
    let labels = all.map { SearchText.label($0) }
    let known = Set(
      try tx.rows("SELECT label FROM search_name WHERE label IN \(labels)").map { try $0.text("label") })
    let present = Dictionary(written.map { ($0.id, $0) }) { first, _ in first }
    let others = named.filter { present[$0] == nil && !known.contains(SearchText.label($0)) }.sorted()
    let read =
      others.isEmpty ? [] : try tx.rows("SELECT * FROM thing WHERE id IN \(others)").map(Thing.init)
    for thing in written where named.contains(thing.id) || known.contains(SearchText.label(thing.id)) {
      try put(titleOf: thing, tx)
    }
    for thing in read { try put(titleOf: thing, tx) }
  }

  private static func put(titleOf thing: Thing, _ tx: any Transaction) throws {
    let published = thing.state == .published ? [SearchText.labelOfPublished] : []
    try put(
      thing.title, as: SearchText.label(thing.id), sort: .thing,
      narrowing: [SearchText.label(thing.space)] + published,
      tx)
  }

  /// Works out anew what everything is called but things, which are named with what names them.
  static func workOutAnew(_ tx: any Transaction) throws {
    for row in try tx.rows("SELECT id, name FROM organisation ORDER BY id") {
      let id: Identifier<Organisation> = try row.identifier("id")
      try put(row.text("name"), as: SearchText.label(id), tx)
    }
    for row in try tx.rows("SELECT id, title FROM post ORDER BY id") {
      let id: Identifier<Post> = try row.identifier("id")
      try put(row.text("title"), as: SearchText.label(id), tx)
    }
    for row in try tx.rows("SELECT id, name FROM space ORDER BY id") {
      let id: Identifier<Space> = try row.identifier("id")
      try put(row.text("name"), as: SearchText.label(id), tx)
    }
    for row in try tx.rows("SELECT id, name FROM person ORDER BY id") {
      let id: Identifier<Person> = try row.identifier("id")
      try put(row.text("name"), as: SearchText.label(id), sort: .person, tx)
    }
  }
}
