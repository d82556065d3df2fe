/// Computes units with 32 digits that 16 left in doubt.
struct PreciseUnits {
  private let program: ColumnProgram
  private let inputs: [[Double]]
  /// Of every node: what is the same for all units, and room for what is not.
  private var values: [DoubleDouble]

  /// - Parameters:
  ///   - inputs: the columns of the tape.
  ///   - uniform: the nodes that are the same for all units.
  init(program: ColumnProgram, inputs: [[Double]], uniform: [Double], sums: [DoubleDouble]) {
    self.program = program
    self.inputs = inputs
    values = program.preciseUniform(uniform, sums)
  }

  /// One node of one unit, rounded to a whole number.
  mutating func rounded(_ wanted: Int, unit: Int) -> Double {
    for (column, node) in program.inputs.enumerated() { values[node] = DoubleDouble(inputs[column][unit]) }
    for index in program.varying where index <= wanted {
      let node = program.nodes[index]
      values[index] = node.operation.value(values[node.a], values[node.b])
    }
    return values[wanted].roundedHalfAway()
  }
}
