package import Basics
package import Store

/// What came of taking a batch back.
package struct BatchUndo: Sendable {
  /// The batch that took it back; nil where there was nothing to take back.
  package internal(set) var batch: Identifier<Batch>?
  /// How many things say again what they said before.
  package internal(set) var undone = 0
  /// Things that were left as they are, each with the reason.
  package internal(set) var left: [(thing: Identifier<Thing>, why: Diagnostic)] = []
  /// The thing to go on after, where the limit was reached.
  package internal(set) var next: Identifier<Thing>?
}

extension Batch {
  /// Takes back what a batch did, thing by thing, as one step that can be taken back too. A thing that it made is
  /// removed. What somebody changed afterwards, to the same fields, is left as it is and told; so are things that `doer`
  /// may not change, and those that the batch was already taken back of stay as they are.
  ///
  /// - Parameters:
  ///   - present: the batch that takes it back, and `last` the thing to go on after: both from the outcome of the
  ///     transaction before, where there is too much for one.
  ///   - limit: the most things.
  package static func undo(
    _ id: Identifier<Batch>, continuing present: Identifier<Batch>? = nil,
    after last: Identifier<Thing>? = nil, limit: Int = .max, by doer: Doer, why: String = "",
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> BatchUndo {
    guard
      let space: Identifier<Space> = try tx.row(
        "SELECT h.space FROM thing_batch b JOIN history h ON h.number = b.entry WHERE b.id = \(id)")?
        .optionalIdentifier("space")
    else { throw Diagnostic("batch-unknown", .noAnswer) }
    let done = try undoneThings(of: id, tx)
    let all = try versions(of: id, after: last, limit: limit, tx)
    var outcome = BatchUndo()
    outcome.batch = try write(
      in: Space.get(space, tx), continuing: present, undoing: id, by: doer, tx, occasion
    ) {
      for (thing, numbers) in all where !done.contains(thing) {
        do {
          if try undo(numbers, of: thing, by: doer, why: why, tx, occasion) { outcome.undone += 1 }
        } catch let fault as Diagnostic {
          outcome.left.append((thing, fault))
        }
      }
    }.batch
    if all.count == limit { outcome.next = all.last?.thing }
    return outcome
  }

  private static func undoneThings(
    of id: Identifier<Batch>, _ tx: any Transaction
  ) throws -> Set<Identifier<Thing>> {
    let undoing = try tx.rows("SELECT DISTINCT id FROM thing_batch WHERE undoes = \(id)")
    return try undoing.reduce(into: []) { things, row in
      things.formUnion(try versions(of: row.identifier("id"), tx).map(\.thing))
    }
  }

  /// Whether there was something to take back. Throws a `Diagnostic`, before it writes anything, where that cannot be.
  private static func undo(
    _ numbers: [Int], of id: Identifier<Thing>, by doer: Doer, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Bool {
    let (thing, _) = try Thing.getUnasked(id, tx)
    guard let first = numbers.first, let last = numbers.last else { return false }
    guard last - first + 1 == numbers.count else { throw Diagnostic("undo-changed-since", .badInput) }
    if first == 1 {
      guard thing.state != .removed else { return false }
      guard thing.latest == last else { throw Diagnostic("undo-changed-since", .badInput) }
      return try thing.remove(by: doer, why: why, tx, occasion) > last
    }
    return try thing.undo(first...last, by: doer, why: why, tx, occasion) > thing.latest
  }
}
