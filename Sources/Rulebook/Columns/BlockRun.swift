/// One evaluation of a program, block by block.
struct BlockRun {
  typealias Lanes = SIMD8<Double>

  private let program: ColumnProgram
  private let inputs: [[Lanes]]
  /// Nodes that are the same for all units, with 16 digits.
  private let uniform: [Double]
  private let sums: [DoubleDouble]
  /// The same with 32 digits, once a unit needs them.
  private var preciseUniform: [DoubleDouble]?
  private let count: Int
  /// A negative value that is the same for all units would make the bound of the error too small.
  private let isBounded: Bool

  /// Eight units each; small enough for all registers of a block to stay in the first cache.
  private static let blockLength = 16

  init(program: ColumnProgram, inputs: [[Lanes]], uniform: [Double], sums: [DoubleDouble], count: Int) {
    self.program = program
    self.inputs = inputs
    self.uniform = uniform
    self.sums = sums
    self.count = count
    isBounded = zip(uniform, program.nodes).allSatisfy { value, node in
      switch node.operation {
      case .parameter, .constant: value >= 0
      default: true
      }
    }
  }

  /// Every outcome of every unit.
  mutating func outcomes() -> [[Double]] {
    var results = program.outcomes.map { _ in [Double](repeating: 0, count: count) }
    var registers = program.nodes.indices.map { index in
      [Lanes](repeating: Lanes(repeating: uniform[index]), count: Self.blockLength)
    }
    var doubt = [Lanes](repeating: .zero, count: Self.blockLength)
    for start in stride(from: 0, to: (count + 7) / 8, by: Self.blockLength) {
      let length = min(Self.blockLength, (count + 7) / 8 - start)
      for index in 0..<length { doubt[index] = Lanes(repeating: isBounded ? -1 : 1) }
      for (index, node) in program.nodes.enumerated() where !node.isUniform {
        compute(index, node, start, length, &registers, &doubt)
      }
      for outcome in program.outcomes.indices {
        round(outcome, start, length, registers, doubt, &results[outcome])
      }
    }
    return results
  }

  private func compute(
    _ index: Int, _ node: ColumnProgram.Node, _ start: Int, _ length: Int, _ registers: inout [[Lanes]],
    _ doubt: inout [Lanes]
  ) {
    // Taken out, so that it is written in place while the others are read.
    var out: [Lanes] = []
    swap(&out, &registers[index])
    let (a, b) = (registers[node.a], registers[node.b])
    switch node.operation {
    case .input: for i in 0..<length { out[i] = inputs[index][start + i] }
    case .sum: for i in 0..<length { out[i] = a[i] + b[i] }
    case .difference: for i in 0..<length { out[i] = a[i] - b[i] }
    case .product: for i in 0..<length { out[i] = a[i] * b[i] }
    case .quotient: for i in 0..<length { out[i] = a[i] / b[i] }
    case .larger: for i in 0..<length { out[i] = b[i].replacing(with: a[i], where: a[i] .> b[i]) }
    case .less:
      let sure = bound(of: node.a) + bound(of: node.b)
      let (scaleA, scaleB) = (
        registers[program.nodes[node.a].magnitude], registers[program.nodes[node.b].magnitude]
      )
      for i in 0..<length {
        out[i] = Lanes.zero.replacing(with: 1, where: a[i] .< b[i])
        guard sure > 0 else { continue }
        let gap = a[i] - b[i]
        let size = gap.replacing(with: -gap, where: gap .< 0)
        let excess = (scaleA[i] + scaleB[i]) * sure - size
        doubt[i] = doubt[i].replacing(with: excess, where: excess .> doubt[i])
      }
    case .parameter, .constant, .total: break
    }
    swap(&out, &registers[index])
  }

  /// The share of its magnitude by which a node may be off; zero for what is exact.
  private func bound(of node: Int) -> Double {
    let roundings = program.nodes[node].roundings
    if case .constant(let value) = program.nodes[node].operation, value == value.rounded() { return 0 }
    return roundings == 0 ? 0 : Double(roundings + 1) * 0x1p-53
  }

  private mutating func round(
    _ outcome: Int, _ start: Int, _ length: Int, _ registers: [[Lanes]], _ doubt: [Lanes],
    _ results: inout [Double]
  ) {
    let node = program.outcomes[outcome].node
    let (values, scale) = (registers[node], registers[program.nodes[node].magnitude])
    let bound = bound(of: node) + 0x1p-53
    // Adding it leaves no room for a fraction: the cheapest rounding to a whole number.
    let shift = Lanes(repeating: 0x1.8p52)
    for i in 0..<length {
      let whole = (values[i] + shift) - shift
      let rest = values[i] - whole
      let size = rest.replacing(with: -rest, where: rest .< 0)
      let excess = size + scale[i] * bound - 0.5
      let inDoubt = excess.replacing(with: doubt[i], where: doubt[i] .> excess)
      let first = (start + i) * 8
      let lanes = min(8, count - first)
      for lane in 0..<lanes { results[first + lane] = whole[lane] }
      guard inDoubt.max() >= 0 else { continue }
      for lane in 0..<lanes where inDoubt[lane] >= 0 {
        results[first + lane] = precise(node, unit: first + lane).roundedHalfAway()
      }
    }
  }

  /// One node of one unit with 32 digits.
  private mutating func precise(_ wanted: Int, unit: Int) -> DoubleDouble {
    var values = preciseUniform ?? program.preciseUniform(uniform, sums)
    preciseUniform = preciseUniform ?? values
    for (index, node) in program.nodes.enumerated() where !node.isUniform && index <= wanted {
      if case .input = node.operation {
        values[index] = DoubleDouble(inputs[index][unit / 8][unit % 8])
      } else {
        values[index] = node.operation.value(values[node.a], values[node.b])
      }
    }
    return values[wanted]
  }
}
