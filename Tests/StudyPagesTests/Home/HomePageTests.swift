import Basics
import Pages
import TestContent
import Testing
import Units

@testable import StudyPages

@Suite("Choosing municipalities")
struct HomePageTests {
  private func request(_ target: String) throws -> HomeRequest {
    let visit = try #require(Visit(target: target))
    return try HomeRequest(visit.query, in: SmallCountry.atlas, today: SmallCountry.middle)
  }

  @Test("A link picks what is not picked and puts back what is, and keeps the rest")
  func toggling() throws {
    let links = HomeLinks(try request("/?country=no&date=2015-01-01&units=0103&q=a%26b&county=01&map=tiles"))
    let kept = "country=no&date=2015-01-01"
    #expect(links.toggling("0104") == "/?\(kept)&units=0103,0104&county=01&map=tiles&q=a%26b")
    #expect(links.toggling("0103") == "/?\(kept)&county=01&map=tiles&q=a%26b")
    #expect(links.clearing == "/?\(kept)&county=01&map=tiles&q=a%26b")
    #expect(links.unsearched == "/?\(kept)&units=0103&county=01&map=tiles")
  }

  @Test("Following a link and its way back leads to the same choice")
  func toggleTwice() throws {
    let start = "/?country=no&date=2015-01-01&units=0103"
    let there = HomeLinks(try request(start)).toggling("0201")
    #expect(HomeLinks(try request(there)).toggling("0201") == start)
  }

  @Test("Ticked boxes, lists and names mean the same; nothing is picked twice")
  func ways() throws {
    #expect(try request("/?units=0103&units=0201").codes == ["0103", "0201"])
    #expect(try request("/?units=0201,%20midt,0201").codes == ["0201", "0104"])
  }

  @Test("A unit that is not there on the day says what became of it, and the rest stays picked")
  func goneUnit() throws {
    let request = try request("/?date=2015-01-01&units=0101,0201")
    #expect(request.codes == ["0201"])
    #expect(request.faults.map(\.code) == ["unit-gone"])
    #expect(request.successors.map(\.code) == ["0103"])
    let body = try SmallCountry.body(of: "/?date=2015-01-01&units=0101,0201")
    #expect(body.contains("problem.unit-gone"))
    #expect(body.contains("units=0201,0103"))
  }

  @Test("What is searched for cannot become markup")
  func searchEscaped() throws {
    let body = try SmallCountry.body(of: "/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    #expect(!body.contains("<script>alert"))
    #expect(body.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""))
  }

  @Test(
    "A comparison of nothing leads to where one chooses",
    arguments: [
      ("/study/today", "/"), ("/study/today?merge=", "/"),
      ("/study/today?country=no&date=2015-01-01&merge=%2C&host=", "/?country=no&date=2015-01-01"),
      ("/study/today?units=0103&year=2014", "/?units=0103"),
    ])
  func comparingNothing(_ target: String, _ home: String) throws {
    let visit = try #require(Visit(target: target))
    let reply = try SmallCountry.website().respond(to: visit)
    #expect(reply.status == 303)
    #expect(reply.headers.first { $0.name == "Location" }?.value == home)
  }

  @Test("Two picked can be compared, one cannot")
  func comparing() throws {
    let address = "/study/today?country=no&amp;date=2015-01-01&amp;merge=0103,0104"
    #expect(try SmallCountry.body(of: "/?date=2015-01-01&units=0103,0104").contains(address))
    #expect(try !SmallCountry.body(of: "/?date=2015-01-01&units=0103").contains("/study/today?"))
  }

  @Test("Neighbours are suggested, by land apart from by sea")
  func suggestions() throws {
    let view = try HomeView(
      try request("/?date=2015-01-01&units=0104"), shelf: DivisionShelf(boundaries: []), isBefore: <)
    let neighbours = try #require(view.neighbours)
    #expect(neighbours.land.map(\.code) == ["0103"])
    #expect(neighbours.sea.map(\.code) == ["0201"])
  }

  @Test("A search keeps what is picked and not found among the fields of the form")
  func searchKeepsPicks() throws {
    let body = try SmallCountry.body(of: "/?date=2015-01-01&units=0103&q=midt")
    #expect(body.contains("type=\"hidden\" name=\"units\" value=\"0103\""))
  }

  @Test("More units than can be compared are refused beyond the limit")
  func tooMany() throws {
    let many = (1...101).map { "9\($0)" }.joined(separator: ",")
    #expect(try request("/?units=\(many)").faults.contains { $0.code == "too-many-units" })
  }

  @Test(
    "Without a country or a day there is nothing to choose from", arguments: ["/?country=xx", "/?date=x"])
  func nothingToShow(_ target: String) throws {
    let visit = try #require(Visit(target: target))
    #expect(try SmallCountry.website().respond(to: visit).status == 400)
  }
}
