/// `text` as it is looked up and put in order: lower case, Nordic and Sami letters and accents as the ASCII letters
/// that people type for them, white space as one space. Neither engine's own `lower` knows letters beyond ASCII.
package func folded(_ text: String) -> String {
  let letters = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return String(letters.flatMap { plainLetters[$0] ?? String($0) })
}

private let plainLetters: [Character: String] = [
  "å": "a", "ä": "a", "á": "a", "à": "a", "æ": "ae", "ø": "o", "ö": "o", "ó": "o", "ò": "o", "ô": "o",
  "é": "e", "è": "e", "ê": "e", "ë": "e", "ü": "u", "ú": "u", "í": "i", "ï": "i", "č": "c", "ç": "c",
  "đ": "d", "ŋ": "n", "ñ": "n", "š": "s", "ŧ": "t", "ž": "z",
]
