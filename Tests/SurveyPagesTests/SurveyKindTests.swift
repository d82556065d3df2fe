import Basics
import Formats
import Spaces
import Surveys
import Testing

@testable import SurveyPages

@Suite struct SurveyKindTests {
  @Test func theDemonstrationIsMarkedAndOneTotalOfItIsWrong() throws {
    let things = DemonstrationSurveys.things
    #expect(things.map(\.kind) == [.referendum, .survey])
    #expect(things.allSatisfy { $0.fields.tags == ["oppdiktet"] && $0.fields.title.hasSuffix("(oppdiktet)") })
    let referendum = Referendum(reading: things[0].fields.content)
    #expect(referendum.count.findings == [.districtTotal(district: "Sentrum", printed: 4_493, sum: 4_593)])
    #expect(abs((referendum.count.turnout ?? 0) - 9_600 / 21_800) < 1e-12)
    let survey = Survey(reading: things[1].fields.content)
    for question in Set(survey.results.map(\.question)) {
      for group in Survey.Group.allCases {
        let shares = survey.results.filter { $0.question == question && $0.group == group }.compactMap(
          \.share)
        #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      }
    }
  }

  @Test func aSurveyIsOpenOnItsDaysAndWithoutDaysAlways() {
    var survey = Survey()
    let day = Day.newYear(2026)
    #expect(survey.isOpen(on: day))
    (survey.opens, survey.closes) = (day, day)
    #expect(survey.isOpen(on: day) && !survey.isOpen(on: Day("2026-01-02") ?? day))
    #expect(!survey.isOpen(on: Day("2025-12-31") ?? day))
  }

  @Test func unknownNumbersAreHeldAgainstNothing() {
    #expect(ReferendumCount(votes: [nil, 4], blanks: 1, voters: 2).findings.isEmpty)
    #expect(ReferendumCount(votes: [3, 4], voters: 2).findings.isEmpty)
    #expect(
      ReferendumCount(votes: [3, 4], blanks: 0, voters: 6).findings == [.votersTotal(printed: 6, sum: 7)])
    #expect(ReferendumCount(votes: [3, nil], blanks: 0).shares == [nil, nil])
    let districts = [
      ReferendumCount.District(name: "A", votes: [0: 2]), ReferendumCount.District(name: "B", votes: [0: 3]),
    ]
    #expect(
      ReferendumCount(votes: [6], districts: districts).findings == [
        .optionTotal(option: 0, printed: 6, sum: 5)
      ])
  }
}
