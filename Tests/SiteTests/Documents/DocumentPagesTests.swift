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
import Testing

@testable import Site
@testable import WorkPages

/// A document is sent, shown, renewed and downloaded to the byte, by whoever may and nobody else.
@Suite struct DocumentPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  /// Made like one that was signed: a second part appended, bytes that no text is made of. Rewriting it in any way would
  /// break its signature.
  private static let pdf =
    Array(
      "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Sig/ByteRange[0 10 20 30]/Contents<00ff>>>\nendobj\n%%EOF\n".utf8)
    + [0x00, 0xFF, 0x0D, 0x0A, 0x0D] + Array("2 0 obj\nendobj\r\n--x\r\nstartxref\n9\n%%EOF\r\n".utf8)

  init() throws {
    site = try WorkSite(largestFile: 100_000, filesOfSpace: 200_000)
    (owner, space) = try site.ownersSpace()
  }

  private var facts: [(String, String)] {
    [
      ("kind", "document"), ("title", "Intensjonsavtale"), ("language", "nb"), ("licence", "unprotected"),
      ("from", "2026-11-21"), ("state", "internal"),
    ]
  }

  private func send(
    _ path: String, _ form: [(String, String)], _ files: [(field: String, name: String, bytes: [UInt8])]
  ) -> SentReply {
    site.send(path, form, files: files, session: owner, token: WorkSite.token(owner))
  }

  private func make(
    _ bytes: [UInt8] = pdf, named name: String = "avtale.pdf", more: [(String, String)] = []
  ) throws -> String {
    let answer = send(space + "/new", facts + more, [("file", name, bytes)])
    #expect(answer.status == 303, "\(answer.text)")
    return try #require(answer.header("Location"))
  }

  private func bytes(_ answer: SentReply) throws -> [UInt8] {
    let slice = try #require(answer.file)
    return try FileReading(path: slice.path).bytes(at: slice.offset, slice.length)
  }

  @Test func aDocumentIsSentShownListedAndDownloadedToTheByte() throws {
    let form = site.get(space + "/new?kind=document", session: owner).text
    #expect(form.contains("enctype=\"multipart/form-data\"") && form.contains("type=\"file\""))
    let document = try make(named: "../avtale Øyer.pdf")
    let page = site.get(document, session: owner).text
    #expect(page.contains("avtale Øyer.pdf") && page.contains(document + "/versions/1/file"))
    #expect(site.get(space + "/things?kind=document", session: owner).text.contains("avtale Øyer.pdf"))
    #expect(site.get(document + "/history", session: owner).text.contains("avtale Øyer.pdf"))
    let answer = site.get(document + "/file", session: owner)
    #expect(answer.status == 200 && answer.length == Self.pdf.count)
    #expect(try bytes(answer) == Self.pdf)
    #expect(answer.header("Content-Type") == "application/pdf")
    #expect(
      answer.header("Content-Disposition")
        == "attachment; filename=\"avtale _yer.pdf\"; filename*=UTF-8''avtale%20%C3%98yer.pdf")
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.head.headerFields[values: .contentSecurityPolicy] == ["default-src 'none'; sandbox"])
    #expect(answer.header("ETag") == "\"\(HexDigest.of(Self.pdf))\"")
    #expect(answer.header("Cache-Control") == "private, no-cache")
  }

  @Test func aNewFileIsANewVersionAndTheEarlierOneStays() throws {
    let document = try make()
    let edit = facts.filter { $0.0 != "kind" && $0.0 != "state" } + [("base", "1")]
    #expect(site.get(document + "/edit", session: owner).text.contains("avtale.pdf"))
    let same = send(document + "/edit", edit, [("file", "", [])])
    #expect(same.status == 303, "a form without a file leaves the one that is there")
    let next = send(document + "/edit", edit, [("file", "avtale.txt", Array("Ny tekst".utf8))])
    #expect(next.status == 303, "\(next.text)")
    #expect(try bytes(site.get(document + "/file", session: owner)) == Array("Ny tekst".utf8))
    #expect(try bytes(site.get(document + "/versions/1/file", session: owner)) == Self.pdf)
    #expect(site.get(document + "/versions/2", session: owner).text.contains("avtale.txt"))
    let stale = send(document + "/edit", edit, [("file", "b.txt", Array("Enda en".utf8))])
    #expect(stale.status == 409 && stale.text.contains("name=\"file-kept\""), "what was sent goes along")
  }

  @Test func partsAreSentWhereTheyAreAskedFor() throws {
    let file = try make() + "/file"
    func part(_ range: String, _ more: [HTTPField.Name: String] = [:]) -> SentReply {
      site.get(file, session: owner, fields: more.merging([.range: range]) { $1 })
    }
    let size = Self.pdf.count
    let first = part("bytes=0-9")
    #expect(first.status == 206 && first.header("Content-Range") == "bytes 0-9/\(size)")
    #expect(try bytes(first) == Array(Self.pdf[0..<10]) && first.header("Content-Length") == "10")
    #expect(try bytes(part("bytes=-5")) == Array(Self.pdf.suffix(5)))
    #expect(try bytes(part("bytes=20-")) == Array(Self.pdf[20...]))
    #expect(try bytes(part("bytes=20-999999")) == Array(Self.pdf[20...]))
    let beyond = part("bytes=\(size)-")
    #expect(beyond.status == 416 && beyond.header("Content-Range") == "bytes */\(size)" && beyond.length == 0)
    for whole in ["bytes=0-1,3-4", "bytes=9-3", "lines=1-2", "bytes=a-b", "bytes=-"] {
      #expect(part(whole).status == 200, "\(whole)")
    }
    let tag = "\"\(HexDigest.of(Self.pdf))\""
    #expect(part("bytes=0-9", [.ifRange: tag]).status == 206)
    #expect(part("bytes=0-9", [.ifRange: "\"another\""]).status == 200)
    let known = site.get(file, session: owner, fields: [.ifNoneMatch: tag])
    #expect(known.status == 304 && known.header("ETag") == tag && known.length == 0)
  }

  @Test func nobodyGetsAFileWhoMayNotSeeItsThing() throws {
    let document = try make()
    let stranger = try site.signedIn("Ola Nordmann").cookie
    for path in [document + "/file", document + "/versions/1/file"] {
      #expect(site.get(path, session: stranger).status == 404)
      #expect(site.get(path).status == 404)
    }
  }

  @Test func aFileIsTakenOfWhoeverIsSignedInAndFromAPageOfOurs() throws {
    let stranger = site.send(space + "/new", facts, files: [("file", "a.pdf", Self.pdf)], session: nil)
    #expect(stranger.text.contains("/sign-in") && stranger.head.headerFields[.connection] == "close")
    let elsewhere = site.send(
      space + "/new", facts, files: [("file", "a.pdf", Self.pdf)], session: owner,
      token: WorkSite.token(owner),
      fields: [.origin: "https://elsewhere.example"])
    #expect(elsewhere.status == 403)
    let stale = site.send(space + "/new", facts, files: [("file", "a.pdf", Self.pdf)], session: owner)
    #expect(stale.status != 303, "without the token of the form")
    #expect(try site.workplace.files?.store.digests.isEmpty == true)
  }

  @Test func whatIsNoKnownDocumentIsKeptOnlyWhereItWasSaid() throws {
    let refused = send(space + "/new", facts, [("file", "program.exe", [0x4D, 0x5A, 0, 1])])
    #expect(
      refused.status == 400 && refused.text.contains("program.exe") && refused.text.contains("#thing-file"))
    #expect(refused.text.contains("name=\"other-files\""))
    let document = try make([0x4D, 0x5A, 0, 1], named: "program.exe", more: [("other-files", "yes")])
    #expect(site.get(document + "/file", session: owner).header("Content-Type") == "application/octet-stream")
    let page = try make(Array("<!doctype html><html><script>alert(1)</script>".utf8), named: "side.html")
    #expect(site.get(page + "/file", session: owner).header("Content-Type") == "application/octet-stream")
    #expect(send(space + "/new", facts, [("file", "tom.pdf", [])]).status == 400)
  }

  @Test func whoeverMistypesADayNeedNotSendTheFileAgain() throws {
    let wrong = facts.filter { $0.0 != "title" } + [("title", "")]
    let answer = send(space + "/new", wrong, [("file", "avtale.pdf", Self.pdf)])
    #expect(answer.status == 400 && answer.text.contains("avtale.pdf"))
    let ticket = try #require(Self.ticket(in: answer.text))
    let mended = send(space + "/new", facts + [("file-kept", ticket)], [("file", "", [])])
    let document = try #require(mended.header("Location"), "\(mended.text)")
    #expect(try bytes(site.get(document + "/file", session: owner)) == Self.pdf)
    let other = try site.signedIn("Ola Nordmann")
    try site.add(other.person, to: space, as: .editor)
    let stolen = site.send(
      space + "/new", facts + [("file-kept", ticket)], files: [], session: other.cookie,
      token: WorkSite.token(other.cookie))
    #expect(stolen.status == 400, "a ticket is good for whom it was written")
    let forged = send(space + "/new", facts + [("file-kept", String(ticket.dropFirst()))], [])
    #expect(forged.status == 400)
  }

  private static func ticket(in page: String) -> String? {
    page.components(separatedBy: "name=\"file-kept\" value=\"").dropFirst().first?
      .components(separatedBy: "\"").first?.replacing("&quot;", with: "\"").replacing("&#34;", with: "\"")
  }

  @Test func sizesAreBounded() throws {
    let large = send(space + "/new", facts, [("file", "stor.txt", Array(repeating: 65, count: 100_001))])
    #expect(large.status == 413)
    for number in 0..<2 {
      _ = try make(Array(repeating: UInt8(65 + number), count: 90_000), named: "\(number).txt")
    }
    let full = send(space + "/new", facts, [("file", "c.txt", Array(repeating: 90, count: 90_000))])
    #expect(full.status == 400 && full.text.contains("#thing-file"), "the space has room for two of them")
    _ = try make(Array(repeating: 65, count: 90_000), named: "once more.txt")
  }

  @Test func aFileThatIsGoneIsSaid() throws {
    let document = try make()
    let store = try #require(site.workplace.files?.store)
    let digest = try #require(ContentDigest(HexDigest.of(Self.pdf)))
    #expect(store.digests == [digest])
    let used = try site.storage.read { try FileUse.files(of: .ofSpaces, $0) }
    #expect(used == [digest: Self.pdf.count])
    try FileManager.default.removeItem(atPath: store.path(of: digest))
    #expect(site.get(document + "/file", session: owner).status == 503)
  }
}
