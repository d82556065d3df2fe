/// A name as it is compared: small letters, composed, with single spaces between words.
enum NameLetters {
  static func of(_ name: String) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(name.utf8.count)
    for scalar in composed(name) {
      if isSpace(scalar.value) {
        if letters.last != space, !letters.isEmpty { letters.append(space) }
      } else {
        appendSmall(scalar, to: &letters)
      }
    }
    if letters.last == space { letters.removeLast() }
    return letters
  }

  static let space: UInt32 = 0x20

  private static func isSpace(_ value: UInt32) -> Bool {
    value == space || (0x9...0xD).contains(value) || value == 0xA0 || (0x2000...0x200B).contains(value)
      || value == 0x202F || value == 0x3000 || value == 0xFEFF
  }

  private static func appendSmall(_ scalar: Unicode.Scalar, to letters: inout [UInt32]) {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: letters.append(scalar.value + 0x20)
    case ..<0x100: letters.append(scalar.value)
    default: letters += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
    }
  }

  /// Letters that are written as a letter and a mark become the one letter that they are.
  private static func composed(_ name: String) -> String.UnicodeScalarView {
    guard name.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else {
      return name.unicodeScalars
    }
    return name.reduce(into: "") { $0.append(latin[$1] ?? $1) }.unicodeScalars
  }

  /// Letters of the Latin alphabet, which are equal to what they are composed of.
  private static let latin: [Character: Character] = Dictionary(
    (UInt8(0xC0)...0xFF).map { Character(Unicode.Scalar($0)) }.map { ($0, $0) },
    uniquingKeysWith: { first, _ in first })
}
