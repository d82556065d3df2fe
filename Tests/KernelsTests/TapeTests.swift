import Testing

@testable import Kernels

/// Blocks, registers and vector loops give every unit what its formula gives alone.
@Suite struct TapeTests {
  /// `larger(a ÷ b − c, 0.25) + (a < b)` with every kind of operand.
  private static let tape = Tape(
    instructions: [
      Instruction(.quotient, .column(0), .column(1), out: 0),
      Instruction(.difference, .register(0), .uniform(0), out: 1),
      Instruction(.larger, .register(1), .uniform(1), out: 0),
      Instruction(
        .less, .column(0), .column(1), out: 1,
        check: .init(a: .column(0), b: .column(1), share: 0x1p-52)),
      Instruction(.sum, .register(0), .register(1), out: 2),
    ],
    outcomes: [
      .init(value: .register(2), magnitude: .register(2), share: 0x1p-50),
      .init(value: .uniform(0), magnitude: .uniform(0), share: 0x1p-50),
    ])

  @Test(arguments: [0, 1, 7, 31, 32, 33, 255, 256, 257, 1000])
  func everyUnitIsComputedAlone(_ count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let a = (0..<count).map { _ in Double(random.next() % 1_000_000) }
    let b = (0..<count).map { _ in Double(random.next() % 1000 + 1) }
    let found = Self.tape.run(columns: [a, b], uniform: [2.25, 0.25], count: count)
    let expected = zip(a, b).map { a, b in max(a / b - 2.25, 0.25) + (a < b ? 1 : 0) }
    #expect(found[0].values == expected.map { $0.rounded(.toNearestOrEven) })
    #expect(found[1].values == [Double](repeating: 2, count: count))
    let near = (0..<count).filter { unit in
      let rest = expected[unit] - expected[unit].rounded(.toNearestOrEven)
      return abs(rest) + expected[unit] * 0x1p-50 >= 0.5 || a[unit] == b[unit]
    }
    #expect(found[0].doubtful == near)
    #expect(found[1].doubtful.isEmpty)
  }

  /// 2 ÷ 4 is a half; 4 and 4 are equal.
  @Test func halvesAndEqualNumbersAreInDoubt() {
    let tape = Tape(
      instructions: [
        Instruction(.quotient, .column(0), .uniform(0), out: 0),
        Instruction(
          .less, .column(0), .uniform(0), out: 1,
          check: .init(a: .column(0), b: .uniform(0), share: 0x1p-52)),
      ],
      outcomes: [.init(value: .register(0), magnitude: .register(0), share: 0x1p-50)])
    #expect(tape.run(columns: [[1, 2, 3, 4, 8]], uniform: [4], count: 5)[0].doubtful == [1, 3])
  }

  @Test func countsAreWholeAndNotNegative() {
    #expect(areCounts([0, 1, 2, 0x1p52 - 1, 0x1p52, 0x1p52 + 1, 0x1p53 - 1]) && areCounts([]))
    for number in [-1, 0.5, -0.25, 0x1p51 + 0.5, 0x1p53, .infinity, -.infinity, .nan] {
      #expect(!areCounts([1, 2, 3, number]), "\(number)")
    }
  }

  @Test func sumsOfBlocksAreExactOrNone() {
    let a = (0..<1000).map { Double($0 * 7919) }
    let b = (0..<1000).map { Double(1_000_003 - $0) }
    let exact = zip(a, b).reduce(0) { $0 + Int64($1.0) * Int64($1.1) }
    #expect(blockSums([a, b], count: 1000)?.reduce(0) { $0 + Int64($1) } == exact)
    #expect(blockSums([a], count: 1000)?.reduce(0, +) == a.reduce(0, +))
    #expect(blockSums([[0x1p52, 0x1p52 - 1]], count: 2) == [0x1p53 - 1])
    #expect(blockSums([[0x1p52, 0x1p52]], count: 2) == nil)
    #expect(blockSums([a, a, a], count: 1000) == nil)
  }
}
