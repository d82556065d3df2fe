import Basics
import Testing

@testable import Studies

@Suite struct StudyRequestTests {
  @Test func faultsOfAStudyAreNamed() throws {
    #expect(try ShippedStudies.faults([]) == ["merge-missing"])
    #expect(try ShippedStudies.faults([[]]) == ["merge-missing"])
    #expect(try ShippedStudies.faults([["Asker"]]) == ["merge-of-one"])
    #expect(try ShippedStudies.faults([["Asker", "0220"]]) == ["unit-duplicate"])
    #expect(try ShippedStudies.faults([["Asker", "1480"]]) == ["unit-other-country"])
    #expect(try ShippedStudies.faults([["Asker", "Roykn"]]) == ["unit-misspelt"])
    #expect(try ShippedStudies.faults([["Asker", "3025"]]) == ["unit-not-yet"])
    #expect(try ShippedStudies.faults([["Asker", "Hurum"]], date: "2021-06-01") == ["unit-gone"])
    #expect(try ShippedStudies.faults([["Asker", "Hurum"]], date: "2004-12-31") == ["date-out-of-range"])
    #expect(try ShippedStudies.faults([["Asker", "Hurum"]], date: "1. januar") == ["date-invalid"])
    #expect(try ShippedStudies.faults([["Asker", "Hurum"]], year: "2040") == ["year-invalid"])
    #expect(try ShippedStudies.faults([["Asker", "Hurum"]], country: "dk") == ["country-unknown"])
    #expect(try ShippedStudies.faults([(1...400).map { "\($0)" }]) == ["too-many-units"])
    #expect(try ShippedStudies.faults(Array(repeating: ["Asker", "Hurum"], count: 9)) == ["too-many-merges"])
  }

  @Test func allFaultsAreToldAtOnce() throws {
    #expect(
      try ShippedStudies.faults([["Asker", "Roykn", "Hurm"]], year: "x") == [
        "unit-misspelt", "unit-misspelt", "year-invalid",
      ])
  }

  @Test func aListOfNamesIsReadAsPeopleTypeIt() {
    #expect(StudyRequest.names(" Asker , Nordre Land,,0628 ") == ["Asker", "Nordre Land", "0628"])
  }

  @Test func withoutADateItIsToday() throws {
    let study = try StudyRequest(merges: [["Lillehammer", "Gausdal"]])
      .study(in: try ShippedStudies.atlas.get(), today: .newYear(2025))
    #expect(study.date == .newYear(2025))
    #expect(study.year == 2025)
  }
}
