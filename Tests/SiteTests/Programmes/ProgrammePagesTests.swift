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
    for view in ["", "/gates", "/reports", "/readiness", "/people", "/pack", "/progress"] {
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
