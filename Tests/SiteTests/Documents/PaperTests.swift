import Basics
import Converters
import SignIn
import Spaces
import Testing

@testable import Site
@testable import WorkPages

/// Every version of a thing goes on paper: by one converter for all rooms, for whoever sees the version, and where no program is
/// installed that is said in the place of a link.
@Suite struct PaperTests {
  /// A converter that hands back what it was given.
  private static let echo = PaperMaker(formats: [.pdf, .odt]) { document, _, _ throws(Diagnostic) in document
  }

  private func note(_ site: WorkSite) throws -> (owner: Secret, thing: String) {
    let owner = try site.signedIn().cookie
    let token = WorkSite.token(owner)
    let made = site.post(
      "/spaces/new", [("name", "Region <Sør>"), ("kind", "region")], session: owner, token: token)
    let space = try #require(made.header("Location"))
    let answer = site.post(
      space + "/new",
      [
        ("kind", "note"), ("title", "Referat: møte 3/2026"), ("text", "Linje 1\nLinje <2>"),
        ("from", "2026-11-21"), ("state", "internal"),
      ], session: owner, token: token)
    return (owner, try #require(answer.header("Location"), "\(answer.text)"))
  }

  @Test func aVersionIsHandedOverAsOneDocument() throws {
    let site = try WorkSite(publicAddress: "https://nabo.example.org", paper: Self.echo)
    let (owner, thing) = try note(site)
    let answer = site.get(thing + "/versions/1/paper.pdf", session: owner)
    #expect(answer.status == 200 && answer.header("Content-Type") == "application/pdf")
    #expect(
      answer.header("Content-Disposition")
        == "attachment; filename=\"Referat-m_te-3-2026.pdf\"; filename*=UTF-8''Referat-m%C3%B8te-3-2026.pdf")
    let document = answer.text
    #expect(document.hasPrefix("<!DOCTYPE html>") || document.hasPrefix("<!doctype html>"))
    for part in [
      "<h1>Referat: møte 3/2026</h1>", "Linje 1<br>Linje &lt;2", "Region &lt;Sør>",
      "https://nabo.example.org\(thing)/versions/1", "<base href=\"https://nabo.example.org/\">",
    ] {
      #expect(document.contains(part) || document.contains(part.replacing(">", with: "&gt;")), "\(part)")
    }
    #expect(!document.contains("<script") && !document.contains("<link"), "nothing is fetched for it")
  }

  @Test func whatIsNotInstalledHasNoLinkAndIsSaid() throws {
    let site = try WorkSite(paper: Self.echo)
    let (owner, thing) = try note(site)
    for page in [thing, thing + "/versions/1"] {
      let text = site.get(page, session: owner).text
      #expect(text.contains("\(thing)/versions/1/paper.pdf") && text.contains("/versions/1/paper.odt"))
      #expect(!text.contains("paper.docx") && text.contains("DOCX"), "\(page)")
    }
    let refused = site.get(thing + "/versions/1/paper.docx", session: owner)
    #expect(refused.status == 404 && refused.text.contains("DOCX"))
    #expect(site.get(thing + "/versions/1/paper.exe", session: owner).status == 404)
  }

  @Test func nobodyGetsMoreOnPaperThanOnThePage() throws {
    let site = try WorkSite(paper: Self.echo)
    let (_, thing) = try note(site)
    #expect(site.get(thing + "/versions/1/paper.pdf").status == 404)
    let stranger = try site.signedIn("Ola Nordmann").cookie
    #expect(site.get(thing + "/versions/1/paper.pdf", session: stranger).status == 404)
  }
}
