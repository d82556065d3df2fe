import Basics
import Store

/// A thing with everything that one reader may see of it.
struct SeenThing {
  let thing: Thing
  /// The first first.
  let versions: [ThingVersion]
  /// What it says on the day of reading, or what it will say; nil where it was removed or says nothing.
  let content: ThingFields?

  /// Those of a kind in a space, those that were removed too.
  static func all(
    of kind: ThingKind, in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [SeenThing] {
    let versions = try ThingVersion.all(of: kind, in: space.id, tx)
    guard !versions.isEmpty else { return [] }
    func maySee(_ state: ThingState) -> Bool {
      may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: state, kind: kind))
    }
    return try tx.rows(
      "SELECT * FROM thing WHERE space = \(space.id) AND kind = \(kind.rawValue) ORDER BY id"
    )
    .map(Thing.init)
    .compactMap { thing in
      let seen = (versions[thing.id] ?? []).filter { $0.fields.map { maySee($0.state) } ?? false }
      guard !seen.isEmpty else { return nil }
      let isThere = thing.state != .removed && maySee(thing.state)
      let said = seen.listed(on: day, in: thing.state)?.fields
      return SeenThing(
        thing: thing, versions: seen, content: isThere && said?.state != .removed ? said : nil)
    }
  }
}
