import Basics
import Formats
import Store

extension Thing {
  /// Writes the next version, its entry in the history, and what lists show. Asks nobody; its number.
  ///
  /// - Parameter versions: all that there are.
  func append(
    _ next: NextVersion, after versions: [ThingVersion], in space: Space, by doer: Doer, why: String,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    var writer = try VersionWriter(in: space, by: doer, why: why, tx, occasion)
    let after = try writer.append(next, to: VersionedThing(self, versions))
    try writer.finish()
    return after.thing
  }

  /// The same thing once it says `versions`. Who sees a thing is a matter of now, so its state is always the latest; the
  /// title that lists show must be for the same eyes.
  func saying(
    _ versions: [ThingVersion], in state: ThingState, _ number: Int, at time: Instant, on today: Day
  ) -> Thing {
    Thing(
      id: id, space: space, kind: kind, title: versions.listed(on: today, in: state)?.fields?.title ?? "",
      state: state, latest: number, forkedFrom: forkedFrom, createdAt: createdAt, changedAt: time)
  }

  /// Writes what lists show of things, those that are new too.
  static func keep(_ things: [Thing], _ tx: any Transaction) throws(StorageFault) {
    try tx.run(
      """
      INSERT INTO thing (id, space, kind, title, title_folded, state, latest, forked_from, forked_version,
        created_at, changed_at)
      """, rows: things.map(\.row),
      """
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, title_folded = excluded.title_folded,
        state = excluded.state, latest = excluded.latest, changed_at = excluded.changed_at
      """)
  }

  private var row: [SQLValue] {
    [
      id.sqlValue, space.sqlValue, kind.rawValue.sqlValue, title.sqlValue, folded(title).sqlValue,
      state.rawValue.sqlValue, latest.sqlValue, (forkedFrom?.thing).sqlValue, (forkedFrom?.number).sqlValue,
      createdAt.sqlValue, changedAt.sqlValue,
    ]
  }
}
