import Basics
import Formats
import HTTPTypes
import NIOCore
import SignIn
import Spaces
import NIOCore
import Testing

@testable import Site
@testable import WorkPages

/// A kind of thing that has no page of its own: all of it follows from its fields.
@Suite struct BodyPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite()
    (owner, space) = try site.ownersSpace()
  }

  private func send(_ path: String, _ form: [(String, String)]) -> SentReply {
    site.post(path, form, session: owner, token: WorkSite.token(owner))
  }

  /// Sends a table, chooses what holds of it, and brings in what is well; the page that tells what came of it. Where
  /// nothing would change it is the page that says so.
  private func bring(
    _ rows: String, from: String = "2023-10-17", choosing more: [(String, String)] = []
  ) throws -> SentReply {
    let sent = send(space + "/import", [("kind", "body"), ("rows", rows)])
    guard let path = sent.header("Location") else { return sent }
    let chosen = send(path, [("act", "choose"), ("from", from)] + more)
    #expect(chosen.status == 303, "\(chosen.text)")
    let shown = site.get(path, session: owner)
    guard let digest = shown.text.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)?.output.1 else {
      return shown
    }
    let taken = send(path, [("act", "apply"), ("digest", String(digest))])
    #expect(taken.status == 303, "\(taken.text)")
    return site.get(path, session: owner)
  }

  private func committee(
    _ more: [(String, String)] = [], title: String = "Formannskapet"
  ) -> [(String, String)] {
    [
      ("kind", "body"), ("title", title), ("form", "executive-committee"), ("units-0", "no:0001"),
      ("seats-0-holder", "Ap"), ("seats-0-count", "5"), ("members-1-who", "Kari <i>Nordmann</i>"),
      ("members-1-role", "chair"), ("members-1-from", "2023-10-17"), ("meetings-0", "2026-12-01"),
      ("from", "2023-10-17"), ("state", "internal"),
    ] + more
  }

  private func make(title: String = "Formannskapet") throws -> String {
    let answer = send(space + "/new", committee(title: title))
    #expect(answer.status == 303, "\(answer.text)")
    return try #require(answer.header("Location"))
  }

  @Test func aBodyIsMadeShownAndListed() throws {
    #expect(site.get(space + "/new?kind=body", session: owner).text.contains("name=\"members-0-who\""))
    let body = try make()
    let page = site.get(body, session: owner).text
    for text in [
      "Formannskapet", "formannskap", "Kari &lt;i&gt;Nordmann&lt;/i&gt;", "leder", "17. oktober 2023",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    let list = site.get(space + "/things?kind=body&order=seats-in-all", session: owner).text
    #expect(list.contains("Formannskapet") && list.contains("aria-sort=\"ascending\""))
    #expect(!site.get(space + "/things?kind=body&form=board", session: owner).text.contains("Formannskapet"))
    #expect(!site.get(space + "/things?kind=body&q=x", session: owner).text.contains("Formannskapet"))
    let history = site.get(space + "/history", session: owner).text
    #expect(history.contains("formannskap") && history.contains("Medlemmer"))
  }

  @Test func aCountyCouncilBelongsToACountyAndIsShownByItsName() throws {
    let answer = send(
      space + "/new",
      [
        ("kind", "body"), ("title", "Fylkestinget"), ("form", "county-council"), ("units-0", "no:01"),
        ("from", "2023-10-17"), ("state", "internal"),
      ])
    let body = try #require(answer.header("Location"), "\(answer.text)")
    let page = site.get(body, session: owner).text
    #expect(page.contains("Fylke 01 fylke") && page.contains("fylkesting"))
    let stored = try JSONValue(reading: site.get("/api/v1" + body, session: owner).text)
    #expect(stored["content"]?["units"] == .array([.text("no:01")]))
    #expect(site.get(body + "/edit", session: owner).text.contains("value=\"Fylke 01 fylke\""))
    #expect(site.get(space + "/things?kind=body&units=no:01", session: owner).text.contains("Fylkestinget"))
  }

  @Test func everyFaultIsToldAtItsControlAndNothingTypedIsLost() {
    let answer = send(
      space + "/new",
      [
        ("kind", "body"), ("title", ""), ("form", ""), ("units-0", "Ingensteds"), ("members-0-who", "Ola"),
        ("members-0-from", "i går"), ("seats-0-holder", "Ap"), ("seats-0-count", "mange"),
        ("from", "2023-10-17"),
      ])
    #expect(answer.status == 400)
    for control in ["units-0", "members-0-from", "seats-0-count"] {
      #expect(answer.text.contains("href=\"#thing-\(control)\""), "\(control)")
    }
    for typed in ["Ingensteds", "i går", "mange"] { #expect(answer.text.contains("value=\"\(typed)\"")) }
    let later = send(
      space + "/new", [("kind", "body"), ("title", "A"), ("form", "board"), ("from", "2023-10-17")])
    #expect(later.status == 400 && later.text.contains("href=\"#thing-units-0\""))
  }

  @Test func moreRowsAreAskedForWithoutSaving() {
    let answer = send(space + "/new", committee([("more", "members"), ("rows-members", "3")]))
    #expect(answer.status == 200)
    #expect(answer.text.contains("name=\"members-12-who\"") && answer.text.contains("Kari &lt;i&gt;"))
    #expect(!site.get(space + "/things?kind=body", session: owner).text.contains("Formannskapet"))
  }

  @Test func whatIsTakenOutAsAFileIsBroughtInAgain() throws {
    _ = try make()
    let file = site.get(space + "/things.csv?kind=body", session: owner)
    #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
    #expect(file.text.contains("Kari <i>Nordmann</i> | leder |  | 2023-10-17 | "))
    let same = try bring(file.text)
    #expect(same.status == 200, "\(same.text)")
    #expect(same.text.contains("1 som før") && same.text.contains("Ingenting ville endres"))
    let xlsx = site.get(space + "/things.xlsx?kind=body", session: owner)
    #expect(Array(xlsx.bytes.prefix(2)) == Array("PK".utf8))
  }

  /// The register of the country here ends before today, as every register does some day.
  @Test func aUnitIsKnownByNameAfterTheRegisterEnds() throws {
    let rows = "title,form,units\nStyret,board,Øst"
    let answer = try bring(rows)
    #expect(answer.status == 200, "\(answer.text)")
    let file = site.get(space + "/things.csv?kind=body", session: owner).text
    #expect(file.contains("Styret,") && file.contains(",Øst,"), "\(file)")
  }

  @Test func aFileThatWasTakenOutInAnotherLanguageIsReadAsWell() throws {
    _ = try make()
    let file = site.get(
      space + "/things.csv?kind=body", session: owner, fields: [.acceptLanguage: "sv"])
    #expect(file.text.contains("utkast") || file.text.contains("medlemmar"), "\(file.text)")
    let same = try bring(file.text)
    #expect(same.status == 200 && same.text.contains("1 som før"), "\(same.text)")
  }

  @Test func municipalitiesOfACellStandBetweenCommasOrSemicolons() throws {
    let answer = try bring("title;form;units\nRådet;board;no:0001, no:0002\nStyret;board;no:0001")
    #expect(answer.text.contains("2 er hentet inn."), "\(answer.text)")
  }

  /// A file of ours says who may see each row; whoever brings a draft in does not show it to others.
  @Test func aRowThatIsADraftStaysOne() throws {
    let rows = "title,form,units,state\nUtkastet,board,no:0001,utkast\nStyret,board,no:0001,"
    let answer = try bring(rows, choosing: [("state", "internal")])
    #expect(answer.status == 200, "\(answer.text)")
    let file = site.get(space + "/things.csv?kind=body&order=title", session: owner).text
    let lines = file.split(whereSeparator: \.isNewline)
    #expect(lines.contains { $0.hasPrefix("Utkastet,") && $0.hasSuffix(",utkast") })
    #expect(lines.contains { $0.hasPrefix("Styret,") && $0.hasSuffix(",for medlemmene") })
    let wrong = try bring("title,form,units,state\nA,board,no:0001,hemmelig")
    #expect(wrong.text.contains("hemmelig") && wrong.text.contains("1 med feil"), "\(wrong.text)")
  }

  @Test func badRowsComeBackAndTheRestIsTaken() throws {
    let rows = """
      title\tform\tunits\tmembers
      Kommunestyret\tkommunestyre\tno:0001\tKari | leder
      Styret\tingenting\tIngensteds\tOla | konge
      Styret\tstyre\tno:0001\t
      """
    let answer = try bring(rows)
    #expect(answer.status == 200 && answer.text.contains("2 er hentet inn"), "\(answer.text)")
    #expect(answer.text.contains("1 med feil") && answer.text.contains("ingenting"))
    let path = try #require(answer.text.firstMatch(of: /href="([^"]+)\/rest.csv"/)?.output.1)
    let rest = site.get("\(path)/rest.csv", session: owner).text.split(whereSeparator: \.isNewline)
    #expect(rest.count == 2 && rest[0].hasSuffix("members,Hvorfor den ikke er hentet inn"), "\(rest)")
    #expect(rest[1].hasPrefix("Styret,ingenting,Ingensteds,Ola | konge,") && rest[1].contains("konge"))
    #expect(site.get("\(path)/rest.xlsx", session: owner).status == 200)
  }

  /// A column that is called nothing of ours is left out, and said to be.
  @Test func whatATableCannotBeIsToldBeforeItIsKept() throws {
    let unknown = send(space + "/import", [("kind", "body"), ("rows", "")])
    #expect(unknown.status == 400)
    let other = try bring("navnet,colour\nA,red")
    #expect(other.status == 400 && other.text.contains("Kolonnen") && other.text.contains("colour"))
  }

  @Test func programsReadWhatItSays() throws {
    let body = try make()
    let list = try JSONValue(reading: site.get("/api/v1" + space + "/things?kind=body", session: owner).text)
    #expect(list.elements.first?["content"]?["seats-in-all"] == .number(5))
    let one = try JSONValue(reading: site.get("/api/v1" + body + "?date=2020-01-01", session: owner).text)
    #expect(one["title"]?.text == "Formannskapet" && one["content"] == nil, "it said nothing then")
    #expect(site.get("/api/v1" + body).status == 404)
    let document = site.get("/api/v1/openapi.json").text
    #expect(document.contains("seats-in-all") && document.contains("deputy-chair"))
  }

  @Test func aStrangerSeesNothingOfIt() throws {
    _ = try make()
    let stranger = try site.signedIn("Ola Nordmann").cookie
    for path in ["/things?kind=body", "/things.csv?kind=body", "/new?kind=body", "/import?kind=body"] {
      #expect(site.get(space + path, session: stranger).status == 404, "\(path)")
    }
    #expect(site.get(space + "/new?kind=study", session: owner).status == 404, "made on a page of its own")
    #expect(site.get(space + "/new?kind=nothing", session: owner).status == 404)
  }

  @Test func whatRefersToItIsToldOnItsPage() throws {
    let council = try make(title: "Kommunestyret")
    let committee = [
      ("kind", "body"), ("title", "Utvalget"), ("form", "committee"), ("units-0", "no:0001"),
      ("from", "2023-10-17"), ("state", "internal"),
    ]
    let unknown = send(space + "/new", committee + [("parent", "Fylkestinget")])
    #expect(unknown.status == 400 && unknown.text.contains("href=\"#thing-parent\""))
    let made = send(space + "/new", committee + [("parent", "kommunestyret")])
    #expect(made.status == 303, "found by its name")
    #expect(site.get(council, session: owner).text.contains("Utvalget"))
    _ = try make(title: "Kommunestyret")
    let unclear = send(space + "/new", committee + [("parent", "Kommunestyret")])
    #expect(unclear.status == 400, "two of one name are none")
    let committeePage = try #require(made.header("Location"))
    #expect(send(council + "/remove", [("why", "")]).status == 303)
    let page = site.get(committeePage, session: owner).text
    #expect(
      page.contains("tatt ut av bruk") && !page.contains("Kommunestyret"), "what was removed is not named")
  }

  /// What stood there is not lost because nobody could choose it any more.
  @Test func whoBelongsNoLongerStaysAnAccountInWhatIsEdited() throws {
    let gone = try site.signedIn("Kari Gikk").person
    let body = [
      ("kind", "body"), ("title", "Styret"), ("form", "board"), ("units-0", "no:0001"),
      ("members-0-who", gone.text), ("members-0-role", "chair"), ("from", "2023-10-17"),
      ("state", "internal"),
    ]
    let page = try #require(send(space + "/new", body).header("Location"))
    #expect(site.get(page + "/edit", session: owner).text.contains("value=\"Kari Gikk\""))
    let edit = body.filter { $0.0 != "members-0-who" && $0.0 != "kind" && $0.0 != "title" }
    let edited = send(
      page + "/edit", edit + [("title", "Styret, nytt navn"), ("members-0-who", "Kari Gikk"), ("base", "1")])
    #expect(edited.status == 303, "\(edited.text)")
    let history = site.get(page + "/history", session: owner).text
    #expect(history.contains("Styret, nytt navn"))
    let differences = site.get(page + "/versions/2", session: owner).text
    #expect(!differences.contains("Medlemmer</th>"), "nothing else was changed")
  }
}
