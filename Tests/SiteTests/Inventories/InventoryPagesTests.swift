import Basics
import Formats
import Pages
import SignIn
import Spaces
import TestContent
import Testing

@testable import Site
@testable import WorkPages

/// Systems and agreements of several municipalities, as those who decide about them see them.
@Suite struct InventoryPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(kinds: ContentKinds(SiteRooms.all))
    (owner, space) = try site.ownersSpace()
  }

  private func add(_ kind: String, _ title: String, _ more: [(String, String)]) throws -> String {
    let made = site.post(
      space + "/new?kind=\(kind)",
      [("kind", kind), ("title", title), ("state", "internal"), ("from", "2024-01-01")] + more,
      session: owner, token: WorkSite.token(owner))
    return try #require(made.header("Location"), "\(made.text)")
  }

  private func system(_ title: String, _ unit: String, _ more: [(String, String)] = []) throws -> String {
    try add("system", title, [("unit", unit), ("function", "lønn"), ("vendor", "Lysark AS")] + more)
  }

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  private func answer(_ kind: String, _ pairs: [(String, String)]) -> SentReply {
    site.post(
      space + "/inventories/same/\(kind)", pairs, session: owner, token: WorkSite.token(owner))
  }

  private func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  @Test func anEmptyListSaysWhatToDo() {
    let page = get(space + "/inventories")
    #expect(page.status == 200 && page.text.contains("/import?kind=system"))
    #expect(get(space + "/inventories/agreements").text.contains("/import?kind=agreement"))
  }

  @Test func whatBlocksDayOneAndTheFirstDateAreTold() throws {
    let late = try system(
      "Lysark Lønn", "no:0001",
      [("municipality-number", "yes"), ("due", "2020-05-01"), ("responsible", "Kari")])
    _ = try system("Tindflyt", "no:0002", [("decision", "keep"), ("responsible", "Ola")])
    let page = get(space + "/inventories").text
    #expect(page.contains("1. mai 2020") && page.contains("kommunenummeret står i det"))
    #expect(page.contains("1 av 2 systemer er ikke klart"))
    #expect(page.contains(late) && page.contains("Til 1 oppgave har dere flere systemer."))
    let csv = get(space + "/inventories/systems.csv").text
    #expect(csv.contains("Lysark Lønn") && csv.contains("Tindflyt"))
    #expect(get(space + "/inventories?effective=soon").status == 400)
  }

  @Test func aPairIsDecidedUndoneAndNotAskedAgain() throws {
    let (first, second) = (try system("Lysark Lønn", "no:0001"), try system("LYSARK LØNN", "no:0002"))
    let pairs = [("first", id(first)), ("second", id(second))]
    #expect(get(space + "/inventories/same/system").text.contains("samme navn"))
    #expect(get(space + "/inventories").text.contains("Til 1 oppgave"))
    #expect(answer("system", pairs + [("answer", "same")]).status == 303)
    let decided = get(space + "/inventories/same/system").text
    #expect(!decided.contains("samme navn") && decided.contains("Ta ut"))
    #expect(get(space + "/inventories").text.contains("Til 0 oppgaver"))
    #expect(answer("system", [("first", id(second)), ("answer", "apart")]).status == 303)
    #expect(get(space + "/inventories/same/system").text.contains("samme navn"))
    #expect(answer("system", pairs + [("answer", "other")]).status == 303)
    #expect(!get(space + "/inventories/same/system").text.contains("samme navn"))
    #expect(answer("system", [("first", "x"), ("answer", "same")]).status == 400)
  }

  @Test func agreementsStandByTheLastDayOfNotice() throws {
    let more = [("units-0", "no:0001"), ("counterpart", "Granndata AS"), ("notice-months", "6")]
    _ = try add("agreement", "Sent", more + [("ends", "2099-01-01")])
    _ = try add("agreement", "Tidlig", more + [("ends", "2098-01-01")])
    let page = get(space + "/inventories/agreements").text
    let before = page.split(separator: ">Sent<").first
    #expect(page.contains(">Sent<") && before?.contains(">Tidlig<") == true)
    #expect(page.contains("2 av 2 avtaler er ikke avgjort."))
    #expect(get(space + "/inventories/agreements.csv").text.contains("Tidlig"))
  }

  @Test func aLetterIsInTheLanguageOfTheCounterpartAndHasANumber() throws {
    let agreement = try add(
      "agreement", "Leige av bilar",
      [
        ("units-0", "no:0001"), ("counterpart", "Granndata AS"), ("language", "nn"),
        ("decision", "terminate"),
      ])
    let place = "/agreements/\(id(agreement))/letter"
    #expect(get(place).text.contains("Vi seier med dette opp avtalen."))
    #expect(get(place + "?language=sv&decision=transfer").text.contains("Vi ber om att den nya kommunen"))
    func write() throws -> String {
      let sent = site.post(
        place,
        [
          ("title", "Oppseiing"), ("counterpart", "Granndata AS"), ("language", "nn"),
          ("dated", "2027-02-01"), ("body", "Vi seier opp.\n\nHelsing"),
        ], session: owner, token: WorkSite.token(owner))
      return try #require(sent.header("Location"), "\(sent.text)")
    }
    #expect(get(try write()).text.contains("Brev 2027/1"))
    let second = try write()
    #expect(get(second).text.contains("Brev 2027/2") && get(second).text.contains("1. februar 2027"))
    #expect(site.get(second).status == 404)
  }

  @Test func whoeverMayNotSeeTheSpaceSeesNoneOfIt() throws {
    _ = try system("Lysark Lønn", "no:0001")
    for path in ["", "/systems.csv", "/agreements", "/agreements.xlsx", "/same/system", "/same/agreement"] {
      #expect(site.get(space + "/inventories" + path).status == 404, "\(path)")
    }
  }
}
