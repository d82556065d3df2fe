package import Basics
package import Rulebook

/// The fewest members of a council on one day, for as many people as are asked for: looked up once, because thousands of
/// possible futures ask.
package struct LeastSeats: Sendable {
  /// Whom the law of a country counts.
  package enum People: Sendable {
    /// Kommuneloven § 5-5.
    case inhabitants
    /// Those entitled to vote, kommunallagen 5 kap. 5 §: nearly all who live there from this age on.
    case adults
  }

  package let people: People
  /// In ascending order of the lower bounds.
  private let brackets: [(from: Double, seats: Double?)]

  /// Nil where the law says nothing on the day.
  package init?(of country: String, at day: Day, in rulebook: Rulebook) {
    guard let content = try? rulebook.parameter("\(country).council.minimum-size").version(on: day)?.content
    else { return nil }
    switch content {
    case .single(let amount): brackets = [(0, amount.number)]
    case .brackets(let steps): brackets = steps.map { ($0.from, $0.amount.number) }
    case .table: return nil
    }
    people = country == "se" ? .adults : .inhabitants
  }

  /// Whole people count; nil where the number is not known.
  package func seats(for people: Double) -> Double? {
    brackets.last { $0.from <= people.rounded(.down) }?.seats
  }
}
