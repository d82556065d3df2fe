import Basics
import Rulebook

extension ListCount {
  /// The *listestemmetall* with how it came about, against the limit of the day.
  ///
  /// - Throws: as `listVotes`, and faults of the lookup.
  func tracedListVotes(
    members: Int, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let limit = try PersonalVotes.crossVoteLimit(members: members, at: day, in: rulebook)
    guard let most = limit.value.number else { return limit }
    let votes = Amount.number(Double(try listVotes(members: members, limit: Int(most))))
    let step = TraceStep(
      "council.list-votes", formula: "ballots × members + cross-votes-received − cross-votes-given",
      inputs: [
        .init("ballots", .number(Double(ballots)), unit: "votes"),
        .init("members", .number(Double(members)), unit: "members"),
        .init("cross-votes-received", .number(Double(crossVotesReceived)), unit: "votes"),
        .init("cross-votes-given", .number(Double(crossVotesGiven)), unit: "votes"),
      ], result: votes, unit: "votes",
      reference: Reference(title: "Valgloven", section: "§ 13-1 (3)", id: "LOV-2023-06-16-62"))
    return Traced(votes, steps: limit.steps + [step])
  }
}
