/// About how wide a text stands, in sizes of its font.
///
/// Nobody knows which font a visitor's machine has, so the widths are generous: a name that takes less room than it
/// was given harms nobody.
package enum NameWidth {
  package static func of(_ text: String, isBold: Bool) -> Double {
    (common(text) ?? text.reduce(0) { $0 + letter($1) }) * (isBold ? 1.08 : 1)
  }

  /// The widths of all that is a letter by itself, by number: asking Unicode for each letter of each name is what a map
  /// would cost most.
  private static let widths = (0..<commonLetters).map { number in
    UnicodeScalar(UInt32(number)).map { letter(Character($0)) } ?? 0
  }
  /// Basic Latin, Latin-1 and the letters that follow: no mark among them joins the letter before it.
  private static let commonLetters = 0x250

  /// Nil where something is not among the common letters.
  private static func common(_ text: String) -> Double? {
    var sum = 0.0
    for scalar in text.unicodeScalars {
      guard scalar.value < commonLetters else { return nil }
      sum += widths[Int(scalar.value)]
    }
    return sum
  }

  private static let narrow: Set<Character> = [
    "i", "j", "l", "I", "f", "t", "r", ".", ",", "-", "'", " ", "(", ")",
  ]
  private static let wide: Set<Character> = ["m", "w", "M", "W", "Æ", "æ", "Œ", "@", "—", "…"]

  private static func letter(_ letter: Character) -> Double {
    if narrow.contains(letter) { return 0.4 }
    if wide.contains(letter) { return 0.95 }
    return letter.isUppercase ? 0.75 : 0.6
  }
}
