package import Basics

/// A method of highest averages: the numbers that the votes of a list are divided by, one after the
/// other.
package struct DivisorMethod: Hashable, Sendable {
  /// The methods by the names that they are asked for with.
  package enum Name: String, CaseIterable, Sendable {
    /// 1.4, 3, 5, 7 …: elections to councils and the Storting (valgloven §§ 11-4, 13-1). The first
    /// divisor can be another.
    case modifiedSainteLague = "modified-sainte-lague"
    /// 1, 3, 5, 7 …
    case sainteLague = "sainte-lague"
    /// 1, 2, 3, 4 …: proportional choice inside the council (kommuneloven § 7-6).
    case dhondt
  }

  package let name: Name
  /// Numerator of the first divisor.
  private let first: UInt64
  /// All divisors are multiplied with this, so that they are whole.
  private let scale: UInt64
  private let step: UInt64

  package static let sainteLague = DivisorMethod(.sainteLague, first: 1, scale: 1, step: 2)
  package static let dhondt = DivisorMethod(.dhondt, first: 1, scale: 1, step: 1)

  private init(_ name: Name, first: UInt64, scale: UInt64, step: UInt64) {
    self.name = name
    self.first = first
    self.scale = scale
    self.step = step
  }

  /// Modified Sainte-Laguë.
  ///
  /// - Throws: `first-divisor-out-of-range` above the second divisor, 3: the quotients of a list would
  ///   no longer fall.
  package static func modifiedSainteLague(first: DecimalFraction) throws(Diagnostic) -> DivisorMethod {
    guard first.isAtMost(3) else {
      throw Diagnostic(
        "first-divisor-out-of-range", .badInput, at: .init(field: "first-divisor"), ["limit": "3"])
    }
    return DivisorMethod(.modifiedSainteLague, first: first.numerator, scale: first.denominator, step: 2)
  }

  /// The method that is asked for by name, with its first divisor as text where it takes one.
  ///
  /// - Throws: `seats-method-unknown`, `first-divisor-invalid`, `first-divisor-out-of-range`,
  ///   `first-divisor-not-taken`.
  package static func named(_ text: String, firstDivisor: String?) throws(Diagnostic) -> DivisorMethod {
    guard let name = Name(rawValue: text) else {
      throw Diagnostic(
        "seats-method-unknown", .badInput, at: .init(field: "method"),
        ["method": text, "expected": Name.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    guard name == .modifiedSainteLague else {
      guard firstDivisor == nil else {
        throw Diagnostic(
          "first-divisor-not-taken", .badInput, at: .init(field: "first-divisor"), ["method": text])
      }
      return name == .dhondt ? dhondt : sainteLague
    }
    let written = firstDivisor ?? "1.4"
    guard let first = DecimalFraction(written) else {
      throw Diagnostic(
        "first-divisor-invalid", .badInput, at: .init(field: "first-divisor"), ["value": written])
    }
    return try modifiedSainteLague(first: first)
  }

  /// The divisor for the next seat of a list that holds `seats`, times a factor that is the same for
  /// all lists and seats.
  func divisor(holding seats: Int) -> UInt64 {
    seats == 0 ? first : scale * (step * UInt64(seats) + 1)
  }
}
