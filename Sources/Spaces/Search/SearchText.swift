import Basics
import Formats
import Search
package import Store

/// A text of a thing as a search finds it. Whoever writes something that shall be found calls `put` in the same
/// transaction, and `remove` where it goes: an index never says what is no longer so.
package struct SearchText: Sendable {
  package let thing: Identifier<Thing>
  /// Which text of the thing: `comment/01…`, say. Empty is what the thing says itself, `file/…` the text of a file.
  package let part: String
  /// Who may see it at most: nobody sees more of a thing than its own state allows.
  package let state: ThingState
  /// As it stands in lists; of what is added to a thing, the title of the thing.
  package let title: String
  package let body: String
  /// Of what it names besides: what is called so is found by its name of today; see `SearchName`.
  let names: [String]

  package init(
    of thing: Identifier<Thing>, part: String, state: ThingState, title: String, body: String
  ) {
    self.init(of: thing, part: part, state: state, title: title, body: body, names: [])
  }

  init(
    of thing: Identifier<Thing>, part: String, state: ThingState, title: String, body: String,
    names: [String]
  ) {
    self.thing = thing
    self.part = part
    self.state = state
    self.title = title
    self.body = String(body.prefix(Self.longest))
    self.names = names
  }

  /// Characters. What follows after them is not found.
  package static let longest = 500_000

  /// Takes it into the index, in the place of what stood there of the same part.
  package func put(_ tx: any Transaction) throws {
    try put(kind: kind(tx), isDue: false, tx)
  }

  /// - Parameters:
  ///   - isDue: whether the text of a file is still to be read.
  ///   - analysed: the words of `body`, where they were worked out before.
  func put(
    kind: Kind, isDue: Bool, analysed: AnalysedText? = nil, _ tx: any Transaction
  ) throws {
    try [PlacedText(text: self, kind: kind, isDue: isDue, analysed: analysed)].put(tx)
  }

  /// Takes a text of a thing out of the index; nothing where there is none.
  package static func remove(
    _ part: String, of thing: Identifier<Thing>, _ tx: any Transaction
  ) throws {
    for row in try tx.rows("SELECT number, words FROM search_text WHERE thing = \(thing) AND part = \(part)")
    {
      let number = try row.integer("number")
      try TextIndex.search.remove([(number, row.text("words"))], tx)
      try tx.run("DELETE FROM search_text WHERE number = \(number)")
    }
  }

  /// What all texts of a thing can be narrowed by.
  struct Kind {
    let space: Identifier<Space>
    let kind: ThingKind
  }

  func kind(_ tx: any Transaction) throws -> Kind {
    let (thing, _) = try Thing.getUnasked(thing, tx)
    return Kind(space: thing.space, kind: thing.kind)
  }

  /// Its words as the index holds them.
  func words(_ kind: Kind, _ analysed: AnalysedText?) -> String {
    let labels =
      [Self.label(kind.space), Self.label(kind.kind)] + (state == .published ? [Self.labelOfPublished] : [])
      + names
    return TextAnalysis.shipped
      .tokens(title: title, body: analysed ?? TextAnalysis.shipped.analysed(body), labels: labels)
      .joined(separator: " ")
  }
}

extension SearchText {
  init(_ row: Row) throws {
    self.init(
      of: try row.identifier("thing"), part: try row.text("part"), state: try row.word("state"),
      title: try row.text("title"), body: try row.text("body"),
      names: try row.text("words").split(separator: " ").map(String.init).filter(Self.isName))
  }
}
