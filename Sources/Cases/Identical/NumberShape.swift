/// A number as it is written: digits in groups, a decimal comma. What may be a number of a case, of a section or of a law
/// has no value.
struct NumberShape {
  /// Where it ends.
  let end: Int
  /// Nil for what is compared as written: "012", "1.2", "3a", "1,2,3".
  let value: (digits: String, decimals: Int)?

  /// - Parameter joinsGroups: whether "1 250" is one number.
  init(_ text: [Unicode.Scalar], _ start: Int, joinsGroups: Bool) {
    var scan = Scan(text: text, at: start)
    var digits = scan.digits()
    if joinsGroups, digits.count <= 3 {
      while let group = scan.group(after: " ") { digits += group }
    }
    var dots = 0
    while let group = scan.group(after: "."), digits.count <= 3 || dots > 0 {
      digits += group
      dots += 1
    }
    let decimals = scan.digits(after: ",")
    let goesOn = scan.restOfLabel()
    end = scan.at
    let isPlain = !goesOn && dots != 1 && (digits.first != "0" || digits == "0")
    value = isPlain ? (digits + decimals, decimals.count) : nil
  }
}

/// Reads along the letters of a number.
private struct Scan {
  let text: [Unicode.Scalar]
  var at: Int

  mutating func digits() -> String {
    var digits = ""
    while at < text.count, isDigit(text[at]) {
      digits.unicodeScalars.append(text[at])
      at += 1
    }
    return digits
  }

  /// Exactly three digits behind `separator`; nothing is read where there are more or fewer.
  mutating func group(after separator: Unicode.Scalar) -> String? {
    guard at + 3 < text.count, text[at] == separator, text[(at + 1)...(at + 3)].allSatisfy(isDigit),
      at + 4 == text.count || !(isDigit(text[at + 4]) || isLetter(text[at + 4]))
    else { return nil }
    at += 1
    return digits()
  }

  mutating func digits(after separator: Unicode.Scalar) -> String {
    guard at + 1 < text.count, text[at] == separator, isDigit(text[at + 1]) else { return "" }
    at += 1
    return digits()
  }

  /// Letters, and further numbers behind dots, commas, colons or strokes, as in "3a", "1.2.3" and "12/2026".
  mutating func restOfLabel() -> Bool {
    let start = at
    while at < text.count {
      if isLetter(text[at]) || isDigit(text[at]) {
        at += 1
      } else if ".,/:".unicodeScalars.contains(text[at]), at + 1 < text.count, isDigit(text[at + 1]) {
        at += 2
      } else {
        break
      }
    }
    return at > start
  }
}
