/// One letter for each sound that is spelled in several ways: `aa` is `å`, `ä` is `æ`, `ö` is `ø`, accents are left out.
enum Spelling {
  static func plain(_ letters: [UInt32]) -> [UInt32] {
    var plain: [UInt32] = []
    plain.reserveCapacity(letters.count)
    for letter in letters {
      let letter = same[letter] ?? letter
      if letter == a, plain.last == a {
        plain[plain.count - 1] = ring
      } else {
        plain.append(letter)
      }
    }
    return plain
  }

  private static let a: UInt32 = 0x61
  private static let ring: UInt32 = 0xE5
  private static let same: [UInt32: UInt32] = {
    let groups: [(String, Unicode.Scalar)] = [
      ("ä", "æ"), ("ö", "ø"), ("éèêë", "e"), ("áàâ", "a"), ("óòô", "o"), ("íìî", "i"), ("úùû", "u"),
      ("üý", "y"),
      ("ñ", "n"), ("ç", "c"),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { letters, plain in
        letters.unicodeScalars.map { ($0.value, plain.value) }
      })
  }()
}
