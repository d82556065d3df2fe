import Basics
import Formats
import Pages
import Programmes
import SignIn
import Spaces
import Store
import TestContent
import Testing

@testable import Site
@testable import WorkPages

/// Programmes as those who run them and those who follow them see them.
@Suite struct ProgrammePagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(
      kinds: ContentKinds(SiteRooms.all), statutes: try ShippedSite.content.get().statutes,
      templates: try ShippedSite.templates.get())
    (owner, space) = try site.ownersSpace()
  }

  private static let merger = [("part", "no:0103"), ("part", "no:0201"), ("effective", "2030-01-01")]
  private static let query = "?part=no:0103&part=no:0201&effective=2030-01-01"

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  private func post(_ path: String, _ form: [(String, String)]) -> SentReply {
    site.post(path, form, session: owner, token: WorkSite.token(owner))
  }

  /// The address of a programme that was just made.
  private func made(_ state: String = "internal") throws -> String {
    let answer = post(
      space + "/programmes/new", Self.merger + [("name", "Nye Øst"), ("state", state)])
    let next = try #require(answer.header("Location"), "\(answer.text)")
    return String(next.prefix { $0 != "?" })
  }

  private func first(_ pattern: String, in page: String) throws -> String {
    let found = try page.firstMatch(of: Regex(pattern))
    return String(page[try #require(found).range])
  }

  @Test func anEmptyRoomSaysWhatToDo() {
    let page = get(space + "/programmes")
    #expect(page.status == 200 && page.text.contains("/programmes/new"))
    #expect(site.get(space + "/programmes").status == 404)
  }

  @Test func whatAProgrammeWouldHaveIsShownBeforeItIsMade() throws {
    let empty = get(space + "/programmes/new")
    #expect(empty.status == 200 && !empty.text.contains("name=\"name\""))
    let shown = get(space + "/programmes/new" + Self.query).text
    #expect(shown.contains("31 delprosjekter") && shown.contains("Aa-Bø + Øst"))
    #expect(get(space + "/programmes").text.contains("/programmes/0") == false, "nothing was made")
    #expect(get(space + "/programmes/new?part=no:0103&part=no:0201&effective=soon").status == 400)
    #expect(
      get(space + "/programmes/new?part=no:0103&others=Nobody&effective=2030-01-01").status == 400)
  }

  @Test func aPlanThatComesTooLateIsNotMade() {
    let query = "?part=no:0103&part=no:0201&effective=2027-01-01&decided=2026-12-30"
    let shown = get(space + "/programmes/new" + query)
    #expect(shown.text.contains("kommer for sent") && !shown.text.contains("name=\"name\""))
    let sent = post(
      space + "/programmes/new",
      [
        ("part", "no:0103"), ("part", "no:0201"), ("effective", "2027-01-01"), ("decided", "2026-12-30"),
        ("name", "Nye Øst"),
      ])
    #expect(sent.status == 400)
  }

  @Test func aMergerSaysWhatItDoesToTheCooperations() throws {
    let added = post(
      space + "/new?kind=arrangement",
      [
        ("kind", "arrangement"), ("title", "Avfall IKS"), ("state", "internal"), ("from", "2020-01-01"),
        ("stage", "in-force"), ("form", "no.interkommunalt-selskap"),
        ("participants-0-unit", "no:0103"), ("participants-1-unit", "no:0201"),
      ])
    #expect(added.status == 303, "\(added.text)")
    let shown = get(space + "/programmes/new" + Self.query).text
    #expect(shown.contains("Avfall IKS") && shown.contains("oppløses"))
  }

  @Test func aProgrammeSaysWhatTheMergerDoesToWhatTheSpaceKnows() throws {
    let programme = try made()
    #expect(get(programme + "/effects").text.contains("kjenner ingen samarbeid"))
    for (kind, fields) in [
      ("agreement", [("units-0", "no:0103"), ("counterpart", "Acos"), ("change-of-party", "consent")]),
      ("system", [("unit", "no:0201"), ("function", "Lønn")]),
    ] {
      let added = post(
        space + "/new?kind=\(kind)",
        [("kind", kind), ("title", "Min \(kind)"), ("state", "internal"), ("from", "2020-01-01")] + fields)
      #expect(added.status == 303, "\(added.text)")
    }
    let page = get(programme + "/effects").text
    #expect(page.contains("2 ting blir berørt") && page.contains("Min agreement"))
    #expect(page.contains("motparten må si ja"))
    let one = get(programme + "/effects?kind=system").text
    #expect(one.contains("Min system") && !one.contains("Min agreement</a>"))
    let csv = get(programme + "/effects.csv").text
    #expect(csv.contains("name,kind,effect,deadline,action,responsible,statute"))
    #expect(csv.contains("2030-01-01"))
    let before = get(space + "/programmes/new" + Self.query).text
    #expect(before.contains("Min agreement"), "before it is made, too")
  }

  private static let projectFile = """
    <?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Title>IKT</Title><Tasks>
    <Task><UID>1</UID><Name>Flytte data</Name><OutlineLevel>1</OutlineLevel><Start>2029-03-05T08:00:00</Start>
    <Finish>2029-03-09T16:00:00</Finish><Duration>PT40H0M0S</Duration><CalendarUID>9</CalendarUID></Task>
    <Task><UID>2</UID><Name>Data er flyttet</Name><OutlineLevel>1</OutlineLevel><Start>2029-03-12T08:00:00</Start>
    <Finish>2029-03-12T08:00:00</Finish><Duration>PT0H0M0S</Duration><Milestone>1</Milestone>
    <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink></Task>
    </Tasks></Project>
    """

  private func sent(_ programme: String, _ text: String) -> SentReply {
    site.send(
      programme + "/import", [(FormToken.field, WorkSite.token(owner))],
      files: [("file", "ikt.xml", Array(text.utf8))], session: owner)
  }

  @Test func aPlanOfAnotherProgramIsSeenBeforeItIsKeptAndTakenBack() throws {
    let programme = try made()
    #expect(get(programme + "/import").text.contains("type=\"file\""))
    let answer = sent(programme, Self.projectFile)
    let preview = try #require(answer.header("Location"), "\(answer.text)")
    let shown = get(preview).text
    #expect(shown.contains("1 milepæl, 1 aktivitet og 1 avhengighet"))
    #expect(shown.contains("Har en egen kalender") && shown.contains("Flytte data"))
    #expect(!get(programme).text.contains("Flytte data"), "nothing is kept yet")
    let kept = post(preview, [])
    let next = try #require(kept.header("Location"), "\(kept.text)")
    #expect(get(next).text.contains("Flytte data") && get(next).text.contains("Data er flyttet"))
    let batch = try first("/batches/[0-9a-z]{26}", in: get(next).text)
    #expect(post(batch, []).status == 303)
    #expect(!get(programme).text.contains("Flytte data"))
  }

  @Test func aFileThatIsNoPlanIsRefusedAndNotKept() throws {
    let programme = try made()
    #expect(sent(programme, "a;b").status == 400)
    #expect(sent(programme, "<!DOCTYPE a [<!ENTITY b \"c\">]><Project>&b;</Project>").status == 400)
    #expect(post(programme + "/import", []).status == 400)
  }

  @Test func whoeverHasACodeTriesAServiceWithoutAnAccount() throws {
    let programme = try made()
    let id = String(programme.suffix(26))
    let added = post(
      space + "/new?kind=test-case",
      [
        ("kind", "test-case"), ("title", "Betale en regning"), ("state", "internal"), ("from", "2020-01-01"),
        ("programme", id), ("steps", "Finn regningen"), ("expected", "Den er betalt"),
      ])
    #expect(added.status == 303, "\(added.text)")
    #expect(get(programme + "/tests").text.contains("1 er ikke prøvd."))
    let codes = post(programme + "/tests/codes", [("count", "2"), ("until", "2099-01-01")])
    let way = try first("/try/[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}", in: codes.text)
    #expect(get(programme + "/tests/codes").text.contains(way) == false, "shown once")
    let list = site.get(way)
    #expect(list.status == 200 && list.text.contains("Betale en regning"))
    let one = try first(way + "/[0-9a-z]{26}", in: list.text)
    #expect(site.get(one).text.contains("Finn regningen"))
    #expect(site.get("/try/abcd-efgh-jkmn").status == 404)
    #expect(site.get("/try").status == 200)
  }

  @Test func dayOneSaysWhatIsFrozenAndWhoCanBeReached() throws {
    let programme = try made()
    #expect(get(programme + "/day-one").text.contains("Ingen endringsstopp"))
    let added = post(
      space + "/new?kind=on-call",
      [
        ("kind", "on-call"), ("title", "Lønn"), ("state", "internal"), ("from", "2020-01-01"),
        ("programme", String(programme.suffix(26))), ("days-from", "2030-01-01"),
        ("days-until", "2030-01-08"),
        ("who", "Lønnsleder"), ("phone", "61 00 00 00"),
      ])
    #expect(added.status == 303, "\(added.text)")
    #expect(get(programme + "/day-one").text.contains("1 vakt dekker 1. januar 2030."))
    #expect(get(programme + "/on-call.csv").text.contains("Lønnsleder"))
  }

  @Test func staffSeeWhatIsNewWhatWasAnsweredAndWhoTheyAreAsGroups() throws {
    let programme = try made()
    let id = String(programme.suffix(26))
    for (kind, title, fields) in [
      (
        "staff-question", "Hvor skal vi sitte?",
        [("programme", id), ("day", "2026-11-02"), ("asker", "Teknisk")]
      ),
      ("staff-news", "Ny leder", [("programme", id), ("day", "2026-11-03"), ("text", "Velkommen")]),
      (
        "involvement", "Kontorene",
        [
          ("programme", id), ("day", "2026-11-04"), ("form", "discussion"), ("who", "Tillitsvalgte"),
          ("minutes", "Vi ble enige"), ("dissent", "Ikke alle"),
        ]
      ),
      ("body", "Utvalget", [("form", "joint-labour-committee"), ("units-0", "no:0103")]),
      ("position", "Renholdere", [("unit", "no:0103"), ("function", "Renhold"), ("people", "4")]),
      ("position", "Lærere", [("unit", "no:0103"), ("function", "Skole"), ("people", "41")]),
    ] {
      let added = post(
        space + "/new?kind=\(kind)",
        [("kind", kind), ("title", title), ("state", "internal"), ("from", "2020-01-01")] + fields)
      #expect(added.status == 303, "\(kind) \(added.text)")
    }
    let page = get(programme + "/staff").text
    #expect(page.contains("1 spørsmål venter på svar.") && page.contains("Velkommen"))
    #expect(page.contains("Kontorene") && page.contains("med protokolltilførsel"))
    #expect(page.contains("Utvalget") && page.contains("41") && page.contains("‥"))
    #expect(!page.contains(">4<"), "few are not told")
  }

  @Test func theWholeProgrammeIsOneStepThatIsTakenBack() throws {
    let answer = post(
      space + "/programmes/new", Self.merger + [("name", "Nye Øst"), ("state", "internal")])
    let next = try #require(answer.header("Location"))
    let page = get(next).text
    #expect(page.contains("class=\"gantt\"") && page.contains("1. januar 2030"))
    let batch = try first("/batches/[0-9a-z]{26}", in: page)
    #expect(post(batch, []).status == 303)
    #expect(!get(space + "/programmes").text.contains("Nye Øst"))
  }

  @Test func theFileSaysWhatThePageSays() throws {
    let programme = try made()
    let csv = get(programme + "/plan.csv").text
    #expect(csv.contains("name,state,start,last,planned,latest,slack,project,basis"))
    #expect(csv.contains("2030-01-01"))
    #expect(get(programme + "/plan.xlsx").status == 200)
    #expect(get(programme + "?state=critical").status == 200)
    for view in [
      "", "/gates", "/reports", "/readiness", "/people", "/pack", "/progress", "/effects", "/tests",
      "/day-one", "/staff",
    ] {
      #expect(get(programme + view).status == 200, "\(view)")
      #expect(site.get(programme + view).status == 404, "\(view)")
    }
  }

  @Test func aChangeShowsWhatItMovesAndIsKeptAndTakenBack() throws {
    let programme = try made()
    let way = try first("/programmes/[0-9a-z]{26}/change\\?what=[0-9a-z]{26}", in: get(programme).text)
    let what = String(way.suffix(26))
    #expect(get(way).text.contains("name=\"day\""))
    let shown = get(way + "&day=2029-12-20&latest=").text
    #expect(shown.contains("flyttes"))
    let seen = try first("name=\"seen\" value=\"[0-9a-f]{64}", in: shown).suffix(64)
    let form = [("what", what), ("day", "2029-12-20"), ("latest", ""), ("seen", String(seen))]
    let kept = post(programme + "/change", form)
    let next = try #require(kept.header("Location"), "\(kept.text)")
    #expect(get(next).text.contains("Endringen er lagret."))
    // Whoever saw the plan before sees it anew instead of writing over it.
    let second = post(programme + "/change", form.map { $0.0 == "day" ? ("day", "2029-11-01") : $0 })
    #expect(second.status == 400 && second.text.contains("Planen er endret"))
    let batch = try first("/batches/[0-9a-z]{26}", in: get(next).text)
    #expect(post(batch, []).status == 303)
    #expect(get(way + "&day=soon").status == 400)
    #expect(get(programme + "/change?what=" + String(repeating: "0", count: 26)).status == 404)
  }

  @Test func aDecisionIsRecordedAndItsConditionsBecomeTasks() throws {
    let programme = try made()
    let gate = try first("/gates/[0-9a-z]{26}", in: get(programme + "/gates").text)
    let page = get(gate).text
    #expect(page.contains("mangler") && page.contains("name=\"outcome\""))
    let base = try first("name=\"base\" value=\"[0-9]+", in: page).split(separator: "\"").last.map(
      String.init)
    let decided = post(
      gate,
      [
        ("part", "decision"), ("base", base ?? ""), ("outcome", "go"), ("decided", "2026-11-20"),
        ("condition-0", "Tilsette to til"), ("due-0", "2027-01-15"),
      ])
    #expect(decided.status == 303, "\(decided.text)")
    let after = get(gate).text
    #expect(after.contains("SHA-256") && after.contains("Tilsette to til"))
    #expect(get(space + "/things?kind=task").text.contains("Tilsette to til"))
    #expect(get(gate + "/baseline").text.contains("0 ting er endret"))
    let again = post(
      gate, [("part", "decision"), ("base", "1"), ("outcome", "go"), ("decided", "2026-11-20")])
    #expect(again.status == 400)
    #expect(get(gate + "/baseline?version=99").status == 404)
  }

  @Test func aSubProjectReportsOnAPhone() throws {
    let programme = try made()
    let way = try first(
      "/programmes/[0-9a-z]{26}/report\\?project=[0-9a-z]{26}", in: get(programme + "/reports").text)
    #expect(get(way).status == 200)
    let project = String(way.suffix(26))
    let red = post(programme + "/report", [("project", project), ("light", "red"), ("help", "")])
    #expect(red.status == 400, "red says why")
    let sent = post(
      programme + "/report", [("project", project), ("light", "red"), ("help", "Mangler folk.")])
    #expect(sent.status == 303, "\(sent.text)")
    let reports = get(programme + "/reports").text
    #expect(reports.contains("Mangler folk.") && reports.contains("1 melder rødt"))
    #expect(get(programme + "/pack").text.contains("Mangler folk."))
  }

  @Test func thePublicSeesOnlyWhatIsPublished() throws {
    let id = try #require(Identifier<Space>(String(space.suffix(26))))
    try site.storage.write { tx in
      let present = try Space.get(id, tx)
      var draft = SpaceDraft(kind: .region, name: present.name, purpose: "")
      draft.shows = [.existence, .things]
      try present.change(to: draft, by: .command("test"), tx, WorkSite.occasion)
    }
    let (inner, published) = (try made(), try made("published"))
    #expect(site.get(inner + "/progress").status == 404)
    let page = site.get(published + "/progress")
    #expect(page.status == 200 && page.text.contains("1. januar 2030"))
    #expect(site.get(published + "/change").status == 404)
    #expect(!site.get(space + "/programmes").text.contains(inner))
  }
}
