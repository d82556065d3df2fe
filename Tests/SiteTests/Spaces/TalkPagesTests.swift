import Basics
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// Comments, tasks and the page of one's own, as people meet them.
@Suite struct TalkPagesTests {
  private typealias Account = (person: Identifier<Person>, cookie: Secret)

  private let site: WorkSite
  private let owner: Account
  private let reader: Account
  private let space: String
  private let note: String

  init() throws {
    site = try WorkSite(withSignIn: true)
    owner = try site.signedIn()
    reader = try site.signedIn("Per Hansen")
    let made = Self.send(site, "/spaces/new", [("name", "Region"), ("kind", "region")], owner.cookie)
    space = try #require(made.header("Location"))
    try site.add(reader.person, to: space, as: .reader)
    let thing = Self.send(
      site, space + "/new", [("title", "Møtebok"), ("text", "Text"), ("state", "internal")], owner.cookie)
    note = try #require(thing.header("Location"))
  }

  private static func send(
    _ site: WorkSite, _ path: String, _ form: [(String, String)], _ session: Secret
  ) -> SentReply {
    site.post(path, form, session: session, token: WorkSite.token(session))
  }

  private func send(_ path: String, _ form: [(String, String)], _ account: Account) -> SentReply {
    Self.send(site, path, form, account.cookie)
  }

  @Test func whoReadsTheThingTalksOfItAndMentionsWhoBelongs() throws {
    let page = site.get(note, session: owner.cookie).text
    #expect(page.contains("@Per Hansen") && page.contains("id=\"comments\""))
    let said = send(note + "/comments", [("text", "Se her, @Per Hansen\r\n<b>nå</b>")], owner)
    let place = try #require(said.header("Location"))
    #expect(said.status == 303 && place.hasPrefix(note + "#comment-"))
    let mine = site.get("/me", session: reader.cookie).text
    #expect(mine.contains("#comment-") && mine.contains("<span class=\"mention\">@Per Hansen</span>"))
    #expect(mine.contains("&lt;b>nå") || mine.contains("&lt;b&gt;nå"))
    #expect(site.get("/notices", session: reader.cookie).text.contains("nevnte deg"))
    let empty = send(note + "/comments", [("text", "  ")], reader)
    #expect(empty.status == 400 && empty.text.contains("field-wrong"))
  }

  @Test func onesOwnCommentIsChangedAndRemovedByOneself() throws {
    let location = try #require(send(note + "/comments", [("text", "Frist")], reader).header("Location"))
    let id = try #require(location.split(separator: "#").last).dropFirst("comment-".count)
    let place = "/comments/\(id)"
    #expect(site.get(place, session: reader.cookie).text.contains("Frist</textarea>"))
    #expect(send(place, [("text", "Først")], reader).status == 303)
    #expect(send(place, [("text", "Annet")], owner).status == 403)
    #expect(site.get(note, session: owner.cookie).text.contains("Først"))
    #expect(send(place + "/remove", [], reader).status == 303)
    let page = site.get(note, session: owner.cookie).text
    #expect(!page.contains("Først") && page.contains("Kommentaren ble fjernet"))
    #expect(site.get(note + "/history", session: owner.cookie).text.contains("Først"))
    #expect(site.get(place, session: reader.cookie).status == 403)
  }

  @Test func nobodyElseKnowsThatSomethingIsSaid() throws {
    let stranger = try site.signedIn("Ola Nordmann")
    let location = try #require(send(note + "/comments", [("text", "Among us")], owner).header("Location"))
    let id = try #require(location.split(separator: "#").last).dropFirst("comment-".count)
    #expect(site.get(note + "/comments", session: stranger.cookie).status == 404)
    #expect(site.get("/comments/\(id)", session: stranger.cookie).status == 404)
    #expect(send(note + "/comments", [("text", "Me too")], stranger).status == 404)
    #expect(site.get(note + "/comments").status == 404)
  }

  @Test func aTaskMadeOfSomethingIsLinkedAtBothEndsAndDoneFromOnesOwnPage() throws {
    let id = try #require(note.split(separator: "/").last)
    let form = site.get(space + "/new?kind=task&about=\(id)", session: owner.cookie).text
    #expect(form.contains("value=\"Møtebok\"") && form.contains("name=\"about\""))
    let made = send(
      space + "/new",
      [
        ("kind", "task"), ("about", String(id)), ("origin-0", "Møtebok"), ("title", "Signere avtalen"),
        ("person", "Per Hansen"), ("progress", "open"), ("due", "2026-11-01"), ("state", "internal"),
        ("from", "2026-11-21"),
      ], owner)
    let task = try #require(made.header("Location"), "\(made.text)")
    #expect(site.get(task, session: owner.cookie).text.contains("href=\"\(note)\""))
    #expect(site.get(note, session: owner.cookie).text.contains("href=\"\(task)\""))
    let mine = site.get("/me", session: reader.cookie).text
    #expect(mine.contains("Signere avtalen") && mine.contains("task-late"))
    let list = site.get(space + "/things?kind=task&mine=yes&unfinished=yes", session: reader.cookie).text
    #expect(list.contains("Signere avtalen"))
    let done = send(task + "/progress", [("to", "done"), ("from", "me")], reader)
    let back = try #require(done.header("Location"))
    #expect(back.hasPrefix("/me?moved="))
    let after = site.get(back, session: reader.cookie).text
    #expect(after.contains("er gjort.") && after.contains("Angre") && !after.contains("task-late"))
    #expect(send(task + "/progress", [("to", "open"), ("from", "me")], reader).status == 303)
    #expect(site.get("/me", session: reader.cookie).text.contains("task-late"))
    #expect(send(task + "/progress", [("to", "nonsense")], reader).status == 404)
  }

  @Test func thePageOfOnesOwnTeachesWhereThereIsNothing() throws {
    let newcomer = try site.signedIn("Ny Her")
    let page = site.get("/me", session: newcomer.cookie)
    #expect(page.status == 200 && page.text.contains("Du har ingen oppgaver nå."))
    #expect(site.get("/me").status == 303 || site.get("/me").header("Location") != nil)
  }
}
