import Basics
import SignIn
import Spaces
import TestContent
import Testing

@testable import InventoryPages
@testable import Site
@testable import WorkPages

/// What a merger or a split has to decide beside systems and agreements.
@Suite struct ProgrammeInventoryTests {
  private let site: WorkSite
  private let owner: Secret
  private let person: Identifier<Person>
  private let space: String

  init() throws {
    site = try WorkSite(kinds: ContentKinds(SiteRooms.all))
    let signedIn = try site.signedIn()
    (owner, person) = (signedIn.cookie, signedIn.person)
    let made = site.post(
      "/spaces/new",
      [("name", "Region"), ("kind", "region"), ("shows-existence", "yes"), ("shows-things", "yes")],
      session: owner, token: WorkSite.token(owner))
    space = try #require(made.header("Location"))
  }

  private func add(
    _ kind: String, _ title: String, _ more: [(String, String)], state: String = "internal"
  ) throws -> String {
    let made = site.post(
      space + "/new?kind=\(kind)",
      [("kind", kind), ("title", title), ("state", state), ("from", "2024-01-01")] + more,
      session: owner, token: WorkSite.token(owner))
    return try #require(made.header("Location"), "\(made.text)")
  }

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  private func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  @Test func aSettlementSharesWhatIsAgreedAndNamesWhatIsOpen() throws {
    #expect(get(space + "/inventories/settlement").text.contains("/new?kind=settlement-party"))
    _ = try add("settlement-party", "Nord", [("unit", "no:0001"), ("taxes", "300 NOK")])
    _ = try add("settlement-party", "Sør", [("unit", "no:0002"), ("taxes", "100 NOK")])
    _ = try add(
      "settlement-item", "Skog", [("sort", "property"), ("value", "1000 NOK"), ("receiver", "no:0001")])
    _ = try add("settlement-item", "Lån", [("sort", "debt"), ("value", "400 NOK")])
    _ = try add(
      "settlement-item", "Aksjer", [("sort", "property"), ("value", "50 NOK"), ("standing", "disputed")])
    _ = try add("settlement-item", "Arkiv", [("sort", "shared")])
    let page = get(space + "/inventories/settlement?effective=2028-01-01").text
    #expect(page.contains("1. januar 2029") && page.contains("2 av 4 poster er åpne"))
    #expect(page.contains("omstridt") && page.contains("ingen verdi i samme valuta"))
    // Nord has 1 000 less the whole debt of 400, and should have three quarters of the 600: it pays 150.
    #expect(page.contains(">150<") && page.contains(">−150<"))
    let csv = get(space + "/inventories/settlement.csv").text
    #expect(csv.contains("Skog") && !csv.contains("Aksjer"))
    let negative = site.post(
      space + "/new?kind=settlement-item",
      [
        ("kind", "settlement-item"), ("title", "Gjeld"), ("state", "internal"), ("from", "2024-01-01"),
        ("sort", "debt"), ("value", "-5 NOK"),
      ], session: owner, token: WorkSite.token(owner))
    #expect(negative.status == 400 && negative.text.contains("Verdien er under null"))
  }

  @Test func streetsThatClashAreToldUntilOneIsRenamed() throws {
    let small = try add(
      "street-name", "Kirkegata", [("unit", "no:0002"), ("addresses", "9"), ("code", "77")])
    _ = try add("street-name", "Kirkegata", [("unit", "no:0001"), ("addresses", "40")])
    _ = try add("street-name", "Skoleveien", [("unit", "no:0001")])
    _ = try add("street-name", "Skolevegen", [("unit", "no:0002")])
    let page = get(space + "/inventories/streets").text
    #expect(page.contains("1 navn finnes to ganger") && page.contains("1 par til er så like"))
    #expect(page.contains("da bytter 9 adresser") && page.contains("adressene er ikke talt"))
    let half = site.post(
      small + "/edit", [("title", "Kirkegata"), ("unit", "no:0002"), ("decision", "rename"), ("base", "1")],
      session: owner, token: WorkSite.token(owner))
    #expect(half.text.contains("Nytt navn og avgjørelse passer ikke sammen"))
    let renamed = site.post(
      small + "/edit",
      [
        ("title", "Kirkegata"), ("unit", "no:0002"), ("addresses", "9"), ("code", "77"),
        ("decision", "rename"), ("new-name", "Prestegata"), ("base", "1"), ("from", "2024-01-01"),
        ("state", "internal"),
      ], session: owner, token: WorkSite.token(owner))
    #expect(renamed.status == 303, "\(renamed.text)")
    #expect(get(space + "/inventories/streets").text.contains("0 navn finnes to ganger"))
    let file = get(space + "/inventories/streets.csv").text
    #expect(file.contains("Prestegata") && file.contains("77") && !file.contains("Skoleveien"))
  }

