package import Basics

/// How many members councils really have. The law only says the fewest, and no open table has the rest: these are what
/// the operator imported.
package struct CouncilSizes: Hashable, Sendable {
  /// The council that was elected in a year.
  package struct Size: Hashable, Sendable {
    package let unit: String
    package let seats: Int
    package let election: Int
    /// Who says so.
    package let source: String

    package init(unit: String, seats: Int, election: Int, source: String) {
      self.unit = unit
      self.seats = seats
      self.election = election
      self.source = source
    }
  }

  package static let none = CouncilSizes([])

  /// By unit and election.
  package let all: [Size]

  /// Years between two elections, in Norway and in Sweden.
  private static let term = 4
  /// The month in which those who were elected take over.
  private static let firstMonth = 10

  /// Of two for the same council the last counts.
  package init(_ sizes: [Size]) {
    let last = sizes.reduce(into: [:]) { $0["\($1.unit) \($1.election)"] = $1 }
    all = last.values.sorted { ($0.unit, $0.election) < ($1.unit, $1.election) }
  }

  /// The council of a unit that sits on a day; nil where it was not imported.
  package func size(of unit: String, on day: Day) -> Size? {
    let elected = day.month < Self.firstMonth ? day.year - 1 : day.year
    return all.last { $0.unit == unit && $0.election <= elected && elected < $0.election + Self.term }
  }

  /// These and others, which count where both know a council.
  package func updated(by others: CouncilSizes) -> CouncilSizes {
    CouncilSizes(all + others.all)
  }
}
