import Basics
import Files
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// A secret link to a document leads to its file as well: to that of what it shows, as long as it shows it, and to nothing else.
@Suite struct SharedFileTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite()
    (owner, space) = try site.ownersSpace()
  }

  private func send(
    _ path: String, _ form: [(String, String)], _ text: String? = nil
  ) -> SentReply {
    let files = text.map { [(field: "file", name: "vedtak.txt", bytes: Array($0.utf8))] } ?? []
    return site.send(path, form, files: files, session: owner, token: WorkSite.token(owner))
  }

  private func document(_ text: String) throws -> String {
    let made = send(
      space + "/new",
      [("kind", "document"), ("title", "Vedtak"), ("from", "2026-11-21"), ("state", "internal")], text)
    return try #require(made.header("Location"), "\(made.text)")
  }

  private func share(_ thing: String, version: Int? = nil) throws -> String {
    let form = version.map { [("version", String($0))] } ?? []
    let answer = site.post(thing + "/share", form, session: owner, token: WorkSite.token(owner))
    return String(try #require(answer.text.firstMatch(of: /(\/shared\/[A-Za-z0-9_-]+)"/), "\(answer.text)").1)
  }

  @Test func whoeverHasTheLinkDownloadsTheFileThatItShows() throws {
    let link = try share(try document("Vedtak"))
    #expect(site.get(link).text.contains("href=\"\(link)/file\""))
    let file = site.get(link + "/file")
    #expect(file.status == 200 && file.text == "Vedtak")
    #expect(file.header("Content-Disposition")?.hasPrefix("attachment;") == true)
    #expect(file.header("X-Content-Type-Options") == "nosniff")
  }

  /// The way of whoever is signed in stays closed to whoever has the link alone.
  @Test func theLinkOpensNothingElse() throws {
    let document = try document("Vedtak")
    _ = try share(document)
    for path in [document + "/file", document + "/versions/1/file", document + "/versions/1/paper.pdf"] {
      #expect(site.get(path).status == 404, "\(path)")
    }
    #expect(site.get("/shared/nobody-has-this/file").status == 404)
  }

  @Test func aLinkToOneVersionNeverLeadsToAnother() throws {
    let document = try document("Først")
    let link = try share(document, version: 1)
    let edit = send(
      document + "/edit", [("title", "Vedtak"), ("from", "2026-11-21"), ("base", "1")], "Siden")
    #expect(edit.status == 303, "\(edit.text)")
    #expect(site.get(link + "/file").text == "Først")
    #expect(site.get(try share(document) + "/file").text == "Siden")
  }

  @Test func aRevokedLinkShowsNothing() throws {
    let document = try document("Vedtak")
    let link = try share(document)
    let id = try #require(Identifier<Thing>(String(document.suffix(26))))
    try site.storage.write { tx in
      let (thing, space) = try Thing.get(id, for: .of(ownerOf(tx), at: WorkSite.occasion.today, tx), tx)
      let actor = try Actor.of(ownerOf(tx), at: WorkSite.occasion.today, tx)
      for share in try Share.all(of: thing, in: space, for: actor, tx) {
        try share.revoke(by: .actor(actor), tx, WorkSite.occasion)
      }
    }
    #expect(site.get(link + "/file").status == 404)
  }

  private func ownerOf(_ tx: any Transaction) throws -> Identifier<Person> {
    let id = try #require(Identifier<Space>(String(space.suffix(26))))
    return try #require(try Membership.of(id, tx).compactMap(\.member.person).first)
  }

  /// What is no document has no file.
  @Test func aLinkToANoteHasNoFile() throws {
    let note = site.post(
      space + "/new", [("kind", "note"), ("title", "Notat"), ("from", "2026-11-21"), ("state", "internal")],
      session: owner, token: WorkSite.token(owner))
    let link = try share(try #require(note.header("Location")))
    #expect(site.get(link).status == 200 && !site.get(link).text.contains("/file\""))
    #expect(site.get(link + "/file").status == 404)
  }
}
