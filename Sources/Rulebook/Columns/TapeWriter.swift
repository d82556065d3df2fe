import Kernels

/// Writes the nodes that differ between units as a tape, with as few registers as their last uses allow.
struct TapeWriter {
  private let nodes: [ColumnProgram.Node]
  private let columns: [Int: Int]
  private let outcomes: [Int]
  /// Sums and differences that take up a product which nobody else reads, and that product.
  private var takenUp: [Int: Int] = [:]

  /// - Parameters:
  ///   - inputs: the nodes that are the columns of the tape.
  ///   - outcomes: the nodes that are wanted.
  init(nodes: [ColumnProgram.Node], inputs: [Int], outcomes: [Int]) {
    self.nodes = nodes
    self.outcomes = outcomes
    columns = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ($1, $0) })
    takenUp = products()
  }

  func tape() -> Tape {
    let lastUses = lastUses()
    var (registers, free, count) = ([Int: Int](), [Int](), 0)
    func operand(_ node: Int) -> Operand {
      if nodes[node].isUniform { return .uniform(node) }
      if let column = columns[node] { return .column(column) }
      return .register(registers[node] ?? 0)
    }
    var instructions: [Instruction] = []
    let absorbed = Set(takenUp.values)
    for index in nodes.indices where lastUses[index] != nil && !absorbed.contains(index) {
      guard let operation = operation(of: index), !nodes[index].isUniform else { continue }
      if free.isEmpty {
        free.append(count)
        count += 1
      }
      let out = free.removeLast()
      let check = check(of: index).map {
        Instruction.Check(a: operand($0.a), b: operand($0.b), share: $0.share)
      }
      let read = operands(of: index).map(operand)
      instructions.append(
        Instruction(
          operation, read[0], read[1], read.count > 2 ? read[2] : nil, out: out, check: check))
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
    return Tape(instructions: instructions, outcomes: results)
  }

  /// The index of the last node that reads a node; beyond all for an outcome, nil for what nobody reads.
  private func lastUses() -> [Int?] {
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
    return operands(of: index) + (check(of: index).map { [$0.a, $0.b] } ?? [])
  }

  /// The operands of a node; the factors first where it takes up a product.
  private func operands(of index: Int) -> [Int] {
    let node = nodes[index]
    guard let product = takenUp[index] else { return [node.a, node.b] }
    return [nodes[product].a, nodes[product].b, node.a == product ? node.b : node.a]
  }

  private func operation(of index: Int) -> Kernels.Operation? {
    let node = nodes[index]
    guard let product = takenUp[index] else { return node.operation.perUnit }
    if node.operation == .sum { return .productAdded }
    return node.b == product ? .productSubtracted : .productLessThird
  }

  /// For every sum and difference that has one: the product that only it reads.
  private func products() -> [Int: Int] {
    var readers: [Int: Int] = [:]
    for node in outcomes { for wanted in [node, nodes[node].magnitude] { readers[wanted, default: 0] += 2 } }
    let last = lastUses()
    for index in nodes.indices where last[index] != nil && !nodes[index].isUniform {
      for used in uses(of: index) { readers[used, default: 0] += 1 }
    }
    var products: [Int: Int] = [:]
    for index in nodes.indices where last[index] != nil {
      let node = nodes[index]
      guard node.operation == .sum || node.operation == .difference else { continue }
      products[index] = [node.b, node.a].first { operand in
        nodes[operand].operation == .product && !nodes[operand].isUniform && readers[operand] == 1
          && !nodes[operand == node.a ? node.b : node.a].isUniform
      }
    }
    return products
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
