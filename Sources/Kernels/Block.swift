/// Room beside the registers.
enum Spare: Int, CaseIterable {
  /// Above zero where a comparison is in doubt.
  case doubt
  /// For an operand that is needed as a column.
  case first, second
  /// How far beyond what is sure an outcome lies.
  case excess
}

/// The units of one block while the tape runs over them.
struct Block {
  /// Register by register, each as long as a block may be.
  let registers: UnsafeMutablePointer<Double>
  /// The places of `Spare`.
  let spare: UnsafeMutablePointer<Double>
  let columns: [UnsafePointer<Double>]
  let uniform: [Double]
  /// The first unit.
  let start: Int
  let length: Int

  func run(_ tape: Tape, into results: [UnsafeMutablePointer<Double>], _ doubtful: inout [[Int]]) {
    place(.doubt).update(repeating: 0, count: length)
    for step in tape.instructions {
      if let check = step.check { doubt(step, check) }
      compute(step)
    }
    for (index, outcome) in tape.outcomes.enumerated() {
      round(outcome, into: results[index] + start, &doubtful[index])
    }
  }

  private func compute(_ step: Instruction) {
    let out = registers + step.out * Tape.blockLength
    let (a, b, c) = (source(step.a), source(step.b), source(step.c ?? step.a))
    switch step.operation {
    case .sum: combine(a, b, out, length) { $0 + $1 }
    case .difference: combine(a, b, out, length) { $0 - $1 }
    case .product: combine(a, b, out, length) { $0 * $1 }
    case .productAdded: combine(a, b, c, out, length) { $2 + $0 * $1 }
    case .productSubtracted: combine(a, b, c, out, length) { $2 - $0 * $1 }
    case .productLessThird: combine(a, b, c, out, length) { $0 * $1 - $2 }
    case .quotient: combine(a, b, out, length) { $0 / $1 }
    case .larger: combine(a, b, out, length) { $0 > $1 ? $0 : $1 }
    case .less: combine(a, b, out, length) { $0 < $1 ? 1 : 0 }
    }
  }

  private func doubt(_ step: Instruction, _ check: Instruction.Check) {
    let (near, doubt, share) = (place(.first), place(.doubt), check.share)
    let (a, b) = (source(step.a), source(step.b))
    if check.a == step.a, check.b == step.b {
      combine(a, b, near, length) { ($0 + $1) * share - ($0 - $1).magnitude >= 0 ? 1 : 0 }
    } else {
      let scale = place(.second)
      combine(source(check.a), source(check.b), scale, length) { $0 + $1 }
      combine(a, b, .column(scale), near, length) { $2 * share - ($0 - $1).magnitude >= 0 ? 1 : 0 }
    }
    for i in 0..<length { doubt[i] += near[i] }
  }

  private func round(
    _ outcome: Tape.Outcome, into result: UnsafeMutablePointer<Double>, _ doubtful: inout [Int]
  ) {
    let value = column(outcome.value, .first)
    let scale = column(outcome.magnitude, .second)
    let (doubt, share) = (place(.doubt), outcome.share)
    // Adding it leaves no room for a fraction: the cheapest rounding to a whole number.
    let shift = 0x1.8p52
    let excess = place(.excess)
    let factor = outcome.factor.map { source($0)[0] } ?? 1
    for i in 0..<length {
      let exact = value[i] * factor
      let whole = (exact + shift) - shift
      result[i] = whole
      excess[i] = (exact - whole).magnitude + scale[i] * factor * share - 0.5
    }
    // In short runs, so that a doubtful unit is looked for among few. What is not a number is never in
    // doubt, since more digits would not make it one.
    for first in stride(from: 0, to: length, by: 32) {
      let end = min(first + 32, length)
      var count = 0
      for i in first..<end { count &+= excess[i] + doubt[i] >= 0 ? 1 : 0 }
      guard count > 0 else { continue }
      for i in first..<end where excess[i] + doubt[i] >= 0 { doubtful.append(start + i) }
    }
  }

  private func place(_ spare: Spare) -> UnsafeMutablePointer<Double> {
    self.spare + spare.rawValue * Tape.blockLength
  }

  private func source(_ operand: Operand) -> Source {
    switch operand {
    case .column(let index): .column(columns[index] + start)
    case .register(let index): .column(UnsafePointer(registers + index * Tape.blockLength))
    case .uniform(let index): .uniform(uniform[index])
    }
  }

  /// The operand as a column, in `spare` where it is not one.
  private func column(_ operand: Operand, _ spare: Spare) -> UnsafePointer<Double> {
    switch source(operand) {
    case .column(let numbers): return numbers
    case .uniform(let number):
      place(spare).update(repeating: number, count: length)
      return UnsafePointer(place(spare))
    }
  }
}
