/// What the groups make of one statement.
package struct StatementOpinion: Hashable, Sendable {
  package let id: String
  /// For each group the share of its votes that agree; nil where nothing may be told of the group, or nobody of it voted.
  package let agree: [Double?]
  /// How sure it is that somebody of any group agrees: the product, over all groups, of the share that agrees, with one vote for
  /// and one against added to each. Groups of which nothing may be told count as one. From 0 to 1.
  package let uniting: Double
  /// By group, what the statement says of it in distinction to the others; nil where nothing may be told of the group.
  package let representing: [Representativeness?]

  static func all(_ table: VoteTable, groups: [[Int]?], others: [Int]?) -> [StatementOpinion] {
    let counted = groups.map { $0.map { GroupVotes(table, $0) } }
    let parts = counted.compactMap(\.self) + (others.map { [GroupVotes(table, $0)] } ?? [])
    let whole = GroupVotes(table, Array(table.participants.indices))
    return table.statements.indices.map { column in
      StatementOpinion(
        id: table.statements[column],
        agree: counted.map { $0?.tallies[column].agreeing },
        uniting: parts.reduce(parts.isEmpty ? 0 : 1) { $0 * $1.tallies[column].smoothedAgreement },
        representing: counted.map { votes in
          votes.map { Representativeness($0.tallies[column], outOf: whole.tallies[column]) }
        })
    }
  }
}

/// How a group voted on each statement.
struct GroupVotes {
  private(set) var tallies: [Tally]

  init(_ table: VoteTable, _ members: [Int]) {
    tallies = table.statements.map { _ in Tally() }
    for member in members {
      for (column, vote) in zip(0..., table.votes(member)) where vote != VoteTable.none {
        tallies[column].add(vote)
      }
    }
  }
}

/// Votes on one statement.
struct Tally: Hashable {
  private(set) var agree = 0
  private(set) var disagree = 0
  private(set) var votes = 0

  mutating func add(_ vote: Int8) {
    votes += 1
    if vote > 0 { agree += 1 }
    if vote < 0 { disagree += 1 }
  }

  var agreeing: Double? { votes == 0 ? nil : Double(agree) / Double(votes) }
  var smoothedAgreement: Double { Double(agree + 1) / Double(votes + 2) }
}
