import Basics
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing
import WorkPages

@testable import Site

/// Pages of notices, through the whole edge.
@Suite struct NoticesPagesTests {
  private let site: WorkSite
  private let owner: (person: Identifier<Person>, cookie: Secret)
  private let reader: (person: Identifier<Person>, cookie: Secret)
  private let space: String

  init() throws {
    site = try WorkSite(withSignIn: true)
    owner = try site.signedIn("Eva Ek")
    reader = try site.signedIn("Kari Nordmann")
    let made = Self.send(site, "/spaces/new", [("name", "Regionen"), ("kind", "region")], owner.cookie)
    space = try #require(made.header("Location"))
    try site.add(reader.person, to: space, as: .reader)
  }

  @Test func noticesAreForPeopleWhoAreSignedIn() throws {
    #expect(site.get("/notices").status == 303)
    let page = site.get("/notices", session: reader.cookie)
    #expect(page.status == 200 && page.header("Cache-Control") == "no-store")
    #expect(page.text.contains("Eva Ek ga deg tilgang til Regionen"))
    #expect(page.text.contains("href=\"\(space)\""))
  }

  @Test func theFrameCountsWhatIsUnreadForPeopleAlone() throws {
    for path in ["/notices", "/spaces", "/about"] {
      #expect(site.get(path, session: reader.cookie).text.contains(">Varsler (1)</a>"), "\(path)")
      #expect(!site.get(path).text.contains("/notices\""), "\(path)")
    }
    #expect(site.get("/about", session: owner.cookie).text.contains(">Varsler</a>"))
  }

  @Test func whatIsMarkedAsReadIsFoundAmongAll() throws {
    let page = site.get("/notices", session: reader.cookie).text
    let upTo = String(try #require(page.firstMatch(of: /name="upTo" value="(\d+)"/)).1)
    try makeNote("Etterpå")
    #expect(Self.send(site, "/notices/read", [("upTo", upTo)], reader.cookie).status == 303)
    #expect(!site.get("/notices", session: reader.cookie).text.contains("ga deg tilgang"))
    let all = site.get("/notices?show=all", session: reader.cookie).text
    #expect(all.contains("ga deg tilgang") && !all.contains("notice-mark"))
  }

  @Test func followingStopsAndSilencesFromThePages() throws {
    let note = try makeNote("Møtebok")
    #expect(site.get(space, session: reader.cookie).text.contains(">Følg</button>"))
    #expect(!site.get(space).text.contains("/notices/follow"))
    let followed = Self.send(
      site, "/notices/follow", [("space", id(space)), ("do", "follow"), ("back", space)], reader.cookie)
    #expect(followed.header("Location") == space)
    #expect(site.get(note, session: reader.cookie).text.contains("fordi du følger arbeidsrommet"))
    try makeNote("Ny <sak>")
    let page = site.get("/notices", session: reader.cookie).text
    #expect(page.contains("Eva Ek la til «Ny &lt;sak") && page.contains("notice-mark"))
    #expect(!page.contains("Møtebok"), "from then on")
    _ = Self.send(site, "/notices/follow", [("space", id(space)), ("do", "silence")], reader.cookie)
    #expect(!site.get("/notices", session: reader.cookie).text.contains("Ny &lt;sak"))
    #expect(site.get("/notices", session: reader.cookie).text.contains(">Ikke demp lenger</button>"))
    _ = Self.send(site, "/notices/follow", [("space", id(space)), ("do", "hear")], reader.cookie)
    #expect(site.get(space, session: reader.cookie).text.contains(">Følg</button>"))
  }

  @Test func whatIsSavedManyTimesIsSaidOnce() throws {
    let note = try makeNote("Møtebok")
    _ = Self.send(site, "/notices/follow", [("space", id(space)), ("do", "follow")], reader.cookie)
    for base in 1...4 {
      let why = base == 4 ? "Rettet" : ""
      let sent = Self.send(
        site, note + "/edit",
        [
          ("base", "\(base)"), ("title", "Møtebok"), ("text", "Tekst \(base)"), ("from", "2026-11-21"),
          ("why", why),
        ], owner.cookie)
      #expect(sent.status == 303)
    }
    let page = site.get("/notices", session: reader.cookie).text
    #expect(page.matches(of: /endret «Møtebok»/).count == 2, "once for each reason")
    #expect(page.contains("3 ganger, sist kl.") && page.contains("begrunnelse: Rettet"))
    #expect(page.contains(">Varsler (5)</a>"))
  }

  @Test func nobodyFollowsWhatTheyMayNotSee() throws {
    let stranger = try site.signedIn("Ola Nordmann").cookie
    let answer = Self.send(site, "/notices/follow", [("space", id(space)), ("do", "follow")], stranger)
    #expect(answer.status == 404)
    #expect(Self.send(site, "/notices/follow", [("space", "x")], reader.cookie).status == 404)
    let away = Self.send(
      site, "/notices/follow", [("space", id(space)), ("do", "follow"), ("back", "//example.org")],
      reader.cookie)
    #expect(away.header("Location") == "/notices")
  }

  @Test func theLinkOfALetterEndsLettersAndNothingElse() throws {
    #expect(Self.send(site, "/notices/letters", [("letters", "daily")], reader.cookie).status == 303)
    #expect(try letters() == .daily)
    let link = try #require(site.workplace.signIn?.stopLink).text(for: reader.person)
    #expect(site.get("/notices/stop/\(link)").status == 200)
    #expect(try letters() == .daily, "programs that look through mail open every address")
    let seal = Secret(randomBytes: WorkSite.occasion.randomBytes)
    let done = site.post("/notices/stop/\(link)", [], token: WorkSite.token(seal), seal: seal)
    #expect(done.status == 200)
    #expect(try letters() == .none)
    let other = link.replacing(reader.person.text, with: owner.person.text)
    for wrong in [other, String(link.dropLast()), "x"] {
      #expect(site.get("/notices/stop/\(wrong)").status == 404, "\(wrong)")
    }
  }

  @Test func programsReadNoticesWithAToken() throws {
    _ = Self.send(site, "/notices/follow", [("space", id(space)), ("do", "follow")], reader.cookie)
    try makeNote("Møtebok")
    #expect(site.get("/api/v1/notices").status == 401)
    let token = try site.storage.write { tx in
      try APITokens.make(
        for: reader.person, name: "Program", scopes: [.read],
        expires: WorkSite.occasion.now.adding(.seconds(86400)), tx, WorkSite.occasion)
    }
    let fields: [HTTPField.Name: String] = [.authorization: "Bearer \(token)"]
    let answer = site.get("/api/v1/notices?show=all", fields: fields)
    #expect(answer.status == 200 && answer.text.contains("Eva Ek la til «Møtebok» i Regionen."))
    #expect(site.get("/api/v1/notices?show=some", fields: fields).status == 400)
    #expect(site.get("/api/v1/openapi.json").text.contains("/api/v1/notices"))
  }

  private func letters() throws -> LetterChoice {
    try site.storage.read { try NoticeReader.of(reader.person, $0).letters }
  }

  private func id(_ path: String) -> String { String(path.dropFirst("/spaces/".count)) }

  @discardableResult
  private func makeNote(_ title: String) throws -> String {
    let made = Self.send(
      site, space + "/new", [("title", title), ("text", "Tekst"), ("state", "internal")], owner.cookie)
    return try #require(made.header("Location"))
  }

  private static func send(
    _ site: WorkSite, _ path: String, _ form: [(String, String)], _ session: Secret
  ) -> SentReply {
    site.post(path, form, session: session, token: WorkSite.token(session))
  }
}
