/// The numbers of a referendum as they were reported, and where they do not add up. A number that is not known is nil, and
/// nothing is held against it.
package struct ReferendumCount: Hashable, Sendable {
  package struct District: Hashable, Sendable {
    package let name: String
    /// By the number of the option.
    package let votes: [Int: Int]
    package let blanks: Int?
    /// As it was printed.
    package let total: Int?

    package init(name: String, votes: [Int: Int], blanks: Int? = nil, total: Int? = nil) {
      (self.name, self.votes, self.blanks, self.total) = (name, votes, blanks, total)
    }
  }

  /// What does not add up: what was printed, and what the parts come to.
  package enum Finding: Hashable, Sendable {
    case districtTotal(district: String, printed: Int, sum: Int)
    case optionTotal(option: Int, printed: Int, sum: Int)
    case votersTotal(printed: Int, sum: Int)
  }

  /// Of each option, in their order.
  package let votes: [Int?]
  package let blanks: Int?
  /// How many voted, as it was printed.
  package let voters: Int?
  /// How many could vote.
  package let roll: Int?
  /// As it was printed, where the two numbers are not known.
  package let printedTurnout: Double?
  package let districts: [District]

  package init(
    votes: [Int?], blanks: Int? = nil, voters: Int? = nil, roll: Int? = nil, printedTurnout: Double? = nil,
    districts: [District] = []
  ) {
    (self.votes, self.blanks, self.voters, self.roll) = (votes, blanks, voters, roll)
    (self.printedTurnout, self.districts) = (printedTurnout, districts)
  }

  /// A part of those who could vote, 0 to 1.
  package var turnout: Double? {
    if let voters, let roll, roll > 0 { return Double(voters) / Double(roll) }
    return printedTurnout
  }

  /// Of each option, of all votes with the blank ones; nil where one of the numbers is not known.
  package var shares: [Double?] {
    let known = votes.compactMap(\.self)
    guard known.count == votes.count, let blanks, known.reduce(blanks, +) > 0 else {
      return votes.map { _ in nil }
    }
    let sum = Double(known.reduce(blanks, +))
    return known.map { Double($0) / sum }
  }

  package var findings: [Finding] {
    var findings: [Finding] = []
    for district in districts {
      guard let total = district.total, !district.votes.isEmpty else { continue }
      let sum = district.votes.values.reduce(district.blanks ?? 0, +)
      if sum != total {
        findings.append(.districtTotal(district: district.name, printed: total, sum: sum))
      }
    }
    for (option, printed) in votes.enumerated() {
      let parts = districts.map { $0.votes[option] }
      guard let printed, !parts.isEmpty, !parts.contains(nil) else { continue }
      let sum = parts.compactMap(\.self).reduce(0, +)
      if sum != printed { findings.append(.optionTotal(option: option, printed: printed, sum: sum)) }
    }
    let known = votes.compactMap(\.self)
    if let voters, let blanks, known.count == votes.count, !known.isEmpty {
      let sum = known.reduce(blanks, +)
      // Ballots that were thrown out may be missing; more votes than voters cannot be.
      if sum > voters { findings.append(.votersTotal(printed: voters, sum: sum)) }
    }
    return findings
  }
}

extension Sequence<ReferendumCount> {
  /// The mean over referendums, each counting as much, and how many it rests on; nil where none is known.
  package var unweightedTurnout: (share: Double, count: Int)? {
    let known = compactMap(\.turnout)
    return known.isEmpty ? nil : (known.reduce(0, +) / Double(known.count), known.count)
  }

  /// The mean over people: of all who could vote in those whose two numbers are known.
  package var weightedTurnout: (share: Double, count: Int)? {
    let known = compactMap { count in count.voters.flatMap { voters in count.roll.map { (voters, $0) } } }
    let roll = known.reduce(0) { $0 + $1.1 }
    return roll > 0 ? (Double(known.reduce(0) { $0 + $1.0 }) / Double(roll), known.count) : nil
  }
}
