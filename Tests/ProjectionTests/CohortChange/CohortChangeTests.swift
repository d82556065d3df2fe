import Testing

@testable import Projection

/// A projection by change ratios goes on as the cohorts did, and its units add up to the nation.
@Suite struct CohortChangeTests {
  @Test func aCountryWhoseRatiosNeverChangeIsProjectedAsItIs() throws {
    let country = MadeCountry(sizes: [5_000, 50_000], growth: [0.01, 0.01])
    let model = try #require(country.model())
    let truth = MadeCountry(sizes: [5_000, 50_000], growth: [0.01, 0.01])
    var now = try #require(truth.persons().last)
    let path = model.expectedPath(years: 11)
    for year in 1...10 {
      now = now.map { step($0, 0.01) }
      for unit in 0..<2 {
        // The open age is left out: those of 104 and of 105 or more share one ratio in the model.
        for (told, known) in zip(path.ages(ofUnit: unit, year: year).dropLast(), now[unit]) {
          #expect(abs(told - known) < 1e-3 * max(known, 1))
        }
      }
    }
  }

  private func step(_ now: [Double], _ growth: Double) -> [Double] {
    var after = [Double](repeating: 0, count: 106)
    for age in 0..<105 {
      after[age + 1] += now[age] * (age < 60 ? 1 + growth : 1 - 0.3 * Double(age - 59) / 46)
    }
    after[105] += now[105] * 0.7
    after[0] = 0.04 * (20..<45).reduce(0) { $0 + (now[$1] + after[$1]) / 2 }
    return after
  }

  @Test func unitsAddUpToTheNationProjectedByItself() throws {
    let country = MadeCountry()
    // By single year throughout, so that splitting groups unit by unit cannot differ from splitting the sum.
    let units = try #require(country.model())
    let singles = country.counts(single: Set(2014...2020))
    let sums = singles.map { count in
      AgeCount(
        year: count.year, lowerBounds: count.lowerBounds,
        persons: [(0..<106).map { age in count.persons.reduce(0) { $0 + ($1?[age] ?? 0) } }])
    }
    let nation = try #require(CohortChangeModel(units: ["N"], counts: sums))
    let (parts, one) = (units.expectedPath(years: 31), nation.expectedPath(years: 31))
    for year in 0...30 {
      for age in 0..<106 {
        let sum = units.units.indices.reduce(0) { $0 + persons(parts, $1, year, age) }
        let told = persons(one, 0, year, age)
        #expect(abs(sum - told) < 1e-6 * max(told, 1))
      }
    }
  }

  private func persons(_ path: PopulationPath, _ unit: Int, _ year: Int, _ age: Int) -> Double {
    path.values[(year * path.units + unit) * path.ages + age]
  }

  @Test func aGrowingUnitGoesOnGrowingAndAShrinkingOneShrinking() throws {
    let model = try #require(MadeCountry().model(single: [2014, 2017]))
    let path = model.expectedPath(years: 11)
    func people(_ unit: Int, _ year: Int) -> Double { path.ages(ofUnit: unit, year: year).reduce(0, +) }
    let growth = model.units.indices.map { people($0, 10) / people($0, 0) }
    #expect(growth[9] > growth[7])
    #expect(growth[7] > growth[0])
  }

  @Test func fiveYearGroupsKeepTheirCounts() throws {
    let country = MadeCountry()
    let counts = country.counts(single: [2014])
    let history = try #require(AgeHistory(counts, units: country.codes.count))
    #expect(history.years == Array(2014...2020))
    for (count, persons) in zip(counts, history.persons) where count.year > 2014 {
      for unit in country.codes.indices {
        let counted = try #require(count.persons[unit])
        for (group, low) in count.lowerBounds.enumerated() {
          let end = group + 1 < count.lowerBounds.count ? count.lowerBounds[group + 1] : 106
          let sum = (low..<end).reduce(0) { $0 + persons[unit * 106 + $1] }
          #expect(abs(sum - counted[group]) < 1e-9 * max(counted[group], 1))
        }
      }
    }
  }

  @Test func splitGroupsAreCloseToTheSingleYearsThatTheyWereMadeOf() throws {
    let country = MadeCountry()
    let history = try #require(
      AgeHistory(country.counts(single: [2014, 2019]), units: country.codes.count))
    for (year, persons) in zip(history.years, country.persons()) {
      let split = history.persons[year - 2014]
      for unit in country.codes.indices {
        for age in 0..<90 {
          let told = split[unit * 106 + age]
          #expect(abs(told - persons[unit][age]) < 0.12 * persons[unit][age] + 0.1, "\(year) \(unit) \(age)")
        }
      }
    }
  }

  @Test func aUnitWithoutHistoryChangesLikeItsClassAndSaysSo() throws {
    let country = MadeCountry()
    let counts = country.counts(single: Set(2014...2020)).map { count in
      guard count.year < 2020 else { return count }
      var persons = count.persons
      persons[3] = nil
      return AgeCount(year: count.year, lowerBounds: count.lowerBounds, persons: persons)
    }
    let model = try #require(CohortChangeModel(units: country.codes, counts: counts))
    #expect(model.estimated == ["0013"])
    let others = try #require(country.model())
    #expect(others.estimated.isEmpty)
    let bands = AgeBands.count
    // The third unit is the only other of its class that is known: its raw ratio is the class's.
    #expect(abs(model.deviations[3 * bands + 9] - model.deviations[2 * bands + 9]) < 0.01)
  }

  @Test func fewPersonsTellLess() throws {
    // The same odd growth in a small and in a large unit, among others that do not grow.
    let country = MadeCountry(
      sizes: [1_000, 1_000, 1_000, 1_000, 60_000, 60_000, 60_000, 60_000],
      growth: [0.03, 0, 0, 0, 0.03, 0, 0, 0])
    var counts = country.counts(single: Set(2014...2020))
    // Chance: each year some come or go, so that the variance within units is known.
    counts = counts.map { count in
      AgeCount(
        year: count.year, lowerBounds: count.lowerBounds,
        persons: count.persons.enumerated().map { unit, persons in
          persons?.enumerated().map { age, value in
            let wave: Double = (age * 7 + unit * 3 + count.year * 5) % 4 < 2 ? 1 : -1
            return max(0, value + wave * value.squareRoot())
          }
        })
    }
    let model = try #require(CohortChangeModel(units: country.codes, counts: counts))
    let bands = AgeBands.count
    func excess(_ unit: Int, over other: Int) -> Double {
      (10..<15).reduce(0) { $0 + model.deviations[unit * bands + $1] - model.deviations[other * bands + $1] }
    }
    #expect(excess(0, over: 1) > 0)
    #expect(excess(0, over: 1) < excess(4, over: 5))
  }

  @Test func tooFewCountsGiveNoModel() {
    let country = MadeCountry()
    let counts = country.counts(single: [2014])
    #expect(CohortChangeModel(units: country.codes, counts: Array(counts.prefix(1))) == nil)
    #expect(CohortChangeModel(units: country.codes, counts: Array(counts.dropFirst())) == nil)
    #expect(CohortChangeModel(units: country.codes, counts: []) == nil)
    // A gap: 2016 on its own cannot be joined to 2014.
    #expect(CohortChangeModel(units: country.codes, counts: [counts[0], counts[2]]) == nil)
  }

  @Test(arguments: [(-3, 1), (0, 1), (1, 1), (61, 61), (10_000, 61)])
  func pathsAreAsLongAsTheyCanBe(_ asked: Int, _ years: Int) throws {
    let model = try #require(MadeCountry().model())
    #expect(model.expectedPath(years: asked).years == years)
  }
}
