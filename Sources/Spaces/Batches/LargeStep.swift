package import Basics
package import Store

/// A step that is written portion by portion, so that other writers come between. Its row stands from the first portion until
/// the step is whole and nothing is held for it any more: what a program left in its middle is found by it and brought to an
/// end. A space has one at a time.
package struct LargeStep: Hashable, Sendable {
  /// The table that is brought in, or the batch that is taken back.
  let subject: String
  /// What its portions belong to.
  let batch: Identifier<Batch>
  /// The batch that it takes back; nil for one that writes.
  let undoes: Identifier<Batch>?
  /// The program that writes its portions.
  let holder: Identifier<LargeStep>
}

extension LargeStep {
  /// So many things are written in one transaction: others wait for a fraction of a second.
  package static var portion: Int { 250 }
  /// Milliseconds. A program that writes no portion for longer is taken to have ended.
  static var patience: Int64 { 30_000 }

  /// Throws `step-under-way` where something is being brought in or taken back in `space`.
  package static func requireNone(in space: Identifier<Space>, _ tx: any Transaction) throws {
    guard try tx.row("SELECT batch FROM large_step WHERE space = \(space)") == nil else {
      throw Diagnostic("step-under-way", .unavailable)
    }
  }

  /// Notes that the first portion was written, in its transaction.
  static func begin(
    _ batch: Identifier<Batch>, in space: Identifier<Space>, of subject: String,
    undoing undone: Identifier<Batch>? = nil, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> LargeStep {
    let step = LargeStep(subject: subject, batch: batch, undoes: undone, holder: Identifier(occasion))
    try tx.run(
      """
      INSERT INTO large_step (batch, subject, space, undoes, holder, renewed_at)
      VALUES (\(batch), \(subject), \(space), \(undone.sqlValue), \(step.holder), \(occasion.now))
      """)
    return step
  }

  /// Throws `step-taken-over` where another program took this one to have ended.
  func renew(_ tx: any Transaction, _ occasion: Occasion) throws {
    let count = try tx.run(
      "UPDATE large_step SET renewed_at = \(occasion.now) WHERE batch = \(batch) AND holder = \(holder)")
    guard count == 1 else { throw Diagnostic("step-taken-over", .unavailable) }
  }

  /// The step is whole, or wholly taken back: from now on everybody sees what it wrote. Throws as `renew` does.
  func end(_ tx: any Transaction) throws {
    guard
      try tx.run("UPDATE large_step SET is_whole = 1 WHERE batch = \(batch) AND holder = \(holder)") == 1
    else { throw Diagnostic("step-taken-over", .unavailable) }
  }

  /// Lets go of what was held for those who read, portion by portion, once the step is whole.
  func settle(through work: PortionedWork) throws {
    var isDone = false
    while !isDone {
      let occasion = work.occasion()
      isDone = try work.storage.write { tx in
        try renew(tx, occasion)
        if try held.release(limit: Self.portion, as: occasion.kinds, tx) { return false }
        try tx.run("DELETE FROM large_step WHERE batch = \(batch) AND holder = \(holder)")
        return true
      }
    }
  }

  var held: HeldThings { HeldThings(step: subject) }

  /// Whether things of `space` are being brought in or taken back just now, and not all of it shows yet.
  package static func isUnderWay(in space: Identifier<Space>, _ tx: any Transaction) throws -> Bool {
    try tx.row("SELECT batch FROM large_step WHERE space = \(space) AND is_whole = 0 LIMIT 1") != nil
  }
}

/// How a step reaches the database: each portion in a transaction of its own, by whoever does it as of then.
package struct PortionedWork {
  let storage: any Storage
  let occasion: () -> Occasion
  let doer: (any Transaction) throws -> Doer

  package init(
    _ storage: any Storage, occasion: @escaping () -> Occasion,
    by doer: @escaping (any Transaction) throws -> Doer
  ) {
    (self.storage, self.occasion, self.doer) = (storage, occasion, doer)
  }

  /// One portion.
  func write<Value>(_ body: (any Transaction, Occasion, Doer) throws -> Value) throws -> Value {
    let occasion = occasion()
    return try storage.write { tx in try body(tx, occasion, doer(tx)) }
  }
}

extension Array {
  /// Its elements in slices of at most `LargeStep.portion`.
  var portions: [ArraySlice<Element>] {
    stride(from: 0, to: count, by: LargeStep.portion).map { start in
      self[start..<Swift.min(start + LargeStep.portion, count)]
    }
  }
}
