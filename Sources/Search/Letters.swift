/// How words are spelled in an index: as they are written, but for capitals and accents, with one letter for what is one
/// sound in Norwegian and Swedish (`æ` for `ä`, `ø` for `ö`); and plainly, as somebody types who lacks those letters.
enum Letters {
  /// In small letters of the Norwegian alphabet, accents aside, with nothing but letters and digits.
  static func marked(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    var text = ""
    for letter in word.lowercased() {
      text += letter.isASCII ? String(letter) : spelled[letter] ?? kept(letter)
    }
    return text
  }

  /// `å` and `æ` as `a`, `ø` as `o`; `aa`, `ae` and `oe`, which stand for the same, as one letter too. The plain form of
  /// the beginning of a word is always the beginning of the word's plain form.
  static func plain(_ marked: String) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(marked.utf8.count)
    var opened: UInt8?
    for letter in marked.unicodeScalars {
      guard let plain = plainLetter(letter) else {
        text += Array(String(letter).utf8)
        opened = nil
        continue
      }
      if let first = opened, plain == e || (plain == a && first == a) {
        opened = nil
        continue
      }
      text.append(plain)
      opened = plain == a || plain == o ? plain : nil
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a word has letters that plain typing lacks.
  static func isMarked(_ marked: String) -> Bool { marked.utf8.contains { $0 >= 0x80 } }

  /// In the letters of Swedish.
  static func swedish(_ marked: String) -> String {
    isMarked(marked) ? String(marked.map { $0 == "æ" ? "ä" : $0 == "ø" ? "ö" : $0 }) : marked
  }

  private static let a = UInt8(ascii: "a")
  private static let e = UInt8(ascii: "e")
  private static let o = UInt8(ascii: "o")

  private static func plainLetter(_ letter: Unicode.Scalar) -> UInt8? {
    switch letter {
    case "å", "æ": a
    case "ø": o
    default: letter.isASCII ? UInt8(letter.value) : nil
    }
  }

  /// Of an alphabet that is not ours, letters and digits as they are.
  private static func kept(_ letter: Character) -> String {
    String(
      String.UnicodeScalarView(
        letter.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static let spelled: [Character: String] = [
    "å": "å", "æ": "æ", "ø": "ø", "ä": "æ", "ö": "ø", "á": "a", "à": "a", "â": "a", "ã": "a", "ó": "o",
    "ò": "o", "ô": "o", "õ": "o", "é": "e", "è": "e", "ê": "e", "ë": "e", "ü": "u", "ú": "u", "ù": "u",
    "û": "u", "í": "i", "ï": "i", "ì": "i", "î": "i", "č": "c", "ç": "c", "ć": "c", "đ": "d", "ð": "d",
    "ŋ": "n", "ñ": "n", "š": "s", "ß": "ss", "ŧ": "t", "þ": "th", "ž": "z", "ý": "y", "ł": "l",
  ]
}
