import Law

/// What follows from the inhabitants of a unit alone: specialists and seats.
///
/// Such figures leap and turn where inhabitants only rise: a few more, and the law asks for eight more seats. So they
/// are told in every future that is drawn, and what is expected like the draws; the interval of such a figure is not the
/// figure at the ends of an interval.
struct InhabitantFigures: Sendable {
  /// Positions per inhabitant by profession, without those of which nothing is known.
  private let rates: [(profession: Capacity.Profession, rate: Double)]
  /// The fewest by law; nil where the country has no such law.
  private let leastSeats: LeastSeats?
  /// The real size of the council, where all are compared by theirs.
  private let givenSeats: Double?
  /// Partners that share the specialists of each profession, in the order of `rates`.
  private let others: [[[ColumnPlan.Member]]]

  init(_ column: ColumnPlan, _ plan: OutlookPlan, _ capacity: Capacity, _ leastSeats: LeastSeats?) {
    // Whoever hands a task over has the specialists of somebody else, of whom nothing is reckoned.
    rates = Capacity.Profession.allCases.compactMap { profession in
      let isHandedOver = column.tasks.contains { $0.task == profession.task && $0.isHandedOver }
      return isHandedOver ? nil : capacity.rates[profession].map { (profession, $0) }
    }
    others = rates.map { profession, _ in
      let shared = column.tasks.first { $0.task == profession.task }
      return (shared?.partners ?? []).enumerated().filter { $0.offset != shared?.own }.map(\.element)
    }
    self.leastSeats = leastSeats
    givenSeats =
      plan.comparesRealSeats ? plan.inputs.realSeats(of: column.column.unit).map(Double.init) : nil
  }

  /// In the order in which they are written.
  var outcomes: [Outcome] {
    let told = rates.map(\.profession.rawValue)
    return Outcome.capacity.filter { outcome in told.contains { outcome.id.hasPrefix("\($0).") } }
      + (leastSeats == nil
        ? [] : Outcome.democracy.filter { ["seats.minimum", "inhabitants-per-seat"].contains($0.id) })
  }

  /// Appends the figures of one year and draw; what is not known is no number.
  ///
  /// - Parameter adults: those of 18 and over, whom the law of Sweden counts as far as they may vote.
  func write(
    _ inhabitants: Double, adults: Double, year: Int, draw: Int, _ sample: PeopleSample,
    to numbers: inout [Double]
  ) {
    for (place, (_, rate)) in rates.enumerated() {
      let served = others[place].reduce(inhabitants) {
        $0 + sample.persons(of: $1, year: year, draw: draw)
      }
      let chances = Capacity.Chances(mean: rate * served)
      numbers.append(rate * served)
      for chance in [chances.one, chances.two, chances.five, chances.vulnerable] {
        numbers.append(100 * chance)
      }
    }
    guard let leastSeats else { return }
    let least = leastSeats.seats(for: leastSeats.people == .adults ? adults : inhabitants)
    numbers.append(least ?? .nan)
    numbers.append((givenSeats ?? least).map { inhabitants / $0 } ?? .nan)
  }
}
