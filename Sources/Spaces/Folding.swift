/// `text` as it is looked up and put in order: lower case, Nordic and Sami letters and accents as the ASCII letters
/// that people type for them, white space as one space. Neither engine's own `lower` knows letters beyond ASCII.
package func folded(_ text: String) -> String {
  if let latin = foldedLatin(text) { return latin }
  let letters = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return String(letters.flatMap { plainLetters[$0] ?? String($0) })
}

/// The same for a text of ASCII and the letters from À to ÿ, which nearly all are, byte by byte; nil for any other.
private func foldedLatin(_ text: String) -> String? {
  var (bytes, isAfterSpace, isLetterBegun): ([UInt8], Bool, Bool) = ([], false, false)
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if isLetterBegun {
      guard let letter = latinLetters[Int(byte & 0x3F)] else { return nil }
      isLetterBegun = false
      bytes += letter
      continue
    }
    switch byte {
    case 0x09...0x0D, 0x20:
      isAfterSpace = !bytes.isEmpty
      continue
    case 0xC3: isLetterBegun = true
    case 0x80...: return nil
    default: break
    }
    if isAfterSpace { bytes.append(UInt8(ascii: " ")) }
    isAfterSpace = false
    if byte < 0x80 { bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// What becomes of each sign from À to ÿ, in UTF-8; nil for what is no letter.
private let latinLetters: [[UInt8]?] = (0xC0...0xFF).map { code in
  guard let scalar = UnicodeScalar(UInt32(code)), scalar.properties.isAlphabetic else { return nil }
  let letter = String(Character(scalar)).lowercased()
  return Array((letter.first.flatMap { plainLetters[$0] } ?? letter).utf8)
}

private let plainLetters: [Character: String] = [
  "å": "a", "ä": "a", "á": "a", "à": "a", "æ": "ae", "ø": "o", "ö": "o", "ó": "o", "ò": "o", "ô": "o",
  "é": "e", "è": "e", "ê": "e", "ë": "e", "ü": "u", "ú": "u", "í": "i", "ï": "i", "č": "c", "ç": "c",
  "đ": "d", "ŋ": "n", "ñ": "n", "š": "s", "ŧ": "t", "ž": "z",
]
