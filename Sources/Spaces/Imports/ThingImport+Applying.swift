package import Basics
import Formats
package import Store

/// What came of bringing a table in.
package enum ImportOutcome: Sendable {
  /// How many things were made and changed, and the batch that takes it back; nil where there was nothing to do.
  case taken(made: Int, changed: Int, batch: Identifier<Batch>?)
  /// It is no longer what was shown: somebody changed something meanwhile, or it was brought in already.
  case changed
}

/// Somebody changed what a row would change, since it was compared.
struct ImportOvertaken: Error {}

extension ThingImport {
  /// Brings in every row that is well, in one transaction and as one batch; rows with faults are left. While they are
  /// written nobody else writes: of many rows there is `ImportPortions`.
  ///
  /// - Parameters:
  ///   - difference: what the table changes, found in this transaction or in one since which nothing was written.
  ///   - shown: the digest of the difference that was seen. Where it is another by now, nothing is written.
  ///   - progress: is told the share that is done, from 0 to 1.
  /// - Throws: `Diagnostics` where rows that are well one by one do not go together, like two that are each inside the
  ///   other; nothing is written then.
  package func apply(
    _ difference: ImportDifference, as kind: ContentKind, shown: String, by actor: Actor,
    progress: (Double) -> Void = { _ in }, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ImportOutcome {
    let space = try Space.get(self.space, for: actor, tx)
    let doer = Doer.actor(actor)
    try doer.require(.addThing, space.subject)
    guard difference.digest(of: digest, choices) == shown else { return .changed }
    let rows = difference.rows.filter { $0.outcome == .new || $0.outcome == .changed }
    let (batch, written) = try Batch.write(in: space, by: doer, tx, occasion) {
      let written = try write(rows[...], in: space, by: doer, progress, tx, occasion)
      try check(written.things, as: kind, by: doer, tx)
      return written
    }
    if let batch { try note(batch, tx) }
    return .taken(made: written.made, changed: written.changed, batch: batch)
  }

  /// What was written of the rows, and how many are new.
  typealias Written = (made: Int, changed: Int, things: [VersionedThing])

  /// Throws `ImportOvertaken` where a thing is no longer what its row was compared with.
  func write(
    _ rows: ArraySlice<ImportDifference.Row>, in space: Space, by doer: Doer,
    _ progress: (Double) -> Void, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Written {
    var written: Written = (0, 0, [])
    var writer = try VersionWriter(in: space, by: doer, why: choices.why, tx, occasion)
    var rest = rows
    while !rest.isEmpty {
      let part = rest.prefix(Batch.readTogether)
      rest = rest.dropFirst(part.count)
      let things = try VersionedThing.some(part.compactMap(\.thing), tx)
      for row in part {
        guard let after = row.after else { continue }
        if let id = row.thing {
          let edit = ThingEdit(base: row.latest, fields: after, from: choices.from, why: choices.why)
          guard let present = things[id], present.thing.latest == row.latest else { throw ImportOvertaken() }
          guard let next = present.next(edit) else { continue }
          try present.thing.require(edit, in: space, by: doer)
          written.things.append(try writer.append(next, to: present))
          written.changed += 1
        } else {
          let new = VersionedThing(.new(kind, in: space, occasion), [])
          written.things.append(try writer.append(first(after), to: new))
          written.made += 1
        }
      }
      progress(Double(rows.count - rest.count) / Double(rows.count))
    }
    try writer.finish()
    return written
  }

  private func first(_ fields: ThingFields) -> NextVersion {
    NextVersion(
      fields: fields, valid: DayRange(from: choices.from, until: nil), before: nil, kind: .thingMade)
  }

  /// Each row was checked against what was there; now that all of them are there, once more.
  func check(
    _ things: [VersionedThing], as kind: ContentKind, by doer: Doer, _ tx: any Transaction
  ) throws {
    let remembering = RememberedReads(tx)
    for present in things {
      guard let fields = present.versions.last?.fields else { continue }
      let ground = Ground(doer, choices.from, thing: present.thing.id, remembering)
      let faults = try fields.faults(as: kind, in: ground)
      guard faults.isEmpty else { throw Diagnostics(faults) }
    }
  }
}
