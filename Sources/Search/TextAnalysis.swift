/// What an index holds of a text, the same for every index: the words as written (`!`), their spellings, their stems
/// (`=`), all of it for the parts of compounds and for the other form of Norwegian too, and once more for what stands in
/// a title (`^`), and how the title begins (`$`).
package struct TextAnalysis: Sendable {
  package let words: SearchWords

  package init(_ words: SearchWords) {
    self.words = words
  }

  /// The different words of a text as an index holds them, in order.
  ///
  /// - Parameter labels: what it can be narrowed by; see `label`.
  package func tokens(title: String, body: String, labels: [String] = []) -> [String] {
    var tokens: Set<String> = Set(labels)
    let titled = self.tokens(title)
    tokens.formUnion(titled)
    tokens.formUnion(titled.map { "^" + $0 })
    tokens.formUnion(self.tokens(body))
    tokens.insert(Self.beginning(WordScan(title[...]).map(Self.spelled)))
    return tokens.sorted()
  }

  /// Something that a text can be narrowed by: of each kind, the letters and digits of a value.
  package static func label(_ kind: Character, _ value: String) -> String {
    "#\(kind)" + value.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// How a title begins, its words in a row (`$`).
  static func beginning(_ words: [String]) -> String {
    "$" + Letters.plain(words.joined()).prefix(longestWord)
  }

  private func tokens(_ text: String) -> Set<String> {
    var seen: Set<Substring> = []
    var tokens: Set<String> = []
    for word in WordScan(text[...]) where seen.insert(word).inserted {
      add(Self.spelled(word), to: &tokens)
    }
    return tokens
  }

  private func add(_ word: String, to tokens: inout Set<String>) {
    guard !word.isEmpty, tokens.insert("!" + word).inserted else { return }
    let parts = Compound.parts(of: word, words)
    // A part may be a compound itself.
    for part in [word] + parts + parts.flatMap({ Compound.parts(of: $0, words) }) {
      for form in [part] + words.variants(of: part) { add(form: form, to: &tokens) }
    }
  }

  private func add(form: String, to tokens: inout Set<String>) {
    tokens.insert(form)
    tokens.insert(Letters.plain(form))
    for stemmer in Stemmer.allCases {
      let stem = Endings.stem(form, stemmer)
      tokens.insert("=" + stem)
      tokens.insert("=" + Letters.plain(stem))
    }
  }

  /// As an index spells a word. What is longer is no word that anybody looks for to its end.
  static func spelled(_ word: Substring) -> String { Letters.marked(word.prefix(longestWord)) }

  private static let longestWord = 64
}
