import Kernels

/// One unit under one alternative, run through every draw.
struct ColumnRun: Sendable {
  let plan: ColumnPlan
  let sample: PeopleSample
  /// The worlds of the draws; the first is what is expected.
  let worlds: [DrawnWorld]
  /// What follows from the inhabitants alone.
  let figures: InhabitantFigures
  let effect: Int
  let bounds: Bounds
  /// Years that the present value holds, from the one in which the alternative begins.
  static let accountYears = 20

  /// What comes out of a run.
  struct Result: Equatable, Sendable {
    let series: [String: Fan]
    /// Present values by part and of all of them, in kroner.
    let account: [AccountPart: Interval]
    let net: Interval
    /// Present value of all parts by draw, the expected one not among them.
    let netDraws: [Double]
    /// The account as expected, by part and year.
    let expected: [AccountPart: [Double]]
    /// Persons by band and kroner by service as expected, by year.
    let rows: [[Double]]
  }

  /// Draws between two questions whether somebody still waits.
  private static let stride = 64

  /// - Parameter goesOn: asked now and then; once it says no, nil is the result.
  func result(goesOn: () -> Bool = { true }) -> Result? {
    var table = DrawTable(outcomes: outcomes.map(\.id), years: sample.years, draws: sample.draws)
    var lines = AccountLines(years: sample.years)
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: sample.width), count: sample.years)
    let accountant = Accountant(plan: plan, sample: sample, effect: effect)
    var values = AccountPart.allCases.map { _ in [Double]() }
    var nets: [Double] = []
    var expected: [AccountPart: [Double]] = [:]
    var expectedRows: [[Double]] = []
    var first: [Double] = []
    for draw in worlds.indices {
      if draw.isMultiple(of: Self.stride), !goesOn() { return nil }
      for year in rows.indices { sample.sum(of: plan.members, year: year, draw: draw, into: &rows[year]) }
      lines.clear()
      accountant.fill(&lines, rows: rows, world: worlds[draw], draw: draw)
      if draw == 0 {
        first = rows.first ?? []
        expectedRows = rows
        expected = Dictionary(
          zip(AccountPart.allCases, lines.values), uniquingKeysWith: { first, _ in first })
      }
      record(rows, first: first, lines, worlds[draw], draw, &table)
      let present = lines.values.map { presentValue($0, worlds[draw]) }
      for (part, value) in present.enumerated() { values[part].append(value) }
      nets.append(present.reduce(0, +))
    }
    let account = zip(AccountPart.allCases, values).map { ($0, interval($1)) }
    return Result(
      series: table.fans(firstYear: sample.firstYear, bounds: bounds),
      account: Dictionary(account, uniquingKeysWith: { first, _ in first }), net: interval(nets),
      netDraws: Array(nets.dropFirst()), expected: expected, rows: expectedRows)
  }

  /// Present value of all parts as expected, in kroner, and nothing else.
  func expectedNet() -> Double {
    guard let world = worlds.first else { return 0 }
    var lines = AccountLines(years: sample.years)
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: sample.width), count: sample.years)
    for year in rows.indices { sample.sum(of: plan.members, year: year, draw: 0, into: &rows[year]) }
    Accountant(plan: plan, sample: sample, effect: effect).fill(&lines, rows: rows, world: world, draw: 0)
    return lines.values.reduce(0) { $0 + presentValue($1, world) }
  }

  /// Memory that the table of draws takes.
  var tableBytes: Int { DrawTable.bytes(outcomes: outcomes.count, years: sample.years, draws: sample.draws) }

  /// The outcomes that are told by draws, in the order of a record.
  private var outcomes: [Outcome] {
    Outcome.people + (sample.hasNeed(plan.members) ? Outcome.need : []) + Outcome.money.filter(isKnown)
      + figures.outcomes
  }

  private func isKnown(_ outcome: Outcome) -> Bool {
    switch outcome.id {
    case "spending", "spending.per-inhabitant": sample.hasNeed(plan.members)
    default: true
    }
  }

  private func interval(_ values: [Double]) -> Interval {
    var draws = Array(values.dropFirst())
    return bounds.interval(expected: values.first ?? 0, of: &draws)
  }

  private func presentValue(_ line: [Double], _ world: DrawnWorld) -> Double {
    var sum = 0.0
    for year in 0..<min(effect + Self.accountYears, line.count) { sum += line[year] * world.discount[year] }
    return sum
  }

  private func record(
    _ rows: [[Double]], first: [Double], _ lines: AccountLines, _ world: DrawnWorld, _ draw: Int,
    _ table: inout DrawTable
  ) {
    let people = sample.bands.count
    let hasNeed = sample.hasNeed(plan.members)
    let atFirst = hasNeed ? NeedLevels(first, sample) : nil
    var numbers: [Double] = []
    for (year, row) in rows.enumerated() {
      numbers.removeAll(keepingCapacity: true)
      let persons = sample.persons(row)
      let (working, older, oldest) = (row[3], row[4] + row[5], row[5])
      numbers.append(persons)
      for band in 0..<people { numbers.append(row[band]) }
      numbers.append(older > 0 ? working / older : .nan)
      numbers.append(oldest > 0 ? working / oldest : .nan)
      let need = row[people...].reduce(0, +)
      if let atFirst { atFirst.write(row, need: need, sample, to: &numbers) }
      var net = 0.0
      for line in lines.values { net += line[year] }
      let cost = need * world.standard[year]
      if hasNeed {
        numbers.append(cost)
        numbers.append(persons > 0 ? cost / persons : .nan)
      }
      for line in lines.values { numbers.append(line[year]) }
      numbers.append(net)
      numbers.append(persons > 0 ? net / persons : .nan)
      figures.write(
        persons, adults: sample.adults(row), year: year, draw: draw, sample, to: &numbers)
      table.store(numbers, year: year, draw: draw)
    }
  }
}

/// Need and staff of a year against the first year's, 100 for as much; no number where there was no need at first.
private struct NeedLevels {
  /// Need of the first year by service in the order of `Outcome.services`; zero where there is none.
  private let needs: [Double]
  private let places: [Int?]
  private let total: Double
  private let working: Double

  init(_ first: [Double], _ sample: PeopleSample) {
    places = Outcome.services.map { name in
      sample.services.firstIndex(of: name).map { $0 + sample.bands.count }
    }
    needs = places.map { $0.map { first[$0] } ?? 0 }
    total = first[sample.bands.count...].reduce(0, +)
    working = first[3]
  }

  /// Those whose staff is told, by place in `Outcome.services`.
  private static let staffed = [0, 1, 4]

  func write(_ row: [Double], need: Double, _ sample: PeopleSample, to numbers: inout [Double]) {
    for (place, first) in zip(places, needs) { numbers.append(index(place.map { row[$0] } ?? 0, first)) }
    numbers.append(index(need, total))
    for service in Self.staffed {
      let level = index(places[service].map { row[$0] } ?? 0, needs[service])
      numbers.append(row[3] > 0 ? level * working / row[3] : .nan)
    }
  }

  private func index(_ value: Double, _ first: Double) -> Double {
    first > 0 ? 100 * value / first : .nan
  }
}
