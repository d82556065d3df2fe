/// How a word comes apart into words that it is made of.
enum Compound {
  /// A first part, what may join it to the rest, and the rest, which is never empty.
  struct Cut {
    let head: String
    let rest: String
  }

  /// Every way to take a known part off the beginning of a word, with or without a letter that joins.
  static func cuts(of word: String, _ words: SearchWords) -> [Cut] {
    let letters = Array(word)
    guard letters.count > shortest else { return [] }
    var cuts: [Cut] = []
    for end in shortest..<letters.count {
      let head = String(letters[..<end])
      guard words.isPart(head) else { continue }
      cuts.append(Cut(head: head, rest: String(letters[end...])))
      if end + 1 < letters.count, "se".contains(letters[end]) {
        cuts.append(Cut(head: head, rest: String(letters[(end + 1)...])))
      }
    }
    return cuts
  }

  /// The parts that make up the whole of a word: as few as can be, and of these the ones with the longest end. Empty where
  /// it does not come apart. The last one may be inflected.
  static func parts(of word: String, _ words: SearchWords, depth: Int = 4) -> [String] {
    guard depth > 1, word.count >= 2 * shortest else { return [] }
    var best: [String] = []
    for cut in cuts(of: word, words) where cut.rest.count >= shortest {
      let end =
        words.isInflectedPart(cut.rest) ? [cut.rest] : parts(of: cut.rest, words, depth: depth - 1)
      guard !end.isEmpty, best.isEmpty || end.count + 1 < best.count else { continue }
      best = [cut.head] + end
    }
    return best
  }

  /// No part has fewer letters.
  static let shortest = 3
}
