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
    let due = try due(of: id, after: last, tx)
    let part = due.prefix(limit)
    var outcome = try undo(part, of: id, continuing: present, by: doer, why: why, tx, occasion)
    if part.count < due.count { outcome.next = part.last?.thing }
    return outcome
  }

  /// The same of however many things: some hundred in a transaction, with other writers between. What was not taken back
  /// because the program ended is by the next one.
  ///
  /// - Parameter progress: is told the share that is done, from 0 to 1.
  /// - Throws: `step-under-way` where somebody takes it back just now.
  package static func undo(
    _ id: Identifier<Batch>, why: String = "", through work: PortionedWork,
    progress: (Double) -> Void = { _ in }
  ) throws -> BatchUndo {
    var portions = UndoPortions(of: id, why: why, through: work)
    try portions.run(progress)
    return portions.outcome
  }

  /// A thing with the numbers of the versions that a batch wrote of it.
  typealias ChangedThing = (thing: Identifier<Thing>, numbers: [Int])

  /// What of a batch is not taken back yet, in the order of the things.
  static func due(
    of id: Identifier<Batch>, after last: Identifier<Thing>? = nil, _ tx: any Transaction
  ) throws -> [ChangedThing] {
    let done = try undoneThings(of: id, tx)
    return try versions(of: id, after: last, tx).filter { !done.contains($0.thing) }
  }

  /// The space that a batch changed. Throws `batch-unknown`.
  static func space(of id: Identifier<Batch>, _ tx: any Transaction) throws -> Identifier<Space> {
    guard
      let space: Identifier<Space> = try tx.row(
        "SELECT h.space FROM thing_batch b JOIN history h ON h.number = b.entry WHERE b.id = \(id)")?
        .optionalIdentifier("space")
    else { throw Diagnostic("batch-unknown", .noAnswer) }
    return space
  }

  /// Takes back the versions in `part`, in one transaction.
  static func undo(
    _ part: ArraySlice<ChangedThing>, of id: Identifier<Batch>, continuing present: Identifier<Batch>?,
    by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> BatchUndo {
    let place = try Space.get(space(of: id, tx), tx)
    var outcome = BatchUndo()
    outcome.batch = try write(in: place, continuing: present, undoing: id, by: doer, tx, occasion) {
      var writer = try VersionWriter(in: place, by: doer, why: why, tx, occasion)
      var rest = part
      while !rest.isEmpty {
        let part = rest.prefix(readTogether)
        rest = rest.dropFirst(part.count)
        let things = try VersionedThing.some(part.map(\.thing), tx)
        for (id, numbers) in part {
          guard var thing = things[id] else { continue }
          do {
            let steps = try steps(undoing: numbers, of: thing, in: place, by: doer, on: occasion.today)
            for step in steps { thing = try writer.append(step, to: thing) }
            if !steps.isEmpty { outcome.undone += 1 }
          } catch let fault as Diagnostic {
            outcome.left.append((id, fault))
          }
        }
      }
      try writer.finish()
    }.batch
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

  /// So many things are read at once.
  static var readTogether: Int { 500 }

  /// What takes back the versions `numbers` of a thing; nothing where that is done. Throws a `Diagnostic` where it cannot be.
  private static func steps(
    undoing numbers: [Int], of present: VersionedThing, in space: Space, by doer: Doer, on today: Day
  ) throws -> [NextVersion] {
    guard let first = numbers.first, let last = numbers.last else { return [] }
    guard last - first + 1 == numbers.count else { throw Diagnostic("undo-changed-since", .badInput) }
    guard first == 1 else { return try present.undoing(first...last, in: space, by: doer) }
    guard present.thing.state != .removed else { return [] }
    guard present.thing.latest == last else { throw Diagnostic("undo-changed-since", .badInput) }
    return [try present.removal(from: space, by: doer, on: today)].compactMap(\.self)
  }
}
