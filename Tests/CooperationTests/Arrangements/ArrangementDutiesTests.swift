import Basics
import Cooperation
import Duties
import Law
import Testing

@Suite struct ArrangementDutiesTests {
  private func duties(_ arrangement: Arrangement, _ from: String, _ until: String) throws -> [Duty] {
    let statutory = try ShippedForms.statutes.get().duties
    return try arrangement.duties(
      in: ShippedForms.day(from)..<ShippedForms.day(until), statutory: statutory)
  }

  /// kommuneloven §§ 14-3, 14-7 and 14-8, which §§ 18-1 and 19-1 make apply.
  @Test(arguments: ["no.interkommunalt-politisk-rad", "no.kommunalt-oppgavefellesskap"])
  func theYearOfAJointBody(_ form: String) throws {
    let found = try duties(.sound(form), "2027-01-01", "2028-01-01")
    #expect(found.map(\.day.iso) == ["2027-03-31", "2027-06-30", "2027-12-31"])
    #expect(found.allSatisfy { $0.certainty == .derived && !$0.basis.citation.isEmpty })
  }

  @Test func theYearOfACompanyWithItsMeetingAndItsEnd() throws {
    var company = try Arrangement.sound("no.interkommunalt-selskap")
    company.meetings = [try ShippedForms.day("2027-04-29")]
    company.end = try ShippedForms.day("2028-12-31")
    let found = try duties(company, "2027-01-01", "2028-01-01")
    #expect(
      found.map(\.day.iso) == [
        "2027-02-22", "2027-03-31", "2027-04-01", "2027-05-15", "2027-06-30", "2027-12-31", "2027-12-31",
      ])
    #expect(found.contains { $0.id == "law/no.iks.notice-of-meeting/a/2027-04-01" }, "four weeks before")
  }

  @Test func aBoardOfOldLawHasToConvert() throws {
    let found = try duties(.sound("no.interkommunalt-styre-1992"), "2023-01-01", "2024-01-01")
    #expect(found.map(\.id) == ["law/no.board-1992.convert/a/2023-10-31"])
    #expect(found.first?.basis.citation == "kommuneloven § 31-2")
  }

  /// kommunallagen 9 kap. 18 §: three years.
  @Test func whoLeavesAFederationGivesNoticeInTime() throws {
    var federation = try Arrangement.sound("se.kommunalforbund")
    federation.end = try ShippedForms.day("2030-12-31")
    #expect(try duties(federation, "2027-01-01", "2028-01-01").map(\.day.iso) == ["2027-12-31"])
    federation.end = nil
    #expect(try duties(federation, "2027-01-01", "2028-01-01").isEmpty, "nobody has said when it ends")
  }
}
