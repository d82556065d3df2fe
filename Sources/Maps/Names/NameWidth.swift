/// About how wide a text stands, in sizes of its font.
///
/// Nobody knows which font a visitor's machine has, so the widths are generous: a name that takes less room than it
/// was given harms nobody.
package enum NameWidth {
  package static func of(_ text: String, isBold: Bool) -> Double {
    text.reduce(0) { $0 + letter($1) } * (isBold ? 1.08 : 1)
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
