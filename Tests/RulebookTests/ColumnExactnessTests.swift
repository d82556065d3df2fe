import Basics
import Kernels
import Testing

@testable import Rulebook

/// The quick path gives what 32 digits for every unit give, over random formulas and numbers.
@Suite struct ColumnExactnessTests {
  private static let names = ["a", "b", "c"]
  private static let parameters = ["p", "q", "r"]

  @Test(arguments: 0..<60)
  func quickIsExact(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let count = [1, 8, 255, 256, 257, 700][Int(seed % 6)]
    var units = UnitColumns(count: count)
    let decimals = ["c": 2]
    for name in Self.names {
      let values = (0..<count).map { _ in Self.whole(&random) }
      let isAdded = units.add(name, values, decimals: decimals[name] ?? 0)
      try #require(isAdded)
    }
    let book = Self.book(&random)
    let outcomes = (0..<4).map { ColumnProgram.Outcome(Self.term(4, &random), decimals: $0) }
    let program = ColumnProgram(outcomes, decimals: decimals)
    let quick = try program.evaluate(&units, at: .newYear(2020), in: book)

    var sums: [DoubleDouble] = []
    for names in program.totals {
      let sum = units.sum(names)
      sums.append(try #require(sum))
    }
    var slow = PreciseUnits(
      program: program,
      inputs: program.inputs.map { node in
        guard case .input(let name) = program.nodes[node].operation else { return [] }
        return units.columns[program.names[name]]?.values ?? []
      },
      uniform: try program.uniformValues(sums, at: .newYear(2020), in: book), sums: sums)
    for (column, outcome) in zip(quick, program.outcomes) {
      for unit in 0..<count {
        let exact = slow.rounded(outcome.node, unit: unit)
        #expect(column[unit] == exact, "unit \(unit), seed \(seed)")
      }
    }
  }

  /// Half of these end on a half øre or one hundredth of it beside.
  @Test(arguments: 0..<20)
  func quickIsWhatWholeNumbersGive(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let (count, rate, share) = (600, Int64(random.next() % 1_000_000), Int64(random.next() % 1000))
    let persons = (0..<count).map { _ in Int64(random.next() % 1_000_000) }
    let tax = (0..<count).map { _ in Int64(random.next() % 100_000_000_000) }
    var units = UnitColumns(count: count)
    let isAdded = [units.add("persons", persons.map(Double.init)), units.add("tax", tax.map(Double.init))]
    #expect(isAdded == [true, true])
    let gap = Term.input("persons") * .parameter("rate") - .input("tax")
    let program = ColumnProgram([.init(.larger(gap, .constant(0)) * .parameter("share") - .input("tax"))])
    let book = Self.book(["rate": Double(rate) / 100, "share": Double(share) / 1000])
    let ore = try program.evaluate(&units, at: .newYear(2020), in: book)[0]
    for unit in 0..<count {
      // In thousandths of an øre.
      let above = max(Int128(persons[unit]) * Int128(rate) - Int128(tax[unit]) * 100, 0)
      let exact = above * Int128(share) - Int128(tax[unit]) * 100_000
      let rounded = (abs(exact) + 500) / 1000 * exact.signum()
      #expect(Int128(ore[unit]) == rounded)
    }
  }

  /// Small numbers, ordinary ones, and the ends of what a column holds.
  private static func whole(_ random: inout SplitMix) -> Double {
    let number = random.next()
    switch random.next() % 8 {
    case 0: return 0
    case 1: return Double(number % 3)
    case 2: return 0x1p53 - 1
    case 3: return Double(number % (1 << 53))
    case 4: return Double(number % 1000 * 500)
    default: return Double(number % 1_000_000)
    }
  }

  private static func term(_ depth: Int, _ random: inout SplitMix) -> Term {
    let kind = depth == 0 ? random.next() % 6 : 4 + random.next() % 9
    func part() -> Term { term(depth - 1, &random) }
    switch kind {
    case 0...4: return .input(names[Int(random.next() % 3)])
    case 5: return .parameter(parameters[Int(random.next() % 3)])
    case 6, 7: return part() + part()
    case 8, 9: return part() - part()
    case 10: return part() * .parameter(parameters[Int(random.next() % 3)])
    case 11: return .larger(part(), .constant(0))
    default: return .less(part(), part()) * (part() / (.input("a") + .constant(1)))
    }
  }

  private static func book(_ random: inout SplitMix) -> Rulebook {
    book([
      "p": Double(random.next() % 1000), "q": Double(random.next() % 100_000) / 1000,
      "r": Double(random.next() % 1_000_000) / 1_000_000,
    ])
  }

  private static func book(_ values: [String: Double]) -> Rulebook {
    Rulebook(
      values.sorted { $0.key < $1.key }.map { id, value in
        Parameter(
          id: id, descriptions: [:], unit: "ratio",
          versions: [
            .init(
              from: .newYear(2020), content: .single(.number(value)), verified: true,
              reference: Reference(title: "A law"))
          ])
      })
  }
}
