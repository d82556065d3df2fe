package import Basics

/// What somebody looks for: all of its words, each as the beginning of a word, in another inflection, or as parts of which
/// it is made up.
package struct SearchQuery: Sendable {
  /// As written, the first first; none for a text of signs alone.
  package let words: [String]
  let analysis: TextAnalysis
  /// For each word what must be so for a text to hold it.
  let clauses: [TokenCondition]
  /// The same where letters count as those that stand for them on other keyboards; empty where that is no difference.
  let plainClauses: [TokenCondition]
  /// For each word the labels of what is called so, and stands in texts by its label alone.
  private var labels: [[TokenCondition]]
  /// How the words that are asked for begin, plainly: a quick way to tell most others from them.
  let beginnings: WordBeginnings

  /// How well a text fits, the best first.
  package enum Fit: CaseIterable, Sendable {
    /// The title begins so, with every word as it is written,
    case beginningExactly
    /// or in some way.
    case beginning
    /// Every word stands in the title as it is written,
    case titleExactly
    /// in some way,
    case title
    /// in the text as it is written,
    case textExactly
    /// or in some way.
    case text
    /// Every word stands in the title with other letters for `å`, `æ` or `ø`,
    case plainTitle
    /// or in the text.
    case plainText
  }

  package init(_ text: String, _ analysis: TextAnalysis) {
    let all = WordScan(text[...]).map(TextAnalysis.spelled).filter { !$0.isEmpty }.prefix(Self.mostWords)
    // The last may be the beginning of another.
    let kept = all.enumerated().filter { $0.offset == all.count - 1 || !analysis.words.isSmall($0.element) }
    let words = kept.map(\.element)
    let plain = words.map(Letters.plain)
    self.words = words
    self.analysis = analysis
    clauses = zip(words, plain).map { Self.clause(Letters.isMarked($0) ? $0 : $1, analysis.words) }
    plainClauses =
      words.contains(where: Letters.isMarked) ? plain.map { Self.clause($0, analysis.words) } : []
    labels = words.map { _ in [] }
    beginnings = Self.beginnings(of: clauses + plainClauses, analysis.words)
  }

  package var isEmpty: Bool { words.isEmpty }

  /// The ways to fit that differ for these words.
  package var fits: [Fit] {
    plainClauses.isEmpty ? Fit.allCases.filter { ![.plainTitle, .plainText].contains($0) } : Fit.allCases
  }

  /// Has texts with one of these labels hold a word too: they are of things that are called so.
  ///
  /// - Parameter word: its number among `words`.
  package mutating func alsoFind(_ labels: [String], for word: Int) {
    self.labels[word] += labels.map { .word($0) }
  }

  /// Has texts for which this holds hold a word too.
  package mutating func alsoFind(_ condition: TokenCondition, for word: Int) {
    labels[word].append(condition)
  }

  /// What must be so for a text to fit in such a way.
  package func condition(_ fit: Fit) -> TokenCondition {
    switch fit {
    case .beginningExactly:
      .all([.beginning(TextAnalysis.beginning(words)), condition(.titleExactly)])
    case .beginning: .all([.beginning(TextAnalysis.beginning(words))] + clauses.map(\.titled))
    case .titleExactly: .all(words.map { .word("^" + TextAnalysis.exactly($0)) })
    case .title: .all(clauses.map(\.titled))
    case .textExactly: .all(words.map { .word(TextAnalysis.exactly($0)) })
    case .text: .all(words.indices.map { held(clauses[$0], $0) })
    case .plainTitle: .all(plainClauses.map(\.titled))
    case .plainText: .all(words.indices.map { held(plainClauses[$0], $0) })
    }
  }

  /// The ways to be called by what is looked for, as far as a title tells.
  package static let titles: [Fit] = [.beginningExactly, .beginning, .titleExactly, .title]

  /// The best way in which a title fits that fits in some.
  package func fitOfTitle(_ title: String) -> Fit {
    let tokens = analysis.tokens(title: title, body: "")
    return Self.titles.first { condition($0).holds(of: tokens) } ?? .title
  }

  /// What must be so for a text to hold the word of this number, whatever else it holds.
  package func condition(ofWord word: Int) -> TokenCondition {
    held(plainClauses.isEmpty ? clauses[word] : plainClauses[word], word)
  }

  /// What must be so of a name that has the word of this number: one of its words begins so.
  package func condition(ofName word: Int) -> TokenCondition {
    .beginning(Letters.isMarked(words[word]) ? words[word] : Letters.plain(words[word]))
  }

  /// What must be so of a text that has the word of this number as it is written.
  package func condition(ofWordAsWritten word: Int) -> TokenCondition {
    .word(TextAnalysis.exactly(words[word]))
  }

  private func held(_ clause: TokenCondition, _ word: Int) -> TokenCondition {
    labels[word].isEmpty ? clause : .any([clause] + labels[word])
  }

  private static let mostWords = 12
}

extension TokenCondition {
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
