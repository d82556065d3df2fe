import Basics
import Formats
import Testing

@testable import CasePages

/// What is published of meetings is what the schemas of eInnsyn demand (`Tests/Cases/einnsyn`).
@Suite struct MeetingItemTests {
  private func item(_ number: String, decided: Day?) -> JSONValue {
    var treatment = Treatment()
    (treatment.meeting, treatment.caseNumber, treatment.recommendation) = (
      Day("2027-03-18"), number, "Strategien vedtas."
    )
    var decision = Decision()
    (decision.decided, decision.wording) = (decided, "1. Strategien vedtas.")
    return MeetingItem(
      title: "Strategi", body: "Øyer kommunestyre", treatment: treatment, decision: decision
    ).json
  }

  @Test func itIsAsItsSchemaDemands() throws {
    let schemas = try PublishedSchemas("einnsyn")
    let whole = item("PS 12/27", decided: Day("2027-03-18"))
    #expect(schemas.faults(whole, "Moetesak") == [], "\(whole.line)")
    #expect(whole["moetesakssekvensnummer"] == .number(12) && whole["moetesaksaar"] == .number(2027))
    #expect(whole["vedtak"]?["dato"] == .text("2027-03-18"))
    #expect(schemas.faults(.object([.init("moetesakstype", .text("x"))]), "Moetesak").count == 3)
  }

  /// A decision without a day is none that can be published, and a number of another year says nothing.
  @Test func whatNobodyKnowsIsLeftOut() {
    let item = item("12/19", decided: nil)
    #expect(item["vedtak"] == nil && item["moetesaksaar"] == nil)
    #expect(MeetingItem.number("2027/345-12", of: Day("2027-03-18")) == nil)
    #expect(MeetingItem.number("12/2027", of: Day("2027-03-18"))?.sequence == 12)
  }
}
