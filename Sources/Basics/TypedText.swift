extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    // Most texts have nothing to be taken off, which the bytes at their ends tell: neither white space nor a part of a
    // longer sign has these.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

/// What people type, as the code reads it.
extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String { String(self).trimmed }

  /// A number as people write it, as Swift reads it: `1 234,5` becomes `1234.5`, and a minus sign a hyphen.
  ///
  /// - Parameter decimalComma: whether a comma stands for the decimal point. Where the language has a point, it does
  ///   not: `1,000` is then left to be refused, since it would otherwise be read as one.
  package func numeral(decimalComma: Bool = true) -> String {
    String(
      compactMap { character -> Character? in
        switch character {
        case ",": decimalComma ? "." : ","
        case "−": "-"
        default: character.isWhitespace ? nil : character
        }
      })
  }

  /// The finite number that is written here with a point or a comma, or nil.
  package var decimal: Double? {
    Double(numeral()).flatMap { $0.isFinite ? $0 : nil }
  }
}