  @Test func residentsProposeNamesAndSeeWhatBecameOfIt() throws {
    let street = try add("street-name", "Kirkegata", [("unit", "no:0001")], state: "published")
    let hearing = try add(
      "street-hearing", "Nye veinavn",
      [("opens", "2026-11-01"), ("closes", "2026-12-31"), ("text", "Hjelp oss.")], state: "published")
    let place = "/street-hearings/\(id(hearing))"
    let form = site.get(place)
    #expect(form.status == 200 && form.text.contains("Hjelp oss.") && form.text.contains("Kirkegata"))
    let sheet = [("street", id(street)), ("proposal", "Prestegata"), ("reason", "Prestegården.")]
    let seal = Secret(randomBytes: WorkSite.occasion.randomBytes)
    let sent = site.post(
      place, sheet, token: WorkSite.token(seal), seal: seal)
    let receipt = try #require(sent.header("Location"), "\(sent.status) \(sent.text)")
    #expect(site.get(receipt).text.contains("Navnet er ikke avgjort ennå"))
    #expect(site.get(place + "/receipts/aaaaaaaa").status == 404)
    #expect(get(space + "/things?kind=street-proposal").text.contains("Prestegata"))
    #expect(!site.get(space + "/things?kind=street-proposal").text.contains("Prestegata"))
    _ = site.post(
      street + "/edit",
      [
        ("title", "Kirkegata"), ("unit", "no:0001"), ("decision", "rename"), ("new-name", "Prestegata"),
        ("base", "1"), ("from", "2024-01-01"), ("state", "published"),
      ], session: owner, token: WorkSite.token(owner))
    #expect(site.get(receipt).text.contains("Veien får navnet Prestegata."))
  }

  @Test func aHearingThatIsNotOpenTakesNothing() throws {
    _ = try add("street-name", "Kirkegata", [("unit", "no:0001")], state: "published")
    let over = try add(
      "street-hearing", "Over", [("opens", "2020-11-01"), ("closes", "2020-12-31")], state: "published")
    #expect(site.get("/street-hearings/\(id(over))").text.contains("Høringen er ikke åpen nå"))
    let hidden = try add("street-hearing", "Skjult", [("opens", "2026-11-01"), ("closes", "2026-12-31")])
    #expect(site.get("/street-hearings/\(id(hidden))").status == 404)
  }

  @Test func whoeverIsResponsibleConfirmsTheirRowsUntilTheyChange() throws {
    let row = try add(
      "regulation", "Feiegebyr",
      [
        ("unit", "no:0001"), ("sort", "fee"), ("responsible", person.text), ("due", "2027-05-01"),
        ("decision", "harmonise"),
      ])
    _ = try add("identity-mark", "Skilt", [("unit", "no:0001"), ("sort", "sign")])
    let overview = get(space + "/inventories/overview").text
    #expect(overview.contains("Første frist er 1. mai 2027: Feiegebyr"))
    #expect(overview.contains("2 av 2 rader er ikke ferdige. 1 har ingen ansvarlig."))
    #expect(site.get(space + "/inventories/mine").status != 200)
    let mine = get(space + "/inventories/mine").text
    #expect(mine.contains("1 av 1 rader venter på deg") && !mine.contains("Skilt"))
    func confirm() -> SentReply {
      site.post(
        space + "/inventories/mine", [("row", id(row))], session: owner, token: WorkSite.token(owner))
    }
    #expect(confirm().status == 303)
    #expect(get(space + "/inventories/mine").text.contains("0 av 1 rader venter på deg"))
    let changed = site.post(
      row + "/edit",
      [
        ("title", "Feiegebyr"), ("unit", "no:0001"), ("sort", "fee"), ("responsible", person.text),
        ("due", "2027-06-01"), ("decision", "harmonise"), ("base", "1"), ("from", "2024-01-01"),
        ("state", "internal"),
      ], session: owner, token: WorkSite.token(owner))
    #expect(changed.status == 303, "\(changed.text)")
    #expect(get(space + "/inventories/mine").text.contains("1 av 1 rader venter på deg"))
    let other = try site.signedIn("Ola Nordmann")
    try site.add(other.person, to: space, as: .editor)
    let theirs = site.post(
      space + "/inventories/mine", [("row", id(row))], session: other.cookie,
      token: WorkSite.token(other.cookie))
    #expect(theirs.status == 404)
  }

