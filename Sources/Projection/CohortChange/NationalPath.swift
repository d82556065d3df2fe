import RealModule

/// The nation's ratios of every year to come, with what makes the units add up to the nation.
struct NationalPath: Sendable {
  /// The furthest that is projected, in years after the last count.
  static let longestHorizon = 60

  /// Year by year: the nation's ratios times the control of the age after the step.
  let steps: [CohortChangeStep]
  /// Year by year: how much of what a unit departs from the nation is left.
  let remaining: [Double]
  /// Year by year, unit by unit: what takes the unit to what was published of it; empty where nothing was of any.
  let toPublished: [[Double]]

  /// - Parameters:
  ///   - base: unit by unit, age by age.
  ///   - deviations: unit by unit, band by band.
  ///   - remaining: the share of a deviation that is left a year later.
  ///   - published: of the nation and, in the order of the units, of each; nil where nothing was published.
  init(
    _ ratios: ChangeRatios, base: [Double], deviations: [Double], remaining share: Double,
    published: PublishedTotals?
  ) {
    let births = BirthTrend(ratios.nationalBirths, horizon: Self.longestHorizon).years
    remaining = (0..<Self.longestHorizon).map { .pow(share, Double($0)) }
    var nation = NationAlone(Self.sums(base))
    var persons = base + [Double](repeating: 0, count: base.count)
    var (before, after) = (0, base.count)
    var steps: [CohortChangeStep] = []
    var toPublished: [[Double]] = []
    for (year, left) in remaining.enumerated() {
      let free = nation.advance(
        CohortChangeStep(ratios: ratios.national, births: births[year]), to: published?.nation[year])
      steps.append(
        Self.controlled(&persons, from: before, to: after, deviations, left, free, nation.persons))
      if let published, !published.units.isEmpty {
        toPublished.append(
          published.units.enumerated().map { Self.reach($1[year], &persons, from: after, unit: $0) })
      }
      swap(&before, &after)
    }
    self.steps = steps
    self.toPublished = toPublished
  }

  private init(steps: [CohortChangeStep], remaining: [Double], toPublished: [[Double]]) {
    self.steps = steps
    self.remaining = remaining
    self.toPublished = toPublished
  }

  /// The same for some of the units.
  func restricted(to places: [Int]) -> NationalPath {
    NationalPath(
      steps: steps, remaining: remaining,
      toPublished: toPublished.map { factors in places.map { factors[$0] } })
  }

  /// Scales a unit's persons to a total, and returns the factor.
  private static func reach(_ total: Double?, _ persons: inout [Double], from start: Int, unit: Int) -> Double
  {
    let own = start + unit * SingleAges.count..<start + (unit + 1) * SingleAges.count
    let sum = persons[own].reduce(0, +)
    guard let total, sum > 0 else { return 1 }
    for place in own { persons[place] *= total / sum }
    return total / sum
  }

  /// What departs from the nation as a factor for each band, from `place` on.
  static func write(
    _ deviations: [Double], unit: Int, left: Double, to factors: inout MutableSpan<Double>, at place: Int
  ) {
    let row = unit * AgeBands.count
    for band in 0..<AgeBands.count { factors[place + band] = .exp(deviations[row + band] * left) }
  }

  private static func sums(_ persons: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: SingleAges.count)
    for start in stride(from: 0, to: persons.count, by: SingleAges.count) {
      for age in 0..<SingleAges.count { sums[age] += persons[start + age] }
    }
    return sums
  }

  /// One step of all units, scaled to the nation at every age: the ratios that take them there.
  ///
  /// - Parameters:
  ///   - persons: those before the step, unit by unit and age by age from `before` on, and those after it from `after` on.
  private static func controlled(
    _ persons: inout [Double], from before: Int, to after: Int, _ deviations: [Double], _ left: Double,
    _ free: CohortChangeStep, _ nation: [Double]
  ) -> CohortChangeStep {
    let ages = SingleAges.count
    let count = persons.count / 2
    let units = count / ages
    var rows = [Double](repeating: 1, count: AgeBands.count * units)
    var step = free
    var all = persons.mutableSpan
    var factors = rows.mutableSpan
    for unit in 0..<units {
      let own = unit * AgeBands.count
      write(deviations, unit: unit, left: left, to: &factors, at: own)
      free.survive(
        &all, from: before + unit * ages, to: after + unit * ages,
        factors: factors.span.extracting(own..<own + AgeBands.count))
    }
    let control = control(all.span.extracting(after..<after + count), nation)
    for unit in 0..<units {
      for age in 0..<ages { all[after + unit * ages + age] *= control[age] }
    }
    for age in 0..<ages { step.ratios[age] *= control[min(age + 1, ages - 1)] }
    var births = 0.0
    for unit in 0..<units {
      free.bear(
        &all, from: before + unit * ages, to: after + unit * ages,
        factor: factors[unit * AgeBands.count + AgeBands.births])
      births += all[after + unit * ages]
    }
    let ofBirths = births > 0 ? nation[0] / births : 1
    for unit in 0..<units { all[after + unit * ages] *= ofBirths }
    step.births *= ofBirths
    return step
  }

  private static func control(_ persons: Span<Double>, _ nation: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: SingleAges.count)
    for start in stride(from: 0, to: persons.count, by: SingleAges.count) {
      for age in 0..<SingleAges.count { sums[age] += persons[start + age] }
    }
    return zip(nation, sums).map { $1 > 0 ? $0 / $1 : 1 }
  }
}

/// What was published for the years after a count, year by year; nil where nothing was.
struct PublishedTotals {
  let nation: [Double?]
  /// Unit by unit; empty where no unit is told.
  let units: [[Double?]]

  /// - Parameter inhabitants: of each unit at the count.
  init(_ path: PublishedPath, units codes: [String], inhabitants: [Double], year: Int) {
    let steps = NationalPath.longestHorizon
    nation = PublishedPath.persons(
      path.nation, after: year, counted: inhabitants.reduce(0, +), steps: steps)
    units =
      path.units.isEmpty
      ? []
      : zip(codes, inhabitants).map { code, persons in
        PublishedPath.persons(path.units[code] ?? [:], after: year, counted: persons, steps: steps)
      }
  }
}
