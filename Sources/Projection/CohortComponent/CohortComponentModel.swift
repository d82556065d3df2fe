package import Basics
import Kernels

/// The cohort-component method as a model of possible futures: sexes summed, random factors on all rates.
///
/// A path has one count for each step; `years` are steps, which are years where age groups are single years.
/// Who leaves a unit arrives in another, so that a model of some units still projects all of them in every
/// path, and keeps those that are asked for.
package struct CohortComponentModel: PopulationModel {
  package let inputs: CohortInputs
  package let shocks: CohortShocks
  package let history: ClosedRange<Int>
  package private(set) var estimated: Set<String>
  /// The units of a path, as places in the inputs; nil for all.
  private var kept: [Int]?
  private let tables: CohortTables?
  /// What risks of leaving can be multiplied by without more leaving than there are.
  private let mostMobility: Double

  /// - Parameters:
  ///   - history: the years that the rates are of; that of the count where nothing is said.
  ///   - estimated: codes of units of which some figure is an estimate.
  /// - Throws: the faults of the inputs.
  package init(
    _ inputs: CohortInputs, shocks: CohortShocks = CohortShocks(), history: ClosedRange<Int>? = nil,
    estimated: Set<String> = []
  ) throws(Diagnostics) {
    let faults = inputs.faults
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.history = history ?? inputs.firstYear...inputs.firstYear
    self.estimated = estimated
    self.inputs = inputs
    self.shocks = shocks
    tables = inputs.timing == .end ? CohortTables(inputs) : nil
    mostMobility = zip(inputs.leaving, inputs.emigration).reduce(.infinity) { most, risks in
      risks.0 > 0 ? min(most, (1 - risks.1) / risks.0) : most
    }
  }

  package var units: [String] { kept.map { $0.map { inputs.units[$0] } } ?? inputs.units }
  package var firstYear: Int { inputs.firstYear }
  package var ages: Int { inputs.ages }
  package var method: String { "cohort-component" }

  package func restricted(to codes: [String]) -> CohortComponentModel {
    let places = Dictionary(
      zip(inputs.units, inputs.units.indices), uniquingKeysWith: { first, _ in first })
    let own = Set(units)
    var model = self
    let kept = codes.filter(own.contains).compactMap { places[$0] }
    model.kept = kept
    model.estimated = estimated.intersection(kept.map { inputs.units[$0] })
    return model
  }

  package func expectedPath(years: Int) -> PopulationPath {
    path(Array(repeating: .one, count: max(0, years - 1)), mobility: [])
  }

  package func path(years: Int, seed: UInt64, draw: Int) -> PopulationPath {
    let steps = max(0, years - 1)
    let shared = shocks.shared(years: steps, seed: seed, draw: draw)
    var mobility = Array(repeating: 1.0, count: steps * inputs.units.count)
    for (unit, code) in inputs.units.enumerated() {
      let cells = inputs.index(unit: unit, sex: 0).lowerBound
      let persons = inputs.population[cells..<cells + inputs.sexes.count * ages].reduce(0, +)
      let own = shocks.own(unit: code, persons: persons, years: steps, seed: seed, draw: draw)
      for (step, factor) in own.enumerated() {
        mobility[step * inputs.units.count + unit] = min(factor, mostMobility / shared[step].leaving)
      }
    }
    return path(shared, mobility: mobility)
  }

  private func path(_ factors: [CohortFactors], mobility: [Double]) -> PopulationPath {
    let counts = inputs.units.count * ages
    var values = Array(repeating: 0.0, count: counts * (factors.count + 1))
    for unit in inputs.units.indices {
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
    if let kept { values = rows(kept, of: values, years: factors.count + 1) }
    return PopulationPath(
      firstYear: firstYear, years: factors.count + 1, units: units.count, ages: ages, values: values)
  }

  /// The rows of some units, year by year.
  private func rows(_ kept: [Int], of values: [Double], years: Int) -> [Double] {
    var rows: [Double] = []
    rows.reserveCapacity(years * kept.count * ages)
    for year in 0..<years {
      for unit in kept {
        let start = (year * inputs.units.count + unit) * ages
        rows += values[start..<start + ages]
      }
    }
    return rows
  }

  /// By the other conventions, step by step.
  private func fill(_ values: inout [Double], _ factors: [CohortFactors], _ mobility: [Double]) {
    let step = ComponentStep(inputs)
    let (slices, counts) = (inputs.sexes.count * ages, inputs.units.count * ages)
    var population = inputs.population
    for (number, factor) in factors.enumerated() {
      let own =
        mobility.isEmpty ? [] : mobility[number * inputs.units.count..<(number + 1) * inputs.units.count]
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
