package import Basics
import Formats
package import Store

/// Changes of many things that were made as one step, and that can be taken back as one: a change of many rows of a
/// table, an import.
package struct Batch: Hashable, Sendable {
  package let id: Identifier<Batch>
  package let space: Identifier<Space>
  /// What the history tells of it, of several entries the first.
  package let entry: HistoryEntry
  /// The batch that this one took back.
  package let undoes: Identifier<Batch>?
  /// The batch that took this one back, as far as nothing stood in the way.
  package let undoneBy: Identifier<Batch>?
}

extension Batch {
  /// Makes every version that `body` writes in `space` part of one batch; nil where it writes none.
  ///
  /// Everything happens in the transaction of the caller. What is too much for one, is written in several: each names the
  /// batch that it goes on with.
  package static func write<Value>(
    in space: Space, continuing present: Identifier<Batch>? = nil, by doer: Doer, _ tx: any Transaction,
    _ occasion: Occasion, _ body: () throws -> Value
  ) throws -> (batch: Identifier<Batch>?, value: Value) {
    try write(in: space, continuing: present, undoing: nil, by: doer, tx, occasion, body)
  }

  static func write<Value>(
    in space: Space, continuing present: Identifier<Batch>?, undoing undone: Identifier<Batch>?,
    by doer: Doer,
    _ tx: any Transaction, _ occasion: Occasion, _ body: () throws -> Value
  ) throws -> (batch: Identifier<Batch>?, value: Value) {
    // Writers queue: nobody else's entries come between these.
    let first = try HistoryHead.read(tx).number + 1
    let value = try body()
    let states = try tx.rows(
      """
      SELECT DISTINCT h.visibility FROM thing_version v JOIN history h ON h.number = v.entry
      WHERE v.entry >= \(first) AND h.space = \(space.id)
      """
    ).map { (row: Row) throws(StorageFault) -> ThingState in try row.word("visibility") }
    guard let closest = states.first(where: { state in states.allSatisfy { $0.isAtLeastAsOpen(as: state) } })
    else { return (present, value) }
    let id = present ?? Identifier<Batch>(occasion)
    let kind: ChangeKind = undone == nil ? .batchWritten : .batchUndone
    var change = Change(by: doer.hand, present == nil ? kind : .batchContinued)
    change.space = space.id
    // Nobody hears of a step that also changed what they may not see.
    change.visibility = closest
    change.after = .object(
      [.init("batch", .text(id.text)), .init("first", .number(Double(first)))]
        + (undone.map { [.init("undoes", .text($0.text))] } ?? []))
    let entry = try record(change, tx, occasion)
    try tx.run(
      "INSERT INTO thing_batch (entry, id, first, undoes) VALUES (\(entry), \(id), \(first), \(undone.sqlValue))"
    )
    return (id, value)
  }
}
