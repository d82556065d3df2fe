import Basics
import Formats
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site

/// Organisations are changed by those who run the installation, and by no two of them unseen.
@Suite struct OrganisationEditTests {
  private let site: WorkSite
  private let person: Identifier<Person>
  private let cookie: Secret
  private let path: String
  private let id: Identifier<Organisation>

  init() throws {
    site = try WorkSite()
    (person, cookie) = try site.signedIn("Operator")
    let person = person
    id = try site.storage.write { tx in
      _ = try Person.get(person, tx).change(
        .init(isOperator: true), by: .command("test"), tx, WorkSite.occasion)
      let from = Day.newYear(2020)
      let unit = DatedUnit(UnitCode(country: "no", code: "3405"), DayRange(from: from, until: nil))
      return try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Lillehammer", from: from, units: [unit]),
        by: .command("test"), tx, WorkSite.occasion
      ).id
    }
    path = "/organisations/\(id)/edit"
  }

  @Test func nameKindAndUnitsChangeAndTheHistoryTells() throws {
    let page = site.get(path, session: cookie)
    #expect(page.status == 200 && page.text.contains("value=\"no:3405\""))
    let base = try #require(fingerprint(in: page.text))
    let answer = send([
      ("base", base), ("name", "Lillehammer kommune"), ("kind", "county"), ("from", "2024-01-01"),
      ("why", "Byttet navn"), ("unit-0", "no:3405"), ("unit-from-0", "2020-01-01"),
      ("unit-until-0", "2024-01-01"), ("unit-1", "no:9999"), ("unit-from-1", "2024-01-01"),
    ])
    #expect(answer.status == 303)
    let changed = try site.storage.read { try Organisation.get(id, $0) }
    #expect(changed.name == "Lillehammer kommune" && changed.kind == .county)
    #expect(changed.units.map(\.unit.code) == ["3405", "9999"])
    #expect(changed.units.map(\.valid.until) == [Day("2024-01-01"), nil])
    let entry = try site.storage.read { tx in
      try HistoryEntry.read(
        HistoryQuestion(.organisation(id)), for: Actor.of(person, at: WorkSite.occasion.today, tx), tx
      )
      .first
    }
    #expect(entry?.kind == .organisationChanged && entry?.content?.why == "Byttet navn")
    #expect(entry?.validFrom == Day("2024-01-01"))
    #expect(entry?.content?.before["name"]?.text == "Lillehammer")
    guard case .sound = try site.storage.read({ try verifyHistory($0) }) else {
      Issue.record("the rows are as the history says")
      return
    }
  }

  @Test func theSecondOfTwoSeesBothAndNothingIsLost() throws {
    let base = try #require(fingerprint(in: site.get(path, session: cookie).text))
    let rest = [
      ("kind", "municipality"), ("from", "2024-01-01"), ("unit-0", "no:3405"), ("unit-from-0", "2020-01-01"),
    ]
    #expect(send([("base", base), ("name", "Den første")] + rest).status == 303)
    let second = send([("base", base), ("name", "Den andre"), ("why", "Mitt hvorfor")] + rest)
    #expect(second.status == 409)
    #expect(second.text.contains("Den første") && second.text.contains("Den andre"))
    #expect(second.text.contains("Mitt hvorfor"), "what was typed stays")
    #expect(try site.storage.read { try Organisation.get(id, $0).name } == "Den første")
    let next = try #require(fingerprint(in: second.text))
    #expect(next != base)
    #expect(send([("base", next), ("name", "Den andre")] + rest).status == 303)
    #expect(try site.storage.read { try Organisation.get(id, $0).name } == "Den andre")
  }

  @Test func faultsAreShownWhereTheyAreAndNothingIsWritten() throws {
    let base = try #require(fingerprint(in: site.get(path, session: cookie).text))
    let good = [("base", base), ("name", "A"), ("kind", "municipality"), ("from", "2024-01-01")]
    for (wrong, names) in [
      ([("name", " ")], "organisation-name"), ([("from", "i går")], "organisation-from"),
      ([("unit-0", "Ingensteds"), ("unit-from-0", "2020-01-01")], "organisation-unit-0"),
      ([("unit-0", "no:3405"), ("unit-from-0", "")], "organisation-unit-from-0"),
      ([("unit-0", "no:3405"), ("unit-from-0", "2020-99-01")], "organisation-unit-from-0"),
    ] {
      let changed = Set(wrong.map(\.0))
      let answer = send(good.filter { !changed.contains($0.0) } + wrong)
      #expect(answer.status == 400)
      #expect(answer.text.contains("href=\"#\(names)\""), "\(names)")
    }
    let reversed = [("unit-0", "no:3405"), ("unit-from-0", "2020-01-01"), ("unit-until-0", "2019-01-01")]
    let twice = [
      ("unit-0", "no:3405"), ("unit-from-0", "2020-01-01"), ("unit-1", "no:3405"),
      ("unit-from-1", "2020-01-01"),
    ]
    for wrong in [reversed, twice] { #expect(send(good + wrong).status == 400) }
    #expect(try site.storage.read { try Organisation.get(id, $0).name } == "Lillehammer")
  }

  @Test func onlyTheOperatorChangesOrganisations() throws {
    let stranger = try site.signedIn("Ola Nordmann").cookie
    #expect(site.get(path, session: stranger).status == 403)
    #expect(site.get(path).status == 303, "to sign in")
    let sent = site.post(
      path, [("name", "A"), ("kind", "other"), ("from", "2024-01-01")], session: stranger,
      token: WorkSite.token(stranger))
    #expect(sent.status == 403)
    #expect(!site.get("/organisations/\(id)", session: stranger).text.contains(path))
    #expect(site.get("/organisations/\(id)", session: cookie).text.contains(path))
  }

  private func send(_ form: [(String, String)]) -> SentReply {
    site.post(path, form, session: cookie, token: WorkSite.token(cookie))
  }

  private func fingerprint(in text: String) -> String? {
    text.firstMatch(of: /name="base" value="([0-9a-f]{64})"/).map { String($0.1) }
  }
}
