/// The words of a text with their places: letters and digits in a row.
struct WordScan: Sequence, IteratorProtocol {
  private let text: Substring
  private var place: Substring.Index

  init(_ text: Substring) {
    self.text = text
    place = text.startIndex
  }

  mutating func next() -> Substring? {
    let letters = text.unicodeScalars
    while place < letters.endIndex, !Self.isPart(letters[place]) { letters.formIndex(after: &place) }
    guard place < letters.endIndex else { return nil }
    let start = place
    while place < letters.endIndex, Self.isPart(letters[place]) || Self.continues(letters[place]) {
      letters.formIndex(after: &place)
    }
    return text[start..<place]
  }

  private static func isPart(_ letter: Unicode.Scalar) -> Bool {
    guard !letter.isASCII else {
      let value = UInt8(truncatingIfNeeded: letter.value)
      return (value | 0x20 >= 0x61 && value | 0x20 <= 0x7A) || (value >= 0x30 && value <= 0x39)
    }
    return letter.properties.isAlphabetic || letter.properties.numericType != nil
  }

  /// Whether it belongs to the letter before it, like an accent of its own.
  private static func continues(_ letter: Unicode.Scalar) -> Bool {
    !letter.isASCII && letter.properties.isGraphemeExtend
  }
}
