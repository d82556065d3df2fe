import Basics
package import Rulebook

/// The rules of councils and their elections that people can ask for.
package enum CouncilRules {
  package static let all: [Rule] = [
    minimumSize, crossVotes, supplementCandidates, supplement, listVotes, genderBalance,
  ]

  private static let mostInhabitants = 10_000_000
  private static let mostBallots = 10_000_000

  static let minimumSize = Rule(
    id: "no.council.minimum-size",
    unit: "members",
    inputs: [Input("inhabitants", unit: "persons", .whole(0...mostInhabitants))],
    parameters: ["no.council.minimum-size"],
    statute: Reference(title: "Kommuneloven", section: "§ 5-5", id: "LOV-2018-06-22-83")
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    try CouncilSize.minimum(inhabitants: try inputs.whole("inhabitants"), at: day, in: rulebook)
  }

  static let crossVotes = Rule(
    id: "no.council.cross-votes",
    unit: "candidates", inputs: [members],
    parameters: ["no.council.cross-vote-share", "no.council.cross-vote-minimum"],
    statute: Reference(title: "Valgloven", section: "§ 6-10 (2)", id: "LOV-2023-06-16-62")
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    try PersonalVotes.crossVoteLimit(members: try inputs.whole("members"), at: day, in: rulebook)
  }

  static let supplementCandidates = Rule(
    id: "no.council.supplement-candidates",
    unit: "candidates", inputs: [members], parameters: ["no.council.supplement-candidates"],
    statute: Reference(title: "Valgloven", section: "§ 5-3 (1)", id: "LOV-2023-06-16-62")
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    try PersonalVotes.supplementLimit(members: try inputs.whole("members"), at: day, in: rulebook)
  }

  static let supplement = Rule(
    id: "no.council.supplement",
    unit: "votes", inputs: [ballots], parameters: ["no.council.supplement-share"],
    statute: Reference(title: "Valgloven", section: "§ 5-3 (2)", id: "LOV-2023-06-16-62")
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    try PersonalVotes.supplement(ballots: try inputs.whole("ballots"), at: day, in: rulebook)
  }

  static let listVotes = Rule(
    id: "no.council.list-votes",
    unit: "votes",
    inputs: [
      ballots, members,
      Input("cross-votes-received", unit: "votes", .whole(0...mostBallots), fallback: .number(0)),
      Input("cross-votes-given", unit: "votes", .whole(0...mostBallots), fallback: .number(0)),
    ],
    parameters: ["no.council.cross-vote-share", "no.council.cross-vote-minimum"],
    statute: Reference(title: "Valgloven", section: "§ 13-1 (3)", id: "LOV-2023-06-16-62")
  ) { (inputs, day, rulebook) throws(Diagnostic) in
    let count = ListCount(
      ballots: try inputs.whole("ballots"), crossVotesReceived: try inputs.whole("cross-votes-received"),
      crossVotesGiven: try inputs.whole("cross-votes-given"))
    return try count.tracedListVotes(members: try inputs.whole("members"), at: day, in: rulebook)
  }

  private static let members = Input("members", unit: "members", .whole(11...SeatContest.mostSeats))
  private static let ballots = Input("ballots", unit: "votes", .whole(0...mostBallots))
}
