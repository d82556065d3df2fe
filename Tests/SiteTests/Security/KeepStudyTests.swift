import Basics
import Formats
import Pages
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

  /// What a kept study says of itself: who it is about, its alternatives with their signs, and its answer of that day.
  @Test func keptStudyShowsItsAlternativesAndItsAnswer() throws {
    let site = try WorkSite()
    let (person, cookie) = try site.signedIn()
    let space = try space(site, person)
    let line = ToldAnswer.Line(place: 1, name: "Aa-Bø + Midt", figure: "1 300", note: "hver for seg")
    let answer = ToldAnswer(
      sentences: ["1 300 innbyggere i én kommune."],
      figures: [.init(title: "Innbyggere", measure: "personer · 2015", lines: [line])])
    let study = try #require(
      SavedStudy(question: .compare, query: query, dataHash: "", programVersion: "0.0.9")
    ).answering(.object([.init("nb", answer.json)]), on: .newYear(2026))
    let id = try site.storage.write { tx in
      let draft = ThingDraft(study, title: "Da", from: .newYear(2026))
      return try Thing.make(draft, in: space, by: .command("test"), tx, WorkSite.occasion).id
    }
    let page = site.get("/things/\(id)", session: cookie).text
    #expect(page.contains("<strong>Aa-Bø + Midt</strong> · Kommunene slik de var 1. januar 2015 (Norge)"))
    #expect(page.contains("<li class=\"alt-1\"><span class=\"sign alt-1\" aria-hidden=\"true\">■</span>"))
    #expect(page.contains("<p class=\"study-sentence\">1 300 innbyggere i én kommune.</p>"))
    #expect(page.contains("<strong class=\"answer-number\">1 300</strong>"))
    #expect(page.contains("Slik svarte Nabo 1. januar 2026. Lagret med versjon 0.0.9 av Nabo."))
    #expect(page.contains("/study/today?date=2015-01-01&amp;merge=0103,0104&amp;kept-study=\(id)"))
    #expect(page.contains("/study/alternatives?date=2015-01-01&amp;merge=0103,0104&amp;kept-study=\(id)"))
  }

  @Test func changedStudyBecomesTheNextVersionOfTheSameThing() throws {
    let site = try WorkSite()
    let (person, cookie) = try site.signedIn()
    let space = try space(site, person)
    let thing = try #require(keep(site, cookie, space, query).header("Location"))
    let id = String(try #require(thing.split(separator: "/").last))
    let other = "date=2015-01-01&merge=0103,0104&merge=0104,0201"
    let form = site.get("/studies?question=compare&\(other)&kept-study=\(id)", session: cookie).text
    #expect(form.contains("<option value=\"\(id)/1\" selected>"), "the study that it came from is chosen")
    #expect(form.contains("Til møtet</textarea>"), "what was said of it comes along")
    let answer = keep(site, cookie, nil, other, follows: "\(id)/1")
    #expect(answer.header("Location") == thing)
    let page = site.get(thing, session: cookie).text
    #expect(page.contains("\(thing)/versions/2"))
    let history = site.get(thing + "/history", session: cookie).text
    #expect(history.contains("Spørsmålet: <ins>"), "what is asked is told in words")
    #expect(!history.contains("<ins>date="))
    let late = keep(site, cookie, nil, query, follows: "\(id)/1")
    #expect(late.status == 400, "somebody wrote version 2 meanwhile")
    #expect(late.text.contains("keep-version-of-fault"))
  }

  private func keep(
    _ site: WorkSite, _ cookie: Secret, _ space: Space?, _ query: String, follows: String = ""
  ) -> SentReply {
    site.post(
      "/studies",
      [
        ("question", "compare"), ("query", query), ("space", space?.id.text ?? ""),
        ("title", "To alternativer"), ("remark", "Til møtet"), ("version-of", follows),
      ], session: cookie, token: WorkSite.token(cookie))
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
