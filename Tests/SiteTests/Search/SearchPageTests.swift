import Basics
import Files
import Formats
import Pages
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// One search for everything, through the whole edge.
@Suite struct SearchPageTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: Space

  init() throws {
    site = try WorkSite()
    let (person, cookie) = try site.signedIn()
    owner = cookie
    space = try site.storage.write { tx in
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Regionen", purpose: "", shows: [.things]), owner: person,
        by: .command("test"), tx, WorkSite.occasion)
      for (title, state) in [("Brannavtalen", ThingState.published), ("Brannøvelse <b>", .internal)] {
        try Thing.make(
          ThingDraft(
            .note, title: title, content: Note(text: "Noe om brannvern og <i>beredskap</i>.").json,
            state: state, from: WorkSite.occasion.today), in: space, by: .command("test"), tx,
          WorkSite.occasion)
      }
      return space
    }
  }

  @Test func everybodyFindsWhatTheyMaySee() {
    let mine = site.get("/search?q=brann", session: owner).text
    #expect(mine.contains("Brannavtalen") && mine.contains("Brannøvelse &lt;b"))
    #expect(mine.contains("<mark>brannvern</mark>") && mine.contains("&lt;i"))
    let anybody = site.get("/search?q=brann")
    #expect(anybody.text.contains("Brannavtalen") && !anybody.text.contains("Brannøvelse"))
    #expect(anybody.header("Cache-Control") == "no-store")
  }

  @Test func pagesOfTheSiteAreFoundBesideThings() {
    #expect(site.get("/search?q=%C3%98st", session: owner).text.contains("/units/no/0201"))
    #expect(!site.get("/search?q=%C3%98st&kind=note", session: owner).text.contains("/units/no/0201"))
  }

  @Test func theSearchIsNarrowed() {
    let address = "/search?q=brann&space=\(space.id)"
    #expect(site.get(address + "&kind=note", session: owner).text.contains("Brannavtalen"))
    #expect(!site.get(address + "&kind=body", session: owner).text.contains("Brannavtalen"))
    #expect(
      site.get(address + "&from=2026-11-21&until=2026-11-21", session: owner).text.contains("Brannavtalen"))
    #expect(!site.get(address + "&until=2026-11-20", session: owner).text.contains("Brannavtalen"))
    for query in ["&kind=nothing", "&from=never"] {
      #expect(site.get(address + query, session: owner).status == 400, "\(query)")
    }
    #expect(site.get("/search?q=brann&space=none", session: owner).status == 404)
  }

  @Test func whatCannotBeSearchedIsTold() {
    for text in ["%3F!%C2%AB", String(repeating: "a", count: 3000)] {
      let page = site.get("/search?q=\(text)", session: owner)
      #expect(page.status == 400, "\(text.prefix(20))")
      #expect(site.get("/api/v1/search?q=\(text)").status == 400)
    }
    #expect(site.get("/search").status == 200 && site.get("/search?q=%20").status == 200)
  }

  @Test func aSearchHasAPriceThatGrowsWithItsWords() throws {
    func steps(_ target: String) throws -> Int? {
      site.website.handling(of: try #require(Visit(target: target))).work
    }
    #expect(try steps("/search") == nil)
    let one = try #require(try steps("/search?q=brann"))
    #expect(try steps("/search?q=brann+avtale") ?? 0 > one)
    #expect(try steps("/api/v1/search?q=brann") == one)
  }

  /// A municipality that a field names by its code is found by its name.
  @Test func unitsInFieldsAreFoundByName() throws {
    try site.storage.write { tx in
      var body = Body()
      body.form = .executiveCommittee
      body.units = [UnitCode(country: "no", code: "0201")]
      try Thing.make(
        ThingDraft(body, title: "Formannskapet", state: .internal, from: WorkSite.occasion.today),
        in: space, by: .command("test"), tx, WorkSite.occasion)
    }
    #expect(site.get("/search?q=%C3%98st&kind=body", session: owner).text.contains("Formannskapet"))
    #expect(!site.get("/search?q=%C3%98st&kind=body").text.contains("Formannskapet"))
  }

  @Test func whereNothingHasEveryWordThePageSaysSo() throws {
    let most = "Ingenting har alle ordene"
    let page = site.get("/search?q=brann+enhj%C3%B8rning", session: owner).text
    #expect(page.contains(most) && page.contains("Brannavtalen"))
    #expect(!site.get("/search?q=brann+beredskap", session: owner).text.contains(most))
    let json = try JSONValue(reading: site.get("/api/v1/search?q=brann+enhj%C3%B8rning").text)
    #expect(json["words"]?.text == "most")
    #expect(json["things"]?.elements.compactMap { $0["title"]?.text } == ["Brannavtalen"])
  }

  @Test func programsAreAnsweredAlike() throws {
    let answer = site.get("/api/v1/search?q=brannavtale")
    #expect(answer.status == 200)
    let json = try JSONValue(reading: answer.text)
    #expect(json["words"]?.text == "all")
    #expect(json["things"]?.elements.compactMap { $0["title"]?.text } == ["Brannavtalen"])
    #expect(json["things"]?.elements.first?["space"]?.text == space.id.text)
  }

  @Test func theTextOfADocumentIsFoundAfterItCame() throws {
    let token = WorkSite.token(owner)
    let made = site.send(
      "/spaces/\(space.id)/new",
      [("kind", "document"), ("title", "Vedlegg"), ("from", "2026-11-21"), ("state", "internal")],
      files: [("file", "vedlegg.txt", Array("Oppsigelsestiden er seks måneder.".utf8))], session: owner,
      token: token)
    #expect(made.status == 303, "\(made.text.suffix(2000))")
    #expect(site.get("/search?q=oppsigelsestid", session: owner).text.contains("Vedlegg"))
    #expect(!site.get("/search?q=oppsigelsestid").text.contains("Vedlegg"))
  }
}
