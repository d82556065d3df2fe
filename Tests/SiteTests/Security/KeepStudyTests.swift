import Basics
import SignIn
import Spaces
import Store
import Testing

@testable import Site

@Suite struct KeepStudyTests {
  private let query = "date=2015-01-01&merge=0103,0104"

  private func space(_ site: WorkSite, _ owner: Identifier<Person>) throws -> Space {
    try site.storage.write { tx in
      let actor = try Actor.of(owner, at: WorkSite.occasion.today, tx)
      return try Space.make(
        SpaceDraft(kind: .region, name: "Lillehammer-regionen", purpose: ""), by: .actor(actor), tx,
        WorkSite.occasion)
    }
  }

  @Test func studyBecomesAThingThatLeadsBackToIt() throws {
    let site = try WorkSite()
    let (person, cookie) = try site.signedIn()
    let space = try space(site, person)
    let form = site.get("/studies?question=compare&\(query)", session: cookie)
    #expect(form.status == 200)
    #expect(form.text.contains("Lillehammer-regionen"))
    #expect(form.text.contains("name=\"query\" value=\"date=2015-01-01&amp;merge=0103,0104\""))
    let kept = site.post(
      "/studies",
      [
        ("question", "compare"), ("query", query), ("space", space.id.text), ("title", "To alternativer"),
        ("remark", "Til møtet"),
      ], session: cookie, token: WorkSite.token(cookie))
    #expect(kept.status == 303)
    let things = try site.storage.read { tx in
      let actor = try Actor.of(person, at: WorkSite.occasion.today, tx)
      return try Thing.list(in: space, for: actor, tx).map {
        (
          $0.title,
          try Thing.versions(of: $0.id, for: actor, tx).first?.fields.flatMap {
            SavedStudy(reading: $0.content)
          }
        )
      }
    }
    #expect(things.map(\.0) == ["To alternativer"])
    #expect(things.first?.1?.address == "/study/today?\(query)")
    #expect(things.first?.1?.remark == "Til møtet")
    #expect(things.first?.1?.programVersion == Program.version)
  }

  @Test func whatIsWrongStandsBesideItsFieldWithWhatWasTyped() throws {
    let site = try WorkSite()
    let (person, cookie) = try site.signedIn()
    let space = try space(site, person)
    let answer = site.post(
      "/studies",
      [
        ("question", "compare"), ("query", query), ("space", space.id.text), ("title", ""),
        ("remark", "Min merknad"),
      ],
      session: cookie, token: WorkSite.token(cookie))
    #expect(answer.status == 400)
    #expect(answer.text.contains("Min merknad"))
    #expect(
      answer.text.contains("id=\"keep-title\" name=\"title\" value=\"\" required aria-invalid=\"true\""))
    #expect(answer.text.contains("href=\"#keep-title\""))
    #expect(answer.text.contains("aria-describedby=\"keep-title-fault\""))
  }

  /// A space that is not there and one that the visitor may not know of look alike.
  @Test func spaceOfOthersIsAbsent() throws {
    let site = try WorkSite()
    let (owner, _) = try site.signedIn("Eva Eier")
    let hidden = try space(site, owner)
    let (_, cookie) = try site.signedIn("Kari Nordmann")
    func keep(in space: Identifier<Space>) -> SentReply {
      site.post(
        "/studies", [("question", "compare"), ("query", query), ("space", space.text), ("title", "x")],
        session: cookie, token: WorkSite.token(cookie))
    }
    let missing = keep(in: Identifier(WorkSite.occasion))
    #expect(missing.status == 404)
    #expect(keep(in: hidden.id).status == 404)
    #expect(
      keep(in: hidden.id).text.replacing(/name="form-token" value="[^"]*"/, with: "")
        == missing.text.replacing(/name="form-token" value="[^"]*"/, with: ""))
  }

  @Test(arguments: [
    ("compare", "//evil.example"), ("evil", "date=2015-01-01&merge=0103,0104"), ("compare", "merge=9999"),
    ("compare", ""), ("compare", "%zz"),
  ])
  func whatIsNoStudyIsNotKept(_ question: String, _ query: String) throws {
    let site = try WorkSite()
    let (person, cookie) = try site.signedIn()
    let space = try space(site, person)
    let answer = site.post(
      "/studies", [("question", question), ("query", query), ("space", space.id.text), ("title", "x")],
      session: cookie, token: WorkSite.token(cookie))
    #expect((400...404).contains(answer.status))
  }
}
