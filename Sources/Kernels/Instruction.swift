/// What is done with two numbers, once for every unit; or with three, where a product is used up at once.
package enum Operation: Sendable {
  case sum, difference, product, quotient
  /// The third and the product of the first two, which is rounded as if it stood alone.
  case productAdded, productSubtracted, productLessThird
  /// The second where the first is less, else the first.
  case larger
  /// 1 where the first is less than the second, else 0.
  case less
}

/// Where a number comes from.
package enum Operand: Hashable, Sendable {
  /// A column of the input: one number for each unit.
  case column(Int)
  /// The result of an earlier instruction, for the units of the block.
  case register(Int)
  /// A number that is the same for all units.
  case uniform(Int)
}

/// One operation of a tape. The result goes to a register that is none of the operands: over the same
/// memory the compiler would not use vector instructions.
package struct Instruction: Sendable {
  package let operation: Operation
  package let a: Operand
  package let b: Operand
  /// Only for the operations on three numbers.
  package let c: Operand?
  /// The register that takes the result.
  package let out: Int
  /// For `less`: how sure the comparison is.
  package let check: Check?

  package init(
    _ operation: Operation, _ a: Operand, _ b: Operand, _ c: Operand? = nil, out: Int, check: Check? = nil
  ) {
    self.operation = operation
    self.a = a
    self.b = b
    self.c = c
    self.out = out
    self.check = check
  }

  /// A comparison whose sides are nearer than `share` of the sum of their magnitudes is in doubt.
  package struct Check: Sendable {
    package let a: Operand
    package let b: Operand
    package let share: Double

    package init(a: Operand, b: Operand, share: Double) {
      self.a = a
      self.b = b
      self.share = share
    }
  }
}
