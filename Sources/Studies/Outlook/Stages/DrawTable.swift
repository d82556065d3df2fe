/// Numbers by outcome, year and draw, in one block of memory.
struct DrawTable {
  private let outcomes: [String]
  private let years: Int
  private let draws: Int
  /// Outcome by outcome, in it year by year, in it draw by draw.
  private var values: [Double]
  /// Outcome by outcome, in it year by year: what is expected.
  private var expected: [Double]

  init(outcomes: [String], years: Int, draws: Int) {
    self.outcomes = outcomes
    self.years = years
    self.draws = draws
    values = [Double](repeating: 0, count: outcomes.count * years * draws)
    expected = [Double](repeating: 0, count: outcomes.count * years)
  }

  static func bytes(outcomes: Int, years: Int, draws: Int) -> Int {
    outcomes * years * draws * MemoryLayout<Double>.stride
  }

  /// Keeps the numbers of one year and draw, one for each outcome in their order; draw 0 is what is expected. What
  /// cannot be told is no number (NaN).
  mutating func store(_ numbers: [Double], year: Int, draw: Int) {
    precondition(numbers.count == outcomes.count)
    for (outcome, number) in numbers.enumerated() {
      let place = outcome * years + year
      if draw == 0 { expected[place] = number } else { values[place * draws + draw - 1] = number }
    }
  }

  /// The expected course of every outcome with its bounds; without outcomes that cannot be told in some year.
  func fans(firstYear: Int, bounds: Bounds) -> [String: Fan] {
    var scratch: [Double] = []
    var fans: [String: Fan] = [:]
    for (outcome, id) in outcomes.enumerated() {
      guard !expected[outcome * years..<(outcome + 1) * years].contains(where: \.isNaN) else { continue }
      fans[id] = Fan(
        firstYear: firstYear,
        values: (0..<years).map { year in
          let place = outcome * years + year
          scratch.removeAll(keepingCapacity: true)
          scratch.append(contentsOf: values[place * draws..<(place + 1) * draws])
          scratch.removeAll(where: \.isNaN)
          return bounds.interval(expected: expected[place], of: &scratch)
        })
    }
    return fans
  }
}
