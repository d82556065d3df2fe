/// The number at the beginning of a line, as decisions number their points.
struct PointLabel {
  enum Kind: Equatable { case figures([String]), letter(String), bullet }

  let kind: Kind
  /// What stands behind it.
  let rest: Substring

  /// Nil for a line that goes on with what stands before it.
  init?(_ line: Substring) {
    let line = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    if let bullet = line.first, "-–—•*◦▪·".contains(bullet), line.dropFirst().first?.isWhitespace == true {
      self.init(kind: .bullet, rest: line.dropFirst())
    } else if let read = Self.figures(Self.withoutWord(line)) ?? Self.letter(line) {
      self = read
    } else {
      return nil
    }
  }

  private init(kind: Kind, rest: Substring) {
    self.kind = kind
    self.rest = rest.drop { $0.isWhitespace }
  }

  /// "Punkt 3:" is "3:".
  private static func withoutWord(_ line: Substring) -> Substring {
    for word in ["Punkt ", "Pkt. ", "punkt "] where line.hasPrefix(word) { return line.dropFirst(word.count) }
    return line
  }

  private static func figures(_ line: Substring) -> PointLabel? {
    let label = line.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = label.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.last == "" ? parts.dropLast() : parts[...]
    guard !numbers.isEmpty, numbers.allSatisfy({ (1...3).contains($0.count) }) else { return nil }
    var rest = line[label.endIndex...]
    let closes = rest.first.map { ")].:".contains($0) } == true
    if closes { rest = rest.dropFirst() }
    guard closes || parts.last == "" || numbers.count > 1, rest.first.map(\.isWhitespace) ?? true else {
      return nil
    }
    // "1. januar 2027" at the beginning of a line is a date.
    let word = rest.drop { $0.isWhitespace }.prefix { $0.isLetter }
    guard TokenWords.months[word.lowercased()] == nil else { return nil }
    return PointLabel(kind: .figures(Array(numbers)), rest: rest)
  }

  private static func letter(_ line: Substring) -> PointLabel? {
    guard let letter = line.first, letter.isLetter, letter.isLowercase, let close = line.dropFirst().first,
      close == ")" || close == ".", line.dropFirst(2).first?.isWhitespace == true
    else { return nil }
    return PointLabel(kind: .letter(String(letter)), rest: line.dropFirst(2))
  }
}
