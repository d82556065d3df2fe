import Basics

extension SearchQuery {
  private static let deepest = 3

  /// What must be so for a text to hold a word: it begins so, is another form of it, or is made up of its parts.
  static func clause(_ word: String, _ words: SearchWords, depth: Int = 0) -> TokenCondition {
    // A stem that begins so is found with what begins so.
    var stems = Endings.stems(of: word).filter { !$0.hasPrefix(word) }
    if let joined = word.last, "se".contains(joined), words.isPart(String(word.dropLast())) {
      stems.formUnion(Self.stems(of: String(word.dropLast())))
    }
    let whole: [TokenCondition] = [.beginning(word)] + stems.sorted().map { .word(TextAnalysis.stem($0)) }
    guard depth < deepest else { return .any(whole) }
    return .any(whole + made(of: word, besides: stems, words, depth))
  }

  /// The ways to make up a word of parts. Ways that begin with forms of the same word are one, so that an index is asked for it
  /// once; a form of what is found by itself need not stand beside anything.
  private static func made(
    of word: String, besides found: Set<String>, _ words: SearchWords, _ depth: Int
  ) -> [TokenCondition] {
    var rests: [Set<String>: Set<String>] = [:]
    for cut in Compound.cuts(of: word, words) where isOnTheWay(cut.rest, words) {
      let head = stems(of: cut.head)
      if !head.isSubset(of: found) { rests[head, default: []].insert(cut.rest) }
    }
    return rests.map { (head: $0.key.sorted(), rests: $0.value.sorted()) }
      .sorted { $0.head.lexicographicallyPrecedes($1.head) }
      .map { way in
        .all([
          .any(way.head.map { .word(TextAnalysis.stem($0)) }),
          .any(way.rests.map { clause($0, words, depth: depth + 1) }),
        ])
      }
  }

  /// By which a part is found in any form.
  private static func stems(of part: String) -> Set<String> {
    Set(Stemmer.allCases.map { Endings.stem(part, $0) })
  }

  /// Whether something that a compound can end with begins so.
  private static func isOnTheWay(_ rest: String, _ words: SearchWords, depth: Int = 0) -> Bool {
    if words.beginsPart(rest) { return true }
    guard depth < deepest else { return false }
    return Compound.cuts(of: rest, words).contains { isOnTheWay($0.rest, words, depth: depth + 1) }
  }
}
