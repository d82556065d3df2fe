package import Basics

/// What was counted for one list at a municipal election.
package struct ListCount: Hashable, Sendable {
  /// Ballots of the list.
  package let ballots: Int
  /// Personal votes that voters of other lists gave to its candidates (*slengerstemmer*).
  package let crossVotesReceived: Int
  /// Personal votes that its own voters gave to candidates of other lists.
  package let crossVotesGiven: Int

  package init(ballots: Int, crossVotesReceived: Int, crossVotesGiven: Int) {
    self.ballots = ballots
    self.crossVotesReceived = crossVotesReceived
    self.crossVotesGiven = crossVotesGiven
  }

  /// The list's *listestemmetall*, the number that seats are shared out by: each ballot counts as many
  /// votes as there are members to be elected, and a cross vote moves one of them to the other list
  /// (valgloven §§ 6-10, 13-1).
  ///
  /// - Parameter limit: how many cross votes a ballot may carry.
  /// - Throws: `count-negative`, `cross-votes-too-many`, `votes-overflow`.
  package func listVotes(members: Int, limit: Int) throws(Diagnostic) -> Int {
    for (name, count) in [
      ("ballots", ballots), ("cross-votes-received", crossVotesReceived),
      ("cross-votes-given", crossVotesGiven),
    ] where count < 0 {
      throw Diagnostic(
        "count-negative", .badInput, at: .init(field: name), ["count": name, "value": String(count)])
    }
    let (most, tooMany) = ballots.multipliedReportingOverflow(by: limit)
    guard tooMany || crossVotesGiven <= most else {
      throw Diagnostic(
        "cross-votes-too-many", .badInput, at: .init(field: "cross-votes-given"),
        ["given": String(crossVotesGiven), "ballots": String(ballots), "limit": String(limit)])
    }
    let (own, overflow) = ballots.multipliedReportingOverflow(by: members)
    let (sum, carry) = own.addingReportingOverflow(crossVotesReceived)
    guard !overflow, !carry else {
      throw Diagnostic("votes-overflow", .badInput, at: .init(field: "ballots"), ["value": String(ballots)])
    }
    return sum - crossVotesGiven
  }
}

/// The *listestemmetall* of all lists.
///
/// - Throws: as for one list, and `cross-votes-unbalanced` where more or fewer cross votes were received
///   than given.
package func listVotes(_ lists: [ListCount], members: Int, limit: Int) throws(Diagnostic) -> [Int] {
  var votes: [Int] = []
  for list in lists { votes.append(try list.listVotes(members: members, limit: limit)) }
  let given = lists.map { Int128($0.crossVotesGiven) }.reduce(0, +)
  let received = lists.map { Int128($0.crossVotesReceived) }.reduce(0, +)
  guard given == received else {
    throw Diagnostic(
      "cross-votes-unbalanced", .badInput, at: .init(field: "cross-votes-received"),
      ["given": String(given), "received": String(received)])
  }
  return votes
}
