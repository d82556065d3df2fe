import Answers
import Basics
import HTTPTypes
import Pages
import Rulebook
import SignIn
import Spaces
import TestContent
import Testing
import Wording

@testable import Site
@testable import WorkPages

@Suite("Questions that cost the more the more is asked")
struct CostlyQuestionTests {
  private static let names = Array(repeating: "a", count: 7500).joined(separator: ",")
  private static let hundred = (0..<100).map { "u\($0)" }.joined(separator: ",")
  private static let five = "3405,3407,3440,3441,3442"

  private func site() throws -> Website { try ShippedSite.website.get() }

  private func visit(_ target: String, cookies: [String] = [], language: String = "nb") throws -> Visit {
    try #require(
      Visit(
        target: target, cookieHeaders: cookies, acceptLanguage: language,
        sender: Sender(client: "192.0.2.1")))
  }

  static let tooMuch = [
    "/study/today?merge=\(names)", "/study/today.json?merge=\(names)", "/study/council?merge=\(names)",
    "/study/alternatives?merge=\(names)", "/study/alternatives?units=\(names)",
    "/study/money/grants?merge=\(names)", "/study/mine?merge=\(names)&unit=a&age=40",
    "/study/future?merge=\(names)",
    "/study/report?merge=\(names)", "/study/report.pdf?merge=\(names)", "/timeline?merge=\(names)",
    "/income?merge=\(names)",
    "/api/v1/compare?merge=\(names)", "/api/v1/council?merge=\(names)", "/api/v1/grants?merge=\(names)",
    "/api/v1/decide?merge=\(hundred)&horizon=50", "/api/v1/decide?merge=\(five)&horizon=50&draws=9990",
    "/api/v1/decide?merge=\(five)&draws=10000", "/api/v1/outlook?merge=\(hundred)",
    "/api/v1/project?units=0301&draws=50000",
    "/api/v1/project?units=\((0..<350).map { "u\($0)" }.joined(separator: ","))&draws=1",
  ]

  @Test(
    "What is too much is refused before it begins, and that is soon said", arguments: tooMuch)
  func refused(_ target: String) throws {
    let (site, visit) = (try site(), try visit(target))
    #expect(try #require(site.handling(of: visit).work) < QueueBounds().longAbove)
    let reply = site.respond(to: visit)
    #expect(reply.status == 413)
    #expect(reply.body.count < 20_000)
  }

  @Test(
    "The refusal says the price, the most, and the way on, in every language", arguments: Language.allCases)
  func told(_ language: Language) throws {
    let reply = try site().respond(
      to: visit("/api/v1/decide?merge=\(Self.five)&horizon=50&draws=9990", language: language.rawValue))
    let text = String(decoding: reply.body, as: UTF8.self)
    let gap = language == .en ? "," : "\u{202F}"
    for word in ["10 190 820", "3 400 000", "9 990"] {
      let written = word.replacing(" ", with: gap)
      #expect(text.contains(written), "\(written)")
    }
    #expect(text.contains("nabo decide"))
    #expect(!text.contains("{cost}"))
    #expect(!text.contains("draws"), "no name of a field in front of what a person reads")
  }

  @Test(
    "Whatever grows with what is asked is worked out in turn",
    arguments: [
      "/study/today?merge=0301,3201", "/study/council?merge=0301,3201", "/study/money/grants?merge=0301,3201",
      "/study/future?merge=0301,3201",
      "/study/matters?merge=0301,3201", "/study/mine?merge=0301,3201&unit=0301&age=4",
      "/study/report?merge=0301,3201",
      "/study/today.csv?merge=0301,3201", "/api/v1/project?units=0301", "/api/v1/decide?merge=0301,3201",
      "/?units=0301,3201",
    ])
  func inTurn(_ target: String) throws {
    #expect(try site().handling(of: visit(target)).work != nil)
  }

  @Test("Making paper is long work, one piece at a time", arguments: ["pdf", "docx", "odt"])
  func paper(_ format: String) throws {
    let work = try site().handling(of: visit("/study/report.\(format)?merge=3405,3441")).work
    #expect(try #require(work) > QueueBounds().longAbove)
  }

  @Test(
    "What costs the same whatever is asked is answered at once",
    arguments: ["/", "/about", "/rules", "/units?q=os"])
  func atOnce(_ target: String) throws {
    #expect(try site().handling(of: visit(target)).work == nil)
  }

  @Test("A search longer than any name is refused with a small page", arguments: ["/", "/units", "/rules"])
  func longSearch(_ path: String) throws {
    let reply = try site().respond(to: visit("\(path)?q=" + String(repeating: "å", count: 2500)))
    #expect(reply.status == 400)
    #expect(reply.body.count < 300_000)
    #expect(try site().respond(to: visit("\(path)?q=os")).status == 200)
  }

  @Test("A cookie that is no session of ours changes nothing, and one that looks like it keeps the turn")
  func junkCookie() throws {
    let work = try WorkSite()
    let junk = work.website.handling(of: try visit("/study/today?merge=a,b", cookies: ["nabo-session=x"]))
    #expect(!junk.isAttended)
    #expect(junk.work != nil)
    let secret = Secret(randomBytes: WorkSite.occasion.randomBytes).text
    let likely = work.website.handling(
      of: try visit("/study/today?merge=a,b", cookies: ["nabo-session=\(secret)"]))
    #expect(likely.isAttended)
    #expect(likely.work == junk.work)
  }

  @Test("Whoever is signed in may ask three times as much, and whoever only seems to be may not")
  func signedIn() throws {
    let site = try WorkSite()
    let cookie = try site.signedIn().cookie
    // 16 units' worth in 51 years: 4 167 futures are 3.4 million steps.
    for (draws, visitor, member) in [(4000, 200, 200), (4300, 413, 200), (9999, 413, 200)] {
      let address = "/study/future?country=no&merge=u1,u2,u3&horizon=50&draws=\(draws)"
      let price = Price(.outlook, try visit(address).query.all, today: WorkSite.occasion.today)
      #expect((PriceLimit().refusal(of: price, .outlook) == nil) == (visitor == 200), "\(draws)")
      #expect((PriceLimit.signedIn.refusal(of: price, .outlook) == nil) == (member == 200), "\(draws)")
      // What is not refused finds no such municipalities.
      #expect((site.get(address).status == 413) == (visitor == 413), "\(draws)")
      #expect((site.get(address, session: cookie).status == 413) == (member == 413), "\(draws)")
      let forged = Secret(randomBytes: WorkSite.occasion.randomBytes)
      #expect((site.get(address, session: forged).status == 413) == (visitor == 413), "\(draws)")
    }
    let most = "/study/future?country=no&merge=a,b,c,d,e,f,g&horizon=50&draws=9990"
    #expect(site.get(most, session: cookie).status == 413)
  }

  @Test(
    "Visits that ask servers elsewhere have threads of their own",
    arguments: [
      ("/sign-in/issuer/x", true), ("/sign-in/answer/x", true), ("/people/invite", true),
      ("/sign-in", false), ("/spaces", false),
    ])
  func elsewhere(_ path: String, _ isElsewhere: Bool) throws {
    let handling = try WorkSite(withSignIn: true).website.handling(of: try visit(path))
    #expect((handling.source == .elsewhere) == isElsewhere)
  }

  @Test("Two hosts in one request are refused")
  func twoHosts() throws {
    let site = try WorkSite()
    let host = try #require(HTTPField.Name("Host"))
    #expect(site.get("/about", fields: [host: "other.example"]).status == 400)
    #expect(site.get("/about").status == 200)
  }

  @Test("Reading never waits for writing: that a session was used is noted later")
  func reading() throws {
    let later = Deferred()
    let kept = try WorkSite()
    let cookie = try kept.signedIn().cookie
    let storage = WriteCounting(kept.storage)
    let workplace = Workplace(
      storage: storage,
      occasion: {
        Occasion(
          now: WorkSite.occasion.now.adding(.seconds(120)), today: WorkSite.occasion.today,
          randomBytes: WorkSite.occasion.randomBytes)
      }, laterWrites: LaterWrites { later.add($0) })
    let site = try Website(
      content: SiteContent(
        atlas: SmallCountry.atlas, rulebook: Rulebook(), texts: try MadeUpCountry.texts(),
        asset: { "/public/\($0)" }, today: { WorkSite.occasion.today }, workplace: workplace))
    for _ in 0..<3 {
      let reply = site.attend(try visit("/spaces", cookies: ["nabo-session=\(cookie.text)"]))({ true })
      #expect(reply.status == 200)
    }
    #expect(storage.writes.value == 0)
    later.doAll()
    #expect(storage.writes.value == 1)
  }
}
