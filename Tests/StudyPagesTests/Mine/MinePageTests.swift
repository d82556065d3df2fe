import Basics
import Foundation
import Pages
import Testing

@testable import StudyPages

@Suite("An outlook as one inhabitant meets it", .serialized)
struct MinePageTests {
  private static let study =
    "/study/mine?country=no&date=2024-01-01&merge=3405,3441&cooperate=payroll:-:3405,3440&draws=20"

  private func reply(_ target: String, language: String = "en") throws -> (status: Int, body: String) {
    let visit = try #require(Visit(target: target, acceptLanguage: language))
    let reply = try StudySite.shipped.get().respond(to: visit)
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  @Test("Without a municipality the page teaches and asks, and keeps the study")
  func asks() throws {
    let empty = try reply("/study/mine").body
    #expect(!empty.contains("name=\"merge\"") && empty.contains("unit=3441"))
    let named = try reply("/study/mine?date=2024-01-01&unit=Gausdal&age=30").body
    #expect(
      named.contains("merge=3441,3405&amp;unit=3441&amp;age=30") && named.contains("Gausdal + Lillehammer"))
    #expect(try reply("/study/mine?unit=Gausdl").status == 404)
    let half = try reply(Self.study).body
    #expect(!half.contains("id=\"mine-merge\"") && half.contains("value=\"3405,3441\""))
  }

  @Test("It tells of the years that the inhabitant thinks in")
  func years() throws {
    let body = try reply(Self.study + "&unit=Gausdal&age=60").body
    #expect(body.contains("Gausdal and you, aged 60"))
    // In ten years, when one is 67 and 80, and in twenty.
    for (year, age) in [(2036, 70), (2033, 67), (2046, 80)] {
      #expect(body.contains("In \(year), when you are \(age), "), "\(year)")
    }
    #expect(body.contains("more care") && !body.contains("more schooling"))
    #expect(!body.contains("<table"))
  }

  @Test("Whoever is young reads of school, and how far the outlook reaches")
  func young() throws {
    let body = try reply(Self.study + "&unit=3441&age=10").body
    #expect(body.contains("schooling than today") || body.contains("as much schooling"))
    #expect(body.contains("The year you turn 80, 2096, lies further ahead"))
  }

  @Test("A link that names a municipality and no age asks for the age, and finds no fault")
  func ageToCome() throws {
    let reply = try reply(Self.study + "&unit=3441")
    #expect(reply.status == 200)
    #expect(!reply.body.contains("class=\"fault\""))
    #expect(reply.body.contains("value=\"3441\" selected"))
  }

  @Test("A card tells what differs for this municipality, and that nothing does")
  func cards() throws {
    let gausdal = try reply(Self.study + "&unit=3441&age=40").body
    #expect(gausdal.contains("members would come from Gausdal"))
    #expect(gausdal.contains("where people live in Gausdal to that of Lillehammer"))
    #expect(gausdal.contains("This alternative changes nothing for Gausdal."))
    #expect(try reply(Self.study + "&unit=3405&age=40").body.contains("The centre would be Lillehammer"))
  }

  @Test("Every figure opens its way, and links to the whole outlook with the same futures")
  func explained() throws {
    let body = try reply(Self.study + "&unit=3441&age=40").body
    #expect(body.matches(of: /<details class="why">/).count >= 5)
    #expect(body.contains("href=\"/study/future?") && body.contains("draws=20"))
    #expect(body.firstMatch(of: /\{[a-z]+\}/) == nil)
  }

  @Test("A figure has the same interval as on the other pages of the study")
  func sameIntervals() throws {
    let query = String(Self.study.dropFirst("/study/mine?".count))
    let data = try reply("/api/v1/outlook?\(query)").body
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let cells = try #require(json["cells"] as? [[String: Any]])
    let cell = try #require(
      cells.first {
        $0["alternative"] as? String == "stand-alone" && $0["unit"] as? String == "3441"
          && $0["outcome"] as? String == "people.total" && $0["year"] as? Int == 2036
      })
    func written(_ key: String) throws -> String {
      String(Int(try #require(cell[key] as? Double).rounded()))
    }
    let page = try reply(Self.study + "&unit=3441&age=40").body
    let sentence = try #require(page.firstMatch(of: /In 2036, when you are 50,[^<]*/)).output
    let digits = sentence.filter(\.isNumber)
    for key in ["value", "low", "high"] { #expect(digits.contains(try written(key)), "\(key)") }
  }

  @Test("What is wrong stands beside its field, and what was typed is kept")
  func faults() throws {
    let (status, body) = try reply(Self.study + "&unit=Oslo&age=old")
    #expect(status == 400)
    #expect(body.contains("id=\"mine-unit-fault\"") && body.contains("id=\"mine-age-fault\""))
    #expect(body.contains("value=\"old\"") && body.contains("Lillehammer, Gausdal"))
    #expect(try reply("/study/mine?merge=3405,Gausdl&unit=3405&age=30").status != 200)
  }
}
