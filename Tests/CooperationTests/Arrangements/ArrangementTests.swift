import Testing

@testable import Cooperation

@Suite struct ArrangementTests {
  @Test func whatNobodyHasSaidIsUnknownAndNotNought() {
    let arrangement = Arrangement(
      id: "waste", name: "Avfall", form: "", participants: [.init(unit: "no:0501"), .init(unit: "no:0522")])
    #expect(arrangement.participants.allSatisfy { $0.share == nil && $0.members == nil })
    #expect(arrangement.clauses == nil && arrangement.authority == nil)
  }
}
