import Basics
import Formats
import Foundation
import HTTPTypes
import SignIn
import Spaces
import Testing

@testable import Site

/// A table that a program brings in: shown before anything happens, applied as it was shown, taken back as one step.
@Suite struct ImportsAPITests {
  private let program: ProgramSite

  init() throws {
    program = try ProgramSite()
  }

  private var tables: String { "/api/v1/spaces/\(program.space.id)/imports" }

  private func send(_ text: String, kind: String = "note", token: String? = nil) -> SentReply {
    let boundary = "b\(UUID().uuidString)"
    let body =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n\(kind)\r\n"
      + "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.csv\"\r\n\r\n\(text)\r\n"
      + "--\(boundary)--\r\n"
    return program.ask(
      .post, tables, body, token: token ?? program.token, type: "multipart/form-data; boundary=\(boundary)")
  }

  private var titles: Set<String> {
    Set(program.ask(.get, program.list).json["items"]?.elements.compactMap { $0["title"]?.text } ?? [])
  }

  @Test func aTableIsShownAppliedAndTakenBack() throws {
    _ = program.note("One", text: "before")
    let sent = send("title,text\nOne,after\nTwo,new\n,lost\n")
    #expect(sent.status == 201, "\(sent.text)")
    let path = try #require(sent.header("Location"))
    #expect(sent.json["counts"]?["new"] == .number(1) && sent.json["counts"]?["changed"] == .number(1))
    #expect(sent.json["counts"]?["faulty"] == .number(1))
    #expect(titles == ["One"], "nothing happened yet")
    let changed = try #require(program.ask(.get, path + "?show=changed").json["rows"]?.elements.first)
    let cell = changed["cells"]?.elements.first { $0["field"] == .text("text") }
    #expect(cell?["before"] == .text("before") && cell?["after"] == .text("after"))
    let faulty = try #require(program.ask(.get, path + "?show=faulty").json["rows"]?.elements.first)
    #expect(faulty["line"] == .number(4) && faulty["problems"]?.elements.first?["code"]?.text != nil)
    let digest = try #require(sent.json["digest"]?.text)
    let applied = program.ask(.post, path + "/apply", #"{"digest": "\#(digest)"}"#)
    #expect(applied.status == 200 && applied.json["made"] == .number(1), "\(applied.text)")
    #expect(titles == ["One", "Two"])
    #expect(program.ask(.post, path + "/apply", #"{"digest": "\#(digest)"}"#).status == 409)
    let undone = program.ask(.post, path + "/undo", "{}")
    #expect(undone.status == 200 && undone.json["undone"] == .number(2), "\(undone.text)")
    #expect(titles == ["One"])
  }

  @Test func whatIsChosenChangesWhatWouldHappen() throws {
    _ = program.note("One", text: "before")
    let sent = send("Hva,text\nOne,after\n")
    let path = try #require(sent.header("Location"), "\(sent.text)")
    let chosen = program.ask(
      .patch, path, #"{"columns": {"Hva": "title"}, "mode": "add", "state": "internal"}"#)
    #expect(chosen.status == 200, "\(chosen.text)")
    #expect(chosen.json["counts"]?["left"] == .number(1))
    #expect(chosen.json["columns"]?.elements.first?["field"] == .text("title"))
    #expect(chosen.json["digest"] != sent.json["digest"])
    let wrong = program.ask(
      .patch, path, #"{"columns": {"Hva": "nothing"}, "mode": "guess", "key": "size", "more": 1}"#)
    #expect(wrong.status == 422 && wrong.codes.count == 4, "\(wrong.text)")
  }

  @Test func onlyWhoeverMayWriteSendsAndSeesTables() throws {
    let reading = try ProgramSite.token(of: program.owner, [.read], program.site)
    #expect(send("title\nOne\n", token: reading).status == 403)
    let path = try #require(send("title\nOne\n").header("Location"))
    let (other, _) = try program.site.signedIn("Ola Nordmann")
    let stranger = try ProgramSite.token(of: other, [.read, .write], program.site)
    #expect(program.ask(.get, path, token: stranger).status == 404)
    #expect(program.ask(.get, path, token: .some(nil)).status != 200)
    #expect(program.ask(.post, path + "/undo").status == 409, "nothing was brought in")
    #expect(send("title\nOne\n", kind: "nothing").status == 422)
    #expect(send("").status == 422)
  }
}
