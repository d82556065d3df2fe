/// A text as its words in small letters, so that phrases are found whatever stands between them.
struct PlainText: Hashable, Sendable {
  let words: [String]

  init(_ text: String) {
    words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
  }

  /// Whether the words of a phrase stand in it one after the other. A phrase that ends in `*` goes on as it likes, one
  /// that begins so begins as it likes.
  func holds(_ phrase: String) -> Bool { position(of: phrase) != nil }

  func holds(_ phrases: [String]) -> Bool { phrases.contains(where: holds) }

  func position(of phrase: String) -> Int? {
    let parts = phrase.lowercased().split(separator: " ").map(String.init)
    guard !parts.isEmpty, parts.count <= words.count else { return nil }
    return (0...(words.count - parts.count)).first { start in
      zip(parts, words[start...]).allSatisfy(Self.fits)
    }
  }

  /// The first of several phrases that stands in it.
  func first(_ phrases: [String]) -> String? { phrases.first(where: holds) }

  /// A name, alone or as the first part of a genitive: `Halsa`, `Halsas`.
  func names(_ name: String) -> Bool {
    let plain = PlainText(name).words.filter { !Self.kinds.contains($0) }.joined(separator: " ")
    return !plain.isEmpty && (holds(plain) || holds(plain + "s"))
  }

  private static let kinds: Set<String> = ["kommune", "kommun", "municipality"]

  private static func fits(_ part: String, _ word: String) -> Bool {
    switch (part.hasPrefix("*"), part.hasSuffix("*")) {
    case (false, false): part == word
    case (false, true): word.hasPrefix(part.dropLast())
    case (true, false): word.hasSuffix(part.dropFirst())
    case (true, true): word.contains(part.dropFirst().dropLast())
    }
  }
}
