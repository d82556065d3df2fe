/// How those of one place voted, whatever group they are in: where do the old municipalities agree?
package struct PlaceOpinion: Hashable, Sendable {
  package let place: String
  package let participants: Int
  /// For each statement the share of the place's votes that agree; nil where fewer than five of the place voted on it.
  package let agree: [Double?]

  /// - Parameter places: of each participant; who is missing is counted nowhere.
  package static func all(_ table: VoteTable, places: [String: String]) -> [PlaceOpinion] {
    let members = Dictionary(
      grouping: table.participants.indices.filter { places[table.participants[$0]] != nil },
      by: { places[table.participants[$0]] ?? "" })
    return members.sorted { $0.key < $1.key }.map { place, members in
      let votes = GroupVotes(table, members)
      return PlaceOpinion(
        place: place, participants: members.count,
        agree: votes.tallies.map { $0.votes < fewest ? nil : $0.agreeing })
    }
  }

  private static let fewest = 5
}
