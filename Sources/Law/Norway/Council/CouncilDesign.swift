package import Rulebook

/// A municipality as the design of a council sees it.
package struct CouncilPart: Hashable, Sendable {
  /// Code of the unit.
  package let unit: String
  package let inhabitants: Int
  /// Seats of its council before the merger; nil where they are not known.
  package let seats: Int?
  /// Votes by party at the last election, in the order of the plan's parties; nil where a party's votes
  /// are not known, which most often means that it had no list.
  package let votes: [Int?]

  package init(unit: String, inhabitants: Int, seats: Int?, votes: [Int?]) {
    self.unit = unit
    self.inhabitants = inhabitants
    self.seats = seats
    self.votes = votes
  }
}

/// What somebody wants to see a council designed for.
package struct CouncilPlan: Hashable, Sendable {
  /// The municipalities that become one, two or more.
  package let parts: [CouncilPart]
  /// Names or ids of the parties whose votes are given; empty where no votes are.
  package let parties: [String]
  /// Seats of the new council; nil for the fewest that the law allows.
  package let seats: Int?

  package init(parts: [CouncilPart], parties: [String], seats: Int?) {
    self.parts = parts
    self.parties = parties
    self.seats = seats
  }
}

/// A council before or after the merger.
package struct Council: Sendable {
  package let inhabitants: Int
  /// The fewest members by law.
  package let minimum: Traced<Amount>
  /// Its seats: chosen, or known; nil where neither they nor the minimum are.
  package let seats: Int?
  /// Whether `seats` is the minimum because the real number is not known.
  package let isMinimum: Bool
  /// Seats of each party, were its votes those of the last election; nil without votes or seats.
  package let parties: SeatAllocation?

  package var inhabitantsPerSeat: Double? {
    seats.map { Double(inhabitants) / Double($0) }
  }
}

/// The new council of a merger beside the old ones.
package struct CouncilDesign: Sendable {
  package let plan: CouncilPlan
  /// In the order of the plan's parts.
  package let before: [Council]
  package let after: Council
  /// How many of the new seats would fall to each old municipality by its share of the inhabitants,
  /// by Sainte-Laguë (1, 3, 5 …), which favours neither large nor small.
  ///
  /// Nobody elects councillors by old municipality: it is an estimate to think with.
  package let origins: SeatAllocation
  /// Parties and parts whose votes are not known and count as none.
  package let unknownVotes: [(party: String, unit: String)]
  /// The first divisor by which seats are given to parties.
  package let firstDivisor: Used
  /// Fewest members from each municipality in the joint committee, the *fellesnemnd*.
  package let jointCommitteeMinimum: Used

  /// Seats of the old councils together; nil unless each is known for certain.
  package var seatsBefore: Int? {
    before.allSatisfy { !$0.isMinimum && $0.seats != nil }
      ? before.compactMap(\.seats).reduce(0, +) : nil
  }
}
