/// Projects the regions of some tables, draw after draw, in memory that is taken once.
///
/// A year is: women who have children, deaths, ageing, leaving to a pool by sex and age, the pool shared out,
/// immigration. Who is of an age in a year depends on who was a year younger the year before, and on all regions
/// through the pool of that age alone. So the loop is not year by year: it goes up the ages and takes all years
/// at once, as long as the mothers of these years are born already. A rate is fetched once for as many years as
/// the youngest mother is old.
///
/// Of one thread; any number of them may share the tables. A draw is the same on all.
package struct CohortRun: ~Copyable {
  typealias Lanes = CohortColumns.Lanes
  typealias Column = UnsafeMutablePointer<Lanes>

  private let tables: CohortTables
  private let blocks: Int
  /// Years that are taken at once.
  private let reach: Int
  /// Slice by slice.
  private let people: Column
  /// One age in each year, and the age below.
  private var current: Column
  private var younger: Column
  /// By year.
  private let births: Column
  /// By year, where regions have factors of their own.
  private let mobility: Column

  package init(_ tables: CohortTables) {
    self.tables = tables
    blocks = tables.blocks
    reach = min(tables.fertileAges.lowerBound, tables.ages - 1)
    people = .allocate(capacity: tables.population.count)
    people.initialize(from: tables.population[0], count: tables.population.count)
    let years = (reach + 1) * tables.blocks
    func columns() -> Column {
      let columns = Column.allocate(capacity: years)
      columns.initialize(repeating: .zero, count: years)
      return columns
    }
    current = columns()
    younger = columns()
    births = columns()
    mobility = columns()
  }

  deinit {
    people.deallocate()
    current.deallocate()
    younger.deallocate()
    births.deallocate()
    mobility.deallocate()
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
    people.update(from: tables.population[0], count: tables.population.count)
    var done = 0
    while done < factors.count {
      let end = min(done + reach, factors.count)
      if !mobility.isEmpty { take(mobility, years: done..<end) }
      advance(Span(factors: factors, years: done..<end, hasMobility: !mobility.isEmpty), record)
      done = end
    }
  }

  /// Years that are taken at once.
  private struct Span {
    let factors: [CohortFactors]
    let years: Range<Int>
    let hasMobility: Bool

    var count: Int { years.count }

    /// The factors of the `year`th of them, counted from 1.
    subscript(year: Int) -> CohortFactors { factors[years.lowerBound + year - 1] }
  }

  private func take(_ factors: [Double], years: Range<Int>) {
    for year in years {
      let column = mobility + (year - years.lowerBound + 1) * blocks
      for region in 0..<tables.regions {
        column[region / Lanes.scalarCount][region % Lanes.scalarCount] =
          factors[year * tables.regions + region]
      }
    }
  }

  private mutating func advance(
    _ span: Span, _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    births.update(repeating: .zero, count: (reach + 1) * blocks)
    for sex in 0..<tables.sexes {
      for age in 0..<tables.ages { grown(sex, age, span, record) }
    }
    for sex in 0..<tables.sexes {
      for age in 0..<span.count { newborn(sex, age, span, record) }
    }
  }

  /// Those of one age who were born before the span began.
  private mutating func grown(
    _ sex: Int, _ age: Int, _ span: Span, _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    let slice = sex * tables.ages + age
    let start = people + slice * blocks
    current.update(from: start, count: blocks)
    if age > 0 {
      let years = 1...min(age, span.count)
      for year in years { grow(sex, age, year, span, isMother: sex == tables.mothers) }
      tell(sex, age, years, span, record)
      if age >= span.count { start.update(from: current + span.count * blocks, count: blocks) }
    }
    swap(&current, &younger)
  }

  /// Those of one age who are born in the span.
  private mutating func newborn(
    _ sex: Int, _ age: Int, _ span: Span, _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    let years = age + 1...span.count
    for year in years {
      if age > 0 { grow(sex, age, year, span, isMother: false) } else { deliver(sex, year, span) }
    }
    tell(sex, age, years, span, record)
    (people + (sex * tables.ages + age) * blocks).update(from: current + span.count * blocks, count: blocks)
    swap(&current, &younger)
  }

  private func tell(
    _ sex: Int, _ age: Int, _ years: ClosedRange<Int>, _ span: Span,
    _ record: (Int, Int, Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    for year in years {
      let column = UnsafeRawPointer(current + year * blocks).assumingMemoryBound(to: Double.self)
      record(span.years.lowerBound + year, sex, age, .init(start: column, count: tables.regions))
    }
  }

  /// Fills `current` of a year from those who were a year younger.
  private func grow(_ sex: Int, _ age: Int, _ year: Int, _ span: Span, isMother: Bool) {
    let to = current + year * blocks
    survive(sex * tables.ages + age - 1, younger + (year - 1) * blocks, to, span[year], adding: false)
    if age == tables.ages - 1 {
      survive(sex * tables.ages + age, to - blocks, to, span[year], adding: true)
    }
    if isMother, tables.fertileAges.contains(age) {
      CohortLoops.bear(
        births + year * blocks, tables.fertility[age - tables.fertileAges.lowerBound], to - blocks, to,
        blocks: blocks)
    }
    move(sex * tables.ages + age, to, year, span)
  }

  private func survive(_ slice: Int, _ from: Column, _ to: Column, _ factors: CohortFactors, adding: Bool) {
    CohortLoops.survive(
      from, to, tables.survival[slice], tables.hazard[slice], excess: factors.mortality - 1,
      greatest: tables.greatestHazard[slice], blocks: blocks, adding: adding)
  }

  /// Fills `current` of a year with those who were born in it.
  private func deliver(_ sex: Int, _ year: Int, _ span: Span) {
    let to = current + year * blocks
    let factor = 0.5 * tables.birthShares[sex] * span[year].fertility
    for block in 0..<blocks { to[block] = births[year * blocks + block] * factor }
    CohortLoops.survive(
      to, to, tables.birthSurvival[sex], tables.birthHazard[sex], excess: span[year].mortality - 1,
      greatest: tables.greatestBirthHazard[sex], blocks: blocks, adding: false)
    move(sex * tables.ages, to, year, span)
  }

  private func move(_ slice: Int, _ to: Column, _ year: Int, _ span: Span) {
    let pool = leave(slice, to, year, span)
    CohortLoops.arrive(
      to, tables.attraction[slice], pool: pool, tables.immigration[slice], factor: span[year].immigration,
      blocks: blocks)
    if let net = tables.netMigration { CohortLoops.add(to, net[slice], blocks: blocks) }
  }

  private func leave(_ slice: Int, _ to: Column, _ year: Int, _ span: Span) -> Double {
    let factor = span[year].leaving
    guard span.hasMobility || tables.emigration != nil else {
      return CohortLoops.leave(to, tables.leaving[slice], factor: factor, blocks: blocks)
    }
    return CohortLoops.leave(
      to, tables.leaving[slice], factors: span.hasMobility ? .init(mobility + year * blocks) : nil,
      emigration: tables.emigration?[slice], factor: factor, blocks: blocks)
  }
}
