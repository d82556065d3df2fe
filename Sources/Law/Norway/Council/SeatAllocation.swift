/// Who gets the seats of a contest.
package struct SeatAllocation: Hashable, Sendable {
  /// Seats of each list; with `unfilled` they add up to the seats of the contest.
  ///
  /// Where a tie is left for a lot that was not given, its seats are shown with the tied lists that
  /// come first, so that the sum holds; `tie` says that they are not theirs yet.
  package let seats: [Int]
  /// Equal quotients for the last seats.
  package let tie: SeatTie?
  /// Seats that each list won without a candidate to take them; others have got them. All nought where
  /// candidates are no limit.
  package let passedOn: [Int]
  /// Seats that no list with votes has a candidate for.
  package let unfilled: Int

  /// The seats of each list that no tie can take away.
  package var secured: [Int] {
    guard let tie else { return seats }
    return seats.indices.map { tie.winners.contains($0) ? seats[$0] - 1 : seats[$0] }
  }

  package init(seats: [Int], tie: SeatTie?, passedOn: [Int]? = nil, unfilled: Int = 0) {
    self.seats = seats
    self.tie = tie
    self.passedOn = passedOn ?? [Int](repeating: 0, count: seats.count)
    self.unfilled = unfilled
  }
}

/// Lists with the same quotient that compete for fewer seats than they are.
///
/// The seat goes to the list with most votes; where votes are equal too, lots are drawn (valgloven
/// § 11-4 third paragraph, kommuneloven § 7-6 first paragraph).
package struct SeatTie: Hashable, Sendable {
  /// How the tie was decided.
  package enum Decision: String, Sendable {
    /// The lists with most votes got the seats.
    case votes
    /// Votes were equal too; the lot that was given decided.
    case lot
    /// Votes were equal too, and no lot was given.
    case undecided
  }

  /// Positions of the lists, counted from 0, in the order given.
  package let lists: [Int]
  /// How many seats they compete for; fewer than there are lists.
  package let seats: Int
  package let decision: Decision
  /// The lists that a seat was given to, as many as there are seats.
  package let winners: [Int]

  package init(lists: [Int], seats: Int, decision: Decision, winners: [Int]) {
    self.lists = lists
    self.seats = seats
    self.decision = decision
    self.winners = winners
  }
}
