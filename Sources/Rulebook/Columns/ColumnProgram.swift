import Kernels

/// Formulas made ready to be computed for all units: every common part once, in blocks that stay in the
/// processor's nearest cache.
///
/// Each outcome is rounded once, to its decimals, and is exactly the rounded formula: an outcome that lies
/// so near a half that 16 digits cannot tell its side is computed again with 32.
package struct ColumnProgram: Sendable {
  /// A formula whose values are wanted.
  package struct Outcome: Sendable {
    package let term: Term
    /// 2 for money, in øre.
    package let decimals: Int

    package init(_ term: Term, decimals: Int = 2) {
      self.term = term
      self.decimals = decimals
    }
  }

  enum Operation: Hashable, Sendable {
    /// Indices into `names` and `totals`: an operation without references costs nothing to copy.
    case input(Int)
    case parameter(Int)
    case constant(Double)
    case total(Int)
    case sum, difference, product, quotient, larger, less
  }

  /// One operation on earlier nodes.
  struct Node: Sendable {
    let operation: Operation
    let a: Int
    let b: Int
    let isUniform: Bool
    /// How many roundings lie behind it, for the bound of its error.
    let roundings: Int
    /// The node with the same formula in which every difference is a sum: what the error is measured by.
    var magnitude: Int
  }

  private(set) var nodes: [Node] = []
  /// Of columns and parameters.
  private(set) var names: [String] = []
  /// The columns whose products are summed.
  private(set) var totals: [[String]] = []
  private(set) var outcomes: [(node: Int, decimals: Int)] = []
  /// What is computed for every unit, with 16 digits.
  private(set) var tape = Tape(instructions: [], outcomes: [])
  /// The nodes that are columns as they are given: whole numbers.
  private(set) var inputs: [Int] = []
  /// The nodes that are columns with their points in place, and how many decimals those have.
  private(set) var scaledInputs: [(node: Int, decimals: Int)] = []
  /// The nodes that are computed for every unit.
  private(set) var varying: [Int] = []
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    let operation: Operation
    let a: Int
    let b: Int
  }

  /// - Parameter decimals: of the columns that have any.
  package init(_ outcomes: [Outcome], decimals: [String: Int] = [:]) {
    for outcome in outcomes {
      let scale = (0..<outcome.decimals).reduce(1.0) { power, _ in power * 10 }
      let node = add(outcome.term * .constant(scale), decimals)
      self.outcomes.append((node, outcome.decimals))
    }
    inputs = nodes.indices.filter { if case .input = nodes[$0].operation { true } else { false } }
    varying = nodes.indices.filter { !nodes[$0].isUniform && !inputs.contains($0) }
    tape = TapeWriter(
      nodes: nodes, columns: inputs + scaledInputs.map(\.node), outcomes: self.outcomes.map(\.node)
    ).tape()
  }

  private mutating func index(of name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }

  private mutating func add(_ term: Term, _ decimals: [String: Int]) -> Int {
    switch term {
    case .input(let name):
      let raw = add(.input(index(of: name)))
      guard let places = decimals[name], places > 0 else { return raw }
      let unit = (0..<places).reduce(1.0) { power, _ in power * 10 }
      let scaled = add(.quotient, raw, add(.constant(unit)))
      if !scaledInputs.contains(where: { $0.node == scaled }) { scaledInputs.append((scaled, places)) }
      return scaled
    case .parameter(let id): return add(.parameter(index(of: id)))
    case .constant(let value): return add(.constant(value))
    case .total(let names):
      if !totals.contains(names.sorted()) { totals.append(names.sorted()) }
      return add(.total(totals.firstIndex(of: names.sorted()) ?? 0))
    case .sum(let a, let b): return add(.sum, add(a, decimals), add(b, decimals))
    case .difference(let a, let b): return add(.difference, add(a, decimals), add(b, decimals))
    case .product(let a, let b): return add(.product, add(a, decimals), add(b, decimals))
    case .quotient(let a, let b): return add(.quotient, add(a, decimals), add(b, decimals))
    case .larger(let a, let b): return add(.larger, add(a, decimals), add(b, decimals))
    case .less(let a, let b): return add(.less, add(a, decimals), add(b, decimals))
    }
  }

  private mutating func add(_ operation: Operation, _ a: Int = 0, _ b: Int = 0) -> Int {
    let key = Key(operation: operation, a: a, b: b)
    if let node = known[key] { return node }
    let index = nodes.count
    let (isUniform, roundings) = properties(operation, a, b)
    nodes.append(
      Node(
        operation: operation, a: a, b: b, isUniform: isUniform, roundings: roundings, magnitude: index))
    known[key] = index
    let magnitude = magnitude(of: index)
    nodes[index].magnitude = magnitude
    return index
  }

  private func properties(_ operation: Operation, _ a: Int, _ b: Int) -> (isUniform: Bool, roundings: Int) {
    switch operation {
    case .input: return (false, 0)
    case .parameter, .constant, .total: return (true, 1)
    case .sum, .difference, .larger:
      return (
        nodes[a].isUniform && nodes[b].isUniform, max(nodes[a].roundings, nodes[b].roundings) + 1
      )
    case .product, .quotient:
      return (nodes[a].isUniform && nodes[b].isUniform, nodes[a].roundings + nodes[b].roundings + 1)
    case .less: return (nodes[a].isUniform && nodes[b].isUniform, 0)
    }
  }

  /// Columns are not negative; negative parameters are caught when they are looked up.
  private mutating func magnitude(of index: Int) -> Int {
    let node = nodes[index]
    let (a, b) = (nodes[node.a].magnitude, nodes[node.b].magnitude)
    let isOwn = a == node.a && b == node.b
    switch node.operation {
    case .input, .parameter, .constant, .total, .less: return index
    case .difference: return add(.sum, a, b)
    case .quotient:
      // A divisor that comes of a difference may have lost all its digits.
      if b != node.b { return add(.product, a, add(.constant(.infinity))) }
      return isOwn ? index : add(.quotient, a, b)
    case .larger where nodes[b].operation == .constant(0): return a
    case .sum, .product, .larger: return isOwn ? index : add(node.operation, a, b)
    }
  }
}
