/// What an index holds of a text, the same for every index: the spellings of its words, the words as they are written
/// (with `!` behind them) and their stems (with `=`), all of it for the parts of compounds and for the other form of
/// Norwegian too, and once more for what stands in a title (behind `^`), and how the title begins (`$`).
///
/// What is said of a word stands behind it, so that all of it begins alike: an index of beginnings is no larger for it, and what
/// begins so is what it was without.
package struct TextAnalysis: Sendable {
  package let words: SearchWords
  private let known = KnownWords()

  package init(_ words: SearchWords) {
    self.words = words
  }

  /// The different words of a text as an index holds them, in order.
  ///
  /// - Parameter labels: what it can be narrowed by; see `label`.
  package func tokens(title: String, body: String, labels: [String] = []) -> [String] {
    tokens(title: title, body: analysed(body), labels: labels)
  }

  /// The same for a text whose words were worked out before.
  package func tokens(title: String, body: AnalysedText, labels: [String] = []) -> [String] {
    let titled = analysed(title).tokens
    let beginning = Self.beginning(WordScan(title[...]).map(Self.spelled))
    return AnalysedText(labels + titled + titled.map { "^" + $0 } + body.tokens + [beginning]).tokens
  }

  package func analysed(_ text: String) -> AnalysedText {
    var seen: Set<Substring> = []
    var tokens: [String] = []
    for word in WordScan(text[...]) where seen.insert(word).inserted {
      tokens += self.tokens(of: Self.spelled(word))
    }
    return AnalysedText(tokens)
  }

  /// Something that a text can be narrowed by: of each kind, the letters and digits of a value.
  package static func label(_ kind: Character, _ value: String) -> String {
    "#\(kind)" + value.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// How a title begins, its words in a row (`$`).
  static func beginning(_ words: [String]) -> String {
    "$" + Letters.plain(words.joined()).prefix(longestWord)
  }

  /// What an index holds of one word as it is spelled.
  func tokens(of word: String) -> [String] {
    word.isEmpty ? [] : known(word) { workedOut(word) }
  }

  private func workedOut(_ word: String) -> [String] {
    let parts = Compound.parts(of: word, words)
    // A part may be a compound itself.
    let all = [word] + parts + parts.flatMap { Compound.parts(of: $0, words) }
    let forms = all.flatMap { part in [part] + words.variants(of: part) }
    return AnalysedText([Self.exactly(word)] + forms.flatMap(Self.tokens(form:))).tokens
  }

  /// A form and its stems, and the same of how it is typed plainly: who finds a form finds its stems.
  private static func tokens(form: String) -> [String] {
    let plain = Letters.plain(form)
    let forms = plain == form ? [form] : [form, plain]
    let stems = forms.flatMap { form in Stemmer.allCases.map { Endings.stem(form, $0) } }
    return forms + stems.flatMap { [stem($0), stem(Letters.plain($0))] }
  }

  /// The word as it is written, and nothing else.
  static func exactly(_ word: String) -> String { word + "!" }

  /// Any form of the word with this stem.
  static func stem(_ stem: String) -> String { stem + "=" }

  /// As an index spells a word. What is longer is no word that anybody looks for to its end.
  static func spelled(_ word: Substring) -> String { Letters.marked(word.prefix(longestWord)) }

  private static let longestWord = 64
}
