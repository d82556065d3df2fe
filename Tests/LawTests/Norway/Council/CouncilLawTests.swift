import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Testing

/// The bodies of a municipality and the votes of its election, by the law that is shipped.
@Suite struct CouncilLawTests {
  private let rulebook: Rulebook
  private let day = Day.newYear(2026)

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    rulebook = try readRulebook(root.appending(path: "Data"))
  }

  /// Expects the faults that `work` is refused for.
  private func expect(_ codes: [String], _ work: () throws -> Void) {
    do {
      try work()
      Issue.record("not refused")
    } catch {
      let faults = (error as? Diagnostics)?.list ?? [error as? Diagnostic].compactMap(\.self)
      #expect(faults.map(\.code) == codes)
    }
  }

  @Test(arguments: [
    (Day.newYear(2019), 2019), (Day.newYear(2020), 2023), (Day.newYear(2022), 2023), (.newYear(2024), 2027),
  ])
  func electionsAreEveryFourthYear(_ day: Day, _ year: Int) {
    #expect(CouncilSize.electionYear(from: day) == year)
  }

  @Test func anElectionInSeptemberIsNotMissed() throws {
    #expect(CouncilSize.electionYear(from: try #require(Day("2019-09-30"))) == 2019)
    #expect(CouncilSize.electionYear(from: try #require(Day("2019-10-01"))) == 2023)
  }

  /// The last turn of the year before September 2023 is that to 2023, the second-to-last that to 2022.
  @Test func inhabitantsAreCountedAtTheSecondToLastTurnOfTheYear() {
    #expect(CouncilSize.populationDay(election: 2023) == .newYear(2022))
  }

  @Test(arguments: [
    (26, 27, ["council-even", "council-too-small"]), (25, 27, ["council-too-small"]),
    (28, 27, ["council-even"]),
    (27, 27, []), (0, 11, ["seats-out-of-range"]), (-27, 11, ["seats-out-of-range"]),
  ])
  func aCouncilIsOddAndLargeEnough(_ seats: Int, _ minimum: Int, _ faults: [String]) {
    #expect(CouncilSize.faults(seats: seats, minimum: minimum).map(\.code) == faults)
  }

  /// Divisors 1, 2, 3: quotients 20, 11, 10, 6.7, 5.5; by the divisors of the public election the third
  /// list would get the fifth seat.
  @Test func theBoardIsSharedOutByDHondt() throws {
    let result = try ExecutiveBoard.allocation(members: 5, votes: [20, 11, 4], at: day, in: rulebook)
    #expect(result.seats == [3, 2, 0])
    #expect(result.tie == nil)
  }

  @Test func aBoardHasFiveMembersAtLeast() {
    expect(["board-too-small"]) {
      _ = try ExecutiveBoard.allocation(members: 4, votes: [3], at: day, in: rulebook)
    }
  }

  @Test(arguments: [
    (5, 2, 3, true), (5, 1, 4, false), (9, 4, 5, true), (9, 3, 6, false), (4, 0, 4, false), (3, 1, 2, true),
    (3, 0, 3, false), (2, 1, 1, true), (2, 2, 0, false), (1, 0, 1, true), (10, 4, 6, true), (10, 8, 12, true),
    (10, 7, 13, false),
  ])
  func bothSexesAreThere(_ places: Int, _ women: Int, _ men: Int, _ met: Bool) throws {
    let demand = try GenderBalance.demand(places: places, at: day, in: rulebook)
    #expect(GenderBalance(women: women, men: men).meets(demand) == met)
    #expect(GenderBalance(women: men, men: women).meets(demand) == met)
  }

  @Test func whatIsMissingIsCounted() throws {
    let demand = try GenderBalance.demand(places: 9, at: day, in: rulebook)
    #expect(GenderBalance(women: 2, men: 7).missing(for: demand) == (2, 0))
  }

  @Test func eachMunicipalitySendsThreeAtLeast() throws {
    let members = [(unit: "Asker", count: 9), (unit: "Hurum", count: 2)]
    let faults = try JointCommittee.faults(members, at: day, in: rulebook)
    #expect(faults.map { $0.arguments["unit"] } == ["Hurum"])
    #expect(faults.map(\.code) == ["joint-committee-too-few"])
  }

  /// A quarter of 103 ballots is 25.75 votes: 10 + 25.75 is more than 35 and less than 36.
  @Test func candidatesAreElectedByVotesAndSupplement() throws {
    func order(_ votes: [(Int, Bool)], limit: Int = 4) throws -> [Int] {
      try PersonalVotes.order(
        votes.map { CandidateCount(personalVotes: $0.0, hasSupplement: $0.1) }, ballots: 103, percent: 25,
        supplements: limit)
    }
    #expect(try order([(10, true), (35, false), (36, false)]) == [2, 0, 1])
    #expect(try order([(0, false), (7, false), (0, false)]) == [1, 0, 2])
    expect(["supplement-not-first"]) { _ = try order([(1, false), (1, true)]) }
    expect(["supplements-too-many"]) { _ = try order([(1, true), (1, true)], limit: 1) }
    expect(["count-negative"]) { _ = try order([(-1, true)]) }
  }

  @Test func crossVotesThatAreGivenAreReceived() throws {
    let lists = [
      ListCount(ballots: 100, crossVotesReceived: 20, crossVotesGiven: 50),
      ListCount(ballots: 60, crossVotesReceived: 50, crossVotesGiven: 20),
    ]
    let votes = try listVotes(lists, members: 27, limit: 6)
    #expect(votes == [2670, 1650])
    #expect(votes.reduce(0, +) == 160 * 27)
    let unbalanced = [ListCount(ballots: 10, crossVotesReceived: 1, crossVotesGiven: 0)]
    expect(["cross-votes-unbalanced"]) { _ = try listVotes(unbalanced, members: 27, limit: 6) }
    let huge = [ListCount(ballots: .max, crossVotesReceived: 0, crossVotesGiven: 0)]
    expect(["votes-overflow"]) { _ = try listVotes(huge, members: 27, limit: 6) }
  }
}
