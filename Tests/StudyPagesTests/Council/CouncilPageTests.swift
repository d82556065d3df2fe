import Basics
import Foundation
import Pages
import Testing

@testable import StudyPages

@Suite("The council of a merger as a page")
struct CouncilPageTests {
  private static let asker = "/study/council?date=2019-01-01&merge=0220,0627,0628"

  private func reply(_ target: String) throws -> (status: Int, body: String) {
    let visit = try #require(Visit(target: target, acceptLanguage: "en"))
    let reply = try StudySite.shipped.get().respond(to: visit)
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  /// Asker, Røyken and Hurum had more than 50 000 inhabitants and less than 100 000: 35 members.
  @Test("The fewest seats by law stand in where none are told, and say that they do")
  func minimum() throws {
    let (status, body) = try reply(Self.asker)
    #expect(status == 200)
    #expect(body.contains("name=\"size\"") && body.contains("value=\"35\""))
    #expect(body.contains("class=\"estimated\""))
    #expect(body.contains("81 → 35") && body.contains("The fewest that the law allows, before and after"))
  }

  @Test("A real size is never set against a legal one: until the new size is chosen, the law counts for both")
  func mixed() throws {
    let (_, body) = try reply(Self.asker + "&before=47,27,27")
    #expect(body.contains("81 → 35") && !body.contains("101 → 35"))
    #expect(body.contains(">given</span>"))
    let chosen = try reply(Self.asker + "&size=47&before=47,27,").body
    #expect(!chosen.contains(" → 47") && chosen.contains(">the fewest by law</span>"))
  }

  @Test("Known councils are added up and set against the new one")
  func known() throws {
    let (status, body) = try reply(Self.asker + "&size=47&before=47,27,27")
    #expect(status == 200)
    #expect(body.contains("101 → 47"))
    #expect(!body.contains("class=\"estimated\""))
  }

  @Test(
    "A size that the law forbids is said beside the form, and the page answers for the fewest",
    arguments: [("46", "46 is not an odd number"), ("11", "11 members are fewer than the law allows")])
  func forbidden(_ size: String, _ sentence: String) throws {
    let (status, body) = try reply(Self.asker + "&size=\(size)")
    #expect(status == 400)
    #expect(body.contains(sentence))
    #expect(body.contains("value=\"\(size)\"") && body.contains("id=\"council-councils\""))
  }

  @Test(
    "What is asked wrongly is said, and nothing is answered",
    arguments: [
      "/study/council?merge=0220", "/study/council?date=2019-01-01&merge=0220,9999",
    ])
  func wrong(_ target: String) throws {
    let (status, body) = try reply(target)
    #expect((400..<500).contains(status))
    #expect(!body.contains("id=\"council-councils\""))
  }

  @Test("Every seat is drawn, and every drawing has its table")
  func drawings() throws {
    let body = try reply(Self.asker + "&size=47").body
    #expect(body.contains("id=\"council-origins\"") && body.contains("id=\"council-parties\""))
    #expect(body.components(separatedBy: "<table").count - 1 >= 2)
  }

  @Test("The page leads to the rule of both sexes, where a list is held against it")
  func gender() throws {
    #expect(try reply(Self.asker).body.contains("href=\"/rules/no.council.gender-balance\""))
    let asked = try reply("/rules/no.council.gender-balance?places=7&women=2&men=5")
    #expect(asked.status == 200 && asked.body.contains("3 persons"))
  }
}
