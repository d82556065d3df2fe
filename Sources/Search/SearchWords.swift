/// What is known of words beside how they are inflected: what compounds are made of, words that differ between Bokmål
/// and Nynorsk, and words that a question is not about.
package struct SearchWords: Sendable {
  /// As they are written, and plainly.
  private let parts: Set<String>
  /// Beginnings of parts.
  private let begun: Set<String>
  private let stems: Set<String>
  private let others: [String: Set<String>]
  private let small: Set<String>

  /// Nothing is known.
  package static let none = SearchWords(parts: [], pairs: [], small: [])

  /// - Parameters:
  ///   - parts: words that compounds are made of.
  ///   - pairs: words that say the same.
  ///   - small: words that a question is not about.
  package init(parts: [String], pairs: [(String, String)], small: [String]) {
    let marked = parts.map { Letters.marked($0) }
    let all = Set(marked + marked.map(Letters.plain))
    self.parts = all
    begun = Set(all.flatMap { part in (1...max(1, part.count)).map { String(part.prefix($0)) } })
    stems = Set(all.flatMap { part in Stemmer.allCases.map { Endings.stem(part, $0) } })
    var others: [String: Set<String>] = [:]
    for (first, second) in pairs.map({ (Letters.marked($0), Letters.marked($1)) }) {
      // Its forms are other forms of the other, which are found by the stem.
      for (from, to) in [(first, second), (second, first)] {
        others[from, default: []].insert(to)
        others["=" + Endings.stem(from, .norwegian), default: []].insert(to)
      }
    }
    self.others = others
    self.small = Set(small.map { Letters.marked($0) })
  }

  func isPart(_ text: String) -> Bool { parts.contains(text) }

  /// Whether a part begins so, or an inflected form of one.
  func beginsPart(_ text: String) -> Bool {
    begun.contains(text) || Endings.stems(of: text).contains(where: stems.contains)
  }

  /// Whether it is a part or an inflected form of one.
  func isInflectedPart(_ text: String) -> Bool {
    parts.contains(text) || Stemmer.allCases.contains { stems.contains(Endings.stem(text, $0)) }
  }

  /// What is said in its place in the other form of Norwegian.
  func variants(of marked: String) -> Set<String> {
    others[marked] ?? others["=" + Endings.stem(marked, .norwegian)] ?? []
  }

  func isSmall(_ marked: String) -> Bool { small.contains(marked) }
}
