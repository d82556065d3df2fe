import Basics
package import Formats
package import Store

/// What came of bringing a table in.
package enum ImportOutcome: Sendable {
  /// How many things were made and changed, and the batch that takes it back; nil where there was nothing to do.
  case taken(made: Int, changed: Int, batch: Identifier<Batch>?)
  /// It is no longer what was shown: somebody changed something meanwhile, or it was brought in already.
  case changed
}

extension ThingImport {
  /// Brings in every row that is well, in one transaction and as one batch; rows with faults are left.
  ///
  /// - Parameter shown: the digest of the difference that was seen. Where it is another by now, nothing is written.
  package func apply(
    _ table: ReadTable, as kind: ContentKind, shown: String, reading: ImportReading, by actor: Actor,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ImportOutcome {
    let space = try Space.get(self.space, for: actor, tx)
    let doer = Doer.actor(actor)
    try doer.require(.addThing, space.subject)
    let difference = try ImportDifference.find(
      table, choices, as: kind, in: space, reading: reading, for: actor, tx)
    guard difference.digest(of: digest, choices) == shown else { return .changed }
    var (made, changed) = (0, 0)
    let batch = try Batch.write(in: space, by: doer, tx, occasion) {
      for row in difference.rows {
        guard let after = row.after else { continue }
        switch row.outcome {
        case .new:
          let draft = ThingDraft(
            kind.kind, title: after.title, content: after.content, state: after.state, from: choices.from)
          try Thing.make(draft, in: space, by: doer, why: choices.why, tx, occasion)
          made += 1
        case .changed:
          guard let id = row.thing else { continue }
          let edit = ThingEdit(base: row.latest, fields: after, from: choices.from, why: choices.why)
          if case .written = try Thing.getUnasked(id, tx).thing.edit(edit, by: doer, tx, occasion) {
            changed += 1
          }
        default: continue
        }
      }
    }.batch
    if let batch { try note(batch, tx) }
    return .taken(made: made, changed: changed, batch: batch)
  }
}
