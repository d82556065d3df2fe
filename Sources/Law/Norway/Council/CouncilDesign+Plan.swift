package import Basics
package import Rulebook

extension CouncilDesign {
  /// Designs the council of `plan` by the law of a day.
  ///
  /// - Throws: every fault at once: `merge-of-one`, `council-even`, `council-too-small`,
  ///   `seats-out-of-range`, `inhabitants-missing`, and faults of the lookups.
  package init(_ plan: CouncilPlan, at day: Day, in rulebook: Rulebook) throws(Diagnostics) {
    let faults = CouncilDesign.faults(plan)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    let inhabitants = plan.parts.map(\.inhabitants).reduce(0, +)
    let votes = plan.parties.indices.map { party in
      plan.parts.compactMap { $0.votes[party] }.reduce(0, +)
    }
    do throws(Diagnostic) {
      firstDivisor = try rulebook.value("no.council.first-divisor", at: day)
      let method = try CouncilDesign.electionMethod(first: firstDivisor)
      let minimum = try CouncilSize.minimum(inhabitants: inhabitants, at: day, in: rulebook)
      self.plan = plan
      before = try plan.parts.map { part throws(Diagnostic) in
        try Council(
          inhabitants: part.inhabitants, seats: part.seats, votes: part.votes.map { $0 ?? 0 }, method: method,
          minimum: try CouncilSize.minimum(inhabitants: part.inhabitants, at: day, in: rulebook))
      }
      after = try Council(
        inhabitants: inhabitants, seats: plan.seats, votes: votes, method: method, minimum: minimum)
      jointCommitteeMinimum = try rulebook.value("no.council.joint-committee-minimum", at: day)
    } catch {
      throw Diagnostics([error])
    }
    let least = after.minimum.value.number.map { Int($0) }
    guard let seats = after.seats else { throw Diagnostics([CouncilDesign.sizeMissing]) }
    let sizeFaults = CouncilSize.faults(seats: seats, minimum: least)
    guard sizeFaults.isEmpty else { throw Diagnostics(sizeFaults) }
    let contest = try SeatContest(votes: plan.parts.map(\.inhabitants), seats: seats)
    do throws(Diagnostic) { origins = try contest.allocation(by: .sainteLague) } catch {
      throw Diagnostics([error])
    }
    unknownVotes = plan.parties.indices.flatMap { party in
      plan.parts.filter { $0.votes[party] == nil }.map { (plan.parties[party], $0.unit) }
    }
  }

  private static func faults(_ plan: CouncilPlan) -> [Diagnostic] {
    let names = plan.parts.map(\.unit).joined(separator: ", ")
    var faults: [Diagnostic] = []
    if plan.parts.count < 2 {
      faults.append(Diagnostic("merge-of-one", .badInput, at: .init(field: "merge"), ["unit": names]))
    }
    if let seats = plan.seats { faults += CouncilSize.faults(seats: seats, minimum: nil) }
    for part in plan.parts {
      if let seats = part.seats {
        faults += CouncilSize.faults(seats: seats, minimum: nil, field: "before")
      }
      if part.inhabitants <= 0 {
        faults.append(
          Diagnostic(
            "inhabitants-missing", .noAnswer, at: .init(field: "merge"), ["unit": part.unit]))
      }
    }
    return faults
  }

  private static var sizeMissing: Diagnostic {
    Diagnostic("council-size-missing", .badInput, at: .init(field: "size"))
  }

  /// Modified Sainte-Laguë with the first divisor of the law.
  private static func electionMethod(first: Used) throws(Diagnostic) -> DivisorMethod {
    guard let number = first.number, let divisor = DecimalFraction("\(number)") else {
      throw Diagnostic(
        "first-divisor-invalid", .noAnswer, at: .init(field: first.parameter),
        ["value": first.number.map { "\($0)" } ?? first.parameter])
    }
    return try .modifiedSainteLague(first: divisor)
  }
}

extension Council {
  /// A council with `known` seats, or else with the fewest that the law allows.
  init(
    inhabitants: Int, seats known: Int?, votes: [Int], method: DivisorMethod, minimum: Traced<Amount>
  ) throws(Diagnostic) {
    let seats = known ?? minimum.value.number.map { Int($0) }
    self.inhabitants = inhabitants
    self.minimum = minimum
    self.seats = seats
    isMinimum = known == nil
    if let seats, let contest = try? SeatContest(votes: votes, seats: seats) {
      parties = try contest.allocation(by: method)
    } else {
      parties = nil
    }
  }
}
