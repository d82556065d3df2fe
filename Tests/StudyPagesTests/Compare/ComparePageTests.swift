import Basics
import Pages
import Studies
import TestContent
import Testing

@testable import StudyPages

@Suite struct ComparePageTests {
  private let address = "/study/today?country=no&date=2019-01-01"

  private func page(_ query: String) throws -> String {
    let reply = try MadeUpCountry.reply(address + query)
    #expect(reply.status == 200)
    return MadeUpCountry.text(reply)
  }

  @Test func namesNeverBecomeMarkup() throws {
    let page = try page("&merge=0004,0005")
    #expect(!page.contains("<b>Ond"))
    #expect(page.contains("&lt;b&gt;Ond&lt;/b&gt; &amp; &quot;Co&quot;"))
  }

  @Test func unitsOfTheSameNameAreShownWithTheirCounty() throws {
    let page = try page("&merge=0003,0004")
    #expect(page.contains(">Sund (Vest) + Sund (Øst)<"))
  }

  @Test func everyAlternativeHasItsSignAndAWayToChangeIt() throws {
    let page = try page("&merge=0001,0002&merge=0001,0003")
    #expect(page.contains("■"))
    #expect(page.contains("▲"))
    #expect(page.contains("/study/alternatives?"))
  }

  @Test func theThreeKindsOfNotKnowingReachThePage() throws {
    let page = try page("&merge=0001,0002")
    // The merged unit has no centrality of its own, Berg's votes are held back.
    #expect(page.contains("title=\"gjelder ikke\""))
    #expect(page.contains("title=\"holdt tilbake\""))
  }

  @Test func ratherManyUnitsBecomeRows() throws {
    let few = try page("&merge=0001,0002")
    #expect(!few.contains("figures-tall"))
    let many = try page("&merge=0001,0002,\(MadeUpCountry.small.joined(separator: ","))")
    #expect(many.contains("figures-tall"))
    #expect(many.contains("Alfa + Berg og 10 til"))
  }

  @Test func noTextIsMissing() throws {
    let page = try page("&merge=0001,0002&merge=0001,0003")
    for section in ["compare", "charts", "measure", "frame"] {
      #expect(!page.contains(">\(section)."), "a key of \(section) without a text")
    }
    #expect(!page.contains("{"))
  }

  @Test(arguments: [
    ("", 303), ("&merge=", 303), ("&merge=0001", 400), ("&merge=0001,0001", 400),
    ("&merge=0001,Nowhere", 404), ("&merge=0001,Sund", 404), ("&merge=0001,0009", 404),
    ("&merge=0001,0002&year=1800", 400),
  ])
  func faultsHaveTheirStatus(query: String, status: Int) throws {
    #expect(try MadeUpCountry.reply(address + query).status == status)
  }

  @Test func aDateThatIsNoneIsAFault() throws {
    #expect(try MadeUpCountry.reply("/study/today?date=2019-02-30&merge=0001,0002").status == 400)
  }
}
