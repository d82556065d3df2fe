import Basics
import Duties
import Formats
import Rulebook

@testable import Spaces

/// A space about Øyer with an owner, somebody who writes, and whoever holds the post of head of finance.
struct DutyOffice {
  let place: TestInstallation
  let owner: Person
  let writer: Person
  let head: Person
  let organisation: Organisation
  let space: Space

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner")
    writer = try place.person("Writer")
    head = try place.person("Head")
    organisation = try place.write { [head, today = place.today] tx, occasion in
      let draft = OrganisationDraft(
        kind: .municipality, name: "Øyer kommune", from: today,
        units: [DatedUnit(UnitCode(country: "no", code: "3440"), DayRange(from: today, until: nil))])
      let made = try Organisation.make(draft, by: .command("test"), tx, occasion)
      try Post.begin(
        head.id, in: made.id, title: "Økonomisjef", from: today, by: .command("test"), tx, occasion)
      return made
    }
    space = try place.space(owner)
    let doer = Doer.actor(try place.actor(owner))
    let members: [(Membership.Member, Role)] = [
      (.person(writer.id), .contributor), (.organisation(organisation.id), .reader),
    ]
    for (member, role) in members {
      _ = try place.write { [space, today = place.today] in
        try Membership.add(MembershipDraft(member, role, from: today), to: space, by: doer, $0, $1)
      }
    }
  }

  /// Adds a duty as the owner, seen by the members.
  func add(_ title: String, _ change: (inout OwnDuty) -> Void) throws -> Thing {
    var duty = OwnDuty()
    duty.role = "Økonomisjef"
    duty.first = Day("2027-01-15")
    change(&duty)
    let actor = try place.actor(owner)
    return try place.write { [duty] tx, occasion in
      try Thing.make(
        ThingDraft(duty, title: title, state: .internal, from: occasion.today), in: space, by: .actor(actor),
        tx,
        occasion)
    }
  }

  func question(_ from: String = "2027-01-01", _ to: String = "2027-12-31") -> DutyQuestion {
    let (first, last) = (Day(from) ?? place.today, Day(to) ?? place.today)
    return DutyQuestion(
      days: first..<(last.adding(days: 1) ?? last), today: place.today, statutory: Self.statutory,
      kinds: .ofSpaces)
  }

  func duties(_ person: Person) throws -> [SpaceDuty] {
    let actor = try place.actor(person)
    return try place.read { try space.duties(question(), for: actor, $0) }
  }

  func mark(_ mark: DutyMark, base: Int = 0, by person: Person) throws -> MarkOutcome {
    let actor = try place.actor(person)
    return try place.write { try mark.write(about: "Mark", in: space, base: base, by: .actor(actor), $0, $1) }
  }

  static let statutory = StatutoryDuties([
    StatutoryDuty(
      id: "no.budget", country: .no, forms: [], who: DutyBearer(.role, "municipal-council", name: "Council"),
      what: "Adopt the budget",
      rule: DateRule.MonthDay(month: 12, day: 31).map { .yearly($0, first: 2020, every: 1) }
        ?? .once(.newYear(2027)), minute: nil, free: .stays,
      basis: Duty.Basis(citation: "kommuneloven § 14-3"), certainty: .verified)
  ])
}
