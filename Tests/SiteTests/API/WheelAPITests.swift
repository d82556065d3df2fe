import Basics
import Formats
import HTTPTypes
import SignIn
import Spaces
import Testing

@testable import Site

/// Annual wheels for programs, by the same rules as on pages.
@Suite struct WheelAPITests {
  private let programs: ProgramSite
  private let reader: Identifier<Person>
  private let readerToken: String

  init() throws {
    programs = try ProgramSite()
    reader = try programs.site.signedIn("Per Hansen").person
    try programs.site.add(reader, to: programs.space.id.text, as: .reader)
    readerToken = try ProgramSite.token(of: reader, [.read, .write], programs.site)
  }

  private var wheel: String { "/api/v1/spaces/\(programs.space.id)/wheel" }
  private var year: String { "?from=2027-01-01&to=2027-12-31" }

  /// Adds a duty of 15 January 2027 that everybody in the space sees; its name.
  private func duty(_ title: String = "Report", _ content: String = #""role": "Secretary""#) throws -> String
  {
    let made = programs.ask(
      .post, "/api/v1/spaces/\(programs.space.id)/own-duty",
      #"{"title": "\#(title)", "state": "internal", "content": {\#(content), "first": "2027-01-15"}}"#)
    let thing = try #require(made.header("Location"), "\(made.text)")
    return "own/\(thing.dropFirst("/api/v1/things/".count))/2027-01-15"
  }

  private func mark(_ duty: String, _ more: String, token: String?? = nil) -> SentReply {
    programs.ask(.post, wheel + "/mark", #"{"duty": "\#(duty)", \#(more)}"#, token: token)
  }

  @Test func aWheelIsToldAsItsPageShowsIt() throws {
    let id = try duty()
    let items = programs.ask(.get, wheel + year).json["items"]?.elements ?? []
    #expect(items.map { $0["id"] } == [.text(id)])
    let told = try #require(items.first)
    #expect(told["day"] == .text("2027-01-15") && told["what"] == .text("Report"))
    #expect(told["who"]?["name"] == .text("Secretary") && told["held"] == .bool(false))
    #expect(told["state"] == .text("open") && told["version"] == .number(0) && told["note"] == .null)
    let none = programs.ask(.get, wheel + year + "&state=late").json["items"]
    #expect(none == .array([]))
    let others = programs.ask(.get, wheel + year + "&who=mayor").json["items"]
    #expect(others == .array([]))
  }

  @Test func aPersonsOwnAreOverAllTheirSpaces() throws {
    _ = try duty("Theirs", #""person": "\#(reader)""#)
    _ = try duty("Nobody's")
    let mine = programs.ask(.get, "/api/v1/wheel" + year, token: readerToken).json["items"]?.elements ?? []
    #expect(mine.map { $0["what"] } == [.text("Theirs")])
    #expect(mine.first?["people"] == .texts([reader.text]))
    #expect(programs.ask(.get, "/api/v1/wheel" + year).json["items"] == .array([]))
    #expect(programs.ask(.get, "/api/v1/wheel", token: .some(nil)).status == 401)
  }

  @Test func aPageGoesOnWhereTheLastEnded() throws {
    for title in ["A", "B", "C"] { _ = try duty(title) }
    var path: String? = wheel + year + "&limit=2"
    var found: [String] = []
    while let next = path {
      let page = programs.ask(.get, next)
      found += page.json["items"]?.elements.compactMap { $0["what"]?.text } ?? []
      path = page.json["next"]?.text
    }
    #expect(found.sorted() == ["A", "B", "C"])
  }

  @Test func aDutyIsMovedWaivedHandedOverAndDone() throws {
    let id = try duty()
    let moved = mark(id, #""state": "moved", "day": "2027-02-01", "version": 0"#)
    #expect(moved.status == 200 && moved.json["day"] == .text("2027-02-01"), "\(moved.text)")
    #expect(moved.json["dueDay"] == .text("2027-01-15"))
    let waived = mark(id, #""state": "waived", "reason": "The agreement ended", "version": 1"#)
    #expect(waived.json["state"] == .text("waived"))
    #expect(waived.json["note"]?["reason"] == .text("The agreement ended"))
    let handed = mark(id, #""state": "handed-over", "to": "\#(reader)", "version": 2"#)
    #expect(handed.json["who"]?["name"] == .text("Per Hansen") && handed.json["held"] == .bool(true))
    let done = mark(id, #""state": "done", "version": 3"#)
    #expect(done.json["state"] == .text("done") && done.json["version"] == .number(4))
    #expect(programs.ask(.get, wheel + year + "&state=done").json["items"]?.elements.count == 1)
  }

  @Test func whatSomebodyNotedSinceIsNotWrittenOver() throws {
    let id = try duty()
    #expect(mark(id, #""state": "moved", "day": "2027-02-01", "version": 0"#).status == 200)
    let second = mark(id, #""state": "done", "version": 0"#)
    #expect(second.status == 409 && second.codes == ["duty-marked"])
    #expect(second.json["present"]?["note"]?["state"] == .text("moved"))
    #expect(second.json["present"]?["version"] == .number(1))
  }

  @Test func aDutyIsTalkedAbout() throws {
    let id = try duty()
    let place = wheel + "/comments"
    let said = programs.ask(
      .post, place, #"{"duty": "\#(id)", "text": "Soon, @Kari Nordmann"}"#, token: readerToken)
    #expect(said.status == 201 && said.json["mentions"] == .texts([programs.owner.text]), "\(said.text)")
    let thing = try #require(said.json["thing"]?.text)
    let again = programs.ask(.post, place, #"{"duty": "\#(id)", "text": "Yes"}"#)
    #expect(again.json["thing"] == .text(thing))
    let all = programs.ask(.get, "/api/v1/things/\(thing)/comments", token: readerToken)
    #expect(all.json.elements.map { $0["text"] } == [.text("Soon, @Kari Nordmann"), .text("Yes")])
    #expect(programs.ask(.post, place, #"{"duty": "\#(id)", "text": ""}"#).codes == ["field-missing"])
    #expect(programs.ask(.post, place, #"{"text": "x"}"#).codes == ["field-missing"])
    #expect(programs.ask(.post, place, #"{"duty": "own/x/2027-01-15", "text": "x"}"#).status == 404)
    #expect(
      programs.ask(.post, place, #"{"duty": "\#(id)", "text": "x"}"#, token: .some(nil)).status == 401)
  }

  @Test func whatDoesNotFitIsRefusedWithItsPlace() throws {
    let id = try duty()
    #expect(mark(id, #""state": "done""#).codes == ["field-missing"])
    #expect(mark(id, #""state": "moved", "version": 0"#).codes == ["field-missing"])
    #expect(mark(id, #""state": "never", "version": 0"#).codes == ["api-value-unusable"])
    #expect(mark(id, #""state": "done", "versions": 0"#).codes.contains("member-unknown"))
    #expect(mark("own/x/2027-01-15", #""state": "done", "version": 0"#).codes == ["duty-unknown"])
    #expect(mark("x", #""state": "done", "version": 0"#).status == 404)
    #expect(mark(id, #""state": "done", "version": 0"#, token: readerToken).status == 403)
    #expect(mark(id, #""state": "done", "version": 0"#, token: .some(nil)).status == 401)
    #expect(programs.ask(.get, wheel + "?state=never").codes == ["api-value-unusable"])
    #expect(programs.ask(.get, wheel + "?form=2027-01-01").codes == ["parameter-unknown"])
    #expect(programs.ask(.get, wheel + "?from=2020-01-01&to=2040-01-01").status == 400)
    #expect(programs.ask(.get, wheel, token: .some(nil)).status == 404)
  }
}
