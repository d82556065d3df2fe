import Basics
import Rulebook
import Testing

/// Formulas over all units give the same øre as one unit at a time in exact arithmetic.
@Suite struct ColumnProgramTests {
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

  private static func units(_ columns: [String: [Double]], decimals: [String: Int] = [:]) throws
    -> UnitColumns
  {
    var units = UnitColumns(count: columns.values.first?.count ?? 0)
    for (name, values) in columns {
      let isAdded = units.add(name, values, decimals: decimals[name] ?? 0)
      try #require(isAdded)
    }
    return units
  }

  /// Every second of these is a half øre, on which the binary neighbours of 0.035 fall on either side.
  @Test func halvesAreRoundedAsMoneyRoundsThem() throws {
    let persons = (0..<1001).map(Double.init)
    var units = try Self.units(["persons": persons])
    let program = ColumnProgram([.init(.input("persons") * .parameter("rate"))])
    for rate in [0.035, 1.005, 0.125, 26_000.615] {
      let ore = try program.evaluate(&units, at: .newYear(2020), in: Self.book(["rate": rate]))[0]
      for (count, found) in zip(persons, ore) {
        let expected = Money(kroner: Int64(count)).scaled(by: rate, rounding: .halfAwayFromZero)
        #expect(Int64(found) == expected.ore, "\(count) × \(rate)")
      }
    }
  }

  @Test func halvesBelowZeroGoAwayFromIt() throws {
    var units = try Self.units(["a": [0, 1, 2, 3]])
    let program = ColumnProgram([.init(.constant(0) - .input("a") * .parameter("rate"))])
    let ore = try program.evaluate(&units, at: .newYear(2020), in: Self.book(["rate": 0.005]))[0]
    #expect(ore == [0, -1, -1, -2])
  }

  /// Shares of a whole that differ from their mean add up to nothing, up to half an øre for each unit.
  @Test(arguments: [1, 7, 8, 9, 127, 128, 129, 1000])
  func differencesFromTheMeanCancel(_ count: Int) throws {
    let persons = (0..<count).map { Double(($0 * 7919) % 10_007 + 1) }
    let tax = (0..<count).map { Double(($0 * 104_729) % 1_000_003) }
    var units = try Self.units(["persons": persons, "tax": tax])
    let mean = Term.input("persons") * (.total(["tax"]) / .total(["persons"]))
    let ore = try ColumnProgram([.init(mean - .input("tax"))])
      .evaluate(&units, at: .newYear(2020), in: Rulebook())[0]
    #expect(ore.count == count)
    #expect(abs(ore.reduce(0, +)) <= Double(count) / 2)
    #expect(count == 1 || ore.contains { $0 != 0 })
  }

  @Test func aTotalIsTheSumOverTheUnits() throws {
    var units = try Self.units(["a": [1, 2, 3], "b": [150, 250, 350]], decimals: ["b": 2])
    let term = Term.input("a") * .input("b") * .parameter("rate") - .input("a") + .constant(1)
    let total = try #require(term.totalled())
    let program = ColumnProgram([.init(total), .init(term)], decimals: ["b": 2])
    let ore = try program.evaluate(&units, at: .newYear(2020), in: Self.book(["rate": 2]))
    #expect(ore[0] == [3100, 3100, 3100])
    #expect(ore[1] == [300, 900, 1900])
    #expect(Term.larger(.input("a"), .constant(0)).totalled() == nil)
  }

  @Test func aLimitIsExact() throws {
    var units = try Self.units(["a": [2999, 3000, 3001]])
    let program = ColumnProgram([.init(.less(.input("a"), .parameter("limit")), decimals: 0)])
    let below = try program.evaluate(&units, at: .newYear(2020), in: Self.book(["limit": 3000]))
    #expect(below == [[1, 0, 0]])
  }

  @Test func aReformChangesWhatItTouches() throws {
    var units = try Self.units(["a": [1, 2]])
    let law = Self.book(["rate": 2, "other": 5])
    let program = ColumnProgram([.init(.input("a") * .parameter("rate")), .init(.parameter("other"))])
    let reform = law.overlaid(
      with: Overlay(replacing: [try law.parameter("rate").assuming(.number(3))]))
    #expect(try program.evaluate(&units, at: .newYear(2020), in: law) == [[200, 400], [500, 500]])
    #expect(try program.evaluate(&units, at: .newYear(2020), in: reform) == [[300, 600], [500, 500]])
  }

  @Test func columnsAreWholeAndNotNegative() {
    var units = UnitColumns(count: 2)
    for values in [[1], [1, -1], [1, 0.5], [1, .nan]] {
      let isAdded = units.add("a", values)
      #expect(!isAdded)
    }
  }

  @Test func aMissingColumnIsNamed() throws {
    var units = try Self.units(["a": [1]])
    #expect {
      try ColumnProgram([.init(.input("b"))]).evaluate(&units, at: .newYear(2020), in: Rulebook())
    } throws: { ($0 as? Diagnostic)?.place.field == "b" }
  }
}
