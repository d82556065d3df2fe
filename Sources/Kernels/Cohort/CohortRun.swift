import CCohort

/// Projects the regions of some tables, draw after draw, in memory that is taken once.
///
/// A year is: women who have children, deaths, ageing, leaving to a pool by sex and age, the pool shared out,
/// immigration. Who is of an age in a year depends on who was a year younger the year before, and on all regions
/// through the pool of that age alone. So the loop is not year by year: it goes up the ages and takes all years
/// at once, as long as the mothers of these years are born already. A rate is fetched once for as many years as
/// the youngest mother is old, and a cohort stays in its place while it grows older.
///
/// Of one thread; any number of them may share the tables. A draw is the same on all.
package struct CohortRun: ~Copyable {
  typealias Column = UnsafeMutablePointer<Double>

  private let tables: CohortTables
  private let vectors: cohort_vectors
  /// Numbers of a column.
  private let length: Int
  /// Years that are taken at once.
  private let reach: Int
  /// Everything that follows, in one piece.
  private let memory: Column
  /// Slice by slice; where they lie goes round among slices and cohorts.
  private let people: UnsafeMutablePointer<Column>
  /// By year, those of the age that is reckoned.
  private let cohorts: UnsafeMutablePointer<Column>
  private let births: UnsafeMutablePointer<Column>
  private let mobility: UnsafeMutablePointer<Column>
  private let factors: UnsafeMutablePointer<cohort_factors>

  /// - Parameter vectors: no wider than the processor has.
  package init(_ tables: CohortTables, vectors: CohortVectors = .widest) {
    self.tables = tables
    self.vectors = vectors.kind
    length = tables.blocks * CohortColumns.lanes
    reach = min(tables.fertileAges.lowerBound, tables.ages - 1)
    let (slices, years) = (tables.sexes * tables.ages, reach + 1)
    memory = CohortColumns.zeros((slices + 3 * years) * length)
    people = .allocate(capacity: slices)
    for slice in 0..<slices { (people + slice).initialize(to: memory + slice * length) }
    let columns = memory + slices * length
    cohorts = .allocate(capacity: years)
    births = .allocate(capacity: years)
    mobility = .allocate(capacity: years)
    factors = .allocate(capacity: years)
    for year in 0..<years {
      (cohorts + year).initialize(to: columns + year * length)
      (births + year).initialize(to: columns + (years + year) * length)
      (mobility + year).initialize(to: columns + (2 * years + year) * length)
      (factors + year).initialize(to: cohort_factors())
    }
  }

  deinit {
    UnsafeMutableRawPointer(memory).deallocate()
    people.deallocate()
    cohorts.deallocate()
    births.deallocate()
    mobility.deallocate()
    factors.deallocate()
  }

  /// One draw.
  ///
  /// - Parameters:
  ///   - factors: year by year.
  ///   - mobility: for each year and region, what the risk of leaving is multiplied by besides; may be empty.
  ///   - record: is told every year from 1 on, sex and age once, in no particular order, with the persons of
  ///     every region.
  package mutating func project(
    _ factors: [CohortFactors], mobility: [Double] = [],
    record: (_ year: Int, _ sex: Int, _ age: Int, _ persons: UnsafeBufferPointer<Double>) -> Void
  ) {
    precondition(mobility.isEmpty || mobility.count == factors.count * tables.regions)
    var done = 0
    while done < factors.count {
      let years = done..<min(done + reach, factors.count)
      take(factors, mobility, years)
      for year in 0...years.count { births[year].update(repeating: 0, count: length) }
      for sex in 0..<tables.sexes {
        for age in 0..<tables.ages { grow(sex, age, years, record) }
      }
      for sex in 0..<tables.sexes {
        for age in 0..<years.count { growNewborn(sex, age, factors, years, record) }
      }
      done = years.upperBound
    }
  }

  private func take(_ given: [CohortFactors], _ own: [Double], _ years: Range<Int>) {
    for (place, year) in zip(1..., years) {
      factors[place] = cohort_factors(
        mortality: given[year].mortality, leaving: given[year].leaving, immigration: given[year].immigration,
        mobility: own.isEmpty ? nil : UnsafePointer(mobility[place]))
      guard !own.isEmpty else { continue }
      for region in 0..<tables.regions { mobility[place][region] = own[year * tables.regions + region] }
    }
  }

  /// Those of one age who were born before the years began.
  private func grow(
    _ sex: Int, _ age: Int, _ years: Range<Int>,
    _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    let slice = sex * tables.ages + age
    agePlaces()
    if years.lowerBound == 0 {
      cohorts[0].update(from: tables.population[slice], count: length)
    } else {
      swap(&cohorts[0], &people[slice])
    }
    guard age > 0 else { return }
    let last = min(age, years.count)
    var rates = rates(sex, age)
    withUnsafePointer(to: &rates) { cohort_grow(vectors, $0, factors, cohorts, births, 1, last) }
    tell(sex, age, 1...last, years, record)
    if age >= years.count { swap(&cohorts[years.count], &people[slice]) }
  }

  /// Those of one age who are born in the years.
  private func growNewborn(
    _ sex: Int, _ age: Int, _ given: [CohortFactors], _ years: Range<Int>,
    _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    agePlaces()
    if age == 0 {
      for (place, year) in zip(1..., years) {
        let factor = 0.5 * tables.birthShares[sex] * given[year].fertility
        for region in 0..<length { cohorts[place][region] = births[place][region] * factor }
      }
    }
    var rates = rates(sex, age)
    rates.fertility = nil
    withUnsafePointer(to: &rates) { cohort_grow(vectors, $0, factors, cohorts, births, age + 1, years.count) }
    tell(sex, age, age + 1...years.count, years, record)
    swap(&cohorts[years.count], &people[sex * tables.ages + age])
  }

  /// A cohort that is looked at in a year is looked at in the next, and the place of the last is free.
  private func agePlaces() {
    let free = cohorts[reach]
    for year in stride(from: reach, to: 0, by: -1) { cohorts[year] = cohorts[year - 1] }
    cohorts[0] = free
  }

  private func tell(
    _ sex: Int, _ age: Int, _ places: ClosedRange<Int>, _ years: Range<Int>,
    _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    for place in places {
      record(
        years.lowerBound + place, sex, age, .init(start: cohorts[place], count: tables.regions))
    }
  }

  /// What becomes of those who grow to be of an age; of the born, for the youngest.
  private func rates(_ sex: Int, _ age: Int) -> cohort_rates {
    let slice = sex * tables.ages + age
    let isLast = age == tables.ages - 1
    let isMother = sex == tables.mothers && tables.fertileAges.contains(age)
    return cohort_rates(
      blocks: tables.blocks,
      surviving: age == 0 ? tables.birthSurvival[sex] : tables.survival[slice - 1],
      staying: isLast ? tables.survival[slice] : cohort_survival(),
      fertility: isMother ? tables.fertility[age - tables.fertileAges.lowerBound] : nil,
      leaving: tables.leaving[slice], attraction: tables.attraction[slice],
      immigration: tables.immigration[slice], emigration: tables.emigration?[slice],
      net_migration: tables.netMigration?[slice])
  }
}
