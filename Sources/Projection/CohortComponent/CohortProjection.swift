package import Basics
package import Kernels

/// Population by unit, sex and age at the beginning and after every step.
package struct CohortProjection: Hashable, Sendable {
  package let inputs: CohortInputs
  /// The first is the count itself; each is laid out as in `CohortInputs`.
  package private(set) var populations: [[Double]]
  /// By step and unit.
  package private(set) var flows: [[CohortFlows]]
  /// By step and cell, those who left for one of the units.
  private var departed: [[Double]] = []
  private let shares: [Double]

  /// Projects by the rates as they are, or as factors and totals change them.
  ///
  /// - Parameters:
  ///   - inputs: without faults.
  ///   - factors: step by step; the rates as they are where there are none.
  ///   - controls: step by step; none where there are none.
  /// - Throws: those of `CohortInputs.faults`; `cohort-negative` where net migration takes more people than
  ///   there are.
  package init(
    _ inputs: CohortInputs, steps: Int, factors: [CohortFactors] = [], controls: [CohortControls] = []
  ) throws(Diagnostics) {
    let faults = inputs.faults
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.inputs = inputs
    populations = [inputs.population]
    flows = []
    shares = inputs.sharesOfArrivals
    let step = ComponentStep(inputs)
    for number in 0..<max(0, steps) {
      let result = step.result(
        from: populations[number], factors.count > number ? factors[number] : .one,
        controls.count > number ? controls[number] : .none)
      if let cell = result.population.firstIndex(where: { $0 < -1e-6 || !$0.isFinite }) {
        throw Diagnostics([CohortProjection.negative(inputs, cell, after: number + 1)])
      }
      populations.append(result.population)
      flows.append(result.flows)
      departed.append(result.departed)
    }
  }

  /// The year of a count, the first counted as 0.
  package func year(_ step: Int) -> Int { inputs.firstYear + step * inputs.width }

  /// Persons of one unit, by sex and then by age.
  package func ages(step: Int, unit: Int, sex: Int) -> ArraySlice<Double> {
    populations[step][inputs.index(unit: unit, sex: sex)]
  }

  package func total(step: Int, unit: Int) -> Double {
    inputs.sexes.indices.reduce(0) { $0 + ages(step: step, unit: unit, sex: $1).reduce(0, +) }
  }

  /// What happened in some units taken together in a step. Those who move between them, or leave one and arrive
  /// in it again, neither arrive nor depart; the growth is the same.
  package func flows(step: Int, of units: [Int]) -> CohortFlows {
    var sum = units.map { flows[step][$0] }.reduce(CohortFlows(), +)
    let slices = inputs.sexes.count * inputs.ages
    let within = (0..<slices).reduce(0.0) { within, slice in
      let left = units.reduce(0) { $0 + departed[step][$1 * slices + slice] }
      return within + left * units.reduce(0) { $0 + shares[$1 * slices + slice] }
    }
    sum.arrivals -= within
    sum.departures -= within
    return sum
  }

  private static func negative(_ inputs: CohortInputs, _ cell: Int, after step: Int) -> Diagnostic {
    let slices = inputs.sexes.count * inputs.ages
    let sex = inputs.sexes[cell % slices / inputs.ages].rawValue
    let unit = inputs.units[cell / slices]
    return Diagnostic(
      "cohort-negative", .badInput, at: .init(field: "net-migration.\(unit).\(sex)"),
      [
        "unit": unit, "sex": sex, "age": "\(cell % inputs.ages * inputs.width)",
        "year": "\(inputs.firstYear + step * inputs.width)",
      ])
  }
}
