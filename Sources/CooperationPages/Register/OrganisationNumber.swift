/// The number by which a register of enterprises knows somebody: nine digits in Norway, ten in Sweden, of which the last
/// follows from the others.
package struct OrganisationNumber: Hashable, Sendable {
  package let digits: String

  /// Nil for what is no such number. Spaces and hyphens between the digits are left out.
  package init?(_ typed: String) {
    let digits = typed.filter { $0 != " " && $0 != "\u{A0}" && $0 != "-" }
    let values = digits.compactMap(\.wholeNumberValue)
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    switch values.count {
    case 9: guard Self.isNorwegian(values) else { return nil }
    case 10: guard Self.isSwedish(values) else { return nil }
    default: return nil
    }
    self.digits = digits
  }

  /// Modulus 11 with the weights of Enhetsregisteret.
  private static func isNorwegian(_ values: [Int]) -> Bool {
    let sum = zip([3, 2, 7, 6, 5, 4, 3, 2], values).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = (11 - sum % 11) % 11
    return rest < 10 && rest == values[8]
  }

  /// Modulus 10, every other digit doubled.
  private static func isSwedish(_ values: [Int]) -> Bool {
    values.enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset.isMultiple(of: 2) ? digit.element * 2 : digit.element
      return sum + doubled / 10 + doubled % 10
    }.isMultiple(of: 10)
  }
}
