import Basics
import Foundation
import Pages
import Testing

@testable import StudyPages

/// One after the other: two that ask for the same outlook at once would find it under way.
@Suite("One study, and its views", .serialized)
struct StudyFrameTests {
  private static let study =
    "country=no&date=2024-01-01&merge=3405,3441,3440&host=child-welfare:3405:3441,3440&draws=8&horizon=16"
    + "&size=35&weight=money%3A50&unit=3441&age=40"

  private func reply(_ target: String, language: String = "en") throws -> Reply {
    let visit = try #require(Visit(target: target, acceptLanguage: language))
    return try StudySite.shipped.get().respond(to: visit)
  }

  private func body(_ target: String, language: String = "en") throws -> String {
    String(decoding: try reply(target, language: language).body, as: UTF8.self)
  }

  @Test(
    "Each view has the same header, and leads to the others with everything kept",
    arguments: StudyView.allCases)
  func header(_ view: StudyView) throws {
    let body = try body("\(view.place.path)?\(Self.study)")
    #expect(body.contains("class=\"study-name\">Lillehammer + Gausdal + Øyer"))
    for other in StudyView.allCases {
      let link = try #require(
        body.firstMatch(of: try Regex("href=\"\(other.place.path)\\?([^\"]*)\"[^>]*>[^<]*</a></li>")))
      let text = try #require(link.output[1].substring).replacing("&amp;", with: "&")
      let query = try #require(Query(encoded: String(text)))
      for name in ["merge", "host", "draws", "size", "weight", "unit", "age"] {
        #expect(query[name] != nil, "\(view) → \(other): \(name)")
      }
    }
    #expect(body.contains("aria-current=\"page\""))
    // The alternatives with their signs, and the way to change them.
    #expect(body.contains("study-alternatives") && body.contains("/study/alternatives?"))
    #expect(body.contains("Child welfare"))
  }

  @Test("Every file that a view can be had as is there", arguments: StudyView.allCases)
  func files(_ view: StudyView) throws {
    let body = try body("\(view.place.path)?\(Self.study)")
    let actions = try #require(body.firstMatch(of: /study-actions-list(.*?)<\/details>/.dotMatchesNewlines()))
      .output.1
    for link in actions.matches(of: /href="(\/(?:api|study)\/[^"]*\.?[^"]*)"/) {
      let address = String(link.output.1).replacing("&amp;", with: "&")
      #expect(try reply(address).status == 200, "\(address)")
    }
  }

  @Test(
    "Addresses from before go on to where the page is now, with their whole question",
    arguments: [
      ("/compare", "/study/today"), ("/compare.csv", "/study/today.csv"), ("/outlook", "/study/future"),
      ("/grants", "/study/money/grants"), ("/council", "/study/council"), ("/decide", "/study/matters"),
      ("/mine", "/study/mine"), ("/report", "/study/report"), ("/report.html", "/study/report.html"),
    ])
  func earlier(_ old: String, _ new: String) throws {
    let reply = try reply("\(old)?\(Self.study)")
    #expect(reply.status == 303)
    let location = try #require(reply.headers.first { $0.name == "Location" }?.value)
    let parts = location.split(separator: "?", maxSplits: 1)
    #expect(parts.first.map(String.init) == new)
    #expect(Query(encoded: String(parts.last ?? "")) == Query(encoded: Self.study))
  }

  @Test("A cooperation is named where it changes no figure of today, and told as today")
  func unchanged() throws {
    let both = try body("/study/today?\(Self.study)")
    #expect(both.contains("changes no border") && both.contains("as today"))
    let alone = try body("/study/today?country=no&date=2024-01-01&host=child-welfare:3405:3441,3440")
    #expect(alone.contains("None of the alternatives changes a border"))
    #expect(alone.contains("answer-figure"))
  }

  @Test("The council of a study without a merger stays, and the page says so")
  func councilStays() throws {
    let reply = try reply("/study/council?country=no&date=2024-01-01&host=child-welfare:3405:3441,3440")
    let body = String(decoding: reply.body, as: UTF8.self)
    #expect(reply.status == 200 && body.contains("each council stays as it is"))
    #expect(!body.contains("id=\"council-councils\""))
  }

  @Test("The council is that of the alternative that is looked at")
  func councilShown() throws {
    let two = "/study/council?country=no&date=2024-01-01&merge=3405,3441&merge=3405,3440"
    #expect(try body(two).contains("for=\"council-before-2\">Gausdal<"))
    #expect(try body("\(two)&show=merge-2").contains("for=\"council-before-2\">Øyer<"))
    #expect(try !body("\(two)&show=merge-2").contains("for=\"council-before-2\">Gausdal<"))
  }
}
