import Projection

/// Rates of each unit, drawn towards those of the nation the more the fewer events it had.
///
/// Events are taken to be Poisson with a mean of what the nation's rates would give times a factor of the unit's
/// own, whose prior is a gamma distribution of mean 1. The factor is then (events + k) / (expected + k), where k
/// is the strength of the prior, told in events.
struct ShrunkRates {
  /// Strength of the prior of a unit's level: about as many deaths as 20 000 people have in a year.
  static let levelStrength = 200.0
  /// Strength of the prior of how an age group of five years departs from the unit's own level of leaving.
  static let ageStrength = 20.0
  /// Years of age that depart together.
  static let ageWidth = 5
  /// More than this share of a group is not let go in a year, lest random factors empty it.
  static let mostLeaving = 0.5

  let sums: EventSums

  /// The inputs of a projection from a count.
  func inputs(units: [String], firstYear: Int, population: [Double]) -> CohortInputs {
    let ratio = sums.girls > 0 && sums.boys > 0 ? sums.boys / sums.girls : 1.05
    var inputs = CohortInputs(
      units: units, firstYear: firstYear, ages: sums.ages, timing: .end, sexRatioAtBirth: ratio)
    inputs.population = population
    mortality(&inputs)
    fertility(&inputs)
    inputs.emigration = emigration()
    inputs.leaving = leaving(beside: inputs.emigration)
    inputs.attraction = arrivals(
      sums.arrivals, pattern: sums.nation(zip(sums.arrivals, sums.departures).map(+)))
    inputs.immigration = arrivals(sums.immigration, pattern: sums.nation(sums.immigration))
    return inputs
  }

  private static func factor(_ events: Double, _ expected: Double, _ strength: Double) -> Double {
    (events + strength) / (expected + strength)
  }

  private var slices: Int { 2 * sums.ages }

  /// Events by those they could happen to, in the whole nation; where there was nobody, as at the age before.
  private func nationalRisks(_ events: [Double], _ exposed: [Double]) -> [Double] {
    let (events, exposed) = (sums.nation(events), sums.nation(exposed))
    var risks = Array(repeating: 0.0, count: slices)
    for cell in 0..<slices {
      if exposed[cell] > 0 {
        risks[cell] = min(1, events[cell] / exposed[cell])
      } else if cell % sums.ages > 0 {
        risks[cell] = risks[cell - 1]
      }
    }
    return risks
  }

  /// A unit's factor on national risks, from all its events.
  private func level(_ unit: Int, _ events: [Double], _ exposed: [Double], _ risks: [Double]) -> Double {
    var (observed, expected) = (0.0, 0.0)
    for cell in 0..<slices {
      observed += events[unit * slices + cell]
      expected += exposed[unit * slices + cell] * risks[cell]
    }
    return Self.factor(observed, expected, Self.levelStrength)
  }

  /// The nation's risks of dying by age, times the unit's standardized mortality ratio.
  private func mortality(_ inputs: inout CohortInputs) {
    let (ages, last) = (sums.ages, sums.ages - 1)
    let risks = nationalRisks(sums.deaths, sums.exposed)
    for unit in 0..<sums.units {
      let ratio = level(unit, sums.deaths, sums.exposed, risks)
      for sex in 0..<2 {
        inputs.birthSurvival[unit * 2 + sex] = 1 - min(1, risks[sex * ages] * ratio)
        for age in 0..<ages {
          // The two oldest groups become the open one together.
          inputs.survival[unit * slices + sex * ages + age] =
            1 - min(1, risks[sex * ages + min(age + 1, last)] * ratio)
        }
      }
    }
  }

  /// The nation's fertility by age, times the unit's level.
  private func fertility(_ inputs: inout CohortInputs) {
    let ages = sums.ages
    let (births, women) = (sums.nationByAge(sums.births), sums.nationByAge(sums.women))
    let rates = zip(births, women).map { $1 > 0 ? $0 / $1 : 0 }
    for unit in 0..<sums.units {
      let cells = unit * ages..<(unit + 1) * ages
      let expected = zip(sums.women[cells], rates).reduce(0) { $0 + $1.0 * $1.1 }
      let level = Self.factor(sums.births[cells].reduce(0, +), expected, Self.levelStrength)
      for (cell, rate) in zip(cells, rates) { inputs.fertility[cell] = rate * level }
    }
  }

  /// The nation's risks of emigrating by age, times the unit's level.
  private func emigration() -> [Double] {
    let risks = nationalRisks(sums.emigration, sums.movable)
    return (0..<sums.units).flatMap { unit in
      let level = level(unit, sums.emigration, sums.movable, risks)
      return risks.map { min(Self.mostLeaving, $0 * level) }
    }
  }

  /// The nation's risks of leaving by age, times the unit's level, times how each group of ages departs from it.
  private func leaving(beside emigration: [Double]) -> [Double] {
    let risks = nationalRisks(sums.departures, sums.movable)
    var leaving = Array(repeating: 0.0, count: sums.units * slices)
    for unit in 0..<sums.units {
      let level = level(unit, sums.departures, sums.movable, risks)
      for sex in 0..<2 {
        for group in stride(from: 0, to: sums.ages, by: Self.ageWidth) {
          let ages = group..<min(group + Self.ageWidth, sums.ages)
          let places = ages.map { sex * sums.ages + $0 }
          let observed = places.reduce(0) { $0 + sums.departures[unit * slices + $1] }
          let expected = places.reduce(0) { $0 + sums.movable[unit * slices + $1] * risks[$1] * level }
          let own = level * Self.factor(observed, expected, Self.ageStrength)
          for place in places {
            let cell = unit * slices + place
            leaving[cell] = min(Self.mostLeaving, risks[place] * own, 1 - emigration[cell])
          }
        }
      }
    }
    return leaving
  }

  /// Persons in a mean year: as many as came to the unit, with ages drawn towards those of all who came anywhere.
  private func arrivals(_ arrivals: [Double], pattern: [Double]) -> [Double] {
    let total = pattern.reduce(0, +)
    guard total > 0, sums.years > 0 else { return Array(repeating: 0, count: arrivals.count) }
    return (0..<sums.units).flatMap { unit in
      let cells = arrivals[unit * slices..<(unit + 1) * slices]
      let came = cells.reduce(0, +)
      return zip(cells, pattern).map { own, all in
        came / Double(sums.years) * (own + Self.levelStrength * all / total) / (came + Self.levelStrength)
      }
    }
  }
}
