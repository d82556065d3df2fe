import Basics
import Store

/// Takes a batch back portion by portion, as one step.
struct UndoPortions {
  private let id: Identifier<Batch>
  private let why: String
  private let work: PortionedWork
  /// Nil until the first portion is written.
  private var step: LargeStep?
  private(set) var outcome = BatchUndo()

  /// - Parameter step: stands already where one that was left is brought to its end.
  init(
    of id: Identifier<Batch>, why: String = "", through work: PortionedWork, as step: LargeStep? = nil
  ) {
    (self.id, self.why, self.work, self.step) = (id, why, work, step)
    // A step that takes the batch back goes on; one that wrote it is followed by another.
    outcome.batch = step?.undoes == nil ? nil : step?.batch
  }

  /// - Parameter progress: is told the share that is done, from 0 to 1.
  mutating func run(_ progress: (Double) -> Void = { _ in }) throws {
    let due = try work.storage.read { tx in try Batch.due(of: id, tx) }
    var done = 0
    for part in due.portions {
      done += part.count
      try write(part, isLast: done == due.count)
      progress(Double(done) / Double(due.count))
    }
    if due.isEmpty, let step { try work.write { tx, _, _ in try step.end(tx) } }
    // All of it shows: what is left to do can wait for `LargeStep.finishLeft`.
    try? step?.settle(through: work)
  }

  private mutating func write(_ part: ArraySlice<Batch.ChangedThing>, isLast: Bool) throws {
    let (present, step, id) = (outcome.batch, self.step, self.id)
    let (portion, next) = try work.write { tx, occasion, doer in
      if let step {
        try step.renew(tx, occasion)
      } else {
        try LargeStep.requireNone(in: Batch.space(of: id, tx), tx)
      }
      let held = step?.held ?? HeldThings(step: id.text)
      try held.hold(part.map(\.thing), tx)
      let portion = try Batch.undo(part, of: id, continuing: present, by: doer, why: why, tx, occasion)
      let next =
        try step
        ?? portion.batch.map {
          try LargeStep.begin($0, in: Batch.space(of: id, tx), of: id.text, undoing: id, tx, occasion)
        }
      // Nothing was written that anybody must not see yet.
      if next == nil { _ = try held.release(limit: part.count, as: occasion.kinds, tx) }
      if isLast { try next?.end(tx) }
      return (portion, next)
    }
    self.step = next
    outcome.batch = portion.batch
    outcome.undone += portion.undone
    outcome.left += portion.left
  }
}
