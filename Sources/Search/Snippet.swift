/// A piece of a text around what was looked for.
package struct Snippet: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package let text: String
    /// Whether it is one of the words that were looked for.
    package let isFound: Bool
  }

  package let pieces: [Piece]
  /// Whether the text goes on before it, and after it.
  package let isCutBefore: Bool
  package let isCutAfter: Bool

  /// The beginning of `text` where none of the words stands in what is looked through of it.
  package init(of text: String, for query: SearchQuery, letters: Int = 160) {
    let looked = text.prefix(Self.looked)
    let marked = query.marks(among: Set(WordScan(looked)))
    let first = marked.isEmpty ? nil : WordScan(looked).first { marked.contains($0) }
    let start = first.map { Self.start(before: $0.startIndex, in: looked, letters / 3) } ?? looked.startIndex
    let end = Self.end(after: start, in: looked, letters)
    let shown = looked[start..<end]
    var pieces: [Piece] = []
    var place = shown.startIndex
    for word in WordScan(shown) where marked.contains(word) {
      if place < word.startIndex {
        pieces.append(Piece(text: Self.line(shown[place..<word.startIndex]), isFound: false))
      }
      pieces.append(Piece(text: String(word), isFound: true))
      place = word.endIndex
    }
    if place < shown.endIndex { pieces.append(Piece(text: Self.line(shown[place...]), isFound: false)) }
    self.pieces = pieces
    isCutBefore = start > text.startIndex
    isCutAfter = end < text.endIndex
  }

  /// Characters at the beginning of a text.
  private static let looked = 100_000

  /// Where a word begins, so many letters before `place` or fewer.
  private static func start(before place: String.Index, in text: Substring, _ letters: Int) -> String.Index {
    guard let early = text.index(place, offsetBy: -letters, limitedBy: text.startIndex),
      early > text.startIndex
    else { return text.startIndex }
    let gap = text[early..<place].firstIndex { $0.isWhitespace }
    return gap.map { text.index(after: $0) } ?? place
  }

  private static func end(after place: String.Index, in text: Substring, _ letters: Int) -> String.Index {
    guard let late = text.index(place, offsetBy: letters, limitedBy: text.endIndex), late < text.endIndex
    else { return text.endIndex }
    return text[place..<late].lastIndex { $0.isWhitespace } ?? late
  }

  /// Line breaks as spaces.
  private static func line(_ text: Substring) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
