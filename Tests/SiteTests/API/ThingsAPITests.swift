import Basics
import Formats
import HTTPTypes
import Pages
import SignIn
import Spaces
import Testing
import WorkPages

@testable import Site

/// Things are read and changed by programs as by people: by the same rules, and never over somebody unseen.
@Suite struct ThingsAPITests {
  private let programs: ProgramSite

  init() throws {
    programs = try ProgramSite()
  }

  @Test func whatIsAddedHasAnAddressAndATag() throws {
    let made = programs.ask(
      .post, programs.list, #"{"title": "One", "state": "internal", "content": {"text": "x"}}"#)
    #expect(made.status == 201)
    let path = try #require(made.header("Location"))
    let read = programs.ask(.get, path)
    #expect(read.status == 200 && read.header("ETag") == made.header("ETag"))
    #expect(read.json == made.json)
    #expect(read.json["title"] == .text("One") && read.json["content"]?["text"] == .text("x"))
    #expect(read.json["state"] == .text("internal") && read.json["version"] == .number(1))
  }

  @Test func whatIsKnownAlreadyIsNotSentAgain() throws {
    let (path, tag) = programs.note()
    let again = programs.ask(.get, path, fields: ["If-None-Match": tag])
    #expect(again.status == 304 && again.text.isEmpty && again.header("ETag") == tag)
    let list = try #require(programs.ask(.get, programs.list).header("ETag"))
    #expect(programs.ask(.get, programs.list, fields: ["If-None-Match": list]).status == 304)
    _ = programs.note("Two")
    #expect(programs.ask(.get, programs.list, fields: ["If-None-Match": list]).status == 200)
  }

  @Test func aChangeNamesWhatItChanges() throws {
    let (path, tag) = programs.note()
    let blind = programs.ask(.patch, path, #"{"title": "Two"}"#)
    #expect(blind.status == 428 && blind.codes == ["if-match-missing"])
    let changed = programs.ask(.patch, path, #"{"title": "Two"}"#, fields: ["If-Match": tag])
    #expect(changed.status == 200 && changed.json["title"] == .text("Two"))
    #expect(changed.json["content"]?["text"] == .text("x"), "what is not sent stays")
    let late = programs.ask(.patch, path, #"{"title": "Three"}"#, fields: ["If-Match": tag])
    #expect(late.status == 412 && late.codes == ["thing-changed"])
    #expect(late.json["present"] == changed.json && late.header("ETag") == changed.header("ETag"))
    #expect(programs.ask(.get, path).json["title"] == .text("Two"))
    let any = programs.ask(.patch, path, #"{"title": "Four"}"#, fields: ["If-Match": "*"])
    #expect(any.status == 200)
  }

  @Test(arguments: ["W/\"1.1\"", "1.1", "\"1\"", "\"11.1\"", ""])
  func whatIsNotTheTagDoesNotMatch(_ tag: String) {
    let (path, _) = programs.note()
    #expect(programs.ask(.patch, path, #"{"title": "Two"}"#, fields: ["If-Match": tag]).status == 412)
  }

  @Test func whatIsPutStandsAlone() throws {
    let (path, tag) = programs.note()
    let put = programs.ask(.put, path, #"{"title": "Bare"}"#, fields: ["If-Match": tag])
    #expect(put.status == 200 && put.json["content"]?["text"] == nil)
    let untitled = programs.ask(
      .put, path, #"{"content": {"text": "y"}}"#, fields: ["If-Match": put.header("ETag") ?? ""])
    #expect(untitled.status == 422)
  }

  @Test func whatIsReadCanBeSentBack() throws {
    let made = programs.ask(
      .post, "/api/v1/spaces/\(programs.space.id)/body",
      #"{"title": "Council", "content": {"form": "other", "units": ["no:3437"], "seats": [{"holder": "A", "count": 3}]}}"#
    )
    #expect(made.status == 201, "\(made.text)")
    let content = try #require(made.json["content"])
    #expect(content["seats-in-all"] == .number(3))
    let path = try #require(made.header("Location"))
    let again = programs.ask(
      .put, path, JSONValue.object([.init("title", .text("Council")), .init("content", content)]).line,
      fields: ["If-Match": made.header("ETag") ?? ""])
    #expect(again.status == 200 && again.json["version"] == .number(1), "nothing changed")
    let other = programs.ask(
      .patch, path, #"{"content": {"seats-in-all": 4}}"#, fields: ["If-Match": made.header("ETag") ?? ""])
    #expect(other.status == 422 && other.codes == ["field-read-only"])
  }

  @Test func whatIsTakenAwayCanBeHadBack() throws {
    let (path, tag) = programs.note()
    #expect(programs.ask(.delete, path).status == 428)
    let gone = programs.ask(.delete, path + "?why=twice", fields: ["If-Match": tag])
    #expect(gone.status == 200 && gone.json["state"] == .text("removed"))
    #expect(programs.ask(.get, programs.list).json["items"] == .array([]))
    let back = programs.ask(.post, path + "/undo", "{}")
    #expect(back.status == 200 && back.json["state"] == .text("draft"))
    let first = programs.ask(.post, path + "/undo", #"{"version": 1}"#)
    #expect(first.status == 409 && first.codes == ["undo-first"])
    let history = programs.ask(.get, path + "/history").json
    guard case .array(let entries)? = history["items"] else { return #expect(Bool(false)) }
    #expect(entries.compactMap { $0["kind"]?.text } == ["thing.undone", "thing.removed", "thing.made"])
    #expect(entries.compactMap { $0["by"]?.text } == Array(repeating: "Kari Nordmann", count: 3))
    #expect(entries[1]["why"] == .text("twice"))
  }

  @Test func versionsAreToldCitedAndCopied() throws {
    let (path, tag) = programs.note()
    _ = programs.ask(.patch, path, #"{"title": "Two", "why": "better"}"#, fields: ["If-Match": tag])
    guard case .array(let versions) = programs.ask(.get, path + "/versions").json else {
      return #expect(Bool(false))
    }
    #expect(versions.compactMap { $0["title"]?.text } == ["One", "Two"])
    #expect(versions[1]["why"] == .text("better") && versions[1]["author"] == .text("Kari Nordmann"))
    #expect(programs.ask(.post, path + "/cite", #"{"version": 1}"#).status == 200)
    let first = programs.ask(.get, path + "/versions/1")
    #expect(first.json["cited"] == .bool(true) && first.json["content"]?["text"] == .text("x"))
    #expect(programs.ask(.get, path + "/versions/3").status == 404)
    let copy = programs.ask(.post, path + "/fork", #"{"space": "\#(programs.space.id)", "version": 1}"#)
    #expect(copy.status == 201 && copy.json["title"] == .text("One"))
    #expect(copy.header("Location") != path)
  }

  @Test func aThingIsToldAsItWasAndWasKnown() throws {
    let (path, tag) = programs.note()
    let later = programs.ask(
      .patch, path, #"{"title": "Later", "from": "2027-01-01"}"#, fields: ["If-Match": tag])
    #expect(later.json["title"] == .text("One"), "today it says what it said")
    #expect(programs.ask(.get, path + "?on=2027-01-01").json["title"] == .text("Later"))
    let before = programs.ask(.get, path + "?on=2027-01-01&known=2020-01-01T00:00:00Z")
    #expect(before.status == 200 && before.json["content"] == nil, "nothing was known then")
    for query in ["on=today", "known=2027-01-01", "at=2027-01-01"] {
      #expect(programs.ask(.get, "\(path)?\(query)").status == 400, "\(query)")
    }
  }

  @Test func aListGoesOnWhereItEnded() throws {
    for number in 1...5 { _ = programs.note("Note \(number)", text: number > 3 ? "late" : "early") }
    for order in ["", "&order=title", "&order=-title"] {
      var path: String? = "\(programs.list)?limit=2\(order)"
      var titles: [String] = []
      var pages = 0
      while let here = path {
        let page = programs.ask(.get, here)
        guard case .array(let items)? = page.json["items"] else { return #expect(Bool(false)) }
        titles += items.compactMap { $0["title"]?.text }
        path = page.json["next"]?.text
        #expect(page.header("Link") == path.map { "<\($0)>; rel=\"next\"" })
        pages += 1
      }
      let expected = (1...5).map { "Note \($0)" }
      // Made in one moment, they have no order among themselves.
      let told = order.isEmpty ? titles.sorted() : titles
      #expect(pages == 3 && told == (order.hasSuffix("-title") ? expected.reversed() : expected))
    }
    guard case .array(let found)? = programs.ask(.get, programs.list + "?q=note+4").json["items"] else {
      return #expect(Bool(false))
    }
    #expect(found.count == 1)
    // A place of a list that goes by numbers is none of one that goes by words.
    let elsewhere = "after=a~01m8p5egwjnhkm0cgrh1x6fznk~n~5"
    let unreadable = [
      "order=nonsense", "limit=0", "after=x", "colour=red", elsewhere, "order=title&\(elsewhere)",
    ]
    for query in unreadable {
      #expect(programs.ask(.get, "\(programs.list)?\(query)").status == 400, "\(query)")
    }
  }

  @Test func whatIsWrongIsToldAllAtOnce() throws {
    let refused = programs.ask(
      .post, programs.list,
      #"{"title": "", "colour": 1, "from": "soon", "state": "removed", "content": {"txt": "x"}}"#)
    #expect(refused.status == 422)
    #expect(refused.header("Content-Type")?.hasPrefix("application/problem+json") == true)
    #expect(
      refused.codes == ["member-unknown", "api-value-unusable", "api-value-unusable", "member-unknown"])
    #expect(refused.json["status"] == .number(422) && refused.json["title"] == .text("Unprocessable Content"))
    for (body, status) in [("{", 400), ("[]", 422), ("{\"title\": \"\\u0000\"}", 400), ("null", 422)] {
      #expect(programs.ask(.post, programs.list, body).status == status, "\(body)")
    }
    #expect(programs.ask(.post, programs.list, "title=x", type: "text/plain").status == 415)
    #expect(programs.ask(.post, programs.list).status == 422, "nothing was sent")
    let kept = programs.ask(.post, "/api/v1/spaces/\(programs.space.id)/study", #"{"title": "x"}"#)
    #expect(kept.status == 422 && kept.codes == ["kind-not-by-hand"])
  }

  @Test func onlyATokenThatMayWriteWrites() throws {
    let (path, tag) = programs.note()
    let reader = try ProgramSite.token(of: programs.owner, [.read], programs.site)
    let session = try programs.site.signedIn("Ola Nordmann").cookie
    let name = programs.site.workplace.cookies.name(.session)
    for (method, address) in [
      (HTTPRequest.Method.post, programs.list), (.patch, path), (.put, path), (.delete, path),
      (.post, path + "/undo"), (.post, path + "/cite"),
    ] {
      let body = method == .delete ? nil : #"{"title": "x"}"#
      let read = programs.ask(method, address, body, token: reader, fields: ["If-Match": tag])
      #expect(read.status == 403 || read.status == 422, "\(method) \(address) \(read.status)")
      let nobody = programs.ask(method, address, body, token: .some(nil))
      #expect(nobody.status == 401 && nobody.header("WWW-Authenticate") == "Bearer")
      let browser = programs.ask(
        method, address, body, token: .some(nil), fields: ["Cookie": "\(name)=\(session.text)"])
      #expect(browser.status == 401, "a session is sent along by any page")
      let void = programs.ask(method, address, body, token: "nabo_" + String(repeating: "A", count: 43))
      #expect(void.status == 401)
    }
    #expect(programs.ask(.get, path).header("ETag") == tag)
  }
}
