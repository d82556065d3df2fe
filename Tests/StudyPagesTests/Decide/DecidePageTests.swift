import Basics
import Figures
import Foundation
import Pages
import Studies
import TestContent
import Testing
import Wording

@testable import StudyPages

/// One after the other: two that ask for the same outlook at once would find it under way.
@Suite("What matters to the visitor, as a page", .serialized)
struct DecidePageTests {
  private static let study = "/study/matters?merge=3405,3440,3441&host=child-welfare:3405:3440,3441&draws=20"

  private func reply(_ target: String) throws -> Reply {
    let visit = try #require(Visit(target: target, acceptLanguage: "en"))
    return try StudySite.shipped.get().respond(to: visit)
  }

  private func body(_ target: String) throws -> String {
    String(decoding: try reply(target).body, as: UTF8.self)
  }

  @Test("The sentence stands before every figure, and the page says that it is no verdict")
  func sentenceFirst() throws {
    let body = try body(Self.study + "&weight=money:50&weight=capacity:50")
    let sentence = try #require(body.range(of: "With your weights, “"))
    let chart = try #require(body.range(of: "<svg"))
    let verdict = try #require(body.range(of: "no verdict"))
    #expect(sentence.lowerBound < verdict.lowerBound && verdict.lowerBound < chart.lowerBound)
  }

  @Test("Sliders keep what was given, and the rest of the question")
  func sliders() throws {
    let body = try body(Self.study + "&weight=money:35&weight=capacity:80")
    #expect(body.contains("name=\"weight-money\" min=\"0\" max=\"100\" step=\"5\" value=\"35\""))
    #expect(body.contains("name=\"weight-distance\" min=\"0\" max=\"100\" step=\"5\" value=\"0\""))
    #expect(body.contains("type=\"hidden\" name=\"merge\" value=\"3405,3440,3441\""))
    // Its own forms say the weights anew; the one that looks from elsewhere keeps them.
    let forms = try #require(body.range(of: "id=\"decide-seen-from\""))
    #expect(!body[..<forms.lowerBound].contains("type=\"hidden\" name=\"weight\""))
    #expect(body[forms.lowerBound...].contains("type=\"hidden\" name=\"weight\" value=\"money:35\""))
  }

  @Test(
    "Before anybody has weighed there is no verdict, but what each would find best, from each municipality")
  func unweighed() throws {
    let body = try body(Self.study)
    #expect(body.contains("there is no answer yet") && !body.contains("With your weights"))
    #expect(!body.contains("of 100 possible futures"))
    let table = try #require(body.firstMatch(of: /<caption>Best, or as good as the best(.*?)<\/table>/))
    for name in ["All together", "Gausdal", "Lillehammer", "Øyer"] {
      #expect(table.output.1.contains(">\(name)<"), "\(name)")
    }
  }

  @Test("The same weights can be seen from each municipality")
  func seenFrom() throws {
    let body = try body(Self.study + "&weight=capacity:1&unit=3441")
    #expect(body.contains("Seen from Gausdal:") && body.contains("value=\"3441\" selected"))
    #expect(body.contains("The figures are those of Gausdal"))
    #expect(try reply(Self.study + "&unit=0301").status == 400)
  }

  @Test("What an alternative leaves as it is says so, and what nobody knows is not zero")
  func unchanged() throws {
    let body = try body(
      "/study/matters?merge=3405,3440,3441&host=child-welfare:3405:3440,3441&cooperate=ict:-:3405,3440,3441"
        + "&draws=20&weight=money:1&weight=distance:1"
    )
    #expect(body.contains("unchanged") && body.contains("not known"))
    #expect(body.contains("It gets no credit for that."))
    #expect(!body.contains(">0 min<") && !body.contains(">0.0%<"))
  }

  @Test("Every criterion of a list has figures, or the page says that nothing speaks to it")
  func lists() throws {
    let body = try body(Self.study)
    #expect(body.components(separatedBy: "Nothing here speaks to this").count == 3)
    #expect(body.contains("Freedom of choice") && body.contains("Stronger local democracy"))
  }

  @Test("Forms become an address that means the same tomorrow")
  func folding() throws {
    func address(_ query: [Query.Pair]) -> String {
      DecideAddress(Query([.init("merge", "1,2")] + query)).question.encoded
    }
    #expect(
      address([.init("weight-money", "50"), .init("weight-size", "0"), .init("concentration", "20")])
        == "merge=1,2&concentration=20&weight=money%3A50&weight=size%3A0")
    #expect(
      address([
        .init("place-money", "2"), .init("place-size", "1"), .init("place-distance", "2"),
        .init("place-turnout", ""), .init("weight", "money:1"),
      ]) == "merge=1,2&rank=size,money%3Ddistance")
    #expect(address([.init("place-money", ""), .init("concentration", "20")]) == "merge=1,2")
    let reply = try reply(Self.study + "&weight-money=50&age=40&size=35")
    #expect(reply.status == 303)
    // What the other views of the study ask stays.
    let location = try #require(reply.headers.first { $0.name == "Location" }?.value)
    #expect(location.contains("age=40") && location.contains("size=35"))
  }

  @Test(
    "What is wrong is said with what to do",
    arguments: [
      ("&weight=beauty:1", 400, "no criterion “beauty”"), ("&weight=money:0", 400, "at least 0"),
      ("&rank=money,money", 400, "twice"),
    ])
  func faults(_ query: String, _ status: Int, _ words: String) throws {
    let reply = try reply(Self.study + query)
    #expect(reply.status == status && String(decoding: reply.body, as: UTF8.self).contains(words))
  }

  @Test("Without a study the page teaches")
  func empty() throws {
    let reply = try reply("/study/matters")
    #expect(reply.status == 200)
    #expect(String(decoding: reply.body, as: UTF8.self).contains("child-welfare%3A3405"))
  }

  @Test("Every criterion, list, unit and gap has words in four languages", arguments: Language.allCases)
  func languages(_ language: Language) throws {
    let content = try ShippedSite.content.get()
    let phrase = content.texts.phrasebook(language)
    let criteria = content.atlas.criteria
    #expect(criteria.list.count >= 8 && criteria.groups.map(\.members.count) == [10, 4])
    for criterion in criteria.list {
      #expect(phrase.has("decide-page.unit.\(criterion.unit)"), "\(criterion.unit)")
      #expect(criterion.names[language.rawValue] != nil && criterion.texts[language.rawValue] != nil)
    }
    for group in criteria.groups {
      #expect(group.names[language.rawValue] != nil && group.texts[language.rawValue] != nil)
      for member in group.members {
        #expect(
          member.names[language.rawValue] != nil && member.texts[language.rawValue] != nil, "\(member.id)")
      }
    }
    for reason in Gap.Reason.allCases { #expect(phrase.has("decide-page.gap.\(reason.rawValue)")) }
    for prior in content.atlas.priors.list { #expect(phrase.has("decide-page.prior-unit.\(prior.unit)")) }
  }
}
