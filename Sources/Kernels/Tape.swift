/// A list of instructions over registers, to be run block by block over all units.
package struct Tape: Sendable {
  /// What is rounded to a whole number after the last instruction.
  package struct Outcome: Sendable {
    package let value: Operand
    /// What the error of the value is measured by.
    package let magnitude: Operand
    /// What both are multiplied by before the rounding; nil for 1.
    package let factor: Operand?
    /// The share of the magnitude by which the value may be off.
    package let share: Double

    package init(value: Operand, magnitude: Operand, factor: Operand? = nil, share: Double) {
      self.value = value
      self.magnitude = magnitude
      self.factor = factor
      self.share = share
    }
  }

  package let instructions: [Instruction]
  package let registerCount: Int
  /// How many columns and uniform numbers a run needs.
  package let columnCount: Int
  package let uniformCount: Int
  package let outcomes: [Outcome]

  package init(instructions: [Instruction], outcomes: [Outcome]) {
    self.instructions = instructions
    self.outcomes = outcomes
    var (registers, columns, uniform) = (0, 0, 0)
    let operands =
      instructions.flatMap { step in
        [step.a, step.b, step.c, step.check?.a, step.check?.b, .register(step.out)].compactMap(\.self)
      } + outcomes.flatMap { [$0.value, $0.magnitude, $0.factor ?? $0.value] }
    for operand in operands {
      switch operand {
      case .register(let index): registers = max(registers, index + 1)
      case .column(let index): columns = max(columns, index + 1)
      case .uniform(let index): uniform = max(uniform, index + 1)
      }
    }
    registerCount = registers
    columnCount = columns
    uniformCount = uniform
  }

  /// Units of a block: the registers of a tape of usual length fit the processor's first cache, and the
  /// time to read an instruction is small beside that to carry it out.
  static let blockLength = 256
}

/// One outcome of all units.
package struct Rounded: Sendable {
  /// To the nearest whole number.
  package internal(set) var values: [Double]
  /// Units whose value lies so near a half, or followed a comparison of numbers so near each other, that
  /// another neighbour may be the right one; ascending.
  package internal(set) var doubtful: [Int]
}
