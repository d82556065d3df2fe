import Basics
import NIOCore
import Pages
import SignIn
import Spaces
import Testing

@testable import Site
@testable import WorkPages

/// A table that is brought into a space: seen cell by cell before anything happens, and taken back as one step.
@Suite struct ImportPagesTests {
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

  private func get(_ path: String) -> String { site.get(path, session: owner).text }

  /// Where the table that was sent is looked at.
  private func sent(_ rows: String, kind: String = "note") throws -> String {
    let answer = send(space + "/import", [("kind", kind), ("rows", rows)])
    return try #require(answer.header("Location"), "\(answer.text)")
  }

  private func apply(_ path: String, seen page: String? = nil) throws -> SentReply {
    let shown = page ?? get(path)
    let digest = try #require(
      shown.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)?.output.1, "\(shown)")
    return send(path, [("act", "apply"), ("digest", String(digest))])
  }

  @Test func nothingHappensBeforeItWasSeen() throws {
    let path = try sent("Tittel;Tekst\nA;en\nB;to\n")
    let page = get(path)
    #expect(page.contains("2 nye") && page.contains("Hent inn 2 rader"))
    #expect(!get(space + "/things?kind=note").contains(">A<"))
    #expect(try apply(path).status == 303)
    #expect(get(path).contains("2 er hentet inn.") && get(path).contains("2 som før"))
    #expect(get(space + "/things?kind=note").contains(">A<"))
  }

  /// Written by a spreadsheet of the North: a title, semicolons, Latin letters of one byte.
  @Test func aFileIsTakenLikeWhatIsPasted() throws {
    let site = try WorkSite(largestFile: 100_000, filesOfSpace: 200_000)
    let owner = try site.signedIn().cookie
    let made = site.post(
      "/spaces/new", [("name", "Region"), ("kind", "region")], session: owner, token: WorkSite.token(owner))
    let space = try #require(made.header("Location"))
    let form = site.get(space + "/import?kind=note", session: owner).text
    #expect(form.contains("multipart/form-data") && form.contains("name=\"file\""))
    let rows = "Notater per 1.1.2026\n\nTittel;Tekst\nRådet;på plass\n"
    let bytes = rows.unicodeScalars.map { UInt8($0.value) }
    let sent = site.send(
      space + "/import", [("kind", "note"), ("rows", "")], files: [("file", "notater.csv", bytes)],
      session: owner, token: WorkSite.token(owner))
    let page = site.get(try #require(sent.header("Location"), "\(sent.text)"), session: owner).text
    #expect(page.contains("notater.csv") && page.contains("1 ny"), "\(page)")
    // A browser sends a form only where nothing that must be chosen is left open.
    #expect(page.firstMatch(of: /<select[^>]*name="column-0"[^>]*required/) == nil)
  }

  @Test func eachCellIsShownAsItWasAndWouldBe() throws {
    #expect(try apply(try sent("title;text\nA;en\nB;to\n")).status == 303)
    let path = try sent("title;text\nA;tre\nB;to\nC;ny\n")
    let page = get(path)
    #expect(page.contains("<del>en</del> <ins>tre</ins>"), "\(page)")
    #expect(page.contains("1 endres") && page.contains("1 ny<") && page.contains("1 som før"))
    #expect(!page.contains(">ny</td>"), "what is new is on a page of its own")
    #expect(get(path + "?show=new").contains(">ny</td>"))
    let filled = send(path, [("act", "choose"), ("mode", "fill")])
    #expect(filled.status == 303)
    #expect(get(path).contains("2 som før") && !get(path).contains("<del>"))
    #expect(send(path, [("act", "choose"), ("mode", "add")]).status == 303)
    #expect(get(path).contains("2 finnes og røres ikke"))
  }

  @Test func aColumnIsChosenByHandAndRemembered() throws {
    let path = try sent("Overskrift;Innhold\nA;en\n")
    let page = site.get(path, session: owner)
    #expect(page.status == 400 && page.text.contains("Kolonnen «Tittel» mangler"), "\(page.text)")
    let twice = send(path, [("act", "choose"), ("column-0", "title"), ("column-1", "title")])
    #expect(twice.status == 400 && twice.text.contains("To kolonner er «Tittel»"))
    let chosen = send(path, [("act", "choose"), ("column-0", "title"), ("column-1", "text")])
    #expect(chosen.status == 303)
    #expect(get(path).contains("Hent inn 1 rad"))
    let next = try sent("Overskrift;Innhold\nB;to\n")
    #expect(get(next).contains("Hent inn 1 rad"), "what was chosen is remembered")
  }

  @Test func closeSpellingsAreSuggested() throws {
    #expect(get(try sent("Tittel;Teksst\nA;en\n")).contains("Kanskje Tekst?"))
  }

  @Test func faultsStandBesideTheirCellsAndRowsAreHandedBack() throws {
    let path = try sent(
      "title;form;units;members\nA;board;no:0001;Kari | chair | Ap | 3/4/2025 |\nB;board;no:0001;\n",
      kind: "body")
    let page = get(path + "?show=faulty")
    #expect(page.contains("kan bety 3. april 2025 eller 4. mars 2025"), "\(page)")
    let rest = get(path + "/rest.csv")
    #expect(
      rest.contains("A,board,no:0001,Kari | chair | Ap | 3/4/2025 |,") && !rest.contains("\nB,"), "\(rest)")
    #expect(try apply(path).status == 303)
    #expect(get(path).contains("1 er hentet inn.") && get(path).contains("1 med feil"))
  }

  @Test func theWholeImportIsTakenBackAndWhatChangedSinceIsLeft() throws {
    _ = try apply(try sent("title;text\nA;en\nB;to\n"))
    let path = try sent("title;text\nA;x\nB;y\nC;z\n")
    _ = try apply(path)
    let list = get(space + "/things?kind=note")
    let thing = try #require(list.firstMatch(of: /href="(\/things\/[0-9a-z]{26})">B</)?.output.1)
    let form = get(thing + "/edit")
    let base = try #require(form.firstMatch(of: /name="base" value="(\d+)"/)?.output.1, "\(form)")
    let edited = send(
      thing + "/edit",
      [
        ("base", String(base)), ("title", "B"), ("text", "min egen"), ("state", "internal"),
        ("from", "2026-11-21"),
      ])
    #expect(edited.status == 303, "\(edited.text)")
    let back = send(path, [("act", "undo")])
    #expect(back.status == 200, "\(back.text)")
    #expect(
      back.text.contains("2 sier igjen det de sa") && back.text.contains("1 ble ikke rørt"), "\(back.text)")
    #expect(back.text.contains(thing))
    let notes = get(space + "/things.csv?kind=note")
    #expect(notes.contains("A,en") && notes.contains("B,min egen") && !notes.contains("C,z"), "\(notes)")
    #expect(get(path).contains("Innhentingen er angret"))
  }

  @Test func twoAtOnceDoNotWriteOverEachOther() throws {
    let (first, second) = (try sent("title;text\nA;en\n"), try sent("title;text\nA;to\n"))
    let seen = get(second)
    #expect(try apply(first).status == 303)
    let answer = try apply(second, seen: seen)
    #expect(answer.status == 409 && answer.text.contains("ikke lenger det du så"))
    #expect(answer.text.contains("<del>en</del> <ins>to</ins>"))
    #expect(try apply(second, seen: answer.text).status == 303)
    let twice = try apply(first, seen: seen)
    #expect(twice.status == 409, "what was sent twice is not written twice")
  }

  @Test func aTableIsItsSendersAlone() throws {
    let path = try sent("title;text\nA;en\n")
    let other = try site.signedIn("Ola Nordmann")
    #expect(site.get(path, session: other.cookie).status == 404)
    try site.add(other.person, to: space, as: .editor)
    #expect(site.get(path, session: other.cookie).status == 404)
    #expect(site.get(path + "/rest.csv", session: other.cookie).status == 404)
    #expect(site.get(path).status == 404)
  }

  @Test func whatIsNoTableIsToldAtItsField() {
    let answer = send(space + "/import", [("kind", "note"), ("rows", "   \n ")])
    #expect(answer.status == 400 && answer.text.contains("ingen rader"), "\(answer.text)")
    let many = "title\n" + (0...20_000).map { "a\($0)" }.joined(separator: "\n")
    let tooMany = send(space + "/import", [("kind", "note"), ("rows", many)])
    #expect(tooMany.status == 400 && tooMany.text.contains("20\u{202F}000"), "\(tooMany.text.prefix(4000))")
    #expect(send(space + "/import", [("kind", "nothing"), ("rows", "a")]).status == 404)
  }

  /// What many rows do goes on by itself; the page that was sent leads to the one that says how far it is.
  @Test func manyRowsAreBroughtInAsOneStepOfTheirOwn() throws {
    let rows = "title;text\n" + (1...2_100).map { "Sak \($0);tekst" }.joined(separator: "\n")
    let path = try sent(rows)
    #expect(try apply(path).status == 303)
    #expect(site.get(path, session: owner).header("Location") == path, "its ending is told once")
    #expect(get(path).contains("er hentet inn."))
    #expect(send(path, [("act", "undo")]).status == 303)
    #expect(get(path).contains("sier igjen det de sa før innhentingen."))
    #expect(get(path).contains("Innhentingen er angret."))
  }

  @Test func whatSomebodyWroteMeanwhileIsSeenThoughMuchWasKept() throws {
    let (first, second) = (try sent("title;text\nA;en\n"), try sent("title;text\nA;to\n"))
    #expect(get(first).contains("1 ny") && get(second).contains("1 ny"))
    #expect(get(second).contains("1 ny"), "the second time it is not worked out anew")
    let seen = get(second)
    #expect(try apply(first).status == 303)
    #expect(try apply(second, seen: seen).status == 409)
    #expect(get(second).contains("1 endres"))
  }

  @Test func whatManyRowsTakeTakesItsTurn() throws {
    func work(_ method: Visit.Method, _ path: String) throws -> Int? {
      let visit = try #require(Visit(method, target: path))
      return site.website.handling(of: visit).work
    }
    let batch = "/batches/01arz3ndektsv4rrffq69g5fav"
    for path in [space + "/change?kind=note", space + "/import", batch] {
      #expect(try work(.post, path) ?? 0 >= 1_000_000, "\(path)")
      #expect(try work(.get, path) ?? 0 < 1_000_000, "\(path)")
    }
  }
}
