/// The words of a text with their places: letters and digits in a row.
struct WordScan: Sequence, IteratorProtocol {
  private let text: Substring
  private var place: Substring.Index

  init(_ text: Substring) {
    self.text = text
    place = text.startIndex
  }

  mutating func next() -> Substring? {
    while place < text.endIndex, !Self.isPart(text[place]) { place = text.index(after: place) }
    guard place < text.endIndex else { return nil }
    let start = place
    while place < text.endIndex, Self.isPart(text[place]) { place = text.index(after: place) }
    return text[start..<place]
  }

  private static func isPart(_ letter: Character) -> Bool {
    guard let first = letter.utf8.first, first < 0x80 else { return letter.isLetter || letter.isNumber }
    return (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) || (first >= 0x30 && first <= 0x39)
  }
}
