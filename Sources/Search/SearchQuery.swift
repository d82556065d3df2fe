package import Basics

/// What somebody looks for: all of its words, each as the beginning of a word, in another inflection, or as parts of which
/// it is made up.
package struct SearchQuery: Sendable {
  /// As written, the first first; none for a text of signs alone.
  package let words: [String]
  private let analysis: TextAnalysis
  private let clauses: [TokenCondition]
  /// How the words that are asked for begin, plainly: a quick way to tell most others from them.
  private let beginnings: Set<[UInt8]>

  /// How well a text fits, the best first.
  package enum Fit: CaseIterable, Sendable {
    /// The title begins so.
    case beginning
    /// Every word stands in the title as it is written,
    case titleExactly
    /// in some way,
    case title
    /// in the text as it is written,
    case textExactly
    /// or in some way.
    case text
  }

  package init(_ text: String, _ analysis: TextAnalysis) {
    let all = WordScan(text[...]).map(TextAnalysis.spelled).filter { !$0.isEmpty }.prefix(Self.mostWords)
    // The last may be the beginning of another.
    let kept = all.enumerated().filter { $0.offset == all.count - 1 || !analysis.words.isSmall($0.element) }
    words = kept.map(\.element)
    self.analysis = analysis
    let clauses = words.map { Self.clause(spelled($0), analysis.words) }
    self.clauses = clauses
    beginnings = Set(clauses.flatMap(\.words).map { Array(Letters.plain($0).utf8.prefix(2)) })
    func spelled(_ word: String) -> String { Letters.isMarked(word) ? word : Letters.plain(word) }
  }

  package var isEmpty: Bool { words.isEmpty }

  /// What must be so for a text to fit in such a way.
  package func condition(_ fit: Fit) -> TokenCondition {
    switch fit {
    case .beginning: .all([.beginning(TextAnalysis.beginning(words))] + clauses.map(\.titled))
    case .titleExactly: .all(words.map { .word("^!" + $0) })
    case .title: .all(clauses.map { $0.titled })
    case .textExactly: .all(words.map { .word("!" + $0) })
    case .text: .all(clauses)
    }
  }

  /// Whether a word of a text is one of those looked for.
  func marks(_ word: Substring) -> Bool {
    let plain = Array(Letters.plain(TextAnalysis.spelled(word)).utf8)
    let isLike = beginnings.contains { beginning in
      beginning.count > plain.count ? false : plain.firstRange(of: beginning) != nil
    }
    guard isLike else { return false }
    let tokens = analysis.tokens(title: "", body: String(word))
    return clauses.contains { $0.touches(tokens) }
  }

  private static let mostWords = 12
  private static let deepest = 3

  private static func clause(_ word: String, _ words: SearchWords, depth: Int = 0) -> TokenCondition {
    var ways: [TokenCondition] = [.beginning(word)]
    ways += Endings.stems(of: word).sorted().map { .word("=" + $0) }
    if let joined = word.last, "se".contains(joined), words.isPart(String(word.dropLast())) {
      ways.append(part(String(word.dropLast())))
    }
    guard depth < deepest else { return .any(ways) }
    for cut in Compound.cuts(of: word, words) where isOnTheWay(cut.rest, words) {
      ways.append(.all([part(cut.head), clause(cut.rest, words, depth: depth + 1)]))
    }
    return .any(ways)
  }

  /// A part in any form.
  private static func part(_ word: String) -> TokenCondition {
    let stems = Set(Stemmer.allCases.map { "=" + Endings.stem(word, $0) })
    return .any(([word] + stems.sorted()).map { .word($0) })
  }

  /// Whether something that a compound can end with begins so.
  private static func isOnTheWay(_ rest: String, _ words: SearchWords, depth: Int = 0) -> Bool {
    if words.beginsPart(rest) { return true }
    guard depth < deepest else { return false }
    return Compound.cuts(of: rest, words).contains { isOnTheWay($0.rest, words, depth: depth + 1) }
  }
}

extension TokenCondition {
  /// The words that it asks for, without signs.
  fileprivate var words: [String] {
    switch self {
    case .word(let word), .beginning(let word): [word.hasPrefix("=") ? String(word.dropFirst()) : word]
    case .all(let parts), .any(let parts): parts.flatMap(\.words)
    }
  }

  /// The same of a title.
  fileprivate var titled: TokenCondition {
    switch self {
    case .word(let word): .word("^" + word)
    case .beginning(let word): .beginning("^" + word)
    case .all(let parts): .all(parts.map(\.titled))
    case .any(let parts): .any(parts.map(\.titled))
    }
  }
}
