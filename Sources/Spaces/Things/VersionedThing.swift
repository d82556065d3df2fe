import Basics
import Store

/// A thing beside everything that it said.
struct VersionedThing {
  let thing: Thing
  /// The first first.
  let versions: [ThingVersion]

  init(_ thing: Thing, _ versions: [ThingVersion]) {
    (self.thing, self.versions) = (thing, versions)
  }

  /// Those of `ids` that are there, read together. Asks nobody.
  static func some(
    _ ids: [Identifier<Thing>], _ tx: any Transaction
  ) throws -> [Identifier<Thing>: VersionedThing] {
    guard !ids.isEmpty else { return [:] }
    let versions = try ThingVersion.all(of: ids, tx)
    let things = try tx.rows("SELECT * FROM thing WHERE id IN \(ids)").map(Thing.init)
    return Dictionary(
      uniqueKeysWithValues: things.map { ($0.id, VersionedThing($0, versions[$0.id] ?? [])) })
  }
}

/// What a thing is to say next, and for which days.
struct NextVersion {
  let fields: ThingFields
  let valid: DayRange
  /// What it said of those days.
  let before: ThingFields?
  let kind: ChangeKind
}
