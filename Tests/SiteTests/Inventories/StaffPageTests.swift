import Basics
import Formats
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// Groups of staff: all of them for editors and owners, and nothing that leads to a small one for anybody else, whichever way
/// they come.
@Suite struct StaffPageTests {
  private let site: WorkSite
  private let owner: Secret
  private let reader: Secret
  private let contributor: Secret
  private let space: String
  private let small: String

  init() throws {
    site = try WorkSite(kinds: ContentKinds(SiteRooms.all))
    (owner, space) = try site.ownersSpace()
    let (one, other) = (try site.signedIn("Ola Leser"), try site.signedIn("Eli Skriver"))
    (reader, contributor) = (one.cookie, other.cookie)
    try site.add(one.person, to: space, as: .reader)
    try site.add(other.person, to: space, as: .contributor)
    let groups: [(String, String, Int, Int)] = [
      ("Lærer A", "no:0001", 31, 600), ("Lærer B", "no:0002", 27, 620), ("Planlegger A", "no:0001", 9, 700),
      ("Jurist B", "no:0002", 2, 713),
    ]
    var last = ""
    for (title, unit, people, pay) in groups {
      let form = [
        ("kind", "position"), ("title", title), ("state", "internal"), ("from", "2024-01-01"), ("unit", unit),
        ("function", title.hasPrefix("Lærer") ? "skole" : "plan"), ("people", "\(people)"),
        ("man-years", "\(people)"), ("pay", "\(pay) 000 NOK"), ("pension", "AFP"),
        ("provider", "Fjellpensjon"),
        ("placement", "mapped"),
      ]
      let made = site.post(
        space + "/new?kind=position", form, session: owner, token: WorkSite.token(owner))
      last = try #require(made.header("Location"), "\(made.text)")
    }
    small = last
  }

  @Test func whoeverIsEntitledSeesTheGroupsAndWhatSamePayCosts() {
    let page = site.get(
      space + "/inventories/staff?years=4&on-cost=10&spending=100", session: owner
    ).text
    // 31 man-years of 20 000 more, and 9 of 13 000, with a tenth on top.
    #expect(page.contains("810\u{202F}700") || page.contains("810 700") || page.contains("810\u{00A0}700"))
    #expect(page.contains("0,81 prosent av utgiftene") && page.contains("Fjellpensjon"))
    #expect(!page.contains("‥"))
    #expect(site.get(space + "/inventories/pay.csv", session: owner).text.contains("713000"))
    #expect(site.get(space + "/inventories/staff?years=0", session: owner).status == 400)
  }

  @Test func everybodyElseSeesCountsWithSmallGroupsHidden() {
    for session in [reader, contributor] {
      let page = site.get(space + "/inventories/staff", session: session)
      #expect(
        page.status == 200 && page.text.contains("‥") && page.text.contains("Grupper med færre enn fem"))
      for secret in ["Jurist", "713", "Fjellpensjon", "Høyeste snitt"] {
        #expect(!page.text.contains(secret), "\(secret)")
      }
      #expect(site.get(space + "/inventories/pay.csv", session: session).status == 403)
    }
  }

  @Test func noOtherWayLeadsToAGroup() throws {
    let id = small.split(separator: "/").last ?? ""
    for session in [reader, contributor] {
      for path in [small, small + "/history", small + "/versions/1", small + "/edit"] {
        #expect(site.get(path, session: session).status == 404, "\(path)")
      }
      for path in [
        space, space + "/things", space + "/things?kind=position", space + "/things.csv?kind=position",
        space + "/things.csv?kind=position&group=unit", space + "/history", "/search?q=jurist",
        "/search?q=jurist&kind=position", "/notices", space + "/wheel", space + "/inventories/overview",
      ] {
        let page = site.get(path, session: session)
        #expect(!page.text.contains("Jurist") && !page.text.contains(id), "\(path)")
      }
    }
    #expect(site.get(space + "/things?kind=position", session: owner).text.contains("Jurist"))
    #expect(site.get(space + "/history", session: owner).text.contains("Jurist"))
    #expect(site.get("/search?q=jurist", session: owner).text.contains("Jurist"))
  }

  @Test func aTokenOfSomebodyWhoIsNotEntitledGetsNone() throws {
    let (person, _) = try site.signedIn("Per Program")
    try site.add(person, to: space, as: .contributor)
    let secret = try site.storage.write { tx in
      try APITokens.make(
        for: person, name: "test", scopes: [.read, .write],
        expires: WorkSite.occasion.now.adding(.seconds(86_400)), tx, WorkSite.occasion)
    }
    for path in [
      space + "/things?kind=position", space + "/things", "/things/\(small.suffix(26))", space + "/history",
      "/search?q=jurist",
    ] {
      let answer = site.get("/api/v1" + path, fields: [.authorization: "Bearer \(secret)"])
      #expect(!answer.text.contains("Jurist") && !answer.text.contains("713"), "\(path)")
    }
  }

  @Test func programsOfThoseWhoAreNotEntitledGetNoneEither() throws {
    func list(_ role: Role?) throws -> String {
      try site.storage.read { tx in
        let id = try #require(Identifier<Space>(String(space.suffix(26))))
        let person = try #require(Identifier<Person>(String(repeating: "0", count: 26)))
        let actor = Actor(person: person, roles: role.map { [id: $0] } ?? [:], scopes: [.read])
        let question = ThingQuestion(.position, in: id, on: WorkSite.occasion.today)
        let told = try question.total(adding: ["people", "pay"], for: actor, tx)
        return "\(try question.count(for: actor, tx)) \(told.count) \(told.sums["people"]?.known ?? 0)"
      }
    }
    for role in [Role.reader, .adviser, .contributor] { #expect(try list(role) == "0 0 0", "\(role)") }
    #expect(try list(.editor) == "4 4 4" && list(.owner) == "4 4 4")
  }

  @Test func nobodyMakesWhatTheyMayNotSee() {
    let form = [
      ("kind", "position"), ("title", "Kokk"), ("state", "draft"), ("from", "2024-01-01"),
      ("unit", "no:0001"),
      ("function", "kjøkken"),
    ]
    let made = site.post(
      space + "/new?kind=position", form, session: contributor, token: WorkSite.token(contributor))
    #expect(made.status == 403)
    #expect(!site.get(space + "/things?kind=position", session: owner).text.contains("Kokk"))
  }

  @Test func aBirthNumberIsNotKept() {
    let form = [
      ("kind", "position"), ("title", "Kokk"), ("state", "internal"), ("from", "2024-01-01"),
      ("unit", "no:0001"), ("function", "kjøkken"), ("note", "Gjelder 811218-9876"),
    ]
    let made = site.post(space + "/new?kind=position", form, session: owner, token: WorkSite.token(owner))
    #expect(made.status == 400 && made.text.contains("Fødselsnummer eller personnummer står i teksten"))
    #expect(!site.get(space + "/things?kind=position", session: owner).text.contains("Kokk"))
  }
}
