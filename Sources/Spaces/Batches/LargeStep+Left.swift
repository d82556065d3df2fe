import Basics
package import Store

extension LargeStep {
  /// Brings steps to an end that a program left in their middle: what was being written is taken back, what was being
  /// taken back is taken back wholly.
  ///
  /// - Returns: how many.
  @discardableResult
  package static func finishLeft(
    _ storage: any Storage, _ occasion: @escaping () -> Occasion
  ) throws -> Int {
    let left = try storage.read { tx in
      try tx.rows("SELECT * FROM large_step WHERE renewed_at < \(limit(occasion()))").map { row in
        (step: try LargeStep(row), isWhole: try row.truth("is_whole"))
      }
    }
    var count = 0
    for (step, isWhole) in left {
      guard let mine = try step.takenOver(in: storage, occasion()) else { continue }
      if isWhole {
        try mine.settle(through: mine.work(in: storage, occasion))
      } else {
        try mine.finish(in: storage, occasion)
      }
      count += 1
    }
    return count
  }

  /// Takes back what was written of it so far. The program does so itself, whatever whoever began it may.
  func takeBack(in storage: any Storage, _ occasion: @escaping () -> Occasion) throws {
    var undo = UndoPortions(of: batch, through: work(in: storage, occasion), as: self)
    try undo.run()
  }

  private func work(in storage: any Storage, _ occasion: @escaping () -> Occasion) -> PortionedWork {
    PortionedWork(storage, occasion: occasion) { _ in .command(Self.command) }
  }

  /// As the history names the program.
  private static var command: String { "unfinished-step" }

  private static func limit(_ occasion: Occasion) -> Instant {
    Instant(milliseconds: occasion.now.milliseconds - patience)
  }

  /// The step in the hands of this program; nil where another was quicker.
  private func takenOver(in storage: any Storage, _ occasion: Occasion) throws -> LargeStep? {
    let mine = LargeStep(subject: subject, batch: batch, undoes: undoes, holder: Identifier(occasion))
    let count = try storage.write { tx in
      try tx.run(
        """
        UPDATE large_step SET holder = \(mine.holder), renewed_at = \(occasion.now)
        WHERE batch = \(batch) AND holder = \(holder) AND renewed_at < \(Self.limit(occasion))
        """)
    }
    return count == 1 ? mine : nil
  }

  private func finish(in storage: any Storage, _ occasion: @escaping () -> Occasion) throws {
    guard let undoes else { return try takeBack(in: storage, occasion) }
    let work = PortionedWork(storage, occasion: occasion) { tx in try beginner(tx, occasion()) }
    var undo = UndoPortions(of: undoes, through: work, as: self)
    try undo.run()
  }

  /// Whoever began it, with what they may now.
  private func beginner(_ tx: any Transaction, _ occasion: Occasion) throws -> Doer {
    let row = try tx.row(
      """
      SELECT h.person FROM thing_batch b JOIN history h ON h.number = b.entry
      WHERE b.id = \(batch) ORDER BY b.entry LIMIT 1
      """)
    let person: Identifier<Person>? = try row?.optionalIdentifier("person")
    return try person.map { .actor(try Actor.of($0, at: occasion.today, tx)) } ?? .command(Self.command)
  }

  fileprivate init(_ row: Row) throws {
    self.init(
      subject: try row.text("subject"), batch: try row.identifier("batch"),
      undoes: try row.optionalIdentifier("undoes"),
      holder: try row.identifier("holder"))
  }
}
