import Basics
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// Pages of spaces, through the whole edge.
@Suite struct SpacesPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite()
    owner = try site.signedIn().cookie
    let answer = Self.send(site, "/spaces/new", [("name", "Region <b>"), ("kind", "region")], owner)
    space = try #require(answer.header("Location"))
  }

  @Test func aSpaceIsMadeAndOnlyItsMembersKnowOfIt() throws {
    #expect(space.hasPrefix("/spaces/"))
    let page = site.get(space, session: owner)
    #expect(page.status == 200 && page.text.contains("Region &lt;b"))
    #expect(page.header("Cache-Control") == "no-store")
    let stranger = try site.signedIn("Ola Nordmann").cookie
    for path in ["", "/members", "/history", "/settings", "/new"] {
      let status = site.get(space + path, session: stranger).status
      #expect(status == 404, "\(path): as if there were none")
      #expect(site.get(space + path).status == 404)
    }
    #expect(site.get("/spaces", session: owner).text.contains(space))
    #expect(!site.get("/spaces", session: stranger).text.contains(space))
  }

  @Test func aSpaceWithoutANameIsAskedForAgainWithWhatWasTyped() throws {
    let answer = Self.send(site, "/spaces/new", [("name", " "), ("purpose", "Noe å ta vare på")], owner)
    #expect(answer.status == 400)
    #expect(answer.text.contains("Noe å ta vare på") && answer.text.contains("aria-invalid"))
    let unknown = Self.send(site, "/spaces/new", [("name", "A"), ("units", "Ingensteds")], owner)
    #expect(unknown.status == 400 && unknown.text.contains("Ingensteds"))
  }

  @Test func theSecondOfTwoEditorsSeesBothAndChooses() throws {
    let thing = try makeNote("Utgangspunkt")
    let first = Self.send(site, thing + "/edit", edit("Første", base: 1), owner)
    #expect(first.status == 303)
    let second = Self.send(site, thing + "/edit", edit("Andre", base: 1, title: "Nytt navn"), owner)
    #expect(second.status == 409)
    #expect(second.text.contains("Første") && second.text.contains("Andre"), "both are there")
    #expect(second.text.contains("name=\"choose.content.text\""))
    #expect(second.text.contains("name=\"base\" value=\"2\""))
    let chosen = Self.send(
      site, thing + "/edit",
      edit("Andre", base: 2, title: "Nytt navn") + [
        ("resolving", "yes"), ("choose.content.text", "theirs"), ("choose.title", "yours"),
      ], owner)
    #expect(chosen.status == 303)
    let page = site.get(thing, session: owner).text
    #expect(page.contains("Første") && page.contains("Nytt navn") && !page.contains("Andre"))
  }

  /// `required` is only a request to the browser: whoever sends no choice writes over nobody's text.
  @Test func whereBothWroteNothingIsSavedWithoutAChoice() throws {
    let thing = try makeNote("Utgangspunkt")
    #expect(Self.send(site, thing + "/edit", edit("Første", base: 1), owner).status == 303)
    let second = Self.send(site, thing + "/edit", edit("Andre", base: 1), owner)
    #expect(second.text.contains("name=\"contested\" value=\"content.text\""))
    let form = edit("Andre", base: 2) + [("resolving", "yes"), ("contested", "content.text")]
    for unchosen in [form, form + [("choose.content.text", "")], form + [("choose.content.text", "both")]] {
      let again = Self.send(site, thing + "/edit", unchosen, owner)
      #expect(again.status == 400)
      #expect(again.text.contains("Første") && again.text.contains("Andre"), "both are still there")
      #expect(again.text.contains("required") && !again.text.contains("checked"))
    }
    #expect(site.get(thing, session: owner).text.contains("Første"))
    let empty = Self.send(
      site, thing + "/edit",
      edit("Første", base: 2, title: "") + [("resolving", "yes"), ("choose.title", "yours")], owner)
    #expect(empty.status == 400, "a title that was chosen must say something too")
  }

  /// Each page of a space has its rooms beside it, those that the visitor may enter.
  @Test func roomsAreThoseThatTheVisitorMayEnter() throws {
    let thing = try makeNote("En tekst")
    let places = [
      (space, "page", space), (space + "/things", "page", space + "/things"),
      (space + "/members", "page", space + "/members"), (space + "/history", "page", space + "/history"),
      (space + "/settings", "page", space + "/settings"), (space + "/new", "true", space + "/things"),
      (thing, "true", space + "/things"), (thing + "/edit", "true", space + "/things"),
      (thing + "/versions/1", "true", space + "/things"), (thing + "/share", "true", space + "/things"),
    ]
    for (path, current, room) in places {
      let rooms = try self.rooms(of: path, owner)
      let shown = [
        "",
        "/wheel",
        "/things",
        "/cooperation",
        "/programmes",
        "/cases",
        "/surveys",
        "/democracy",
        "/library",
        "/exchange",
        "/inventories",
        "/members",
        "/history",
        "/settings",
      ]
      #expect(rooms.map(\.path) == shown.map { space + $0 })
      #expect(rooms.filter { $0.current != nil }.map(\.path) == [room], "\(path)")
      #expect(rooms.compactMap(\.current) == [current], "\(path)")
    }
    let made = try site.storage.write { tx in
      try Space.make(
        SpaceDraft(kind: .region, name: "Half open", purpose: "", shows: [.existence]),
        owner: Person.all(tx).first?.id, by: .command("test"), tx, WorkSite.occasion)
    }
    let open = try rooms(of: "/spaces/\(made.id)", nil).map(\.path)
    #expect(open == ["/spaces/\(made.id)"])
  }

  @Test func thingsAreListedPageByPage() throws {
    for number in 0..<53 { _ = try makeNote("Nummer \(number)") }
    let first = site.get(space + "/things", session: owner).text
    #expect(first.matches(of: /href="\/things\//).count == 50)
    let next = try #require(first.firstMatch(of: /href="([^"]*\?from=50)"/))
    let second = site.get(String(next.1), session: owner).text
    #expect(second.matches(of: /href="\/things\//).count == 3)
    #expect(site.get(space + "/things?kind=study", session: owner).text.contains("/things/") == false)
  }

  private func rooms(of path: String, _ session: Secret?) throws -> [(path: String, current: String?)] {
    let text = site.get(path, session: session).text
    let nav = try #require(text.firstMatch(of: /<nav class="space-rooms".*?<\/nav>/.dotMatchesNewlines()))
    return nav.output.matches(of: /<a ([^>]*)>/).map { link in
      let href = link.output.1.firstMatch(of: /href="([^"]*)"/).map { String($0.output.1) } ?? ""
      let current = link.output.1.firstMatch(of: /aria-current="([^"]*)"/).map { String($0.output.1) }
      return (path: href, current: current)
    }
  }

  @Test func aVersionIsUndoneCitedCopiedAndRemoved() throws {
    let thing = try makeNote("En")
    #expect(Self.send(site, thing + "/edit", edit("To", base: 1), owner).status == 303)
    #expect(Self.send(site, thing + "/undo", [("version", "2"), ("why", "Feil")], owner).status == 303)
    #expect(site.get(thing + "/versions/3", session: owner).text.contains("Feil"))
    #expect(Self.send(site, thing + "/undo", [("version", "1")], owner).status == 400)
    #expect(Self.send(site, thing + "/cite", [("version", "3")], owner).status == 303)
    #expect(Self.send(site, thing + "/undo", [("version", "3")], owner).status == 400)
    let id = String(space.dropFirst("/spaces/".count))
    let copy = Self.send(site, thing + "/fork", [("version", "3"), ("space", id)], owner)
    #expect(copy.header("Location")?.hasPrefix("/things/") == true && copy.header("Location") != thing)
    #expect(Self.send(site, thing + "/remove", [], owner).status == 303)
    let list = site.get(space, session: owner).text.firstMatch(
      of: /<ul class="thing-list">(.*?)<\/ul>/.dotMatchesNewlines())
    #expect(try !#require(list).1.contains(thing) && #require(list).1.contains("/things/"))
    #expect(site.get(thing + "/versions/3", session: owner).status == 200)
  }

  /// A study begins with the municipalities that the space and its member organisations are about.
  @Test func aSpaceKnowsItsMunicipalities() throws {
    let made = Self.send(
      site, "/spaces/new", [("name", "Regionen"), ("kind", "region"), ("units", "0103")], owner)
    let space = try #require(made.header("Location"))
    let alone = site.get(space, session: owner).text
    #expect(alone.contains("href=\"/?country=no&amp;units=0103\"") && !alone.contains("/study/today?"))
    _ = try site.storage.write { tx in
      let draft = OrganisationDraft(
        kind: .municipality, name: "Øst", from: .newYear(2000),
        units: [DatedUnit(UnitCode(country: "no", code: "0201"), DayRange(from: .newYear(2000), until: nil))])
      let organisation = try Organisation.make(draft, by: .command("test"), tx, WorkSite.occasion)
      try Membership.add(
        MembershipDraft(.organisation(organisation.id), .reader, from: .newYear(2026)),
        to: Space.get(#require(Identifier(String(space.suffix(26)))), tx), by: .command("test"), tx,
        WorkSite.occasion)
    }
    #expect(
      site.get(space, session: owner).text.contains(
        "href=\"/study/today?country=no&amp;merge=0103,0201\""))
  }

  @Test func aSecretLinkIsShownOnceAndReadsWithoutAnAccount() throws {
    let thing = try makeNote("Delt tekst")
    let answer = Self.send(site, thing + "/share", [], owner)
    let link = try #require(answer.text.firstMatch(of: /value="[^"]*(\/shared\/[A-Za-z0-9_-]+)"/)).1
    #expect(site.get(String(link)).text.contains("Delt tekst"))
    #expect(!site.get(thing + "/share", session: owner).text.contains(link), "never again")
    #expect(site.get(thing).status == 404)
    let share = try #require(
      site.get(thing + "/share", session: owner).text.firstMatch(of: /name="share" value="([a-z0-9]+)"/)
    ).1
    #expect(Self.send(site, thing + "/unshare", [("share", String(share))], owner).status == 303)
    #expect(site.get(String(link)).status == 404)
  }

  @Test func membersComeChangeAndGoButAnOwnerRemains() throws {
    try site.add(site.signedIn("Ola Nordmann").person, to: space, as: .editor)
    let page = site.get(space + "/members", session: owner).text
    #expect(page.contains("Ola Nordmann"))
    let links = page.matches(of: /href="(\/spaces\/[a-z0-9]+\/members\/[a-z0-9]+)"/).map { String($0.1) }
    #expect(links.count == 2)
    let statuses = links.map { Self.send(site, $0, [("do", "end")], owner).status }
    #expect(statuses.sorted() == [303, 400], "the editor goes, the last owner stays")
  }

  @Test func thePublicReadsTheDemonstrationAndWritesNothing() throws {
    let made = try site.storage.write { try makeDemonstration($0, WorkSite.occasion) }
    let path = "/spaces/\(made.id)"
    let page = site.get(path)
    #expect(page.status == 200 && page.text.contains("Lillehammerregionen"))
    for path in ["/spaces", path + "/members", path + "/history", "/organisations"] {
      #expect(site.get(path).status == 200, "\(path)")
    }
    let thing = try #require(page.text.firstMatch(of: /href="(\/things\/[a-z0-9]+)"/)).1
    for part in ["", "/history", "/versions/1"] { #expect(site.get(thing + part).status == 200) }
    #expect(site.get(thing + "/edit").status == 403)
    #expect(site.get(thing + "/remove").status == 303, "to sign in")
    #expect(!page.text.contains("Spørsmål til neste møte"), "what is for the members")
    let stranger = try site.signedIn("Ola Nordmann").cookie
    #expect(Self.send(site, thing + "/remove", [], stranger).status == 403)
    #expect(Self.send(site, path + "/settings", [("name", "X")], stranger).status == 403)
  }

  @Test func theDemonstrationIsResetWithOneButton() throws {
    #expect(Self.send(site, "/spaces", [], owner).status == 404, "nobody makes one by visiting")
    let made = try site.storage.write { try makeDemonstration($0, WorkSite.occasion) }
    try site.storage.write { tx in
      let draft = SpaceDraft(kind: .region, name: "Changed", purpose: "", shows: [.existence])
      try made.change(to: draft, by: .command("test"), tx, WorkSite.occasion)
    }
    #expect(Self.send(site, "/spaces", [], owner).status == 303)
    #expect(site.get("/spaces").text.contains("Lillehammerregionen"))
  }

  @Test func onlyTheOperatorCarriesOutASuccession() throws {
    #expect(site.get("/organisations/succession").status == 303)
    #expect(site.get("/organisations/succession", session: owner).status == 403)
    let (person, cookie) = try site.signedIn("Operator")
    try site.storage.write { tx in
      _ = try Person.get(person, tx).change(
        .init(isOperator: true), by: .command("test"), tx, WorkSite.occasion)
      try makeDemonstration(tx, WorkSite.occasion)
    }
    let query = "country=no&old=3441,3440&new=3499&name=Ny%20kommune&date=2028-01-01"
    let page = site.get("/organisations/succession?\(query)", session: cookie).text
    let plan = try #require(page.firstMatch(of: /name="plan" value="([0-9a-f]{64})"/)).1
    let form = [
      ("country", "no"), ("old", "3441,3440"), ("new", "3499"), ("name", "Ny kommune"),
      ("date", "2028-01-01"),
    ]
    let other = String(repeating: "0", count: 64)
    #expect(Self.send(site, "/organisations/succession", form + [("plan", other)], cookie).status == 400)
    let done = Self.send(site, "/organisations/succession", form + [("plan", String(plan))], cookie)
    #expect(done.status == 303)
    #expect(site.get("/organisations").text.contains("Ny kommune"))
  }

  /// A page that shows a key in place of a text would have escaped every other test.
  @Test(arguments: ["nb", "nn", "sv", "en"]) func everyTextIsThere(_ language: String) throws {
    let thing = try makeNote("En tekst")
    let made = try site.storage.write { try makeDemonstration($0, WorkSite.occasion) }
    let paths =
      ["/spaces", "/spaces/new", "/organisations", space, "/spaces/\(made.id)"]
      + ["/settings", "/members", "/history", "/new", "/things"].map { space + $0 }
      + ["", "/edit", "/history", "/versions/1"].map { thing + $0 }
      + ThingStep.allCases.map { "\(thing)/\($0.rawValue)" }
    for path in paths {
      let answer = site.get(path, session: owner, fields: [.acceptLanguage: language])
      #expect(answer.status == 200, "\(path)")
      let key =
        /[>" ]((spaces|space-rooms|members|things|history|organisations|succession|conflict|thing-field|thing-state|thing-kind|role|role-means|aspect|space-kind|history-kind|organisation-kind)\.[a-z][a-z.\-]+)/
      #expect(answer.text.matches(of: key).map { String($0.1) } == [], "\(path)")
    }
  }

  private func makeNote(_ text: String) throws -> String {
    let answer = Self.send(
      site, space + "/new", [("title", "Notat"), ("text", text), ("state", "internal")], owner)
    return try #require(answer.header("Location"))
  }

  private func edit(_ text: String, base: Int, title: String = "Notat") -> [(String, String)] {
    [("title", title), ("text", text), ("base", String(base)), ("from", "2026-11-21")]
  }

  private static func send(
    _ site: WorkSite, _ path: String, _ form: [(String, String)], _ session: Secret
  ) -> SentReply {
    site.post(path, form, session: session, token: WorkSite.token(session))
  }
}
