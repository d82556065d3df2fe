import Basics

extension SearchQuery {
  /// Which words of a text are what was found: those that are one of the words looked for by themselves, or else those that
  /// make one up together. A part of a word that the text has as a whole is not what was found.
  ///
  /// - Parameter words: the different words of the text.
  func marks(among words: some Sequence<Substring>) -> Set<Substring> {
    let like = words.filter(isLike).map { word in
      Candidate(word: word, tokens: analysis.tokens(of: TextAnalysis.spelled(word)))
    }
    var found: Set<Substring> = []
    for (number, clause) in clauses.enumerated() {
      let exact = marks(clause, among: like)
      let all = exact.isEmpty && !plainClauses.isEmpty ? marks(plainClauses[number], among: like) : exact
      found.formUnion(all)
    }
    return found
  }

  private struct Candidate {
    let word: Substring
    let tokens: [String]
  }

  /// Empty where the words are not as they must be.
  private func marks(_ condition: TokenCondition, among words: [Candidate]) -> Set<Substring> {
    let alone = words.filter { condition.holds(of: $0.tokens) }
    if !alone.isEmpty { return Set(alone.map(\.word)) }
    switch condition {
    case .word, .beginning: return []
    case .any(let ways): return ways.reduce(into: []) { $0.formUnion(marks($1, among: words)) }
    case .all(let parts):
      let each = parts.map { marks($0, among: words) }
      return each.contains(where: \.isEmpty) ? [] : each.reduce(into: []) { $0.formUnion($1) }
    }
  }

  private func isLike(_ word: Substring) -> Bool {
    beginnings.stand(in: Letters.plain(TextAnalysis.spelled(word)))
  }

  /// How whatever is asked for begins, and what is said in its place in the other form of Norwegian.
  static func beginnings(of clauses: [TokenCondition], _ words: SearchWords) -> WordBeginnings {
    let asked = Set(clauses.flatMap(\.words))
    return WordBeginnings(asked.flatMap { word in [word] + words.variants(of: word) }.map(Letters.plain))
  }
}

extension TokenCondition {
  /// The words that it asks for, without signs.
  fileprivate var words: [String] {
    switch self {
    case .word(let word), .beginning(let word): [word.hasSuffix("=") ? String(word.dropLast()) : word]
    case .all(let parts), .any(let parts): parts.flatMap(\.words)
    }
  }
}
