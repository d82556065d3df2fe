import Testing

@testable import Democracy

@Suite struct DemocracyTests {
  /// kommuneloven § 12-1: two per cent, but 300 (a county: 500) are always enough.
  @Test(arguments: [
    (5_000, 100), (5_001, 101), (14_950, 299), (15_000, 300), (15_001, 300), (40_946, 300), (50, 1), (0, 0),
  ])
  func aProposalNeedsTwoPerCentOrThreeHundred(_ residents: Int, _ needed: Int) {
    #expect(InitiativeThreshold(residents: residents).needed == needed)
  }

  @Test func aCountyNeedsFiveHundredAtMost() {
    #expect(InitiativeThreshold(residents: 20_000, tier: .county).needed == 400)
    #expect(InitiativeThreshold(residents: 371_000, tier: .county).needed == 500)
  }

  /// Grästorp 2014: 61, 60, 73, 53, 70, 56, 65 and 68 points are 506.
  @Test func thePublishedSumOfGrastorpComesOut() throws {
    let frame = try #require(AssessmentFrame.named("kommunekompasset-2010"))
    let points = [61, 60, 73, 53, 70, 56, 65, 68]
    let given = Dictionary(uniqueKeysWithValues: zip(1..., points))
    #expect(AssessedAreas(frame, first: given, second: given, settled: [:]).total == 506)
    #expect(frame.total == 800)
  }

  @Test func whereAssessorsDifferNothingIsSettledBeforeTheySettleIt() throws {
    let frame = try #require(AssessmentFrame.named("nabo-1"))
    let first = [1: 50, 2: 60, 3: 70, 4: 80]
    var areas = AssessedAreas(frame, first: first, second: [1: 50, 2: 40, 3: 70], settled: [:])
    #expect(areas.areas == [.settled(50), .differs(60, 40), .settled(70), .open])
    #expect(areas.total == nil)
    areas = AssessedAreas(frame, first: first, second: [1: 50, 2: 40, 3: 70], settled: [2: 55, 4: 80])
    #expect(areas.total == 50 + 55 + 70 + 80)
  }

  @Test func theBestIsToldOnlyWhereAllAreKnownAndDiffer() throws {
    let frame = try #require(AssessmentFrame.named("nabo-1"))
    func assessed(_ points: [Int: Int]) -> AssessedAreas {
      AssessedAreas(frame, first: [:], second: [:], settled: points)
    }
    let best = AssessedAreas.best(of: [assessed([1: 5, 2: 7, 3: 1]), assessed([1: 6, 2: 7, 4: 9])])
    #expect(best == [[1], [], [], []])
    #expect(AssessedAreas.best(of: [assessed([1: 5])]).isEmpty)
  }

  @Test func whatBecameOfEachInputAddsUp() {
    let outcomes: [ProcessTally.Input.Outcome?] = [nil, .ledTo, .partly, .not, .noted]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let inputs = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        ProcessTally.Input(
          standing: .allCases.randomElement(using: &random) ?? .shown,
          outcome: outcomes.randomElement(using: &random) ?? nil,
          reason: Bool.random() ? "insult" : nil, place: Bool.random() ? "no:3405" : "no:3440")
      }
      let tally = ProcessTally(inputs)
      #expect(tally.received == inputs.count)
      #expect(tally.shown + tally.waiting + tally.withheld == tally.received)
      #expect(tally.answered + tally.unanswered == tally.shown)
      #expect(tally.places.values.map(\.shown).reduce(0, +) == tally.shown)
      #expect(tally.places.values.map(\.changedSomething).reduce(0, +) == tally.changedSomething)
      #expect(tally.reasons.values.reduce(0, +) == tally.withheld)
      #expect(ProcessTally(inputs.shuffled()) == tally)
    }
  }

  @Test func aReceiptIsSixteenDigitsHoweverItIsTyped() {
    var random = SystemRandomNumberGenerator()
    let code = ReceiptCode.make { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    #expect(code.count == 19 && code.split(separator: "-").allSatisfy { $0.count == 4 })
    #expect(ReceiptCode.digits(of: code) == ReceiptCode.digits(of: code.replacing("-", with: " ")))
    #expect(ReceiptCode.digits(of: "1234") == nil && ReceiptCode.digits(of: "a" + code) == nil)
  }

  @Test func everyWishFindsAMethodAndNoMethodIsWithoutAWish() {
    for aim in MethodCard.Aim.allCases {
      #expect(MethodCard.all.contains { $0.fits(aim, nil) }, "\(aim)")
    }
    #expect(MethodCard.all.allSatisfy { !$0.aims.isEmpty && !$0.reaches.isEmpty })
    #expect(Set(MethodCard.all.map(\.id)).count == MethodCard.all.count)
    #expect(MethodCard.all.filter { $0.fits(.cooperate, .few) }.map(\.id) == ["cafe", "panel", "walk"])
  }

  @Test func whatIsNotKnownMakesTheLoadUnknown() {
    typealias Body = PoliticalLoad.Body
    let load = PoliticalLoad(
      [Body(seats: 35, meetings: 10), Body(seats: 7, meetings: 20)], allowance: 1_000, fixed: 500_000)
    #expect(load.seats == 42 && load.seatMeetings == 490 && load.cost == 990_000)
    let unknown = PoliticalLoad(
      [Body(seats: 35, meetings: nil), Body(seats: 7, meetings: 20)], allowance: 1_000, fixed: 0)
    #expect(unknown.seats == 42 && unknown.seatMeetings == nil && unknown.cost == nil)
    #expect(PoliticalLoad([], allowance: nil, fixed: 0).cost == nil)
  }

  @Test func seatsFollowResidents() throws {
    let shares = try #require(PoliticalLoad.shares(of: 35, residents: [28_000, 6_000, 1_000]))
    #expect(shares == [28, 6, 1])
    #expect(PoliticalLoad.shares(of: 35, residents: [28_000, nil]) == nil)
    #expect(PoliticalLoad.shares(of: 35, residents: [0, 0]) == nil)
  }

  private func mentions(_ text: String) -> [String] {
    PersonalMention.all(in: text, posts: ["rektor", "saksbehandler"]).map { "\($0.sort.rawValue) \($0.text)" }
  }

  @Test func whatMayPointOutAPersonIsTold() {
    #expect(
      mentions("Jeg snakket med rektor Kari Nordmann. Skolen er fin.") == ["employee rektor Kari Nordmann"])
    #expect(mentions("Saksbehandler Ola svarte ikke.") == ["employee Saksbehandler Ola"])
    #expect(
      mentions("Ring 912 34 567 eller skriv til ola@example.org!") == [
        "email ola@example.org", "phone 912 34 567",
      ])
    #expect(mentions("Nummeret er 010203 45678.") == ["identity 010203 45678"])
    #expect(mentions("Mitt nummer är 811228-9874.") == ["identity 811228-9874"])
  }

  @Test func ordinaryTextPointsNobodyOut() {
    #expect(mentions("Rektor. Skolen i Øyer må bli, skrev vi 2026-11-30 om 1 250 000 kroner.").isEmpty)
    #expect(mentions("En rektor og en lege i hver bygd.").isEmpty)
    #expect(mentions("").isEmpty && mentions("@ . - 12").isEmpty)
  }
}
