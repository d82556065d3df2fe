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
  ///   - progress: is told the share that is done, from 0 to 1.
  package static func undo(
    _ id: Identifier<Batch>, continuing present: Identifier<Batch>? = nil,
    after last: Identifier<Thing>? = nil, limit: Int = .max, by doer: Doer, why: String = "",
    progress: (Double) -> Void = { _ in }, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> BatchUndo {
    guard
      let space: Identifier<Space> = try tx.row(
        "SELECT h.space FROM thing_batch b JOIN history h ON h.number = b.entry WHERE b.id = \(id)")?
        .optionalIdentifier("space")
    else { throw Diagnostic("batch-unknown", .noAnswer) }
    let done = try undoneThings(of: id, tx)
    let all = try versions(of: id, after: last, limit: limit, tx)
    let place = try Space.get(space, tx)
    var outcome = BatchUndo()
    outcome.batch = try write(
      in: place, continuing: present, undoing: id, by: doer, tx, occasion
    ) {
      var writer = try VersionWriter(in: place, by: doer, why: why, tx, occasion)
      var rest = all.filter { !done.contains($0.thing) }[...]
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
        progress(Double(all.count - rest.count) / Double(all.count))
      }
      try writer.finish()
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
