import Basics
import Digests
import Files
import Formats
import Foundation
import HTTPTypes
import NIOCore
import SignIn
import Spaces
import Store
import Synchronization
import Testing

@testable import Site
@testable import WorkPages

/// What stands in a document is read once, apart from the server, and shown beside the way to the file itself.
@Suite struct PreviewTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String
  private let asked: Asked

  /// What a program was asked for.
  private final class Asked: Sendable {
    private let kinds = Mutex<[String]>([])
    var all: [String] { kinds.withLock { $0 } }
    func add(_ kind: String) { kinds.withLock { $0.append(kind) } }
  }

  init() throws {
    let asked = Asked()
    self.asked = asked
    let readings = FileReadings { document, type, kind, _ throws(Diagnostic) in
      asked.add("\(type.rawValue) \(kind.rawValue)")
      if document.count < 60 { throw Diagnostic("reader-failed", .noAnswer, ["format": "PDF"]) }
      return kind == .picture ? [0x89, 0x50, 0x4E, 0x47] : Array("Vedtak <b>i</b> sak 12".utf8)
    }
    site = try WorkSite(readings: readings)
    (owner, space) = try site.ownersSpace()
  }

  private func make(_ text: String, named name: String, other: Bool = false) throws -> String {
    let answer = site.send(
      space + "/new",
      [("kind", "document"), ("title", "Saken"), ("from", "2026-11-21"), ("state", "internal")]
        + (other ? [("other-files", "yes")] : []),
      files: [("file", name, Array(text.utf8))], session: owner, token: WorkSite.token(owner))
    return try #require(answer.header("Location"), "\(answer.text)")
  }

  private static let pdf =
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"

  @Test func aPDFShowsItsFirstPageAndItsText() throws {
    let document = try make(Self.pdf, named: "vedtak.pdf")
    #expect(asked.all == ["pdf txt"], "its text is read before anybody asks")
    #expect(site.get(document, session: owner).text.contains(document + "/versions/1/preview"))
    let page = site.get(document + "/versions/1/preview", session: owner)
    #expect(page.text.contains("Vedtak &lt;b&gt;i&lt;/b&gt; sak 12"))
    #expect(
      page.text.contains(document + "/versions/1/picture.png") && page.text.contains("/versions/1/file"))
    let picture = site.get(document + "/versions/1/picture.png", session: owner)
    #expect(picture.header("Content-Type") == "image/png" && picture.length == 4)
    _ = site.get(document + "/versions/1/preview", session: owner)
    #expect(asked.all == ["pdf txt", "pdf png"], "each is made once")
    let stranger = try site.signedIn("Ola Nordmann").cookie
    for path in ["/versions/1/preview", "/versions/1/picture.png"] {
      #expect(site.get(document + path, session: stranger).status == 404)
    }
  }

  @Test func whatCannotBeReadIsSaidAndNotTriedAgain() throws {
    let document = try make("%PDF-1.4\n%%EOF\n", named: "skadd.pdf")
    let page = site.get(document + "/versions/1/preview", session: owner)
    #expect(page.status == 200 && page.text.components(separatedBy: "PDF kan ikke leses").count == 2)
    let before = asked.all.count
    #expect(site.get(document + "/versions/1/preview", session: owner).text.contains("PDF kan ikke leses"))
    #expect(asked.all.count == before)
    #expect(site.get(document + "/file", session: owner).status == 200, "the original is kept all the same")
  }

  @Test func aTextIsShownAsItIsInWhateverAlphabet() throws {
    let text = try make("Øyer <script>alert(1)</script>", named: "a.txt")
    #expect(site.get(text + "/versions/1/preview", session: owner).text.contains("Øyer &lt;script&gt;"))
    let answer = site.send(
      space + "/new",
      [("kind", "document"), ("title", "Eldre"), ("from", "2026-11-21"), ("state", "internal")],
      files: [("file", "b.txt", [0xD8, 0x79, 0x65, 0x72])], session: owner, token: WorkSite.token(owner))
    let older = try #require(answer.header("Location"))
    #expect(site.get(older + "/versions/1/preview", session: owner).text.contains("Øyer"))
    #expect(asked.all.isEmpty, "no program is needed for it")
  }

  @Test func whatHasNothingToLookAtHasNoWayThere() throws {
    let document = try make("MZ\u{0}", named: "a.exe", other: true)
    #expect(!site.get(document, session: owner).text.contains("/preview"))
    #expect(site.get(document + "/versions/1/preview", session: owner).text.contains("vises ikke"))
  }

  @Test func whereNoProgramIsInstalledItIsSaidAndTriedAgainLater() throws {
    let site = try WorkSite()
    let store = try #require(site.workplace.files?.store)
    let intake = try store.begin()
    try intake.write(Array(Self.pdf.utf8))
    let taken = try intake.finish()
    try store.keep(taken.path, as: taken.digest)
    let file = FileReference(
      name: "a.pdf", size: taken.size, type: FileType.pdf.mediaType, digest: taken.digest)
    for _ in 0..<2 {
      #expect(throws: Diagnostic("reader-missing", .noAnswer, ["format": "PDF"])) {
        try FileReadings.none.reading(.text, of: file, in: store, isWanted: { true })
      }
    }
    let made = FileReadings { _, _, _, _ throws(Diagnostic) in [65] }
    #expect(try made.reading(.text, of: file, in: store, isWanted: { true }) == [65])
  }

  @Test func programsSendAndFetchDocuments() throws {
    let (person, _) = try site.signedIn("Kari Program")
    try site.add(person, to: space, as: .editor)
    let secret = try site.storage.write { tx in
      try APITokens.make(
        for: person, name: "test", scopes: [.read, .write],
        expires: WorkSite.occasion.now.adding(.seconds(86_400)), tx, WorkSite.occasion)
    }
    let bearer = "Bearer \(secret)"
    let answer = site.send(
      "/api/v1" + space + "/documents",
      [
        ("title", "Fra et program"), ("state", "internal"), ("author", "Øyer kommune"),
        ("dated", "2026-11-20"),
      ],
      files: [("file", "a.txt", Array("Hei".utf8))], session: nil,
      fields: [.authorization: bearer, .origin: nil])
    #expect(answer.status == 201, "\(answer.text)")
    let thing = try JSONValue(reading: answer.text)
    #expect(thing["content"]?["file"]?["digest"]?.text == HexDigest.of(Array("Hei".utf8)))
    #expect(thing["content"]?["author"]?.text == "Øyer kommune")
    let file = site.get(
      "/api/v1/things/\(thing["id"]?.text ?? "")/file", fields: [.authorization: bearer, .range: "bytes=1-"])
    #expect(file.status == 206 && file.length == 2)
    let nobody = site.send(
      "/api/v1" + space + "/documents", [("title", "x")], files: [("file", "a.txt", [65])], session: owner)
    #expect(nobody.status == 401, "a session is for pages")
    let without = site.send(
      "/api/v1" + space + "/documents", [("title", "x")], files: [], session: nil,
      fields: [.authorization: bearer])
    #expect(without.status == 422 && without.text.contains("field-missing"))
  }
}
