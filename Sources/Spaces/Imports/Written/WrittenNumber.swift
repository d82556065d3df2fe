import Basics

/// A number as people in Norway and Sweden write it: `1 234,5`, `1.234,50`, `1 234.5`, `−5`, `(5)`, `5-`.
struct WrittenNumber {
  /// Digits with a full stop where the decimals begin, of each reading.
  private let plain: [String]
  private let isNegative: Bool

  /// Nil for what is no number.
  init?(_ typed: String) {
    var text = typed.trimmed
    var signs = 0
    if text.hasPrefix("("), text.hasSuffix(")") {
      text = String(text.dropFirst().dropLast()).trimmed
      signs += 1
    }
    if let first = text.first, Self.minus.contains(first) {
      text = String(text.dropFirst()).trimmed
      signs += 1
    } else if text.hasPrefix("+") {
      text = String(text.dropFirst()).trimmed
    }
    // Accounts put the sign last.
    if let last = text.last, Self.minus.contains(last) {
      text = String(text.dropLast()).trimmed
      signs += 1
    }
    let plain = Self.plain(text)
    guard signs <= 1, !plain.isEmpty else { return nil }
    (self.plain, isNegative) = (plain, signs == 1)
  }

  /// Hyphens, dashes and the sign itself.
  static let minus: Set<Character> = ["-", "−", "–", "—", "‐", "‑", "‒", "﹣", "－"]

  /// Each thing that it may mean.
  ///
  /// - Parameter power: of ten, that it is to be multiplied with; the result is as near as if it had been written out.
  func readings(timesTenTo power: Int = 0) -> Readings<Double> {
    Readings(
      plain.compactMap { digits in
        Double("\(isNegative ? "-" : "")\(digits)e\(power)").flatMap { $0.isFinite ? $0 : nil }
      })
  }

  private static func plain(_ text: String) -> [String] {
    guard text.utf8.count <= 60, let first = text.first, isDigit(first) || ",.".contains(first) else {
      return []
    }
    // White space and the apostrophe only ever part thousands.
    let spaced = text.split(omittingEmptySubsequences: false) { isSpace($0) || $0 == "'" || $0 == "’" }
    guard spaced.count > 1 else { return withoutSpaces(text) }
    let (head, last) = (spaced.dropLast(), spaced[spaced.count - 1])
    guard head.allSatisfy({ $0.allSatisfy(isDigit) }), let first = head.first, (1...3).contains(first.count),
      head.dropFirst().allSatisfy({ $0.count == 3 })
    else { return [] }
    let parts = last.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, parts[0].count == 3, parts.allSatisfy({ $0.allSatisfy(isDigit) }),
      parts.last?.isEmpty == false
    else { return [] }
    return [head.joined() + parts.joined(separator: ".")]
  }

  private static func withoutSpaces(_ text: String) -> [String] {
    let signs = text.filter { $0 == "," || $0 == "." }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }.map(String.init)
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }), let last = parts.last, !last.isEmpty else {
      return []
    }
    let isGrouped = (1...3).contains(parts[0].count) && !parts[0].hasPrefix("0")
    switch signs.count {
    case 0: return [text]
    case 1:
      let decimal = "\(parts[0].isEmpty ? "0" : parts[0]).\(last)"
      // `1.234` is one and a bit to some, and a thousand to others.
      return isGrouped && last.count == 3 ? [parts.joined(), decimal] : [decimal]
    default:
      guard isGrouped, parts.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
        Set(signs.dropLast()).count == 1
      else { return [] }
      // The last sign is another one than those before it, or all of them part thousands.
      if signs.last != signs.first { return [parts.dropLast().joined() + "." + last] }
      return last.count == 3 ? [parts.joined()] : []
    }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Among them the thin and the narrow one that do not break.
  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace && !character.isNewline
  }
}
