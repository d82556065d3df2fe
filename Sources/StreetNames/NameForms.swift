/// The forms of a name by which it is taken for another, each rougher than the one before.
struct NameForms {
  /// As it is compared letter by letter.
  let letters: [UInt32]
  /// Without spaces and signs.
  let spaced: [UInt32]
  /// With one letter for each sound that is spelled in several ways.
  let spelled: [UInt32]
  /// With one form of the ending.
  let ended: [UInt32]
  /// As it sounds.
  let sound: [UInt32]
  /// Without the ending; nil where it has none that is known.
  let base: [UInt32]?

  init(_ letters: [UInt32], endings: EndingForms = .shipped) {
    self.letters = letters
    spaced = letters.filter { Self.isLetter($0) }
    // A stop at the end says that the word before it is abbreviated.
    let isAbbreviated = letters.last == Self.stop
    spelled = Spelling.plain(spaced) + (isAbbreviated ? [Self.stop] : [])
    if let found = endings.end(spelled) {
      let base = Array(spelled[..<found.base])
      (ended, self.base) = (base + [found.ending], base)
    } else {
      (ended, base) = (Self.withoutArticle(spelled), nil)
    }
    sound = Sounds.key(ended)
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: true
    case ..<0xC0: false
    default: value != 0xD7 && value != 0xF7 && !(0x2010...0x2027).contains(value)
    }
  }

  /// The article of words that are not among the endings: `-en`, `-a` and `-et` are one.
  private static func withoutArticle(_ letters: [UInt32]) -> [UInt32] {
    guard letters.count >= 5 else { return letters }
    for article in articles where letters.suffix(article.count).elementsEqual(article) {
      return letters.dropLast(article.count) + [0]
    }
    return letters
  }

  private static let stop: UInt32 = 0x2E
  private static let articles = ["en", "et", "a"].map { NameLetters.of($0) }
}
