import RealModule

/// The nation's ratios of every year to come, with what makes the units add up to the nation.
struct NationalPath: Sendable {
  /// The furthest that is projected, in years after the last count.
  static let longestHorizon = 60

  /// Year by year: the nation's ratios times the control of the age after the step.
  let steps: [CohortChangeStep]
  /// Year by year: how much of what a unit departs from the nation is left.
  let remaining: [Double]

  /// - Parameters:
  ///   - base: unit by unit, age by age.
  ///   - deviations: unit by unit, band by band.
  ///   - remaining: the share of a deviation that is left a year later.
  init(_ ratios: ChangeRatios, base: [Double], deviations: [Double], remaining share: Double) {
    let free = CohortChangeStep(ratios: ratios.national, births: ratios.nationalBirths)
    remaining = (0..<Self.longestHorizon).map { .pow(share, Double($0)) }
    var nation = Self.sums(base)
    var persons = base
    var steps: [CohortChangeStep] = []
    for left in remaining {
      nation = Self.alone(nation, free)
      let (next, step) = Self.controlled(persons, deviations, left, free, nation)
      persons = next
      steps.append(step)
    }
    self.steps = steps
  }

  /// What departs from the nation as a factor for each band.
  static func write(
    _ deviations: [Double], unit: Int, left: Double, to factors: UnsafeMutableBufferPointer<Double>
  ) {
    let row = unit * AgeBands.count
    for band in 0..<AgeBands.count { factors[band] = .exp(deviations[row + band] * left) }
  }

  private static func sums(_ persons: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: SingleAges.count)
    for start in stride(from: 0, to: persons.count, by: SingleAges.count) {
      for age in 0..<SingleAges.count { sums[age] += persons[start + age] }
    }
    return sums
  }

  /// One step of the nation by itself.
  private static func alone(_ nation: [Double], _ step: CohortChangeStep) -> [Double] {
    var start = nation
    var end = [Double](repeating: 0, count: nation.count)
    var factors = [Double](repeating: 1, count: AgeBands.count)
    start.withUnsafeMutableBufferPointer { start in
      end.withUnsafeMutableBufferPointer { end in
        factors.withUnsafeMutableBufferPointer { factors in
          step.survive(from: start, to: end, factors: factors)
          step.bear(from: start, to: end, factors: factors)
        }
      }
    }
    return end
  }

  /// One step of all units, scaled to the nation at every age, and the ratios that take them there.
  private static func controlled(
    _ persons: [Double], _ deviations: [Double], _ left: Double, _ free: CohortChangeStep, _ nation: [Double]
  ) -> (persons: [Double], step: CohortChangeStep) {
    let ages = SingleAges.count
    let units = persons.count / ages
    var start = persons
    var end = [Double](repeating: 0, count: persons.count)
    var factors = [Double](repeating: 1, count: AgeBands.count * units)
    var step = free
    start.withUnsafeMutableBufferPointer { start in
      end.withUnsafeMutableBufferPointer { end in
        factors.withUnsafeMutableBufferPointer { factors in
          func own(_ unit: Int) -> UnsafeMutableBufferPointer<Double> {
            UnsafeMutableBufferPointer(
              rebasing: factors[unit * AgeBands.count..<(unit + 1) * AgeBands.count])
          }
          for unit in 0..<units {
            write(deviations, unit: unit, left: left, to: own(unit))
            free.survive(
              from: start.ages(from: unit * ages), to: end.ages(from: unit * ages), factors: own(unit))
          }
          let control = control(end, nation)
          for place in end.indices { end[place] *= control[place % ages] }
          for age in 0..<ages { step.ratios[age] *= control[min(age + 1, ages - 1)] }
          var births = 0.0
          for unit in 0..<units {
            free.bear(
              from: start.ages(from: unit * ages), to: end.ages(from: unit * ages), factors: own(unit))
            births += end[unit * ages]
          }
          let ofBirths = births > 0 ? nation[0] / births : 1
          for unit in 0..<units { end[unit * ages] *= ofBirths }
          step.births *= ofBirths
        }
      }
    }
    return (end, step)
  }

  private static func control(_ persons: UnsafeMutableBufferPointer<Double>, _ nation: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: SingleAges.count)
    for place in persons.indices { sums[place % SingleAges.count] += persons[place] }
    return zip(nation, sums).map { $1 > 0 ? $0 / $1 : 1 }
  }
}
