package import Basics

/// Votes of the lists, and how many seats they compete for.
package struct SeatContest: Hashable, Sendable {
  /// By list, in the order given; at least one is above nought.
  package let votes: [Int]
  package let seats: Int
  /// How many candidates each list has, who can take no more seats; nil where that is no limit.
  package let candidates: [Int]?

  /// No assembly has as many, and nobody can keep a server busy by asking for more.
  package static let mostSeats = 10_000
  package static let mostLists = 1_000

  /// - Throws: everything that is wrong: `votes-missing`, `votes-too-many-lists`, `votes-negative`,
  ///   `votes-all-zero`, `seats-out-of-range`, `candidates-count`, `candidates-negative`.
  package init(votes: [Int], seats: Int, candidates: [Int]? = nil) throws(Diagnostics) {
    let faults =
      Self.faults(votes) + Self.faults(seats: seats)
      + (candidates.map { Self.faults(candidates: $0, lists: votes.count) } ?? [])
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.votes = votes
    self.seats = seats
    self.candidates = candidates
  }

  private static func faults(candidates: [Int], lists: Int) -> [Diagnostic] {
    func fault(_ code: String, _ arguments: [String: String]) -> Diagnostic {
      Diagnostic(code, .badInput, at: .init(field: "candidates"), arguments)
    }
    guard candidates.count == lists else {
      return [
        fault("candidates-count", ["found": String(candidates.count), "expected": String(lists)])
      ]
    }
    return candidates.indices.filter { candidates[$0] < 0 }.map { list in
      fault("candidates-negative", ["list": String(list + 1), "candidates": String(candidates[list])])
    }
  }

  private static func faults(seats: Int) -> [Diagnostic] {
    guard !(1...mostSeats).contains(seats) else { return [] }
    return [
      Diagnostic(
        "seats-out-of-range", .badInput, at: .init(field: "seats"),
        ["seats": String(seats), "limit": String(mostSeats)])
    ]
  }

  private static func faults(_ votes: [Int]) -> [Diagnostic] {
    func fault(_ code: String, _ arguments: [String: String] = [:]) -> Diagnostic {
      Diagnostic(code, .badInput, at: .init(field: "votes"), arguments)
    }
    guard !votes.isEmpty else { return [fault("votes-missing")] }
    guard votes.count <= mostLists else {
      return [fault("votes-too-many-lists", ["lists": String(votes.count), "limit": String(mostLists)])]
    }
    let negative = votes.indices.filter { votes[$0] < 0 }.map { list in
      fault("votes-negative", ["list": String(list + 1), "votes": String(votes[list])])
    }
    return negative.isEmpty && votes.allSatisfy { $0 == 0 } ? [fault("votes-all-zero")] : negative
  }
}