  @Test func theBudgetIsKeptByOldUnitWithWhatWasDecided() throws {
    for (unit, amount) in [("no:0001", "100 NOK"), ("no:0002", "40 NOK")] {
      _ = try add(
        "old-budget-line", "Skole",
        [("unit", unit), ("year", "2028"), ("function", "202"), ("art", "010"), ("amount", amount)])
    }
    _ = try add(
      "adjustment", "Én skole mindre",
      [
        ("function", "202"), ("art", "010"), ("amount", "-30 NOK"), ("reason", "Felles ledelse"),
        ("decision", "Sak 12/27"), ("first", "2029"),
      ])
    let page = get(space + "/inventories/budget").text
    #expect(
      page.contains("Summen er 140 kroner") && page.contains("Felles ledelse") && page.contains("Sak 12/27"))
    #expect(page.contains(">2031<") && page.contains(">110<"))
    let wrong = site.post(
      space + "/new?kind=old-budget-line",
      [
        ("kind", "old-budget-line"), ("title", "Skole"), ("state", "internal"), ("from", "2024-01-01"),
        ("unit", "no:0001"), ("year", "2028"), ("function", "20"), ("art", "010"), ("amount", "1 NOK"),
      ], session: owner, token: WorkSite.token(owner))
    #expect(wrong.status == 400 && wrong.text.contains("kan ikke leses her"))
  }

  @Test func theNewOrganisationIsATreeAndTwoDaysAreCompared() throws {
    let top = try add("organisational-unit", "Oppvekst", [])
    let inner = try add("organisational-unit", "Skole", [("parent", id(top)), ("man-years", "120")])
    _ = try add("organisational-unit", "Skolekontoret", [("unit", "no:0001"), ("becomes", id(inner))])
    _ = try add("organisational-unit", "Kulturkontoret", [("unit", "no:0002")])
    let page = get(space + "/inventories/organisation").text
    #expect(page.contains("Den nye kommunen har 2 enheter. 1 gammel enhet har ingen plass ennå."))
    let moved = site.post(
      inner + "/edit",
      [
        ("title", "Skole"), ("man-years", "120"), ("base", "1"), ("from", "2027-01-01"),
        ("state", "internal"),
      ],
      session: owner, token: WorkSite.token(owner))
    #expect(moved.status == 303, "\(moved.text)")
    let compared = get(space + "/inventories/organisation?date=2026-01-01&beside=2027-06-01").text
    #expect(compared.contains("1 enhet er en annen") && compared.contains("flytter"))
    #expect(get(space + "/inventories/organisation?date=soon").status == 400)
    let wrong = site.post(
      space + "/new?kind=organisational-unit",
      [
        ("kind", "organisational-unit"), ("title", "X"), ("state", "internal"), ("from", "2024-01-01"),
        ("becomes", id(top)),
      ], session: owner, token: WorkSite.token(owner))
    #expect(wrong.status == 400)
  }

  @Test func partsThatAreInThemselvesAreToldOnce() throws {
    let ids = (0..<3).map { Identifier<Thing>(String(repeating: "0", count: 25) + "\($0)") }.compactMap(
      \.self)
    var (a, b) = (OrganisationalUnit(), OrganisationalUnit())
    (a.parent, b.parent) = (ids[1], ids[0])
    let tree = OrganisationTree([
      InventoryItem(id: ids[0], title: "A", content: a), InventoryItem(id: ids[1], title: "B", content: b),
    ])
    #expect(tree.lines.map(\.branch.item.title) == ["A", "B"])
    #expect(tree.changes(to: tree).isEmpty)
  }
}
