/// How many persons each person of an age became a year later, and how many children were born: what was
/// observed over a history of counts, and what the nation's ratios would have given.
///
/// A ratio of persons aged a + 1 to those aged a the year before holds deaths and moves in one number
/// (Hamilton and Perry 1962). The last age is open: 104 and older become 105 and older.
struct ChangeRatios {
  /// Of the whole of the units, by the age before the step: the weighted median of the years, so that a year in which many
  /// came at once is not taken to go on.
  let national: [Double]
  /// Step by step: children under one year for each person of `ParentAges`, the mean of before and after the step.
  let nationalBirths: [Double]
  /// Step by step, unit by unit, band by band (`AgeBands`): persons after the step.
  let observed: [[Double]]
  /// The same by the nation's ratios of that step.
  let expected: [[Double]]
  /// Of each step.
  let weights: [Double]

  /// - Parameter fading: how much less a step weighs than the next one.
  init(_ history: AgeHistory, fading: Double) {
    let steps = Array(zip(history.persons, history.persons.dropFirst()))
    weights = steps.indices.map { step in
      (step + 1..<steps.count).reduce(1.0) { weight, _ in weight * fading }
    }
    var ratios = [[(value: Double, weight: Double)]](repeating: [], count: SingleAges.count)
    var births: [Double] = []
    var observed: [[Double]] = []
    var expected: [[Double]] = []
    for (step, weight) in zip(steps, weights) {
      let sums = StepSums(step.0, step.1, units: history.units)
      for age in 0..<SingleAges.count where sums.before[age] > 0 {
        ratios[age].append((sums.after[age] / sums.before[age], weight))
      }
      births.append(sums.parents > 0 ? sums.births / sums.parents : 0)
      let (seen, told) = Self.bands(step.0, step.1, sums, units: history.units)
      observed.append(seen)
      expected.append(told)
    }
    national = ratios.map(weightedMedian)
    nationalBirths = births
    self.observed = observed
    self.expected = expected
  }

  private static func bands(
    _ start: [Double], _ end: [Double], _ sums: StepSums, units: Int
  ) -> (observed: [Double], expected: [Double]) {
    let ages = SingleAges.count
    var observed = [Double](repeating: 0, count: units * AgeBands.count)
    var expected = observed
    let ratios = zip(sums.before, sums.after).map { $0 > 0 ? $1 / $0 : 0 }
    let birthRatio = sums.parents > 0 ? sums.births / sums.parents : 0
    for unit in 0..<units where !start[unit * ages].isNaN && !end[unit * ages].isNaN {
      let row = unit * ages
      let cell = unit * AgeBands.count
      observed[cell + AgeBands.births] = end[row]
      expected[cell + AgeBands.births] = birthRatio * StepSums.parents(start, end, row)
      for age in 0..<ages - 2 {
        observed[cell + AgeBands.ofAge[age]] += end[row + age + 1]
        expected[cell + AgeBands.ofAge[age]] += start[row + age] * ratios[age]
      }
      let open = cell + AgeBands.ofAge[ages - 1]
      observed[open] += end[row + ages - 1]
      expected[open] += (start[row + ages - 2] + start[row + ages - 1]) * ratios[ages - 1]
    }
    return (observed, expected)
  }
}

/// The units of one step added up, those left out that cannot be told at both ends.
private struct StepSums {
  /// By age before the step; the last two hold the same, since both become the open age.
  var before = [Double](repeating: 0, count: SingleAges.count)
  var after = [Double](repeating: 0, count: SingleAges.count)
  var births = 0.0
  var parents = 0.0

  init(_ start: [Double], _ end: [Double], units: Int) {
    let ages = SingleAges.count
    for unit in 0..<units where !start[unit * ages].isNaN && !end[unit * ages].isNaN {
      let row = unit * ages
      for age in 0..<ages - 2 {
        before[age] += start[row + age]
        after[age] += end[row + age + 1]
      }
      for age in ages - 2..<ages {
        before[age] += start[row + ages - 2] + start[row + ages - 1]
        after[age] += end[row + ages - 1]
      }
      births += end[row]
      parents += Self.parents(start, end, row)
    }
  }

  static func parents(_ start: [Double], _ end: [Double], _ row: Int) -> Double {
    ParentAges.range.reduce(0) { $0 + (start[row + $1] + end[row + $1]) / 2 }
  }
}
