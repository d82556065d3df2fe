import Kernels

/// Writes the nodes that differ between units as a tape, with as few registers as their last uses allow.
struct TapeWriter {
  private let nodes: [ColumnProgram.Node]
  private let columns: [Int: Int]
  private let outcomes: [Wanted]
  /// Sums and differences that take up a product which nobody else reads, and that product.
  private var takenUp: [Int: Int] = [:]

  /// An outcome: the value of `node` is that of `value` times that of `factor`, and so is its magnitude.
  private struct Wanted {
    let node: Int
    let value: Int
    let magnitude: Int
    let factor: Int?
  }

  /// - Parameters:
  ///   - columns: the nodes that are the columns of the tape.
  ///   - outcomes: the nodes that are wanted.
  init(nodes: [ColumnProgram.Node], columns: [Int], outcomes: [Int]) {
    self.nodes = nodes
    self.columns = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    self.outcomes = outcomes.map { Self.wanted($0, nodes) }
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
    for index in nodes.indices where lastUses[index] != nil && columns[index] == nil {
      guard let operation = operation(of: index), !nodes[index].isUniform, !absorbed.contains(index) else {
        continue
      }
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
    let results = outcomes.map { outcome in
      Tape.Outcome(
        value: operand(outcome.value), magnitude: operand(outcome.magnitude),
        factor: outcome.factor.map(operand), share: bound(of: outcome.node) + 0x1p-53)
    }
    return Tape(instructions: instructions, outcomes: results)
  }

  /// The index of the last node that reads a node; beyond all for an outcome, nil for what nobody reads.
  private func lastUses() -> [Int?] {
    var last: [Int?] = nodes.map { _ in nil }
    for outcome in outcomes {
      last[outcome.value] = nodes.count
      last[outcome.magnitude] = nodes.count
    }
    for index in nodes.indices.reversed() where last[index] != nil && !nodes[index].isUniform {
      for used in uses(of: index) { last[used] = max(last[used] ?? index, index) }
    }
    return last
  }

  /// What is read where a node is computed.
  private func uses(of index: Int) -> [Int] {
    guard nodes[index].operation.perUnit != nil, columns[index] == nil else { return [] }
    return operands(of: index) + (check(of: index).map { [$0.a, $0.b] } ?? [])
  }

  /// The operands of a node; the factors first where it takes up a product.
  private func operands(of index: Int) -> [Int] {
    let node = nodes[index]
    guard let product = takenUp[index] else { return [node.a, node.b] }
    return [nodes[product].a, nodes[product].b, node.a == product ? node.b : node.a]
  }

  /// Outcomes are mostly scaled to their decimals last, which the rounding does on its way.
  private static func wanted(_ node: Int, _ nodes: [ColumnProgram.Node]) -> Wanted {
    let (own, magnitude) = (nodes[node], nodes[nodes[node].magnitude])
    guard own.operation == .product, nodes[own.b].isUniform, !own.isUniform,
      magnitude.operation == .product, magnitude.b == own.b
    else { return Wanted(node: node, value: node, magnitude: own.magnitude, factor: nil) }
    return Wanted(node: node, value: own.a, magnitude: magnitude.a, factor: own.b)
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
    // More than one reader, so that the value itself stays.
    for outcome in outcomes { for node in [outcome.value, outcome.magnitude] { readers[node] = 2 } }
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
