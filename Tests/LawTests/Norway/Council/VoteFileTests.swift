import Foundation
import Law
import Testing

/// A thousand contests whose seats another program found with exact fractions.
@Suite struct VoteFileTests {
  private struct Contest: Decodable {
    let id: Int
    let seats: Int
    let votes: [Int]
  }

  private struct Expected: Decodable {
    let id: Int
    let seats: [Int]
    /// Whether two quotients were equal at any seat, also where there were seats for both.
    let tie: Bool
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/peers").standardized

  private static let isThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "inputs/votes.json").path)

  private func read<Value: Decodable>(_ path: String) throws -> Value {
    try JSONDecoder().decode(
      Value.self, from: try Data(contentsOf: Self.folder.appending(path: path)))
  }

  @Test(.enabled(if: isThere, "the contests of ../shared/peers are not here"))
  func allContestsAgree() throws {
    let contests: [Contest] = try read("inputs/votes.json")
    let expected: [Expected] = try read("expected/seats_modified_saintelague_1.4.json")
    let method = try DivisorMethod.named("modified-sainte-lague", firstDivisor: "1.4")
    #expect(contests.count == 1_000)
    #expect(contests.map(\.id) == expected.map(\.id))
    for (contest, expected) in zip(contests, expected) {
      // There the lot is the order of the lists.
      let result = try SeatContest(votes: contest.votes, seats: contest.seats)
        .allocation(by: method, lot: Array(contest.votes.indices))
      #expect(result.seats == expected.seats, "contest \(contest.id)")
      #expect(result.tie == nil || expected.tie, "contest \(contest.id)")
    }
  }
}
