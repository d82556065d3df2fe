import Basics
import Formats
import Pages
import SignIn
import Spaces
import TestContent
import Testing

@testable import Site
@testable import WorkPages

/// A case of two councils, from an empty list to a decision that both took.
@Suite struct CasePagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(
      kinds: ContentKinds(SiteRooms.all), statutes: try ShippedSite.content.get().statutes)
    (owner, space) = try site.ownersSpace()
  }

  private func add(
    _ kind: String, _ title: String, _ fields: [(String, String)], state: String = "internal"
  ) throws -> String {
    let made = site.post(
      space + "/new?kind=\(kind)",
      [("kind", kind), ("title", title), ("state", state), ("from", "2020-01-01")] + fields,
      session: owner, token: WorkSite.token(owner))
    let place = try #require(made.header("Location"), "\(made.text)")
    return String(try #require(place.split(separator: "?").first?.split(separator: "/").last))
  }

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  private func decide(_ unit: String, _ matter: String, _ wording: String) throws {
    let treatment = try add(
      "treatment", "Kommunestyret \(unit)",
      [
        ("case", matter), ("unit", unit), ("level", "council"), ("meeting", "2020-03-19"),
        ("outcome", "decided"),
      ])
    _ = try add(
      "decision", "Vedtak \(unit)",
      [("treatment", treatment), ("decided", "2020-03-19"), ("wording", wording)])
  }

  @Test func anEmptyListSaysHowToBegin() {
    let page = get(space + "/cases")
    #expect(page.status == 200 && page.text.contains("kind=case"))
  }

  @Test func whatCouncilsDecideIsHeldAgainstEachOther() throws {
    let matter = try add("case", "Felles landbrukskontor", [("units-0", "no:0001"), ("units-1", "no:0002")])
    _ = try add("section", "Bakgrunn", [("case", matter), ("language", "nb"), ("text", "Kontorene er små.")])
    try decide("no:0001", matter, "1. Kontoret er felles.\n2. Det koster 40 prosent.")
    #expect(get("/cases/\(matter)").text.contains("Kontorene er små."))
    try decide("no:0002", matter, "1. Kontoret er felles.\n2. Det koster 60 prosent.")
    let differs = get("/cases/\(matter)")
    #expect(differs.status == 200 && differs.text.contains("«40»") && differs.text.contains("«60»"))
    #expect(get(space + "/cases").text.contains("Felles landbrukskontor"))
  }

  @Test func theSameStepOfTheSameCouncilIsRefusedTwice() throws {
    let matter = try add("case", "Felles landbrukskontor", [("units-0", "no:0001"), ("units-1", "no:0002")])
    let fields = [("case", matter), ("unit", "no:0001"), ("level", "council"), ("outcome", "planned")]
    _ = try add("treatment", "Første", fields)
    let again = site.post(
      space + "/new?kind=treatment",
      [("kind", "treatment"), ("title", "Andre"), ("state", "internal"), ("from", "2020-01-01")] + fields,
      session: owner, token: WorkSite.token(owner))
    #expect(again.header("Location") == nil && again.status >= 400)
  }

  @Test func everyInputWaitsOrLeadsToWhatItChangedOrToTheReason() throws {
    let matter = try add("case", "Felles landbrukskontor", [("units-0", "no:0001"), ("units-1", "no:0002")])
    let section = try add(
      "section", "Åpningstider", [("case", matter), ("language", "nb"), ("text", "Åpent hver dag.")])
    #expect(!get("/cases/\(matter)").text.contains("case-inputs"))
    let process = try add("process", "Høring", [("case", matter), ("purpose", "Å høre")], state: "published")
    #expect(get("/cases/\(matter)").text.contains("Ingen innspill vises ennå."))
    func say(_ title: String, _ fields: [(String, String)], state: String = "published") throws {
      _ = try add(
        "input", title, [("process", process), ("text", title), ("moderation", "shown")] + fields,
        state: state)
    }
    try say("Åpent på lørdag", [("outcome", "led-to"), ("change", "Hver dag."), ("decision", section)])
    try say("Flytt kontoret", [("outcome", "not"), ("answer", "Ingen ledige lokaler.")])
    try say("Hva med hagen?", [])
    try say("Ennå ikke lest", [], state: "internal")
    try say("Om en ansatt", [("moderation", "withheld"), ("reason", "employee")], state: "internal")
    let page = get("/cases/\(matter)").text
    #expect(page.contains("Ett innspill venter på svar") && page.contains("2 innspill har fått svar"))
    #expect(page.contains("Dette ble endret: Hver dag.") && page.contains("Førte til: Åpningstider"))
    #expect(page.contains("Svar: Ingen ledige lokaler.") && page.contains("Hva med hagen?"))
    #expect(!page.contains("Ennå ikke lest") && !page.contains("Om en ansatt"))
    #expect(page.contains("/processes/\(process)"))
  }

  @Test func whoeverMayNotSeeTheSpaceSeesNoCase() throws {
    let matter = try add("case", "Felles landbrukskontor", [("units-0", "no:0001"), ("units-1", "no:0002")])
    #expect(site.get(space + "/cases").status == 404)
    #expect(site.get("/cases/\(matter)").status == 404)
    #expect(get("/cases/\(matter.replacing(/.$/, with: "x"))").status == 404)
  }
}
