import Basics
import Formats
import HTTPTypes
import Pages
import SignIn
import Spaces
import Store
import Testing
import WorkPages

@testable import Site

/// Comments and tasks for programs, by the same rules as on pages.
@Suite struct TalkAPITests {
  private let programs: ProgramSite
  private let other: Identifier<Person>
  private let otherToken: String

  init() throws {
    programs = try ProgramSite()
    other = try programs.site.signedIn("Per Hansen").person
    try programs.site.add(other, to: programs.space.id.text, as: .reader)
    otherToken = try ProgramSite.token(of: other, [.read, .write], programs.site)
  }

  @Test func aCommentIsWrittenReadChangedAndRemoved() throws {
    let made = programs.ask(
      .post, programs.list, #"{"title": "One", "state": "internal", "content": {"text": "x"}}"#)
    let thing = try #require(made.header("Location"))
    let said = programs.ask(.post, thing + "/comments", #"{"text": "Look, @Per Hansen"}"#)
    #expect(said.status == 201 && said.json["text"] == .text("Look, @Per Hansen"))
    #expect(said.json["mentions"] == .texts([other.text]) && said.json["name"] == .text("Kari Nordmann"))
    let place = try #require(said.header("Location"))
    let list = programs.ask(.get, thing + "/comments", token: otherToken)
    #expect(list.json == .array([said.json]))
    #expect(programs.ask(.patch, place, #"{"text": "No"}"#, token: otherToken).status == 403)
    let changed = programs.ask(.patch, place, #"{"text": "See"}"#)
    #expect(changed.json["text"] == .text("See") && changed.json["mentions"] == .array([]))
    #expect(programs.ask(.delete, place, token: otherToken).status == 403)
    let removed = programs.ask(.delete, place)
    #expect(removed.json["removed"] == .bool(true) && removed.json["text"] == .null)
  }

  @Test func whatDoesNotFitIsRefusedWithItsPlace() throws {
    let (thing, _) = programs.note()
    #expect(programs.ask(.post, thing + "/comments", #"{"text": ""}"#).codes == ["field-missing"])
    #expect(programs.ask(.post, thing + "/comments", #"{"words": "x"}"#).codes.contains("member-unknown"))
    #expect(programs.ask(.post, thing + "/comments", #"{"text": "x"}"#, token: .some(nil)).status == 401)
    #expect(programs.ask(.get, thing + "/comments", token: .some(nil)).status == 404)
    let reading = try ProgramSite.token(of: programs.owner, [.read], programs.site)
    #expect(programs.ask(.post, thing + "/comments", #"{"text": "x"}"#, token: reading).status == 403)
    #expect(programs.ask(.post, thing + "/progress", #"{"progress": "done"}"#).status == 404)
  }

  @Test func whoeverATaskWasGivenToSaysThatItIsDone() throws {
    let list = "/api/v1/spaces/\(programs.space.id)/task"
    let made = programs.ask(
      .post, list,
      #"{"title": "Sign", "state": "internal", "content": {"person": "\#(other)", "due": "2026-12-01"}}"#)
    #expect(made.status == 201 && made.json["content"]?["unfinished"] == .text("yes"))
    let task = try #require(made.header("Location"))
    let mine = programs.ask(.get, "/api/v1/tasks", token: otherToken)
    #expect(mine.json.elements.map { $0["title"] } == [.text("Sign")])
    #expect(programs.ask(.get, "/api/v1/tasks").json == .array([]))
    #expect(programs.ask(.get, "/api/v1/tasks", token: .some(nil)).status == 401)
    let own = programs.ask(.get, list + "?mine=yes", token: otherToken)
    #expect(own.json["items"]?.elements.count == 1)
    let wrong = programs.ask(.post, task + "/progress", #"{"progress": "never"}"#, token: otherToken)
    #expect(wrong.status == 422 && wrong.codes == ["api-value-unusable"])
    let done = programs.ask(.post, task + "/progress", #"{"progress": "done"}"#, token: otherToken)
    #expect(done.status == 200 && done.json["content"]?["progress"] == .text("done"))
    #expect(programs.ask(.get, "/api/v1/tasks", token: otherToken).json == .array([]))
  }

  @Test func tagsAreSentReadAndAskedFor() throws {
    let made = programs.ask(
      .post, programs.list, #"{"title": "One", "tags": ["Økonomi", "2027"], "content": {"text": "x"}}"#)
    #expect(made.status == 201 && made.json["tags"] == .texts(["Økonomi", "2027"]))
    _ = programs.note("Two")
    let found = programs.ask(.get, programs.list + "?tag=okonomi").json["items"]?.elements ?? []
    #expect(found.map { $0["title"] } == [.text("One")])
    let path = try #require(made.header("Location"))
    let changed = programs.ask(.patch, path, #"{"tags": []}"#, fields: ["If-Match": "*"])
    #expect(changed.json["tags"] == .array([]))
    #expect(
      programs.ask(.patch, path, #"{"tags": [1]}"#, fields: ["If-Match": "*"]).codes == ["api-value-unusable"]
    )
  }
}
