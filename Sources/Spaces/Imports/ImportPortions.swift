import Basics
import Store

/// Brings a table in portion by portion, as one step: all of it stays, or what was written is taken back.
struct ImportPortions {
  private let sent: ThingImport
  private let kind: ContentKind
  private let work: PortionedWork
  private let rows: [ImportDifference.Row]
  /// What the rows say in the key.
  private let keys: Set<String>
  /// The things that rows change.
  private let ours: Set<Identifier<Thing>>
  /// The number of the entry up to which nothing stands in the way of the rows.
  private var known: Int
  /// Nil until the first portion is written.
  private var step: LargeStep?
  private var written: ThingImport.Written = (0, 0, [])

  /// - Parameter head: the end of the history when `difference` was found.
  init(
    _ sent: ThingImport, _ difference: ImportDifference, asOf head: HistoryHead, as kind: ContentKind,
    through work: PortionedWork
  ) {
    (self.sent, self.kind, self.work, known) = (sent, kind, work, head.number)
    rows = difference.rows.filter { $0.outcome == .new || $0.outcome == .changed }
    keys = Set(rows.compactMap { $0.after.flatMap(sent.choices.key(of:)) })
    ours = Set(rows.compactMap(\.thing))
  }

  mutating func run(_ progress: (Double) -> Void) throws -> ImportOutcome {
    do {
      for (index, part) in rows.portions.enumerated() {
        try write(part)
        progress(Double(min((index + 1) * LargeStep.portion, rows.count)) / Double(rows.count))
      }
      try check()
      return try end()
    } catch is ImportOvertaken {
      try takeBack()
      return .changed
    } catch {
      // What cannot be taken back now is by `LargeStep.finishLeft`.
      try? takeBack()
      throw error
    }
  }

  private mutating func write(_ part: ArraySlice<ImportDifference.Row>) throws {
    let (before, present) = (known, step)
    let (portion, next, head) = try work.write { tx, occasion, doer in
      let space = try Space.get(sent.space, tx)
      try doer.require(.addThing, space.subject)
      if let present {
        try present.renew(tx, occasion)
      } else {
        try LargeStep.requireNone(in: space.id, tx)
      }
      try requireAsSeen(since: before, tx)
      let held = HeldThings(step: sent.id.text)
      try held.hold(part.compactMap(\.thing), tx)
      let (batch, portion) = try Batch.write(in: space, continuing: present?.batch, by: doer, tx, occasion) {
        try sent.write(part, in: space, by: doer, { _ in }, tx, occasion)
      }
      try held.holdNew(portion.things.filter { $0.versions.count == 1 }.map(\.thing.id), tx)
      let next =
        try present
        ?? batch.map { try LargeStep.begin($0, in: space.id, of: sent.id.text, tx, occasion) }
      // Nothing was written that anybody must not see yet.
      if next == nil { _ = try held.release(limit: part.count, as: occasion.kinds, tx) }
      return (portion, next, try HistoryHead.read(tx))
    }
    (step, known) = (next, head.number)
    written.made += portion.made
    written.changed += portion.changed
    written.things += portion.things
  }

  /// Throws `ImportOvertaken` where somebody wrote what one of the rows would have been compared with. That a thing which a
  /// row changes is still as it was is seen when its turn comes.
  private func requireAsSeen(since known: Int, _ tx: any Transaction) throws {
    let others = try tx.rows(
      """
      SELECT v.thing, v.content FROM thing_version v JOIN thing t ON t.id = v.thing
      WHERE v.entry > \(known) AND t.space = \(sent.space) AND t.kind = \(sent.kind.rawValue)
      """)
    for row in others where !ours.contains(try row.identifier("thing")) {
      let said = try ThingFields(stored: row.optionalText("content"))
      if let key = said.flatMap(sent.choices.key(of:)), keys.contains(key) { throw ImportOvertaken() }
    }
  }

  /// Each row was checked against what was there; now that all of them are there, once more.
  private func check() throws {
    try work.storage.read { tx in try sent.check(written.things, as: kind, by: work.doer(tx), tx) }
  }

  private func end() throws -> ImportOutcome {
    try work.write { tx, occasion, _ in
      guard let step else { return }
      try sent.note(step.batch, tx)
      try step.end(tx)
    }
    // All of it shows: what is left to do can wait for `LargeStep.finishLeft`.
    try? step?.settle(through: work)
    return .taken(made: written.made, changed: written.changed, batch: step?.batch)
  }

  private func takeBack() throws {
    try step?.takeBack(in: work.storage, work.occasion)
  }
}

extension ThingImport {
  /// Brings in every row that is well, some hundred in a transaction, with other writers between. It is one batch, and
  /// nothing of it stays where something goes wrong: what a program cannot take back because it ends is taken back by the
  /// next one.
  ///
  /// - Parameters:
  ///   - head: the end of the history when `difference` was found.
  ///   - shown: the digest of the difference that was seen. Where it is another by now, nothing is written.
  ///   - progress: is told the share that is done, from 0 to 1.
  /// - Throws: `step-under-way` where somebody brings it in just now; `Diagnostics` where rows that are well one by one do
  ///   not go together.
  package func apply(
    _ difference: ImportDifference, asOf head: HistoryHead, as kind: ContentKind, shown: String,
    through work: PortionedWork, progress: (Double) -> Void = { _ in }
  ) throws -> ImportOutcome {
    guard difference.digest(of: digest, choices) == shown else { return .changed }
    var portions = ImportPortions(self, difference, asOf: head, as: kind, through: work)
    return try portions.run(progress)
  }
}
