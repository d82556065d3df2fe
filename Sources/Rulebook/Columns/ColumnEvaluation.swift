package import Basics

extension ColumnProgram {
  /// Computes every outcome for all units under the law of one day.
  ///
  /// - Returns: a column of whole numbers for each outcome: øre where it has two decimals.
  /// - Throws: `input-missing` for a column that is not there, and the faults of `Rulebook.value`.
  package func evaluate(
    _ units: inout UnitColumns, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> [[Double]] {
    let uniform = try uniformValues(&units, day, rulebook)
    var inputs: [[SIMD8<Double>]] = []
    for node in nodes {
      guard case .input(let name) = node.operation else {
        inputs.append([])
        continue
      }
      guard let column = units.columns[name] else { throw missing(name) }
      inputs.append(column.lanes)
    }
    return BlockRun(program: self, inputs: inputs, uniform: uniform, count: units.count).outcomes()
  }

  /// The nodes that are the same for all units, with 32 digits; zero for the others.
  private func uniformValues(
    _ units: inout UnitColumns, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> [DoubleDouble] {
    var values: [DoubleDouble] = []
    values.reserveCapacity(nodes.count)
    for node in nodes {
      guard node.isUniform else {
        values.append(DoubleDouble(Double(0)))
        continue
      }
      switch node.operation {
      case .constant(let value): values.append(DoubleDouble(decimal: value))
      case .parameter(let id):
        guard let number = try rulebook.value(id, at: day).number else { throw missing(id) }
        values.append(DoubleDouble(decimal: number))
      case .total(let names):
        if names.isEmpty {
          values.append(DoubleDouble(Double(units.count)))
        } else {
          guard let sum = units.sum(names) else { throw missing(names.joined(separator: ", ")) }
          values.append(sum)
        }
      default: values.append(node.operation.value(values[node.a], values[node.b]))
      }
    }
    return values
  }

  private func missing(_ name: String) -> Diagnostic {
    Diagnostic("input-missing", .badInput, at: .init(field: name), ["input": name])
  }
}

extension ColumnProgram.Operation {
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
