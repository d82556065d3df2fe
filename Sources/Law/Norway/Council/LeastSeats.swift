package import Basics
package import Rulebook

/// The fewest members of a council on one day, for as many numbers of inhabitants as are asked for: looked up once,
/// because thousands of possible futures ask.
package struct LeastSeats: Sendable {
  /// In ascending order of the lower bounds.
  private let brackets: [(from: Double, seats: Double?)]

  /// Nil where the law says nothing on the day.
  package init?(at day: Day, in rulebook: Rulebook) {
    guard let content = try? rulebook.parameter("no.council.minimum-size").version(on: day)?.content else {
      return nil
    }
    switch content {
    case .single(let amount): brackets = [(0, amount.number)]
    case .brackets(let steps): brackets = steps.map { ($0.from, $0.amount.number) }
    case .table: return nil
    }
  }

  /// Whole inhabitants count; nil where the number is not known.
  package func seats(for inhabitants: Double) -> Double? {
    brackets.last { $0.from <= inhabitants.rounded(.down) }?.seats
  }
}
