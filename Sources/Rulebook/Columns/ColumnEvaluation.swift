package import Basics
import Kernels

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
    var whole: [[Double]] = []
    for input in inputs { whole.append(try column(of: input, in: units).values) }
    var columns = whole
    for (node, decimals) in scaledInputs {
      let column = try column(of: nodes[node].a, in: units)
      guard column.decimals != decimals, case .constant(let unit) = nodes[nodes[node].b].operation else {
        columns.append(column.scaled)
        continue
      }
      columns.append(column.values.map { $0 / unit })
    }
    let uniform = try uniformValues(sums, at: day, in: rulebook)
    let isBounded = areLeavesBounded(uniform)
    var precise: PreciseUnits?
    var results: [[Double]] = []
    for (outcome, rounded) in zip(outcomes, tape.run(columns: columns, uniform: uniform, count: units.count))
    {
      var values = rounded.values
      for unit in isBounded ? rounded.doubtful : Array(0..<units.count) {
        if precise == nil {
          precise = PreciseUnits(program: self, inputs: whole, uniform: uniform, sums: sums)
        }
        values[unit] = precise?.rounded(outcome.node, unit: unit) ?? values[unit]
      }
      results.append(values)
    }
    return results
  }

  private func column(of input: Int, in units: UnitColumns) throws(Diagnostic) -> UnitColumns.Column {
    guard case .input(let index) = nodes[input].operation else { throw missing("") }
    guard let column = units.columns[names[index]] else { throw missing(names[index]) }
    return column
  }

  /// Nodes that are the same for all units, with 16 digits; zero for the others.
  func uniformValues(
    _ sums: [DoubleDouble], at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> [Double] {
    var uniform = [Double](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where node.isUniform {
      switch node.operation {
      case .input: break
      case .parameter(let id):
        guard let number = try rulebook.number(names[id], at: day) else { throw missing(names[id]) }
        uniform[index] = number
      case .constant(let constant): uniform[index] = constant
      case .total(let sum): uniform[index] = sums[sum].high
      case .sum, .difference, .product, .quotient, .larger, .less:
        uniform[index] = node.operation.value(uniform[node.a], uniform[node.b])
      }
    }
    return uniform
  }

  /// A negative value that is the same for all units would make the bound of the error too small.
  private func areLeavesBounded(_ uniform: [Double]) -> Bool {
    zip(uniform, nodes).allSatisfy { value, node in
      switch node.operation {
      case .parameter, .constant: value >= 0
      default: true
      }
    }
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
