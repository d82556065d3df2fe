/// How far a residents' proposal has come: its supporters, held against how many are needed.
package struct InitiativeStanding: Hashable, Sendable {
  package let supporters: Int
  /// Nil where the number of residents is not known.
  package let needed: Int?

  package init(supporters: Int, needed: Int?) {
    (self.supporters, self.needed) = (supporters, needed)
  }

  /// How many more are needed, 0 from the threshold on. Nil where that is not known.
  package var missing: Int? { needed.map { max(0, $0 - supporters) } }
}
