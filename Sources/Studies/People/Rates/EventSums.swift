import Projection

/// What happened to the people of each unit over some years, and to how many it could have happened.
///
/// Ages of events are those reached at the end of the year, as bureaus count: who dies or moves at age a was
/// a − 1 at its beginning, or born in it. Cells are as in `CohortInputs`: by unit, sex (female, male) and age.
struct EventSums {
  let units: Int
  let ages: Int
  private(set) var years = 0
  /// Those who were to reach the age, from the count at the beginning; none at 0, who are the births.
  private(set) var exposed: [Double]
  private(set) var deaths: [Double]
  /// Those of them who were alive at the end, and so could move.
  private(set) var movable: [Double]
  private(set) var departures: [Double]
  private(set) var emigration: [Double]
  private(set) var arrivals: [Double]
  private(set) var immigration: [Double]
  /// By unit and age: mean of the women at the beginning and of those who survived.
  private(set) var women: [Double]
  /// By unit and the mother's age.
  private(set) var births: [Double]
  private(set) var girls = 0.0
  private(set) var boys = 0.0

  init(units: Int, ages: Int) {
    self.units = units
    self.ages = ages
    exposed = Array(repeating: 0, count: units * 2 * ages)
    deaths = exposed
    movable = exposed
    departures = exposed
    emigration = exposed
    arrivals = exposed
    immigration = exposed
    women = Array(repeating: 0, count: units * ages)
    births = women
  }

  /// One year of one unit, each list two sexes of `ages` unless it says otherwise.
  struct Year {
    var population: [Double]
    /// Deaths, or risks of dying where `deathsAreRisks`.
    var deaths: [Double]
    var deathsAreRisks: Bool
    /// By the mother's age: births, or births for each woman where `birthsAreRates`.
    var births: [Double]
    var birthsAreRates: Bool
    var girls: Double
    var boys: Double
    var arrivals: [Double]
    var departures: [Double]
    var immigration: [Double]
    var emigration: [Double]
  }

  mutating func add(_ year: Year, unit: Int) {
    let start = unit * 2 * ages
    var died = year.deaths
    var reached = Array(repeating: 0.0, count: 2 * ages)
    for sex in 0..<2 {
      for age in 0..<ages {
        reached[sex * ages + min(age + 1, ages - 1)] += year.population[sex * ages + age]
      }
      for age in 1..<ages where year.deathsAreRisks {
        died[sex * ages + age] *= reached[sex * ages + age]
      }
    }
    var born = 0.0
    for age in 1..<ages {
      // Women of the age at the beginning and at the end, as the convention of the projection has it.
      let survivors = max(0, reached[age] - died[age])
      let mean = (year.population[age] + survivors) / 2
      women[unit * ages + age] += mean
      let number = year.births[age] * (year.birthsAreRates ? mean : 1)
      births[unit * ages + age] += number
      born += number
    }
    girls += year.girls
    boys += year.boys
    for sex in 0..<2 {
      let infants =
        born
        * (year.girls > 0 && year.boys > 0
          ? (sex == 0 ? year.girls : year.boys)
            / (year.girls + year.boys) : CohortInputs.usualShare(ofSex: sex))
      reached[sex * ages] = infants
      if year.deathsAreRisks { died[sex * ages] *= infants }
    }
    for cell in 0..<2 * ages {
      exposed[start + cell] += reached[cell]
      deaths[start + cell] += died[cell]
      movable[start + cell] += max(0, reached[cell] - died[cell])
      departures[start + cell] += year.departures[cell]
      emigration[start + cell] += year.emigration[cell]
      arrivals[start + cell] += year.arrivals[cell]
      immigration[start + cell] += year.immigration[cell]
    }
  }

  mutating func endYear() { years += 1 }
}

extension CohortInputs {
  /// The share of the children born, 1.05 boys for each girl.
  static func usualShare(ofSex sex: Int) -> Double { (sex == 0 ? 1 : 1.05) / 2.05 }
}

extension EventSums {
  /// Of all units, by sex and age.
  func nation(_ cells: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: 2 * ages)
    for (cell, value) in cells.enumerated() { sums[cell % (2 * ages)] += value }
    return sums
  }

  /// Of all units, by age.
  func nationByAge(_ cells: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: ages)
    for (cell, value) in cells.enumerated() { sums[cell % ages] += value }
    return sums
  }
}
