import Basics
import Search
import Store

/// What an organisation, a post or a space is called today. Texts that name one hold its label instead of its name, so that
/// they are found by the name it has now, and no text is written anew where one is renamed.
enum SearchName {
  /// Has what has this label be found by its name; by none where it is empty.
  static func put(_ name: String, as label: String, _ tx: any Transaction) throws {
    let words = TextAnalysis.shipped.tokens(title: "", body: name).joined(separator: " ")
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

  /// The labels of what is called by each word of a question, those that were named first first. Of a word that so many begin
  /// with that naming all would cost more than a search may, the ones that have the word itself.
  static func labels(for query: SearchQuery, _ tx: any Transaction) throws -> [[String]] {
    var found: [[String]] = []
    for (number, word) in query.words.enumerated() {
      let isLooked = word.count >= SearchQuestion.shortestName
      let begun = isLooked ? try labels(query.condition(ofName: number), tx) : []
      let called =
        begun.count <= SearchQuestion.mostNames
        ? begun : try labels(query.condition(ofWordAsWritten: number), tx)
      found.append(Array(called.prefix(SearchQuestion.mostNames)))
    }
    return found
  }

  private static func labels(_ words: TokenCondition, _ tx: any Transaction) throws -> [String] {
    let (index, engine) = (TextIndex.searchNames, tx.engine)
    let rows = try tx.rows(
      """
      SELECT s.label FROM \(index.source(engine)) WHERE \(index.condition(words, engine))
      ORDER BY \(index.number(engine)) LIMIT \(SearchQuestion.mostNames + 1)
      """)
    return try rows.map { try $0.text("label") }
  }

  /// Works out anew what everything is called.
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
  }
}
