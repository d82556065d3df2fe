import Basics
import Pages
import Spaces
import Store
import WorkPages

/// The controls of a space as one visitor may see them, with what they name.
struct ControlsView {
  let register: RegisterView
  let standing: ControlStanding
  /// Cooperations, bodies and decisions, by their titles.
  let titles: [Identifier<Thing>: String]
  /// Of accounts, for whoever may know who people are.
  let people: [Identifier<Person>: String]

  /// Who must see to it: the one who does it, or else the committee.
  func who(_ responsible: String, _ committee: Identifier<Thing>?) -> String? {
    if let account = Identifier<Person>(responsible) { return people[account] ?? title(committee) }
    return responsible.isEmpty ? title(committee) : responsible
  }

  func title(_ id: Identifier<Thing>?) -> String? { id.flatMap { titles[$0] } }
}

extension WorkContext {
  /// What a space says of its controls.
  func controlStanding(
    in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> ControlStanding {
    ControlStanding(
      plans: try kept(in: space, on: day, for: actor, tx),
      controls: try kept(in: space, on: day, for: actor, tx),
      findings: try kept(in: space, on: day, for: actor, tx), on: day)
  }

  func controlsView(_ id: Identifier<Space>) throws -> ControlsView {
    let register = try registerView(id)
    let (space, day) = (register.space, register.request.day)
    return try reading { tx, actor in
      let standing = try controlStanding(in: space, on: day, for: actor, tx)
      let findings = standing.open + standing.closed
      let named =
        standing.plans.compactMap(\.content.committee)
        + standing.controls.flatMap { [$0.content.committee, $0.content.arrangement].compactMap(\.self) }
        + findings.flatMap {
          [$0.content.committee, $0.content.arrangement, $0.content.decision].compactMap(\.self)
        }
      let accounts = (standing.controls.map(\.content.responsible) + findings.map(\.content.responsible))
        .compactMap { Identifier<Person>($0) }
      return ControlsView(
        register: register, standing: standing,
        titles: try Thing.some(Set(named), for: actor, tx).mapValues(\.title),
        people: may(actor, .seeMembers, space.subject) ? try Person.names(of: Set(accounts), tx) : [:])
    }
  }
}
