import Basics
import Formats
import SignIn
import Spaces
import Testing

@testable import Site
@testable import WorkPages

/// A thing that has documents of its own.
private struct Matter: ThingContent {
  static let kind = ThingKind("matter")

  var decision: Identifier<Thing>?
  var annexes: [Identifier<Thing>] = []
  var day: Day?

  static let fields: [ContentField<Self>] = [
    .document("decision", \.decision, isRequired: true), .documents("annexes", \.annexes), .day("day", \.day),
  ]
}

/// A field that refers to documents takes one that there is, or a file with the form that becomes one.
@Suite struct DocumentFieldTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(kinds: ContentKinds([.spaces, Room("test", kinds: [ContentKind(Matter.self)])]))
    (owner, space) = try site.ownersSpace()
  }

  private func send(
    _ path: String, _ form: [(String, String)], _ files: [(field: String, name: String, bytes: [UInt8])] = []
  ) -> SentReply {
    site.send(path, form, files: files, session: owner, token: WorkSite.token(owner))
  }

  private func matter(_ more: [(String, String)] = []) -> [(String, String)] {
    [("kind", "matter"), ("title", "Saken"), ("from", "2026-11-21"), ("state", "internal")] + more
  }

  private func content(_ thing: String) throws -> JSONValue {
    try #require(try JSONValue(reading: site.get("/api/v1" + thing, session: owner).text)["content"])
  }

  @Test func filesThatComeWithAFormBecomeDocuments() throws {
    let form = site.get(space + "/new?kind=matter", session: owner).text
    #expect(form.contains("name=\"decision-sent\"") && form.contains("name=\"annexes-sent\" multiple"))
    let answer = send(
      space + "/new", matter(),
      [
        ("decision-sent", "vedtak.txt", Array("Vedtak".utf8)), ("annexes-sent", "a.txt", Array("A".utf8)),
        ("annexes-sent", "b.txt", Array("B".utf8)),
      ])
    let thing = try #require(answer.header("Location"), "\(answer.text)")
    let page = site.get(thing, session: owner).text
    for title in ["vedtak", "a", "b"] { #expect(page.contains(">\(title)</a>"), "\(title)") }
    let decision = try #require(try content(thing)["decision"]?.text)
    let document = try content("/things/\(decision)")
    #expect(document["file"]?["name"]?.text == "vedtak.txt" && document["file"]?["size"] == .number(6))
    #expect(
      site.get("/things/\(decision)", session: owner).text.contains("Saken"), "and it tells what refers to it"
    )
    #expect(site.get("/things/\(decision)/file", session: owner).length == 6)
  }

  @Test func aDocumentThatThereIsCanBeChosen() throws {
    let made = send(
      space + "/new",
      [("kind", "document"), ("title", "Reglement"), ("from", "2026-11-21"), ("state", "internal")],
      [("file", "r.txt", Array("§ 1".utf8))])
    #expect(made.status == 303, "\(made.text)")
    let answer = send(space + "/new", matter([("decision", "reglement"), ("annexes-0", "Reglement")]))
    let thing = try #require(answer.header("Location"), "\(answer.text)")
    #expect(try "/things/\(content(thing)["decision"]?.text ?? "")" == made.header("Location"))
    let note = site.post(
      space + "/new", [("kind", "note"), ("title", "Notat"), ("from", "2026-11-21"), ("state", "internal")],
      session: owner, token: WorkSite.token(owner))
    #expect(note.status == 303)
    #expect(send(space + "/new", matter([("decision", "Notat")])).status == 400, "not a document")
  }

  @Test func nothingIsMadeWhereSomethingElseIsWrong() throws {
    let wrong = send(
      space + "/new", matter([("day", "i går")]), [("decision-sent", "kvittering.txt", Array("Vedtak".utf8))])
    #expect(wrong.status == 400 && wrong.text.contains("name=\"decision-sent-kept\""))
    #expect(!site.get(space + "/things?kind=document", session: owner).text.contains("kvittering"))
    #expect(send(space + "/new", matter()).status == 400, "a document is required")
  }

  @Test func anEditAddsToWhatThereIs() throws {
    let answer = send(
      space + "/new", matter(), [("decision-sent", "v.txt", [65]), ("annexes-sent", "a.txt", [66])])
    let thing = try #require(answer.header("Location"), "\(answer.text)")
    let edit = send(
      thing + "/edit",
      [("title", "Saken"), ("decision", "v"), ("annexes-0", "a"), ("from", "2026-11-21"), ("base", "1")],
      [("annexes-sent", "c.txt", [67])])
    #expect(edit.status == 303, "\(edit.text)")
    #expect(try content(thing)["annexes"]?.elements.count == 2)
  }
}
