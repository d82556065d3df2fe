package import Basics
package import Rulebook

/// A candidate at a municipal election, in the order of the list.
package struct CandidateCount: Hashable, Sendable {
  /// Personal votes from voters of any list.
  package let personalVotes: Int
  /// Whether the list gave the candidate a *stemmetillegg*.
  package let hasSupplement: Bool

  package init(personalVotes: Int, hasSupplement: Bool) {
    self.personalVotes = personalVotes
    self.hasSupplement = hasSupplement
  }
}

/// Limits of personal votes and the order that they make (valgloven §§ 5-3, 6-10, 13-2).
package enum PersonalVotes {
  /// How many candidates of other lists a voter may give a vote: a quarter of the members, rounded
  /// down, and never fewer than five.
  ///
  /// - Throws: faults of the lookup.
  package static func crossVoteLimit(
    members: Int, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let share = try rulebook.value("no.council.cross-vote-share", at: day)
    let least = try rulebook.value("no.council.cross-vote-minimum", at: day)
    let limit: Amount =
      if let share = share.number, let least = least.number {
        .number(max(least, (Double(members) * share / 100).rounded(.down)))
      } else {
        share.number == nil ? share.amount : least.amount
      }
    let step = TraceStep(
      "council.cross-votes", formula: "max(cross-vote-minimum, ⌊members × cross-vote-share / 100⌋)",
      inputs: [.init("members", .number(Double(members)), unit: "members")], parameters: [share, least],
      result: limit, unit: "candidates", reference: share.reference)
    return Traced(limit, steps: [step])
  }

  /// To how many of its first candidates a list may give a *stemmetillegg*.
  ///
  /// - Throws: faults of the lookup; `parameter-out-of-range` below 11 members.
  package static func supplementLimit(
    members: Int, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let limit = try rulebook.value("no.council.supplement-candidates", at: day, by: Double(members))
    let step = TraceStep(
      "council.supplement-candidates", formula: "supplement-candidates(members)",
      inputs: [.init("members", .number(Double(members)), unit: "members")], parameters: [limit],
      result: limit.amount, unit: "candidates", reference: limit.reference)
    return Traced(limit.amount, steps: [step])
  }

  /// The votes that a *stemmetillegg* is worth: a share of the list's ballots.
  ///
  /// - Throws: faults of the lookup.
  package static func supplement(
    ballots: Int, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let percent = try rulebook.value("no.council.supplement-share", at: day)
    let votes = percent.number.map { Amount.number(Double(ballots) * $0 / 100) } ?? percent.amount
    let step = TraceStep(
      "council.supplement", formula: "ballots × supplement-share / 100",
      inputs: [.init("ballots", .number(Double(ballots)), unit: "votes")], parameters: [percent],
      result: votes, unit: "votes", reference: percent.reference)
    return Traced(votes, steps: [step])
  }

  /// Positions of the candidates, counted from 0, in the order in which they are elected: by personal
  /// votes and supplement, where these are equal by the order of the list.
  ///
  /// - Parameter percent: what the supplement is worth, in per cent of the list's ballots.
  /// - Throws: `count-negative`, `supplement-not-first` where a candidate with a supplement stands below
  ///   one without, `supplements-too-many`.
  package static func order(
    _ candidates: [CandidateCount], ballots: Int, percent: Int, supplements limit: Int
  ) throws(Diagnostic) -> [Int] {
    try check(candidates, ballots: ballots, limit: limit)
    // Hundredths of votes, so that a quarter of a ballot is whole.
    let hundredths = candidates.map { candidate in
      Int128(candidate.personalVotes) * 100
        + (candidate.hasSupplement ? Int128(ballots) * Int128(percent) : 0)
    }
    return candidates.indices.sorted {
      (hundredths[$1], $0) < (hundredths[$0], $1)
    }
  }

  private static func check(
    _ candidates: [CandidateCount], ballots: Int, limit: Int
  ) throws(Diagnostic) {
    if let negative = ([ballots] + candidates.map(\.personalVotes)).first(where: { $0 < 0 }) {
      throw Diagnostic(
        "count-negative", .badInput, at: .init(field: "votes"),
        ["count": "votes", "value": String(negative)])
    }
    let supplemented = candidates.count { $0.hasSupplement }
    guard supplemented <= limit else {
      throw Diagnostic(
        "supplements-too-many", .badInput, at: .init(field: "candidates"),
        ["found": String(supplemented), "limit": String(limit)])
    }
    guard candidates.prefix(supplemented).allSatisfy(\.hasSupplement) else {
      throw Diagnostic("supplement-not-first", .badInput, at: .init(field: "candidates"))
    }
  }
}
