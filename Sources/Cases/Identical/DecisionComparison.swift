/// Whether several councils decided the same, point by point. What is told as identical is: where anything is in doubt,
/// it differs.
package struct DecisionComparison: Sendable {
  package enum State: String, Sendable { case identical, differs, missing }
  package enum Kind: String, Sendable { case text, number, date, missing }

  package struct Difference: Sendable {
    /// Positions of the decisions that are held against each other: the first that has the point, and another.
    package let files: (Int, Int)
    package let kind: Kind
    /// As written; nil where there is nothing.
    package let before: String?
    package let after: String?
  }

  package struct Point: Sendable {
    /// As the first decision that has it numbers it.
    package let number: String
    /// How each decision numbers it; nil where it lacks the point.
    package let numbers: [String?]
    package let state: State
    package let differences: [Difference]
  }

  package let points: [Point]
  package var isIdentical: Bool { points.allSatisfy { $0.state == .identical } }

  /// - Parameter decisions: two or more.
  package init(_ decisions: [DecisionText]) {
    let matching = PointMatching(decisions)
    let references = PointReferences(matching)
    points = matching.inOrder.map { row in
      let entries = matching.rows[row].entries
      let base = matching.rows[row].base
      let differences = entries.indices.filter { $0 != base }.flatMap { other in
        PointDifferences(matching, references, row: row, base: base, other: other).list
      }
      let state: State =
        entries.contains(where: { $0 == nil }) ? .missing : differences.isEmpty ? .identical : .differs
      return Point(
        number: decisions[base].points[entries[base] ?? 0].number,
        numbers: entries.enumerated().map { file, entry in entry.map { decisions[file].points[$0].number } },
        state: state, differences: differences)
    }
  }
}
