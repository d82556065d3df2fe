import Basics
import Figures
import Pages
import TestContent
import Testing
import Units

@testable import StudyPages

@Suite("The table of units")
struct UnitListTests {
  private func request(_ target: String) throws -> UnitListRequest {
    let visit = try #require(Visit(target: target))
    return try UnitListRequest(visit.query, in: SmallCountry.atlas, today: SmallCountry.middle)
  }

  private func codes(_ target: String) throws -> [String] {
    try UnitListView(try request(target), isBefore: <).rows.map(\.unit.code)
  }

  @Test("Sorted by name unless asked otherwise, in the order asked for")
  func sorting() throws {
    #expect(try codes("/units") == ["0103", "0104", "0201"])
    #expect(try codes("/units?sort=code&order=descending") == ["0201", "0104", "0103"])
    #expect(try codes("/units?sort=county&order=descending") == ["0201", "0103", "0104"])
    #expect(try codes("/units?sort=nonsense&order=nonsense") == ["0103", "0104", "0201"])
  }

  @Test("Units without a figure keep the order of names at the end")
  func absentFigures() throws {
    #expect(try codes("/units?sort=population") == ["0103", "0104", "0201"])
    #expect(try codes("/units?sort=population&order=ascending") == ["0103", "0104", "0201"])
  }

  @Test("The heading of the sorted column turns the order around, others begin with theirs")
  func headings() throws {
    let request = try request("/units?sort=name&q=m")
    #expect(request.address(sortedBy: .name).hasSuffix("q=m&sort=name&order=descending"))
    #expect(request.address(sortedBy: .population).hasSuffix("sort=population&order=descending"))
    #expect(request.address(sortedBy: .county).hasSuffix("sort=county&order=ascending"))
  }

  @Test("The search narrows the table, and is escaped")
  func search() throws {
    #expect(try codes("/units?q=midt") == ["0104"])
    let body = try SmallCountry.body(of: "/units?q=%3Cb%3E")
    #expect(body.contains("value=\"&lt;b&gt;\"") && !body.contains("<b>"))
  }
}
