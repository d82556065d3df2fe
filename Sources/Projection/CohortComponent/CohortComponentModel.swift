package import Basics
import Kernels

/// The cohort-component method as a model of possible futures: sexes summed, random factors on all rates.
///
/// A path has one count for each step; `years` are steps, which are years where age groups are single years.
package struct CohortComponentModel: PopulationModel {
  package let inputs: CohortInputs
  package let shocks: CohortShocks
  private let tables: CohortTables?
  /// What risks of leaving can be multiplied by without more leaving than there are.
  private let mostMobility: Double

  /// - Throws: the faults of the inputs.
  package init(_ inputs: CohortInputs, shocks: CohortShocks = CohortShocks()) throws(Diagnostics) {
    let faults = inputs.faults
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.inputs = inputs
    self.shocks = shocks
    tables = inputs.timing == .end ? CohortTables(inputs) : nil
    mostMobility = zip(inputs.leaving, inputs.emigration).reduce(.infinity) { most, risks in
      risks.0 > 0 ? min(most, (1 - risks.1) / risks.0) : most
    }
  }

  package var units: [String] { inputs.units }
  package var firstYear: Int { inputs.firstYear }
  package var ages: Int { inputs.ages }
  package var method: String { "cohort-component" }

  package func expectedPath(years: Int) -> PopulationPath {
    path(Array(repeating: .one, count: max(0, years - 1)), mobility: [])
  }

  package func path(years: Int, seed: UInt64, draw: Int) -> PopulationPath {
    let steps = max(0, years - 1)
    let shared = shocks.shared(years: steps, seed: seed, draw: draw)
    var mobility = Array(repeating: 1.0, count: steps * units.count)
    for (unit, code) in units.enumerated() {
      let cells = inputs.index(unit: unit, sex: 0).lowerBound
      let persons = inputs.population[cells..<cells + inputs.sexes.count * ages].reduce(0, +)
      let own = shocks.own(unit: code, persons: persons, years: steps, seed: seed, draw: draw)
      for (step, factor) in own.enumerated() {
        mobility[step * units.count + unit] = min(factor, mostMobility / shared[step].leaving)
      }
    }
    return path(shared, mobility: mobility)
  }

  private func path(_ factors: [CohortFactors], mobility: [Double]) -> PopulationPath {
    let counts = units.count * ages
    var values = Array(repeating: 0.0, count: counts * (factors.count + 1))
    for unit in units.indices {
      for sex in inputs.sexes.indices {
        for (age, cell) in inputs.index(unit: unit, sex: sex).enumerated() {
          values[unit * ages + age] += inputs.population[cell]
        }
      }
    }
    if let tables {
      var run = CohortRun(tables)
      run.project(factors, mobility: mobility) { year, _, age, persons in
        let start = year * counts + age
        for unit in persons.indices { values[start + unit * ages] += persons[unit] }
      }
    } else {
      fill(&values, factors, mobility)
    }
    return PopulationPath(
      firstYear: firstYear, years: factors.count + 1, units: units.count, ages: ages, values: values)
  }

  /// By the other conventions, step by step.
  private func fill(_ values: inout [Double], _ factors: [CohortFactors], _ mobility: [Double]) {
    let step = ComponentStep(inputs)
    let (slices, counts) = (inputs.sexes.count * ages, units.count * ages)
    var population = inputs.population
    for (number, factor) in factors.enumerated() {
      let own = mobility.isEmpty ? [] : mobility[number * units.count..<(number + 1) * units.count]
      population = step.result(from: population, factor, .none, mobility: Array(own)).population
      for (cell, persons) in population.enumerated() {
        values[(number + 1) * counts + cell / slices * ages + cell % ages] += persons
      }
    }
  }
}

extension CohortTables {
  /// The inputs as the kernel wants them.
  init(_ inputs: CohortInputs) {
    let fertile = inputs.fertileAges
    self.init(
      regions: inputs.units.count, sexes: inputs.sexes.count, ages: inputs.ages,
      Cells(
        population: inputs.population, survival: inputs.survival, birthSurvival: inputs.birthSurvival,
        leaving: inputs.leaving, attraction: inputs.sharesOfArrivals, immigration: inputs.immigration,
        emigration: inputs.emigration, netMigration: inputs.netMigration, fertility: inputs.fertility),
      fertileAges: fertile, mothers: inputs.mothers,
      birthShares: inputs.sexes.map { inputs.shareOfBirths($0) * Double(inputs.width) })
  }
}
