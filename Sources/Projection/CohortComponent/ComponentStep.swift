import Kernels
import RealModule

/// One step of a projection, by any of the conventions and under any totals: the reckoning that the faster
/// one of `Kernels` is held against.
struct ComponentStep {
  private let inputs: CohortInputs
  private let shares: [Double]
  private let slices: Int

  init(_ inputs: CohortInputs) {
    self.inputs = inputs
    shares = inputs.sharesOfArrivals
    slices = inputs.sexes.count * inputs.ages
  }

  struct Result {
    var population: [Double]
    /// By unit.
    var flows: [CohortFlows]
    /// Those of every cell who left for one of the units.
    var departed: [Double]

    var births: Double { flows.reduce(0) { $0 + $1.births } }
    var deaths: Double { flows.reduce(0) { $0 + $1.deaths } }
  }

  /// The people after one more step, and what happened in it.
  ///
  /// - Parameter mobility: for each unit, what the risk of leaving is multiplied by besides; may be empty.
  func result(
    from population: [Double], _ factors: CohortFactors, _ controls: CohortControls, mobility: [Double] = []
  ) -> Result {
    var result = agreeing(population, factors, controls, mobility)
    guard let total = controls.population else { return result }
    let sum = result.population.reduce(0, +)
    guard sum > 0 else { return result }
    let ratio = total / sum
    for unit in inputs.units.indices {
      let cells = unit * slices..<(unit + 1) * slices
      result.flows[unit].adjustment = result.population[cells].reduce(0, +) * (ratio - 1)
      for cell in cells { result.population[cell] *= ratio }
    }
    return result
  }

  /// Deaths rise with mortality, by less and less: the secant through the last two tries comes near from
  /// either side.
  private func agreeing(
    _ population: [Double], _ factors: CohortFactors, _ controls: CohortControls, _ mobility: [Double]
  ) -> Result {
    let result = result(population, factors, controls, mobility)
    guard let wanted = controls.deaths, result.deaths > 0 else { return result }
    var factors = factors
    var (before, last) = ((factor: 0.0, deaths: 0.0), (factor: factors.mortality, deaths: result.deaths))
    for _ in 0..<50 where abs(last.deaths - wanted) > 1e-9 * wanted && last.deaths != before.deaths {
      let slope = (last.deaths - before.deaths) / (last.factor - before.factor)
      factors.mortality = max(0, last.factor + (wanted - last.deaths) / slope)
      before = last
      last = (factors.mortality, self.result(population, factors, controls, mobility).deaths)
    }
    return self.result(population, factors, controls, mobility)
  }

  private func result(
    _ population: [Double], _ factors: CohortFactors, _ controls: CohortControls, _ mobility: [Double]
  ) -> Result {
    var flows = Array(repeating: CohortFlows(), count: inputs.units.count)
    let early = inputs.timing != .end
    let departing = { (base: [Double]) in
      base.indices.map { cell in
        let own = mobility.isEmpty ? 1 : mobility[cell / slices]
        return base[cell] * inputs.leaving[cell] * factors.leaving * own
      }
    }
    var departed = early ? departing(population) : []
    var moved = early ? migration(of: population, departed, factors, controls, &flows) : []
    let exposed = early ? zip(population, moved).map { $0 + $1 / 2 } : population
    var after = survivors(of: exposed, factors, &flows)
    var women = zip(exposed, after).map { ($0 + $1) / 2 }
    if inputs.timing == .preston { women = zip(women, moved).map { $0 + $1 / 4 } }
    let births = births(by: women, factors, controls)
    deliver(births, factors, into: &after, &flows)
    if !early {
      departed = departing(after)
      moved = migration(of: after, departed, factors, controls, &flows)
    }
    for cell in after.indices { after[cell] += early ? moved[cell] / 2 : moved[cell] }
    return Result(population: after, flows: flows, departed: departed)
  }

  /// One group older; the youngest are nobody yet.
  private func survivors(
    of exposed: [Double], _ factors: CohortFactors, _ flows: inout [CohortFlows]
  ) -> [Double] {
    var after = Array(repeating: 0.0, count: exposed.count)
    let last = inputs.ages - 1
    for row in 0..<inputs.units.count * inputs.sexes.count {
      for age in 0..<inputs.ages {
        let cell = row * inputs.ages + age
        let alive = exposed[cell] * raised(inputs.survival[cell], factors.mortality)
        flows[row / inputs.sexes.count].deaths += exposed[cell] - alive
        after[row * inputs.ages + min(age + 1, last)] += alive
      }
    }
    return after
  }

  /// Children born in each unit.
  private func births(
    by women: [Double], _ factors: CohortFactors, _ controls: CohortControls
  ) -> [Double] {
    var births = inputs.units.indices.map { unit in
      let mothers = inputs.index(unit: unit, sex: inputs.mothers).lowerBound
      let yearly = (0..<inputs.ages).reduce(0.0) {
        $0 + women[mothers + $1] * inputs.fertility[unit * inputs.ages + $1]
      }
      return yearly * factors.fertility * Double(inputs.width)
    }
    let sum = births.reduce(0, +)
    if let total = controls.births, sum > 0 { births = births.map { $0 * (total / sum) } }
    return births
  }

  private func deliver(
    _ births: [Double], _ factors: CohortFactors, into after: inout [Double], _ flows: inout [CohortFlows]
  ) {
    for unit in inputs.units.indices {
      for (sex, name) in inputs.sexes.enumerated() {
        let born = births[unit] * inputs.shareOfBirths(name)
        let alive = born * raised(inputs.birthSurvival[unit * inputs.sexes.count + sex], factors.mortality)
        after[inputs.index(unit: unit, sex: sex).lowerBound] = alive
        flows[unit].births += born
        flows[unit].deaths += born - alive
      }
    }
  }

  /// Net migration of every cell, when `base` are those who may move and `departed` those who leave for one of
  /// the units.
  private func migration(
    of base: [Double], _ departed: [Double], _ factors: CohortFactors, _ controls: CohortControls,
    _ flows: inout [CohortFlows]
  ) -> [Double] {
    var pool = Array(repeating: 0.0, count: slices)
    for cell in base.indices { pool[cell % slices] += departed[cell] }
    let coming = ratio(controls.immigration, inputs.immigration.reduce(0, +)) ?? factors.immigration
    let going =
      ratio(controls.emigration, zip(base, inputs.emigration).reduce(0) { $0 + $1.0 * $1.1 }) ?? 1
    return base.indices.map { cell in
      var flow = CohortFlows()
      flow.departures = departed[cell]
      flow.arrivals = shares[cell] * pool[cell % slices]
      flow.immigration = inputs.immigration[cell] * coming
      flow.emigration = base[cell] * inputs.emigration[cell] * going
      flow.net = inputs.netMigration[cell]
      flows[cell / slices] = flows[cell / slices] + flow
      return flow.migration
    }
  }

  /// What brings `sum` to `total`, where there is a total and anything to change.
  private func ratio(_ total: Double?, _ sum: Double) -> Double? {
    guard let total, sum > 0 else { return nil }
    return total / sum
  }

  private func raised(_ survival: Double, _ mortality: Double) -> Double {
    mortality == 1 || survival == 0 ? survival : Double.pow(survival, mortality)
  }
}
