import Testing

@testable import Democracy

@Suite struct InitiativeStandingTests {
  @Test(arguments: [(0, 300, 300), (299, 300, 1), (300, 300, 0), (412, 300, 0), (0, 0, 0)])
  func whatIsMissingNeverFallsBelowNothing(_ supporters: Int, _ needed: Int, _ missing: Int) {
    #expect(InitiativeStanding(supporters: supporters, needed: needed).missing == missing)
  }

  @Test func whatIsNotKnownIsNotNothing() {
    #expect(InitiativeStanding(supporters: 5, needed: nil).missing == nil)
  }
}
