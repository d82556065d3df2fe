package import Basics
package import Spaces
package import Store

/// The agreements, systems, groups of posts and bodies of a space, as far as somebody may see them.
package struct KnownThings: Sendable {
  package var agreements: [Part<Contract>] = []
  package var systems: [Part<BusinessSystem>] = []
  package var positions: [Part<PositionGroup>] = []
  package var bodies: [Part<Body>] = []

  package init() {}

  package static func read(
    in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> KnownThings {
    func all<Content: ThingContent>(_: Content.Type) throws -> [Part<Content>] {
      try Thing.recall(Content.kind, in: space, on: day, for: actor, tx).map {
        Part($0.id, $0.fields.title, Content(reading: $0.fields.content))
      }
    }
    var known = KnownThings()
    known.agreements = try all(Contract.self)
    known.systems = try all(BusinessSystem.self)
    known.positions = try all(PositionGroup.self)
    known.bodies = try all(Body.self)
    return known
  }

  /// Every unit that one of them names.
  package var units: Set<UnitCode> {
    Set(
      agreements.flatMap(\.content.units) + systems.compactMap(\.content.unit)
        + positions.compactMap(\.content.unit) + bodies.flatMap(\.content.units))
  }

  /// What the merger does to each that belongs to somebody who merges, the first deadline first.
  package func effects(of merger: KnownMerger) -> [KnownEffect] {
    let found =
      agreementEffects(merger) + systemEffects(merger) + positionEffects(merger) + bodyEffects(merger)
    return found.sorted { a, b in (a.deadline, a.kind, a.id) < (b.deadline, b.kind, b.id) }
  }
}
