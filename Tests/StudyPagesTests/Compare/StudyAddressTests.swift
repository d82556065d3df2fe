import Basics
import Figures
import Pages
import Studies
import TestContent
import Testing

@testable import StudyPages

@Suite struct StudyAddressTests {
  @Test func anAddressMeansTheStudyItWasMadeFrom() throws {
    let study = Study(
      country: "no", date: .newYear(2019), year: 2019, merges: [["0001", "0002"], ["0003", "0004"]])
    let again = try StudyRequest(study.query(year: nil)).study(
      in: MadeUpCountry.atlas(), today: .newYear(2020))
    #expect(again == study)
  }

  @Test func commasAndSpacesThatWereTypedDoNotCount() {
    let request = StudyRequest(
      Query([.init("merge", " Alfa , Berg,,"), .init("merge", " "), .init("country", "")]))
    #expect(request.merges == [["Alfa", "Berg"]])
    #expect(request.country == nil)
  }

  @Test func withoutOneMergerTheOthersStay() {
    let study = Study(
      country: "no", date: .newYear(2019), year: 2019, merges: [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(study.without("merge-2").merges == [["1", "2"], ["5", "6"]])
  }
}
