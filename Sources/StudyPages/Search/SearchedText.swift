import Units

/// What somebody looks for, as words that are compared.
struct SearchedText {
  /// The whole of it, folded.
  let key: String
  private let words: [Substring]

  init(_ text: String) {
    key = Folding.folded(text)
    words = key.split(separator: " ")
  }

  var isEmpty: Bool { words.isEmpty }

  /// How well the best of some folded texts fits, 0 for the same; nil where none has every word.
  func rank(_ texts: [String]) -> Int? {
    guard !isEmpty else { return nil }
    return texts.compactMap(rank).min()
  }

  private func rank(_ text: String) -> Int? {
    if text == key { return 0 }
    if text.hasPrefix(key) { return 1 }
    let parts = text.split(separator: " ")
    if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 2 }
    return words.allSatisfy { text.contains($0) } ? 3 : nil
  }
}
