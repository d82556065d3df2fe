/// The words of a text as an index holds them, worked out before they are written: that takes a moment for each thousand
/// words, in which nobody else need wait.
package struct AnalysedText: Sendable {
  /// In order, each once.
  let tokens: [String]

  init(_ tokens: [String]) {
    var tokens = tokens
    tokens.sort()
    self.tokens = tokens.distinctInOrder
  }
}

/// Texts with their words, worked out before it is known which of them will be written.
package struct AnalysedTexts: Sendable {
  private let known: [String: AnalysedText]

  package init(_ texts: [String]) {
    let analysed = texts.map { ($0, TextAnalysis.shipped.analysed($0)) }
    known = Dictionary(analysed) { first, _ in first }
  }

  /// Nil for one that was not among them.
  package subscript(_ text: String) -> AnalysedText? { known[text] }
}

extension [String] {
  /// Of words in order each once.
  var distinctInOrder: [String] {
    var found: [String] = []
    found.reserveCapacity(count)
    for word in self where found.last != word { found.append(word) }
    return found
  }
}
