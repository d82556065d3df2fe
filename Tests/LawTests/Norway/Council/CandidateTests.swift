import Basics
import Kernels
import Law
import Testing

/// A list can fill no more seats than it has candidates; the others get the rest.
@Suite struct CandidateTests {
  private func allocation(
    _ votes: [Int], _ seats: Int, _ candidates: [Int]?
  ) throws -> SeatAllocation {
    try SeatContest(votes: votes, seats: seats, candidates: candidates)
      .allocation(by: .named("modified-sainte-lague", firstDivisor: nil))
  }

  /// 600/1.4, 300/1.4, 600/3, 600/5, 300/3, 600/7, 100/1.4, 600/9, 300/5: five, three and one. With two
  /// candidates the first list passes on three, which 300/5, 300/7 and 100/3 get in turn.
  @Test func whatAListCannotFillGoesToTheOthersByTheSameRule() throws {
    #expect(try allocation([600, 300, 100], 9, nil).seats == [5, 3, 1])
    let limited = try allocation([600, 300, 100], 9, [2, 9, 9])
    #expect(limited.seats == [2, 5, 2])
    #expect(limited.passedOn == [3, 0, 0])
    #expect(limited.unfilled == 0 && limited.tie == nil)
  }

  @Test func seatsThatNobodyHasACandidateForStayEmpty() throws {
    let limited = try allocation([153, 87, 5860], 25, [3, 9, 4])
    #expect(limited.seats == [3, 9, 4])
    #expect(limited.unfilled == 9)
    #expect(try allocation([10, 0], 3, [1, 5]).unfilled == 2)
  }

  @Test(arguments: SeatPropertyTests.methods)
  func enoughCandidatesChangeNothing(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    var numbers = SplitMix(seed: 4)
    for _ in 0..<200 {
      let votes = (0..<6).map { _ in Int.random(in: 1...500, using: &numbers) }
      let free = try SeatContest(votes: votes, seats: 31).allocation(by: method)
      let ample = try SeatContest(votes: votes, seats: 31, candidates: free.seats.map { $0 + 1 })
      #expect(try ample.allocation(by: method) == free)
    }
  }

  @Test(arguments: SeatPropertyTests.methods)
  func nobodyLosesASeatByWhatAnotherPassesOn(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    var numbers = SplitMix(seed: 9)
    for _ in 0..<200 {
      let votes = (0..<6).map { _ in Int.random(in: 1...500, using: &numbers) }
      let candidates = votes.map { _ in Int.random(in: 0...9, using: &numbers) }
      let free = try SeatContest(votes: votes, seats: 31).allocation(by: method)
      let limited = try SeatContest(votes: votes, seats: 31, candidates: candidates).allocation(by: method)
      #expect(limited.seats.reduce(0, +) + limited.unfilled == 31)
      for list in votes.indices {
        #expect(limited.seats[list] <= candidates[list])
        #expect(limited.seats[list] >= min(candidates[list], free.secured[list]))
      }
    }
  }

  @Test(arguments: [([1, 2], "candidates-count"), ([1, 2, -1], "candidates-negative")])
  func candidatesAreOneNumberForEachList(_ candidates: [Int], _ code: String) throws {
    let faults = try #require(throws: Diagnostics.self) {
      try SeatContest(votes: [1, 2, 3], seats: 3, candidates: candidates)
    }
    #expect(faults.list.map(\.code) == [code])
  }
}
