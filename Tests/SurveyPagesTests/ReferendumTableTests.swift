import Basics
import Foundation
import Spaces
import Surveys
import Testing

@testable import SurveyPages

@Suite struct ReferendumTableTests {
  private static func table(_ name: String) throws -> ReferendumTable {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/surveys/\(name).csv")
    return try ReferendumTable([UInt8](Data(contentsOf: file)), file: "\(name).csv")
  }

  @Test func theListOfThePressIsTakenInWhole() throws {
    let table = try Self.table("referendums-press")
    #expect(table.referendums.count == 26 && table.surveys.count == 6 && table.notes.isEmpty)
    let tingvoll = try #require(table.referendums.first { $0.title.hasPrefix("Tingvoll") }).content
    #expect(tingvoll.unit?.text == "no:1560" && tingvoll.days.map(\.iso) == ["2016-04-25"])
    #expect(tingvoll.options.map(\.text) == ["no", "yes (6K)"])
    #expect(tingvoll.options.map(\.votes) == [832, 287] && tingvoll.blanks == 58)
    // 832 of 1 177 are 70.7 % as it was printed.
    #expect(abs((tingvoll.shares[0] ?? 0) - 0.707) < 0.0005)
    let stavanger = try #require(table.referendums.first { $0.title.hasPrefix("Stavanger") }).content
    #expect(stavanger.turnout == nil && stavanger.roll == nil && stavanger.count.turnout == nil)
    let ørskog = try #require(table.referendums.first { $0.title.hasPrefix("Ørskog") }).content
    #expect(ørskog.days.isEmpty && ørskog.when == "2016")
    let naustdal = try #require(table.surveys.first { $0.title.hasPrefix("Naustdal") }).content
    #expect(naustdal.results.map(\.base) == [500, 500, 500] && naustdal.results[0].share == 0.626)
    #expect(table.referendums.allSatisfy { $0.content.count.findings.isEmpty })
  }

  @Test func theTurnoutOfReferendumsIsNotThatOfPeople() throws {
    let counts = try Self.table("referendums-press").referendums.map(\.content.count)
    let mean = try #require(counts.unweightedTurnout)
    #expect(mean.count == 14 && abs(mean.share - 0.492) < 1e-9, "\(mean)")
    #expect(counts.weightedTurnout == nil)
    let two = [
      ReferendumCount(votes: [], voters: 900, roll: 1_000),
      ReferendumCount(votes: [], voters: 3_000, roll: 10_000),
    ]
    #expect(two.unweightedTurnout?.share == 0.6)
    #expect(abs((two.weightedTurnout?.share ?? 0) - 3_900 / 11_000) < 1e-12)
  }

  @Test func aPrintedTotalThatIsWrongIsTold() throws {
    let table = try Self.table("referendum-districts-2022")
    #expect(table.referendums.map(\.title) == ["Vindafjord", "Etne"])
    let vindafjord = table.referendums[0].content
    #expect(vindafjord.districts.count == 10)
    #expect(vindafjord.count.findings == [.districtTotal(district: "Skjold", printed: 417, sum: 517)])
    #expect(table.referendums[1].content.count.findings.isEmpty)
    // The districts come to what the press printed of the whole.
    let no = vindafjord.counts.filter { $0.option == "no" }.compactMap(\.votes).reduce(0, +)
    #expect(no == 2_294)
  }

  @Test func whatCannotBeReadIsToldWithItsLine() throws {
    let text =
      "municipality,date,alternatives_and_shares_percent,turnout_percent\nA,2016-01-01,yes=much|no=40,140\n"
    let table = try ReferendumTable(Array(text.utf8), file: "a.csv")
    #expect(
      table.notes.map { "\($0.code) \($0.place.line ?? 0)" } == [
        "referendum-cell-unusable 2", "referendum-cell-unusable 2",
      ])
    #expect(table.referendums[0].content.options.map(\.share) == [nil, 0.4])
    let other = try #require(throws: Diagnostic.self) {
      try ReferendumTable(Array("a,b\n1,2\n".utf8), file: "b.csv")
    }
    #expect(other.code == "referendum-table-unknown")
  }
}
