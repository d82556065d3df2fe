import Basics

/// Makes tokens of a cleaned text: words, marks, numbers and dates by their value, and references to points.
struct TokenReader {
  private let text: [Unicode.Scalar]
  private var at = 0
  private(set) var tokens: [PlacedToken] = []
  /// Whether a number that follows names a point.
  private var reference = ReferenceState.none

  private enum ReferenceState { case none, afterWord, inChain }

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    while at < text.count { readNext() }
    tokens = ReferenceDoubts.told(tokens)
    // A full stop at the end of a point says nothing.
    while case .mark(let mark)? = tokens.last?.token, mark == "." || mark == ";" { tokens.removeLast() }
  }

  private mutating func readNext() {
    let scalar = text[at]
    if scalar == " " {
      at += 1
    } else if isDigit(scalar) {
      readNumber()
    } else if isLetter(scalar) {
      readWord()
    } else {
      readMark()
    }
  }

  // MARK: Words and marks

  private mutating func readWord() {
    let start = at
    while at < text.count, isLetter(text[at]) || isDigit(text[at]) { at += 1 }
    let word = written(start..<at)
    if reference != .none, at - start == 1 {
      reference = .inChain
      append(.reference(word, certain: false), start)
      return
    }
    let meant = SpellingForms.bokmål(word)
    append(.word(TokenWords.units[word] ?? meant), start)
    if TokenWords.abbreviations.contains(word), at < text.count, text[at] == "." { at += 1 }
    if TokenWords.points.contains(meant) {
      reference = .afterWord
    } else if !TokenWords.links.contains(meant) {
      reference = .none
    }
  }

  private mutating func readMark() {
    let start = at
    at += 1
    let mark = text[start]
    append(.mark(mark == "-" ? dash(start) : String(Character(mark))), start)
    if mark != "," && mark != "-" { reference = .none }
  }

  /// A dash between numbers is one, however it is spaced; elsewhere "-5", "kommune- og", "a - b" and "a-b" are four.
  private func dash(_ place: Int) -> String {
    let before = place > 0 ? text[place - 1] : " "
    let after = place + 1 < text.count ? text[place + 1] : " "
    if case .number? = tokens.last?.token, before != " " || after == " ",
      text[(place + 1)...].first(where: { $0 != " " }).map(isDigit) == true
    {
      return "-"
    }
    return (before == " " ? " " : "") + "-" + (after == " " ? " " : "")
  }

  // MARK: Numbers

  private mutating func readNumber() {
    let start = at
    if let (day, end) = DateReader(text, start).date {
      at = end
      append(.date(day), start)
      reference = .none
      return
    }
    let shape = NumberShape(text, start, joinsGroups: reference == .none)
    at = shape.end
    let label = written(start..<at)
    guard reference == .none, let value = shape.value else {
      append(referenceToken(label) ?? .word(label), start)
      return
    }
    let power = magnitude()
    append(Token(digits: value.digits, decimals: value.decimals, power: power), start)
  }

  private mutating func referenceToken(_ label: String) -> Token? {
    guard reference != .none else { return nil }
    let certain = reference == .afterWord
    reference = .inChain
    return .reference(label, certain: certain)
  }

  /// Million, milliard: read with the number before them.
  private mutating func magnitude() -> Int {
    var end = at
    while end < text.count, text[end] == " " { end += 1 }
    let start = end
    while end < text.count, isLetter(text[end]) { end += 1 }
    guard start > at, let power = TokenWords.magnitudes[written(start..<end)] else { return 0 }
    if end < text.count, text[end] == ".", TokenWords.abbreviations.contains(written(start..<end)) {
      end += 1
    }
    at = end
    return power
  }

  // MARK: Pieces

  private mutating func append(_ token: Token, _ start: Int) {
    tokens.append(PlacedToken(token: token, range: start..<at))
  }

  private func written(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }
}

func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x80
    ? (scalar.value >= 0x41 && scalar.value <= 0x5A) || (scalar.value >= 0x61 && scalar.value <= 0x7A)
    : scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
}
