import Kernels
import Testing

@testable import Projection

@Suite struct CohortModelTests {
  /// Two programs for the same: the plain one by steps and units, the quick one by ages and years.
  @Test(arguments: [1, 3, 8, 17], [0, 1, 14, 15, 16, 40])
  func theKernelCountsWhatTheStepsCount(_ units: Int, _ years: Int) throws {
    let inputs = MadeWorld.inputs(units: units)
    let factors = (0..<years).map {
      CohortFactors(
        fertility: 1 + 0.01 * Double($0), mortality: 0.5 + 0.05 * Double($0), leaving: 1.1, immigration: 0.8)
    }
    let projection = try CohortProjection(inputs, steps: years, factors: factors)
    var run = CohortRun(CohortTables(inputs))
    var counted = 0
    var worst = 0.0
    run.project(factors) { year, sex, age, persons in
      for (unit, persons) in persons.enumerated() {
        let expected = projection.populations[year][inputs.index(unit: unit, sex: sex).lowerBound + age]
        worst = max(worst, abs(persons - expected) / max(1, expected))
        counted += 1
      }
    }
    #expect(counted == years * units * 2 * inputs.ages)
    #expect(worst < 1e-12)
  }

  @Test(arguments: CohortVectors.allCases.filter(\.isAvailable))
  func everyKindOfVectorsGivesTheSameBits(_ vectors: CohortVectors) {
    let tables = CohortTables(MadeWorld.inputs(units: 21))
    let factors = (0..<40).map { CohortFactors(mortality: 0.2 + 0.1 * Double($0), leaving: 1.2) }
    func bits(_ vectors: CohortVectors) -> [Int: [UInt64]] {
      var run = CohortRun(tables, vectors: vectors)
      var bits: [Int: [UInt64]] = [:]
      run.project(factors) { year, sex, age, persons in
        bits[(year * 2 + sex) * 200 + age] = persons.map(\.bitPattern)
      }
      return bits
    }
    #expect(bits(vectors) == bits(.plain))
    #expect(CohortVectors.widest.isAvailable)
  }

  /// The youngest mother sets how many years are taken at once.
  @Test(arguments: [1, 2, 3, 19])
  func theYoungestMotherMayBeOfAnyAge(_ youngest: Int) throws {
    var inputs = MadeWorld.inputs(ages: 20, youngest: youngest)
    inputs.netMigration = inputs.netMigration.map { max(0, $0) }
    let model = try CohortComponentModel(inputs)
    let projection = try CohortProjection(inputs, steps: 30)
    let path = model.expectedPath(years: 31)
    for unit in 0..<3 {
      let total = path.ages(ofUnit: unit, year: 30).reduce(0, +)
      #expect(abs(total - projection.total(step: 30, unit: unit)) < 1e-9 * total)
    }
  }

  @Test func nobodyHasChildrenIsPossibleToo() throws {
    var inputs = MadeWorld.inputs(ages: 12, youngest: 3)
    inputs.fertility = inputs.fertility.map { _ in 0 }
    inputs.netMigration = inputs.netMigration.map { max(0, $0) }
    let path = try CohortComponentModel(inputs).expectedPath(years: 30)
    let projection = try CohortProjection(inputs, steps: 29)
    #expect(abs(path.values.suffix(36).reduce(0, +) - projection.populations[29].reduce(0, +)) < 1e-8)
  }

  @Test func anExpectedPathOfOneYearIsTheCount() throws {
    let inputs = MadeWorld.inputs()
    let path = try CohortComponentModel(inputs).expectedPath(years: 1)
    #expect(path.values.count == 3 * 106)
    #expect(abs(path.values.reduce(0, +) - inputs.population.reduce(0, +)) < 1e-9)
  }

  @Test(arguments: MigrationTiming.allCases)
  func theSameSeedAndDrawGiveTheSamePath(_ timing: MigrationTiming) throws {
    let model = try CohortComponentModel(MadeWorld.inputs(timing: timing))
    let path = model.path(years: 10, seed: 5, draw: 3)
    #expect(path == model.path(years: 10, seed: 5, draw: 3))
    #expect(path != model.path(years: 10, seed: 5, draw: 4))
    #expect(path != model.path(years: 10, seed: 6, draw: 3))
    #expect(path != model.expectedPath(years: 10))
  }

  /// Without shocks a draw is the expected path.
  @Test(arguments: MigrationTiming.allCases)
  func withoutShocksADrawIsExpected(_ timing: MigrationTiming) throws {
    var shocks = CohortShocks()
    (shocks.fertility, shocks.mortality, shocks.leaving, shocks.immigration) = (0, 0, 0, 0)
    shocks.ownLeaving = 0
    let model = try CohortComponentModel(MadeWorld.inputs(timing: timing), shocks: shocks)
    for (one, other) in zip(
      model.path(years: 5, seed: 1, draw: 1).values, model.expectedPath(years: 5).values)
    {
      #expect(abs(one - other) < 1e-9)
    }
  }

  @Test
  func neverDoMoreLeaveThanThereAre() throws {
    var inputs = MadeWorld.inputs()
    inputs.leaving = inputs.leaving.map { 0.7 + $0 }
    inputs.netMigration = inputs.netMigration.map { _ in 0 }
    var shocks = CohortShocks()
    (shocks.leaving, shocks.ownLeaving) = (0.5, 0.5)
    let model = try CohortComponentModel(inputs, shocks: shocks)
    for draw in 0..<5 {
      #expect(model.path(years: 15, seed: 4, draw: draw).values.allSatisfy { $0 > -1e-9 })
    }
  }

  /// Draws by several tasks are the bytes of one.
  @Test func threadsDoNotChangeADraw() async throws {
    let model = try CohortComponentModel(MadeWorld.inputs(units: 9))
    let alone = (0..<8).map { model.path(years: 20, seed: 2, draw: $0) }
    let together = await withTaskGroup(of: (Int, PopulationPath).self) { group in
      for draw in 0..<8 { group.addTask { (draw, model.path(years: 20, seed: 2, draw: draw)) } }
      return await group.reduce(into: [Int: PopulationPath]()) { $0[$1.0] = $1.1 }
    }
    for draw in 0..<8 {
      #expect(together[draw]?.values.map(\.bitPattern) == alone[draw].values.map(\.bitPattern))
    }
  }
}
