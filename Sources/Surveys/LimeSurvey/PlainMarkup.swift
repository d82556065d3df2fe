/// Words of a text that has HTML in it: tags become blanks, the few names of characters that editors write become the characters.
enum PlainMarkup {
  private static let names = [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]

  static func text(_ markup: String) -> String {
    var (plain, isInTag) = ("", false)
    for (index, character) in zip(markup.indices, markup) {
      if isInTag {
        isInTag = character != ">"
      } else if character == "<", opensTag(markup[markup.index(after: index)...]) {
        isInTag = true
        plain.append(" ")
      } else {
        plain.append(character)
      }
    }
    for (name, character) in names { plain = plain.replacing(name, with: character) }
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A sign for "less than" is followed by neither a letter nor a stroke, or by no end at all.
  private static func opensTag(_ rest: Substring) -> Bool {
    guard let first = rest.first, first.isLetter || first == "/" || first == "!" else { return false }
    return rest.contains(">")
  }
}
