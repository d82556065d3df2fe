import Kernels

@testable import Projection

/// Made-up units with rates that differ in everything, reproducible from a seed.
enum MadeWorld {
  static func inputs(
    units: Int = 3, ages: Int = 106, timing: MigrationTiming = .end, seed: UInt64 = 1, youngest: Int = 15
  ) -> CohortInputs {
    var numbers = RandomStream(seed: seed, stream: 1, draw: 1)
    var inputs = CohortInputs(
      units: (1...units).map { "U\($0)" }, firstYear: 2024, ages: ages, timing: timing,
      sexRatioAtBirth: 1.06)
    for unit in 0..<units {
      for sex in 0..<2 {
        inputs.birthSurvival[unit * 2 + sex] = 0.995 + 0.004 * numbers.uniform()
        for (age, cell) in inputs.index(unit: unit, sex: sex).enumerated() {
          let share = Double(age) / Double(ages)
          inputs.population[cell] = 200 * numbers.uniform() * (1 - share)
          inputs.survival[cell] = 1 - (0.0005 + 0.6 * share * share * share * share) * numbers.uniform()
          inputs.leaving[cell] = 0.15 * numbers.uniform()
          inputs.attraction[cell] = 0.1 + numbers.uniform()
          inputs.emigration[cell] = 0.02 * numbers.uniform()
          inputs.immigration[cell] = 4 * numbers.uniform()
          inputs.netMigration[cell] = numbers.uniform() - 0.5
        }
      }
      for age in youngest..<min(youngest + 30, ages) {
        inputs.fertility[unit * ages + age] = 0.12 * numbers.uniform()
      }
    }
    return inputs
  }
}
