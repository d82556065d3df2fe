import Kernels
import Testing

@testable import Projection

/// What holds whatever the rates are.
@Suite struct CohortIdentityTests {
  /// After the United Nations' own tests: nobody dies, moves or is born.
  @Test(arguments: MigrationTiming.allCases)
  func withoutEventsEveryoneGrowsOlder(_ timing: MigrationTiming) throws {
    var inputs = CohortInputs(units: ["A"], firstYear: 2000, ages: 10, timing: timing, sexRatioAtBirth: 1)
    inputs.population = (1...2).flatMap { _ in (1...10).map(Double.init) }
    let projection = try CohortProjection(inputs, steps: 3)
    for sex in 0...1 {
      #expect(Array(projection.ages(step: 1, unit: 0, sex: sex)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 19])
      #expect(Array(projection.ages(step: 3, unit: 0, sex: sex)) == [0, 0, 0, 1, 2, 3, 4, 5, 6, 34])
    }
  }

  @Test(arguments: MigrationTiming.allCases)
  func equalRatesAndASexRatioOfOneKeepTheSexesEqual(_ timing: MigrationTiming) throws {
    let projection = try CohortProjection(
      {
        var inputs = try Sweden1993.inputs(sexes: [.female, .male], timing: timing, migrating: true)
        inputs.sexRatioAtBirth = 1
        return inputs
      }(), steps: 2)
    #expect(
      projection.ages(step: 2, unit: 0, sex: 0).elementsEqual(projection.ages(step: 2, unit: 0, sex: 1)))
  }

  @Test(arguments: MigrationTiming.allCases)
  func everyUnitBalances(_ timing: MigrationTiming) throws {
    let projection = try CohortProjection(
      MadeWorld.inputs(timing: timing), steps: 8,
      factors: (0..<8).map { CohortFactors(mortality: 1 + Double($0) / 10, leaving: 0.9) },
      controls: [CohortControls(deaths: 200, population: 20_000)])
    for step in 0..<8 {
      for unit in 0..<3 {
        let growth = projection.total(step: step + 1, unit: unit) - projection.total(step: step, unit: unit)
        #expect(abs(growth - projection.flows[step][unit].growth) < 1e-8)
      }
      let (arrived, left) = projection.flows[step].reduce((0, 0)) {
        ($0.0 + $1.arrivals, $0.1 + $1.departures)
      }
      #expect(abs(arrived - left) < 1e-8)
    }
  }

  /// A published example of municipal projections (Statistics Sweden, “X-stad”): 27 707 inhabitants, whose births, deaths and
  /// moves of two years are known, become 27 795 and 27 892; the last but for rounding.
  @Test func totalsThatAreKnownAreAgreedWith() throws {
    var inputs = MadeWorld.inputs(units: 1)
    let scale = 27_707 / inputs.population.reduce(0, +)
    inputs.population = inputs.population.map { $0 * scale }
    inputs.netMigration = inputs.netMigration.map { _ in 0 }
    let projection = try CohortProjection(
      inputs, steps: 2,
      controls: [
        CohortControls(births: 279, deaths: 291, immigration: 1067, emigration: 967),
        CohortControls(births: 282, deaths: 292, immigration: 1069, emigration: 961),
      ])
    #expect(abs(projection.total(step: 1, unit: 0) - 27_795) < 1e-5)
    #expect(abs(projection.total(step: 2, unit: 0) - 27_892) < 1.01)
    #expect(abs(projection.flows[1][0].deaths - 292) < 1e-6)
    #expect(abs(projection.flows[1][0].births - 282) < 1e-9)
  }

  @Test func aTotalOfThePopulationIsReachedInProportion() throws {
    let free = try CohortProjection(MadeWorld.inputs(), steps: 1)
    let bound = try CohortProjection(
      MadeWorld.inputs(), steps: 1, controls: [CohortControls(population: 30_000)])
    #expect(abs(bound.populations[1].reduce(0, +) - 30_000) < 1e-7)
    let ratio = 30_000 / free.populations[1].reduce(0, +)
    for (one, other) in zip(bound.populations[1], free.populations[1]) {
      #expect(abs(one - other * ratio) < 1e-9)
    }
  }

  /// Two units with the same rates, projected and added up, are the unit that they become: gross moves are
  /// netted among them, and nothing else changes.
  @Test(arguments: MigrationTiming.allCases)
  func mergingAfterwardsIsMergingBeforehandWhereRatesAreAlike(_ timing: MigrationTiming) throws {
    var parts = MadeWorld.inputs(timing: timing)
    let slices = 2 * parts.ages
    for cell in 0..<slices {
      parts.survival[slices + cell] = parts.survival[cell]
      parts.leaving[slices + cell] = parts.leaving[cell]
      parts.emigration[slices + cell] = parts.emigration[cell]
    }
    for sex in 0..<2 { parts.birthSurvival[2 + sex] = parts.birthSurvival[sex] }
    for age in 0..<parts.ages { parts.fertility[parts.ages + age] = parts.fertility[age] }
    var merged = parts
    merged.units = ["U1+U2", "U3"]
    func keepFirst(_ values: [Double], _ count: Int) -> [Double] {
      Array(values[..<count] + values[(2 * count)...])
    }
    func added(_ values: [Double]) -> [Double] {
      (0..<slices).map { values[$0] + values[slices + $0] } + values[(2 * slices)...]
    }
    merged.population = added(parts.population)
    merged.attraction = added(parts.attraction)
    merged.immigration = added(parts.immigration)
    merged.netMigration = added(parts.netMigration)
    merged.survival = keepFirst(parts.survival, slices)
    merged.leaving = keepFirst(parts.leaving, slices)
    merged.emigration = keepFirst(parts.emigration, slices)
    merged.birthSurvival = keepFirst(parts.birthSurvival, 2)
    merged.fertility = keepFirst(parts.fertility, parts.ages)

    let apart = try CohortProjection(parts, steps: 12)
    let together = try CohortProjection(merged, steps: 12)
    for step in 1...12 {
      for sex in 0..<2 {
        let sums = zip(apart.ages(step: step, unit: 0, sex: sex), apart.ages(step: step, unit: 1, sex: sex))
        for (sum, one) in zip(sums.map { $0 + $1 }, together.ages(step: step, unit: 0, sex: sex)) {
          #expect(abs(sum - one) < 1e-8)
        }
      }
      let (parts, whole) = (apart.flows(step: step - 1, of: [0, 1]), together.flows(step: step - 1, of: [0]))
      #expect(abs(parts.departures - whole.departures) < 1e-7)
      #expect(abs(parts.arrivals - whole.arrivals) < 1e-7)
      #expect(abs(parts.growth - whole.growth) < 1e-7)
      let gross = (0...1).reduce(0) { $0 + apart.flows(step: step - 1, of: [$1]).departures }
      #expect(parts.departures < gross - 1)
    }
  }
}
