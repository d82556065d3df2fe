import Basics
import Formats
import Pages
import SignIn
import Spaces
import TestContent
import Testing

@testable import Site
@testable import WorkPages

/// From an idea to a cooperation in force, and what controls of it found: nothing is typed twice.
@Suite struct HandoverTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(
      kinds: ContentKinds(SiteRooms.all), statutes: try ShippedSite.content.get().statutes)
    (owner, space) = try site.ownersSpace()
  }

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  private func post(_ path: String, _ fields: [(String, String)] = []) -> SentReply {
    site.post(path, fields, session: owner, token: WorkSite.token(owner))
  }

  /// The identifier of what was made.
  private func make(_ kind: String, _ fields: [(String, String)]) throws -> String {
    let made = post(
      space + "/new?kind=\(kind)", [("kind", kind), ("state", "internal"), ("from", "2020-01-01")] + fields)
    let place = try #require(made.header("Location"), "\(made.text)")
    return String(try #require(place.split(separator: "?").first?.split(separator: "/").last))
  }

  private func proposal() throws -> String {
    try make(
      "arrangement",
      [
        ("title", "Felles lønn"), ("stage", "idea"), ("form", "no.vertskommune-administrativt"),
        ("tasks-0", "payroll"), ("participants-0-unit", "no:0001"), ("participants-1-unit", "no:0002"),
        ("host", "no:0001"), ("cost-key", "inhabitants"), ("budget", "900 000 NOK"), ("budget-year", "2027"),
      ])
  }

  /// The case that was made of a proposal.
  private func matter(_ arrangement: String) throws -> String {
    let page = get("/arrangements/\(arrangement)/decision").text
    let start = try #require(page.firstRange(of: "/cases/"), "\(page)")
    return String(page[start.upperBound...].prefix(26))
  }

  private func decide(_ matter: String, _ unit: String, _ wording: String) throws {
    let treatment = try make(
      "treatment",
      [
        ("title", "Kommunestyret"), ("case", matter), ("unit", unit), ("level", "council"),
        ("outcome", "decided"), ("meeting", "2026-11-02"),
      ])
    _ = try make(
      "decision",
      [("title", "Vedtak"), ("treatment", treatment), ("decided", "2026-11-02"), ("wording", wording)])
  }

  @Test func theCaseHasTheTextOfTheProposalAndBothNameEachOther() throws {
    let arrangement = try proposal()
    let place = "/arrangements/\(arrangement)/decision"
    #expect(get("/arrangements/\(arrangement)").text.contains(place))
    let before = get(place).text
    #expect(before.contains("/study/today?") && before.contains("Lag saken"))
    #expect(post(place).status == 303)
    let matter = try matter(arrangement)
    let text = get("/cases/\(matter)").text
    for told in [
      "Felles lønn", "Forslag til vedtak", "er vertskommune", "900\u{202F}000 NOK", "kommuneloven § 20",
      arrangement,
    ] {
      #expect(text.contains(told), "\(told)")
    }
    // The study is kept, and named by the case and by the cooperation, which is a study now.
    #expect(get("/things/\(matter)").text.contains("Alternativer til Felles lønn"))
    let entry = get("/things/\(arrangement)").text
    #expect(entry.contains("Alternativer til Felles lønn") && entry.contains(matter))
    #expect(get(space + "/cooperation?stage=study").text.contains("Felles lønn"))
    // What is made is not made again.
    #expect(post(place).status == 404)
  }

  @Test func whatAllCouncilsDecidedIsInForceFromTheirDay() throws {
    let arrangement = try proposal()
    let place = "/arrangements/\(arrangement)/decision"
    #expect(post(place).status == 303)
    let matter = try matter(arrangement)
    let wording = "1. Kommunene går sammen om lønn.\n2. Samarbeidsavtalen godkjennes."
    try decide(matter, "no:0001", wording)
    #expect(post(place, [("from", "2027-01-01")]).status == 404, "one council is not all")
    try decide(matter, "no:0002", wording)
    #expect(get(place).text.contains("Før det som vedtatt"))
    #expect(post(place, [("from", "snart")]).status == 400)
    #expect(post(place, [("from", "2027-01-01")]).status == 303)
    // Adopted today, in force from the day that was set; the decisions are named.
    #expect(get(space + "/cooperation?stage=adopted").text.contains("Felles lønn"))
    let overview = get(space + "/cooperation?date=2026-12-31").text
    #expect(!overview.contains("Felles lønn"))
    #expect(get(space + "/cooperation?date=2027-01-01").text.contains("Felles lønn"))
    let entry = get("/things/\(arrangement)").text
    #expect(entry.contains("Vedtak") && entry.contains("2. november 2026"))
  }

  @Test func whoMayNotChangeItMakesNothingOfIt() throws {
    let arrangement = try proposal()
    #expect(site.get("/arrangements/\(arrangement)/decision").status == 404)
    let reader = try site.signedIn("Ola")
    try site.add(reader.person, to: space, as: .reader)
    let place = "/arrangements/\(arrangement)/decision"
    #expect(!site.get(place, session: reader.cookie).text.contains("Lag saken"))
    #expect(
      site.post(place, [], session: reader.cookie, token: WorkSite.token(reader.cookie)).status == 404)
  }

  @Test func anIdeaBecomesAProposalOnce() throws {
    let idea = try make(
      "idea",
      [
        ("title", "Felles jurist"), ("proposal", "Del en jurist."), ("units-0", "no:0001"),
        ("units-1", "no:0002"), ("tasks-0", "legal-service"), ("triage", "new"),
      ])
    let place = space + "/cooperation/three-to-one"
    #expect(get(place).text.contains("value=\"\(idea)\""))
    let made = post(place + "/proposals", [("idea", idea)])
    let edit = try #require(made.header("Location"), "\(made.text)")
    #expect(get(edit).text.contains("Del en jurist."))
    #expect(!get(place).text.contains("value=\"\(idea)\""))
    #expect(get("/things/\(idea)").text.contains(edit.replacing("/edit", with: "")))
    #expect(post(place + "/proposals", [("idea", idea)]).status == 404)
  }

  @Test func findingsStandUntilTheCouncilClosesThem() throws {
    let empty = get(space + "/cooperation/controls").text
    #expect(empty.contains("kind=control-plan") && !empty.contains("kind=control-finding"))
    let arrangement = try proposal()
    let plan = try make(
      "control-plan",
      [
        ("title", "Plan"), ("unit", "no:0001"), ("sort", "ownership"), ("term-from", "2023-10-01"),
        ("term-until", "2027-10-01"),
      ])
    let control = try make(
      "control-entry",
      [
        ("title", "Eierskapskontroll i lønn"), ("plan", plan), ("arrangement", arrangement),
        ("due", "2026-06-01"), ("progress", "planned"), ("responsible", "Revisjonen"),
      ])
    _ = try make(
      "control-finding",
      [
        ("title", "Ingen eiermøter"), ("control", control), ("finding", "Ingen på to år."),
        ("due", "2026-10-01"), ("responsible", "Kari"),
      ])
    _ = try make(
      "control-finding",
      [
        ("title", "Valgkomité mangler"), ("control", control), ("finding", "Ikke nevnt."),
        ("closed", "2026-09-01"), ("case-number", "45/26"),
      ])
    let page = get(space + "/cooperation/controls").text
    #expect(page.contains("1 funn er åpent. 1 er over fristen."))
    #expect(page.contains("1. oktober 2026 – over fristen") && page.contains("45/26"))
    #expect(get(space + "/cooperation/governing").text.contains("1 funn er åpent."))
    #expect(get("/arrangements/\(arrangement)").text.contains("Ingen eiermøter"))
    #expect(!get("/arrangements/\(arrangement)").text.contains("Valgkomité mangler"))
    let wheel = get(space + "/wheel?from=2026-05-01&to=2026-12-31").text
    #expect(wheel.contains("Følge opp funnet: Ingen eiermøter"))
    #expect(wheel.contains("Rapport fra kontrollen: Eierskapskontroll i lønn"))
    let csv = get(space + "/cooperation/controls.csv").text
    #expect(csv.contains("Valgkomité mangler") && csv.contains("2026-10-01"))
    #expect(
      post(
        space + "/new?kind=control-finding",
        [
          ("kind", "control-finding"), ("title", "X"), ("state", "internal"), ("from", "2020-01-01"),
          ("control", control), ("finding", "Y"), ("closed", "2026-09-01"),
        ]
      ).text.contains("Bare kommunestyret lukker et funn."))
  }
}
