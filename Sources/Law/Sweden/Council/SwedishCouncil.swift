package import Basics
package import Rulebook

/// The fewest members of the council of a merger beside those of the old ones (kommunallagen 5 kap. 5 §).
package struct SwedishCouncil: Sendable {
  package struct Council: Sendable {
    /// Those entitled to vote; nil where nobody knows.
    package let voters: Int?
    /// Nil where those entitled to vote are not known.
    package let minimum: Traced<Amount>?

    package var seats: Int? { minimum?.value.number.map { Int($0) } }

    package var votersPerSeat: Double? {
      guard let voters, let seats, seats > 0 else { return nil }
      return Double(voters) / Double(seats)
    }
  }

  /// In the order of the parts.
  package let before: [Council]
  package let after: Council

  /// The fewest members of all old councils together; nil unless each is known.
  package var seatsBefore: Int? {
    let seats = before.compactMap(\.seats)
    return seats.count == before.count ? seats.reduce(0, +) : nil
  }

  /// - Parameter voters: those entitled to vote in each municipality that becomes part of the new one.
  /// - Throws: `parameter-before-first-value`, and what is wrong with a number.
  package init(voters: [Int?], at day: Day, in rulebook: Rulebook) throws(Diagnostics) {
    func council(_ voters: Int?) throws(Diagnostics) -> Council {
      guard let voters else { return Council(voters: nil, minimum: nil) }
      return Council(
        voters: voters,
        minimum: try SwedishCouncilRules.minimumSize.answer(
          ["eligible-voters": "\(voters)"], at: day, in: rulebook))
    }
    before = try voters.map { number throws(Diagnostics) in try council(number) }
    let known = voters.compactMap(\.self)
    after = try council(known.count == voters.count ? known.reduce(0, +) : nil)
  }
}
