/// Where a row of a table is not what the history says of it.
package struct RowDifference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A field holds something else; both as SQL writes them.
    case field(String, expected: String, found: String)
    /// The row is not there.
    case missing
    /// No entry of the history says that there is such a row.
    case unsaid
  }

  package let table: String
  /// The fields that name the row, with a space between them; empty for a missing one that the history has no name for.
  package let row: String
  package let kind: Kind
  /// The entry that says so; nil where none does.
  package let entry: Int?
}

/// Every row that is not as the history has it.
package struct RowDifferences: Hashable, Sendable {
  /// At most so many are told; one that writes into a table may have written into all of it.
  static let told = 200

  package internal(set) var count = 0
  /// The first of them.
  package internal(set) var first: [RowDifference] = []

  mutating func append(_ difference: RowDifference) {
    count += 1
    if first.count < Self.told { first.append(difference) }
  }
}
