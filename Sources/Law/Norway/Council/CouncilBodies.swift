package import Basics
package import Rulebook

/// The executive board of a council, the *formannskap* (kommuneloven § 5-6).
package enum ExecutiveBoard {
  /// Shares out its seats by proportional choice, which any member can demand: d'Hondt on the votes of
  /// the councillors for each list (§§ 7-4, 7-6).
  ///
  /// - Throws: `board-too-small`, and everything that is wrong with the contest.
  package static func allocation(
    members: Int, votes: [Int], at day: Day, in rulebook: Rulebook, lot: [Int]? = nil
  ) throws(Diagnostics) -> SeatAllocation {
    let contest = try SeatContest(votes: votes, seats: members)
    do throws(Diagnostic) {
      let least = try rulebook.value("no.council.board-minimum", at: day)
      if let minimum = least.number, Double(members) < minimum {
        throw Diagnostic(
          "board-too-small", .badInput, at: .init(field: "board"),
          ["members": String(members), "minimum": String(Int(minimum))])
      }
      return try contest.allocation(by: .dhondt, lot: lot)
    } catch {
      throw Diagnostics([error])
    }
  }
}

/// The committee that prepares a merger, the *fellesnemnd* (inndelingslova § 26).
package enum JointCommittee {
  /// What is wrong with its composition: `joint-committee-too-few` for each municipality with fewer
  /// members than the law asks for.
  ///
  /// - Parameter members: from each municipality, with its name.
  /// - Throws: faults of the lookup.
  package static func faults(
    _ members: [(unit: String, count: Int)], at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> [Diagnostic] {
    guard let minimum = try rulebook.value("no.council.joint-committee-minimum", at: day).number else {
      return []
    }
    return members.filter { Double($0.count) < minimum }.map { unit, count in
      Diagnostic(
        "joint-committee-too-few", .badInput, at: .init(field: "joint-committee"),
        ["unit": unit, "members": String(count), "minimum": String(Int(minimum))])
    }
  }
}
