import Answers
import Basics
import Figures
import Formats
import Foundation
import Markup
import Pages
import Studies
import TestContent
import Testing
import Wording

@testable import StudyPages

/// One after the other, because who asks while another works the same out is told how far it is.
@Suite("The outlook as a page", .serialized)
struct OutlookPageTests {
  private static let study =
    "country=no&date=2024-01-01&merge=3405,3441,3440&host=child-welfare:3405:3441,3440&draws=8&horizon=16"

  private func reply(_ target: String, language: String = "en") throws -> (
    status: Int, body: String, headers: [String: String]
  ) {
    let visit = try #require(Visit(target: target, acceptLanguage: language))
    let reply = try StudySite.shipped.get().respond(to: visit)
    let headers = Dictionary(
      reply.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return (reply.status, String(decoding: reply.body, as: UTF8.self), headers)
  }

  @Test("The difference stands first, then every stage, assumptions, gaps and limits")
  func order() throws {
    let (status, body, _) = try reply("/study/future?\(Self.study)")
    #expect(status == 200)
    let places = [
      "difference", "people", "need", "alternatives", "capacity", "democracy", "distance", "assumptions",
      "gaps", "limits", "sources",
    ].compactMap { body.range(of: "id=\"\($0)\"")?.lowerBound }
    #expect(places.count == 11 && places == places.sorted())
  }

  @Test("No key is shown instead of a text, in any language", arguments: ["nb", "nn", "sv", "en"])
  func words(_ language: String) throws {
    for show in ["merge-1", "host-1"] {
      let body = try reply("/study/future?\(Self.study)&show=\(show)&assume=speed:60", language: language)
        .body
      let keys = body.matches(
        of:
          /[>" ]((outlook-[a-z]+|outcome|outcome-unit|account|gap|gap-remedy|prior-unit)\.[a-z][a-z.\-0-9]+)/)
      #expect(keys.map { String($0.output.1) } == [])
      #expect(body.firstMatch(of: /\{[a-z]+\}/) == nil)
    }
  }

  @Test("Every drawing has its table, and every drawn interval its bounds in words")
  func tables() throws {
    for (view, least, bands) in [("future", 3, 2), ("money", 2, 1)] {
      let body = try reply("/study/\(view)?\(Self.study)").body
      let drawings = body.ranges(of: "class=\"chart-drawing\"").count
      #expect(drawings >= least, "\(view)")
      #expect(body.ranges(of: "fan-band").count >= bands, "\(view)")
      #expect(body.ranges(of: "<table").count >= drawings, "\(view)")
      #expect(body.contains("8 possible futures"), "\(view)")
    }
  }

  @Test("What is not known is not told as nought")
  func unknown() throws {
    let body = try reply("/study/money?\(Self.study)").body
    let lost = try #require(body.firstMatch(of: /Between the partners<\/text><text[^>]*>([^<]*)/))
    #expect(lost.output.1 == "not known")
    let row = try #require(body.firstMatch(of: /Between the partners<\/th><td[^>]*>(.*?)<\/td>/))
    #expect(row.output.1.contains("–"))
  }

  @Test("A changed assumption is marked and can be undone")
  func changed() throws {
    let body = try reply("/study/future?\(Self.study)&assume=speed:33").body
    #expect(body.contains("prior-changed") && body.contains("value=\"33\""))
    let plain = try reply("/study/future?\(Self.study)").body
    #expect(!plain.contains("prior-changed"))
  }

  @Test("Fields of the form become part of the question; what is as it was does not")
  func folding() throws {
    let priors = try ShippedSite.content.get().atlas.priors
    let usual = try #require(priors[.detour]?.mean)
    let address = OutlookAddress(
      Query([
        .init("merge", "1,2"), .init("assume", "ramp:3:1"), .init("assume-speed", "55,5"),
        .init("assume-detour", "\(usual)"), .init("assume-ramp", "3"), .init("council-3405", "39"),
        .init("free-income-3441", ""), .init("show", "merge-1"),
      ]), priors: priors)
    #expect(address.isForm)
    #expect(address.question.all("assume") == ["ramp:3:1", "speed:55.5"])
    #expect(address.question.all("council") == ["3405:39"])
    #expect(address.question["free-income"] == nil)
    let (status, _, headers) = try reply("/study/future?\(Self.study)&assume-speed=55")
    #expect(status == 303)
    #expect(headers["Location"]?.contains("assume=speed%3A55") == true)
  }

  @Test("The order of an address does not matter to who shares a job, what is looked at neither")
  func keys() throws {
    let priors = try ShippedSite.content.get().atlas.priors
    func key(_ pairs: [(String, String)]) -> Query {
      OutlookAddress(Query(pairs.map { .init($0.0, $0.1) }), priors: priors).key(today: .newYear(2026))
    }
    let one = key([("merge", "1,2"), ("draws", "5"), ("seed", ""), ("show", "a")])
    #expect(one == key([("draws", "5"), ("merge", "1,2")]))
    #expect(one != key([("draws", "6"), ("merge", "1,2")]))
    // What is usual may be said or not: a page that says it waits for the same futures as one that does not.
    #expect(
      key([("merge", "1,2"), ("draws", "1000"), ("seed", "1"), ("horizon", "30")]) == key([("merge", "1,2")]))
  }

  @Test(
    "What is wrong is said with its status, beside a form with what was typed",
    arguments: [
      ("draws=0", 400), ("assume=speed:1000000", 400), ("assume=nonsense:1", 400), ("show=merge-7", 400),
      ("effective=1999-01-01", 400),
    ])
  func faults(_ wrong: String, _ status: Int) throws {
    let found = try reply("/study/future?country=no&date=2024-01-01&merge=3405,3441&horizon=4&\(wrong)")
    #expect(found.status == status)
    #expect(found.body.contains("value=\"3405,3441\"") && found.body.contains("class=\"fault\""))
  }

  @Test("The comparison leads to the outlook of the same study, and back")
  func links() throws {
    let study = "country=no&date=2024-01-01&merge=3405,3441&cooperate=payroll:-:3405,3440"
    let there = try reply("/study/today?\(study)").body
    let address = try #require(there.firstMatch(of: /href="(\/study\/future\?[^"]*)"/)).output.1
    let target = address.replacing("&amp;", with: "&") + "&draws=2&horizon=4"
    let back = try reply(String(target)).body
    let again = try #require(back.firstMatch(of: /href="\/study\/today\?([^"]*)"/)).output.1
    let query = try #require(Query(encoded: again.replacing("&amp;", with: "&")))
    #expect(query.all("merge") == ["3405,3441"] && query.all("cooperate") == ["payroll:-:3405,3440"])
    #expect(
      try reply("/?country=no&date=2024-01-01&units=3405,3441").body.contains("/study/future?country=no"))
  }

  @Test("Without a study the page teaches")
  func empty() throws {
    let (status, body, _) = try reply("/study/future")
    #expect(status == 200 && body.contains("host=child-welfare") && body.contains("<form"))
  }

  @Test(
    "A page that waits for an outlook is counted as itself",
    arguments: ["study/future", "study/money", "study/matters", "study/report"])
  func waitingPattern(_ page: String) throws {
    let site = StudySite(content: try ShippedSite.content.get(), outlooks: StudySite.stuck())
    for seed in 1...2 {
      let target = "/\(page)?\(Self.study)&seed=\(seed)"
      let reply = site.respond(to: try #require(Visit(target: target, acceptLanguage: "en")))
      #expect(reply.route == "/\(page)" && reply.status == (seed == 1 ? 200 : 503))
    }
  }

  @Test("What is not finished says how far it is, asks again by itself and is not kept")
  func waiting() throws {
    let site = StudySite(content: try ShippedSite.content.get(), outlooks: StudySite.stuck())
    let page = site.respond(
      to: try #require(Visit(target: "/study/future?\(Self.study)", acceptLanguage: "en")))
    #expect(page.status == 200 && page.caching == .none && page.patience > .zero)
    #expect(page.headers.contains { $0.name == "Refresh" })
    #expect(String(decoding: page.body, as: UTF8.self).contains("0 per cent"))
    let data = site.respond(to: try #require(Visit(target: "/api/v1/outlook?\(Self.study)")))
    #expect(data.status == 202 && data.caching == .none && data.patience > page.patience)
    let full = site.respond(
      to: try #require(Visit(target: "/study/future?\(Self.study)&seed=2", acceptLanguage: "en")))
    #expect(full.status == 503 && full.caching == .none)
    let fullData = site.respond(to: try #require(Visit(target: "/api/v1/outlook?\(Self.study)&seed=2")))
    #expect(fullData.status == 503)
  }

  @Test("The interface gives the same figures as the command")
  func sameAnswer() throws {
    let found = try reply("/api/v1/outlook?\(Self.study)")
    let content = try ShippedSite.content.get()
    let values = [
      "country": ["no"], "date": ["2024-01-01"], "merge": ["3405,3441,3440"],
      "host": ["child-welfare:3405:3441,3440"], "draws": ["8"], "horizon": ["16"],
    ]
    let answer = try Question.outlook.answer(
      Parameters(values, language: "en"), atlas: content.atlas, rulebook: content.rulebook,
      statutes: content.statutes, today: content.today())
    #expect(found.status == 200 && Array(found.body.utf8) == answer.json.bytes)
    #expect(try reply("/api/v1/outlook?\(Self.study)&nonsense=1").status == 400)
  }

  @Test("Everything that an outlook can name has its words", arguments: Language.allCases)
  func names(_ language: Language) throws {
    let phrase = try MadeUpCountry.phrase(language)
    let keys =
      Outcome.all.flatMap { ["outlook-outcome.\($0.id)", "outlook-outcome-unit.\($0.unit.rawValue)"] }
      + AccountPart.allCases.map { "outlook-account.\($0.rawValue)" }
      + Gap.Reason.allCases.flatMap { ["outlook-gap.\($0.rawValue)", "outlook-gap-remedy.\($0.rawValue)"] }
      + OutcomeExplanation.Formula.allCases.map { "outlook-formula.\($0.rawValue)" }
      + (try ShippedSite.content.get().atlas.priors.list.map { "outlook-prior-unit.\($0.unit)" })
    #expect(keys.filter { !phrase.has($0) } == [])
  }
}
