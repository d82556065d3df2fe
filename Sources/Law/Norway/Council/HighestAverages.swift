package import Basics

extension SeatContest {
  /// Gives each seat to the list with the highest quotient of votes and divisor, exactly.
  ///
  /// Quotients are compared by multiplying crosswise into 128 bits: no rounding, and no overflow at any
  /// number of votes. A list that has no candidate left takes no part any more: what it would have won
  /// goes to the others by the same rule (valgloven of 2002 § 11-12 fourth paragraph, of 2023 § 13-2).
  ///
  /// - Parameter lot: all lists, counted from 0, in the order in which they were drawn; asked for only
  ///   where quotients and votes are equal. Lots are never drawn here.
  /// - Throws: `lot-invalid` where `lot` does not name each list once.
  package func allocation(
    by method: DivisorMethod, lot: [Int]? = nil
  ) throws(Diagnostic) -> SeatAllocation {
    if let lot, lot.sorted() != Array(votes.indices) {
      throw Diagnostic(
        "lot-invalid", .badInput, at: .init(field: "lot"),
        ["lot": lot.map(String.init).joined(separator: ","), "last": String(votes.count - 1)])
    }
    guard let candidates else { return shared(by: method, lot: lot, limits: nil) }
    let won = shared(by: method, lot: lot, limits: nil).seats
    let filled = shared(by: method, lot: lot, limits: candidates)
    return SeatAllocation(
      seats: filled.seats, tie: filled.tie, passedOn: zip(won, candidates).map { max(0, $0 - $1) },
      unfilled: seats - filled.seats.reduce(0, +))
  }

  private func shared(by method: DivisorMethod, lot: [Int]?, limits: [Int]?) -> SeatAllocation {
    var given = [Int](repeating: 0, count: votes.count)
    var free = seats
    var leaders: [Int] = []
    while free > 0 {
      lead(given, by: method, limits: limits, into: &leaders)
      // Every list that has votes is full.
      if leaders.isEmpty { break }
      guard leaders.count <= free else {
        let tie = decided(leaders, seats: free, lot: lot)
        for list in tie.winners { given[list] += 1 }
        return SeatAllocation(seats: given, tie: tie)
      }
      for list in leaders { given[list] += 1 }
      free -= leaders.count
    }
    return SeatAllocation(seats: given, tie: nil)
  }

  /// Finds the lists with the highest quotient for their next seat.
  private func lead(
    _ given: [Int], by method: DivisorMethod, limits: [Int]?, into leaders: inout [Int]
  ) {
    leaders.removeAll(keepingCapacity: true)
    var best = Quotient(votes: 0, divisor: 1)
    for list in votes.indices where votes[list] > 0 {
      if let limits, given[list] >= limits[list] { continue }
      let quotient = Quotient(votes: UInt64(votes[list]), divisor: method.divisor(holding: given[list]))
      if best < quotient {
        best = quotient
        leaders.removeAll(keepingCapacity: true)
        leaders.append(list)
      } else if !(quotient < best) {
        leaders.append(list)
      }
    }
  }

  /// Most votes first, then the lot.
  private func decided(_ lists: [Int], seats: Int, lot: [Int]?) -> SeatTie {
    let drawn = lot ?? Array(votes.indices)
    let order = lists.sorted { a, b in
      guard votes[a] == votes[b] else { return votes[a] > votes[b] }
      return (drawn.firstIndex(of: a) ?? 0) < (drawn.firstIndex(of: b) ?? 0)
    }
    let needsLot = votes[order[seats - 1]] == votes[order[seats]]
    return SeatTie(
      lists: lists, seats: seats, decision: needsLot ? (lot == nil ? .undecided : .lot) : .votes,
      winners: order.prefix(seats).sorted())
  }
}

/// Votes over a divisor, compared without dividing.
private struct Quotient {
  let votes: UInt64
  let divisor: UInt64

  static func < (a: Quotient, b: Quotient) -> Bool {
    let left = a.votes.multipliedFullWidth(by: b.divisor)
    let right = b.votes.multipliedFullWidth(by: a.divisor)
    return (left.high, left.low) < (right.high, right.low)
  }
}
