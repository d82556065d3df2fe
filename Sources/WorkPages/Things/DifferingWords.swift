/// A stretch of a text, and whether it stands in this text alone.
struct TextPart: Hashable {
  var text: String
  let isOwn: Bool
}

/// `text` in stretches: those words that `other` has too, in the same order, and those that it lacks. Joined they are
/// `text` again. Very long texts are one stretch, since comparing takes the square of their words.
func wordsDiffering(_ text: String, from other: String) -> [TextPart] {
  let (words, others) = (wordsWithSpace(text), wordsWithSpace(other))
  guard words.count * others.count <= 4_000_000 else { return [TextPart(text: text, isOwn: true)] }
  var own: Set<Int> = []
  for change in words.difference(from: others) {
    if case .insert(let offset, _, _) = change { own.insert(offset) }
  }
  var parts: [TextPart] = []
  for (index, word) in words.enumerated() {
    if let last = parts.last, last.isOwn == own.contains(index) {
      parts[parts.count - 1].text += word
    } else {
      parts.append(TextPart(text: word, isOwn: own.contains(index)))
    }
  }
  return parts
}

/// The words of `text`, each with the white space after it.
private func wordsWithSpace(_ text: String) -> [String] {
  var words: [String] = []
  var isSpace = true
  for character in text {
    if isSpace && !character.isWhitespace || words.isEmpty { words.append("") }
    isSpace = character.isWhitespace
    words[words.count - 1].append(character)
  }
  return words
}
