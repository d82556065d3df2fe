/// What speaks for or against two rows being the same.
package enum PairReason: String, Hashable, Sendable, CaseIterable {
  case sameName = "same-name"
  /// One name says what the other says and more.
  case nameWithin = "name-within"
  case sharedWords = "shared-words"
  /// A letter or two apart.
  case nearName = "near-name"
  case sameSupplier = "same-supplier"
  case nearSupplier = "near-supplier"
  case sameNumber = "same-number"
  case sameFunction = "same-function"
  case otherName = "other-name"
  /// `del 1` and `del 2`.
  case otherPart = "other-part"
  case otherSupplier = "other-supplier"
  case otherNumber = "other-number"
  case otherFunction = "other-function"

  /// Whether it speaks for it.
  package var isFor: Bool {
    switch self {
    case .sameName, .nameWithin, .sharedWords, .nearName, .sameSupplier, .nearSupplier, .sameNumber,
      .sameFunction:
      true
    case .otherName, .otherPart, .otherSupplier, .otherNumber, .otherFunction: false
    }
  }
}

/// Two rows that may be the same thing in two municipalities.
package struct RowPair: Hashable, Sendable {
  /// Places in the list of rows, the lower first.
  package let first: Int
  package let second: Int
  /// From 0 to 1, how much speaks for it. It ranks pairs; it is not the share of them that are right.
  package let score: Double
  package let reasons: [PairReason]
}
