/// One point of a decision: what stands behind its number, down to the next number.
package struct DecisionPoint: Sendable {
  /// Numbers from the outermost in, as written: `["3", "a"]`. What stands before the first is `["0", "1"]`, …
  package let path: [String]
  /// As written, in one line.
  package let text: String
  let tokens: [PlacedToken]
  private let cleaned: [Unicode.Scalar]

  package var number: String { path.joined(separator: ".") }

  init(path: [String], text: String) {
    self.path = path
    self.text = text
    cleaned = CleanedText(text).scalars
    tokens = TokenReader(cleaned).tokens
  }

  /// What stands at some tokens, as it is written but for kinds of spaces and marks.
  func written(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: cleaned[
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound])
    return String(view)
  }
}

/// What one council decided, as it is read from a document.
package struct DecisionText: Sendable {
  /// Why something is not compared.
  package enum OwnKind: String, Sendable {
    /// What a title page says: case number, body, date, votes.
    case title
    /// Points under a heading that says that they are one council's own.
    case own
  }

  package struct Own: Sendable {
    package let kind: OwnKind
    package let number: String?
    package let text: String
  }

  package let name: String
  /// The shared part, in the order of the document.
  package let points: [DecisionPoint]
  /// What is not compared, and must be told.
  package let own: [Own]

  /// More points than any decision has.
  package static let mostPoints = 2000
  /// Larger than a decision is, in bytes of text.
  package static let largest = 4 << 20
}
