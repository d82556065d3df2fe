package import Figures
package import Law

/// The answer to an outlook: what becomes of each unit under each alternative, year by year.
package struct Outlook: Sendable {
  /// A unit under an alternative.
  package struct Prospect: Sendable {
    package let column: Column
    /// By id of the outcome; without those that could not be told, and without those that are as today.
    package let series: [String: Fan]
    /// Ids of outcomes that the alternative is known to leave as they are today: told as a change they are none, and how
    /// they are today is not told.
    package let unchanged: Set<String>
    /// Kroner in present value, by part, over twenty years from the effect; only parts that are known.
    package let account: [AccountPart: Interval]
    /// All known parts together; nil where what a change of size or working together saves is not among them, since the
    /// rest alone would pass for the whole.
    package let net: Interval?
    /// The present value by draw, where there are draws and it is known.
    package let netDraws: [Double]
    /// The account as expected, in kroner by part and year.
    package let expected: [AccountPart: [Double]]
    /// Persons by age band as expected, by year.
    package let bands: [[Double]]
    /// Kroner of need by service as expected, by year; empty where the need is not known.
    package let needs: [[Double]]
    /// Inhabitants of each member as expected, by year.
    package let memberPersons: [[Double]]
    /// Seats likely for each member if they were shared by inhabitants when the alternative begins; nil
    /// where the seats are not known.
    package let memberSeats: [Double]?
    /// What the inhabitants of each member gain or lose a year when all share the mean free income, in
    /// kroner; nil where the incomes are not known.
    package let memberIncome: [Double]?
    /// Minutes from each member to the largest; nil where one is not known.
    package let memberMinutes: [Double]?
    /// Whether some of those minutes come from a straight line and not from the road.
    package let estimatesMinutes: Bool
    /// What somebody knows of the road from each member of a merger; nil where the straight line stands for it.
    package let memberRoads: [KnownMinutes?]
    /// The grants of its merger; nil where it has none.
    package let grants: GrantSchedule?
  }

  package let plan: OutlookPlan
  /// The year of the last count.
  package let firstYear: Int
  package let lastYear: Int
  /// How the population was projected: `cohort-change` or `cohort-component`.
  package let method: String
  /// In the order of the alternatives and their units.
  package let cells: [Prospect]
  package let gaps: [Gap]
  /// What is expected of the world in every year: how far effects have come, the standard, the discount.
  let world: DrawnWorld
  /// How much further need has grown than money, in per cent of the need, if the country goes on to pay the same for each
  /// inhabitant: the nation's, and the same for every municipality, because nothing local is in it. Nil where it is not
  /// known.
  package let nationalGap: Fan?
  /// The year whose prices amounts are in.
  package let priceYear: Int
  /// What the accounts say that each unit spends, in kroner for an inhabitant and in the prices of their year: the level of
  /// everything that is told of money. Nil where it is a calculated need.
  package let spending: [String: ToldAccount]?
  /// Where the need comes from; nil where it is not known.
  package let need: NeedByAge?
  package let capacity: Capacity
  /// Units of whose history nothing is told, which therefore change like others of their size.
  package let estimatedUnits: [String]

  /// The units of one alternative.
  package func cells(of alternative: String) -> [Prospect] {
    cells.filter { $0.column.alternative == alternative }
  }

  /// The cell of a unit as it stands alone.
  package func alone(_ unit: String) -> Prospect? {
    cells.first { $0.column.alternative == "stand-alone" && $0.column.unit == unit }
  }

  /// Present value of everything that an alternative does to all units together, by draw; empty where it is not known of
  /// one of them.
  package func netDraws(of alternative: String) -> [Double] {
    let parts = cells(of: alternative).map(\.netDraws)
    guard let count = parts.map(\.count).min() else { return [] }
    return (0..<count).map { draw in parts.reduce(0) { $0 + $1[draw] } }
  }

  /// The same with its bounds, as expected and at the level of the plan.
  package func net(of alternative: String) -> Interval? {
    var draws = netDraws(of: alternative)
    let nets = cells(of: alternative).map(\.net)
    let known = nets.compactMap(\.self)
    guard known.count == nets.count, !nets.isEmpty else { return nil }
    return Bounds(level: plan.level).interval(
      expected: known.reduce(0) { $0 + $1.expected }, of: &draws)
  }

  /// The share of futures in which an alternative gains, all units together, 0…1; nil where there are no draws or its
  /// net is not known.
  package func chanceOfGain(of alternative: String) -> Double? {
    let draws = netDraws(of: alternative)
    return draws.isEmpty ? nil : Double(draws.count { $0 > 0 }) / Double(draws.count)
  }
}
