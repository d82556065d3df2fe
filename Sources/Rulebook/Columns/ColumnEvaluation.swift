package import Basics

extension ColumnProgram {
  /// Computes every outcome for all units under the law of one day.
  ///
  /// - Returns: a column of whole numbers for each outcome: øre where it has two decimals.
  /// - Throws: `input-missing` for a column that is not there, and the faults of `Rulebook.value`.
  package func evaluate(
    _ units: inout UnitColumns, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> [[Double]] {
    var sums: [DoubleDouble] = []
    for names in totals {
      guard let sum = units.sum(names) else { throw missing(names.joined(separator: ", ")) }
      sums.append(sum)
    }
    var inputs: [[SIMD8<Double>]] = []
    var uniform: [Double] = []
    for node in nodes {
      var (lanes, value) = ([SIMD8<Double>](), 0.0)
      switch node.operation {
      case .input(let name):
        guard let column = units.columns[names[name]] else { throw missing(names[name]) }
        lanes = column.lanes
      case .parameter(let id):
        guard let number = try rulebook.value(names[id], at: day).number else { throw missing(names[id]) }
        value = number
      case .constant(let constant): value = constant
      case .total(let index): value = sums[index].high
      case .sum, .difference, .product, .quotient, .larger, .less:
        if node.isUniform { value = node.operation.value(uniform[node.a], uniform[node.b]) }
      }
      inputs.append(lanes)
      uniform.append(value)
    }
    var run = BlockRun(program: self, inputs: inputs, uniform: uniform, sums: sums, count: units.count)
    return run.outcomes()
  }

  /// The nodes that are the same for all units with 32 digits, from their leaves; zero for the others.
  func preciseUniform(_ leaves: [Double], _ sums: [DoubleDouble]) -> [DoubleDouble] {
    var values: [DoubleDouble] = []
    values.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      switch node.operation {
      case .parameter, .constant: values.append(DoubleDouble(decimal: leaves[index]))
      case .total(let sum): values.append(sums[sum])
      case .input: values.append(DoubleDouble(Double(0)))
      case .sum, .difference, .product, .quotient, .larger, .less:
        values.append(
          node.isUniform
            ? node.operation.value(values[node.a], values[node.b]) : DoubleDouble(Double(0)))
      }
    }
    return values
  }

  private func missing(_ name: String) -> Diagnostic {
    Diagnostic("input-missing", .badInput, at: .init(field: name), ["input": name])
  }
}

extension ColumnProgram.Operation {
  /// With 16 digits; zero for what is no operation on two values.
  fileprivate func value(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .sum: a + b
    case .difference: a - b
    case .product: a * b
    case .quotient: a / b
    case .larger: a < b ? b : a
    case .less: a < b ? 1 : 0
    case .input, .parameter, .constant, .total: 0
    }
  }

  /// With 32 digits; zero for what is no operation on two values.
  func value(_ a: DoubleDouble, _ b: DoubleDouble) -> DoubleDouble {
    switch self {
    case .sum: a + b
    case .difference: a - b
    case .product: a * b
    case .quotient: a / b
    case .larger: a < b ? b : a
    case .less: DoubleDouble(Double(a < b ? 1 : 0))
    case .input, .parameter, .constant, .total: DoubleDouble(Double(0))
    }
  }
}
