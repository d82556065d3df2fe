import Store

/// What things said before a step that is being written portion by portion, kept for those who read meanwhile: they see all
/// of a step or nothing. What lists and versions say is written at once; only where it is looked for stays as it was, until
/// the step is whole.
struct HeldThings {
  /// The subject of the step.
  let step: String

  /// Keeps what `ids` say, before a portion changes them. What the step changed before stays as it was kept.
  func hold(_ ids: [Identifier<Thing>], _ tx: any Transaction) throws(StorageFault) {
    guard !ids.isEmpty else { return }
    try tx.run(
      """
      INSERT INTO held_value (step, thing, field, position, valid_from, valid_to, text, number, day, unit, reference)
      SELECT \(step), v.thing, v.field, v.position, v.valid_from, v.valid_to, v.text, v.number, v.day, v.unit,
        v.reference
      FROM thing_value v WHERE v.thing IN \(ids)
        AND NOT EXISTS (SELECT 1 FROM held_thing h WHERE h.thing = v.thing AND h.step = \(step))
      """)
    try tx.run(
      """
      INSERT INTO held_thing (step, thing, title, title_folded, state, latest, changed_at, since)
      SELECT \(step), t.id, t.title, t.title_folded, t.state, t.latest, t.changed_at, e.number
      FROM thing t JOIN history_head e ON e.id = 1 WHERE t.id IN \(ids) ON CONFLICT (thing, step) DO NOTHING
      """)
  }

  /// Keeps that `ids`, which a portion made, were not there.
  func holdNew(_ ids: [Identifier<Thing>], _ tx: any Transaction) throws(StorageFault) {
    guard !ids.isEmpty else { return }
    try tx.run(
      """
      INSERT INTO held_thing (step, thing, title, title_folded, state, latest, changed_at, since)
      SELECT \(step), t.id, t.title, t.title_folded, t.state, 0, t.changed_at, 0
      FROM thing t WHERE t.id IN \(ids) ON CONFLICT (thing, step) DO NOTHING
      """)
  }

  /// Those of `ids` of which something was kept. What is found of them stays as it was, like all else.
  static func among(
    _ ids: [Identifier<Thing>], _ tx: any Transaction
  ) throws -> Set<Identifier<Thing>> {
    guard !ids.isEmpty else { return [] }
    let rows = try tx.rows("SELECT DISTINCT thing FROM held_thing WHERE latest > 0 AND thing IN \(ids)")
    return Set(try rows.map { try $0.identifier("thing") })
  }

  /// Lets go of at most `limit` things once the step is whole, and has found of them what they say now.
  ///
  /// - Returns: whether there were any.
  func release(limit: Int, as kinds: ContentKinds, _ tx: any Transaction) throws -> Bool {
    let ids: [Identifier<Thing>] = try tx.rows(
      "SELECT thing FROM held_thing WHERE step = \(step) ORDER BY thing LIMIT \(limit)"
    ).map { try $0.identifier("thing") }
    guard !ids.isEmpty else { return false }
    // Of what was made and never changed, that was written when it was made.
    let changed = try VersionedThing.some(ids, tx).values.filter { $0.versions.count > 1 }
    try SearchText.write(changed.sorted { $0.thing.id < $1.thing.id }, as: kinds, tx)
    try tx.run("DELETE FROM held_value WHERE step = \(step) AND thing IN \(ids)")
    try tx.run("DELETE FROM held_thing WHERE step = \(step) AND thing IN \(ids)")
    return true
  }
}
