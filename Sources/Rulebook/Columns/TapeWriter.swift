import Kernels

/// Writes the nodes that differ between units as a tape, with as few registers as their last uses allow.
struct TapeWriter {
  private let nodes: [ColumnProgram.Node]
  private let columns: [Int: Int]

  init(nodes: [ColumnProgram.Node], inputs: [Int]) {
    self.nodes = nodes
    columns = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ($1, $0) })
  }

  func tape(of outcomes: [Int]) -> Tape {
    let lastUses = lastUses(outcomes)
    var (registers, free, count) = ([Int: Int](), [Int](), 0)
    func operand(_ node: Int) -> Operand {
      if nodes[node].isUniform { return .uniform(node) }
      if let column = columns[node] { return .column(column) }
      return .register(registers[node] ?? 0)
    }
    var instructions: [Instruction] = []
    for (index, node) in nodes.enumerated() where lastUses[index] != nil {
      guard let operation = node.operation.perUnit, !node.isUniform else { continue }
      if free.isEmpty {
        free.append(count)
        count += 1
      }
      let out = free.removeLast()
      let check = check(of: index).map {
        Instruction.Check(a: operand($0.a), b: operand($0.b), share: $0.share)
      }
      instructions.append(
        Instruction(operation, operand(node.a), operand(node.b), out: out, check: check))
      registers[index] = out
      for used in Set(uses(of: index)).sorted() where lastUses[used] == index {
        if let register = registers.removeValue(forKey: used) { free.append(register) }
      }
    }
    let results = outcomes.map { node in
      Tape.Outcome(
        value: operand(node), magnitude: operand(nodes[node].magnitude),
        share: bound(of: node) + 0x1p-53)
    }
    return Tape(instructions: instructions, registerCount: count, outcomes: results)
  }

  /// The index of the last node that reads a node; beyond all for an outcome, nil for what nobody reads.
  private func lastUses(_ outcomes: [Int]) -> [Int?] {
    var last: [Int?] = nodes.map { _ in nil }
    for node in outcomes {
      last[node] = nodes.count
      last[nodes[node].magnitude] = nodes.count
    }
    for index in nodes.indices.reversed() where last[index] != nil && !nodes[index].isUniform {
      for used in uses(of: index) { last[used] = max(last[used] ?? index, index) }
    }
    return last
  }

  /// What is read where a node is computed.
  private func uses(of index: Int) -> [Int] {
    guard nodes[index].operation.perUnit != nil else { return [] }
    return [nodes[index].a, nodes[index].b] + (check(of: index).map { [$0.a, $0.b] } ?? [])
  }

  /// The magnitudes of what a node compares; nil where there is nothing to be unsure of.
  private func check(of index: Int) -> (a: Int, b: Int, share: Double)? {
    let node = nodes[index]
    guard node.operation == .less else { return nil }
    let share = bound(of: node.a) + bound(of: node.b)
    return share > 0 ? (nodes[node.a].magnitude, nodes[node.b].magnitude, share) : nil
  }

  /// The share of its magnitude by which a node may be off; zero for what is exact.
  private func bound(of node: Int) -> Double {
    let roundings = nodes[node].roundings
    if case .constant(let value) = nodes[node].operation, value == value.rounded() { return 0 }
    return roundings == 0 ? 0 : Double(roundings + 1) * 0x1p-53
  }
}

extension ColumnProgram.Operation {
  /// As the tape says it; nil for a leaf.
  fileprivate var perUnit: Kernels.Operation? {
    switch self {
    case .sum: .sum
    case .difference: .difference
    case .product: .product
    case .quotient: .quotient
    case .larger: .larger
    case .less: .less
    case .input, .parameter, .constant, .total: nil
    }
  }
}
