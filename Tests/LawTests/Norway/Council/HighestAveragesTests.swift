import Basics
import Law
import Testing

/// Seats go where the law says, exactly, and equal quotients are reported.
@Suite struct HighestAveragesTests {
  private func allocation(
    _ votes: [Int], _ seats: Int, _ method: String = "modified-sainte-lague", first: String? = nil,
    lot: [Int]? = nil
  ) throws -> SeatAllocation {
    try SeatContest(votes: votes, seats: seats)
      .allocation(by: try .named(method, firstDivisor: first), lot: lot)
  }

  /// The divisors 1.4, 3, 5, 7 make it harder to win the first seat than 1, 3, 5, 7; 1, 2, 3, 4 favours
  /// the largest list. Quotients by hand: 60/1.4 = 42.9, 60/3 = 20, 60/5 = 12; 28/1.4 = 20; 13/1.4 = 9.3.
  @Test func methodsDifferAsTheirDivisorsDo() throws {
    #expect(try allocation([60, 28, 13], 4, "dhondt").seats == [3, 1, 0])
    #expect(try allocation([60, 28, 13], 4, "sainte-lague").seats == [2, 1, 1])
    #expect(try allocation([60, 28, 13], 4).seats == [3, 1, 0])
    #expect(try allocation([60, 28, 13], 4, first: "1").seats == [2, 1, 1])
  }

  /// 90/3 and 42/1.4 are both 30.
  @Test func equalQuotientsAreEqual() throws {
    let result = try allocation([90, 42], 2)
    #expect(result.tie == SeatTie(lists: [0, 1], seats: 1, decision: .votes, winners: [0]))
    #expect(result.seats == [2, 0])
    #expect(result.secured == [1, 0])
  }

  @Test func equalVotesAreLeftToTheLot() throws {
    let open = try allocation([10, 10, 10], 2, "dhondt")
    #expect(open.tie?.decision == .undecided)
    #expect(open.tie?.lists == [0, 1, 2])
    #expect(open.secured == [0, 0, 0])
    #expect(open.seats.reduce(0, +) == 2)
    let drawn = try allocation([10, 10, 10], 2, "dhondt", lot: [2, 0, 1])
    #expect(drawn.seats == [1, 0, 1])
    #expect(drawn.tie?.decision == .lot)
  }

  /// Two of three tied lists have more votes than the third: no lot is needed for two seats.
  @Test func votesDecideBeforeTheLot() throws {
    let result = try allocation([34, 31, 2, 29, 26, 19, 34, 2, 19], 49)
    #expect(result.tie == SeatTie(lists: [0, 4, 6], seats: 2, decision: .votes, winners: [0, 6]))
  }

  /// Both get their seat: nothing has to be decided.
  @Test func equalQuotientsWithSeatsForAllAreNoTie() throws {
    #expect(try allocation([10, 10], 2, "dhondt").tie == nil)
  }

  @Test func largestNumbersDoNotOverflow() throws {
    let result = try allocation([.max, .max - 1, 1], 3, first: "1.400001")
    #expect(result.seats == [2, 1, 0])
    #expect(result.tie == nil)
  }

  @Test func listsWithoutVotesGetNoSeat() throws {
    #expect(try allocation([0, 1, 0], 77).seats == [0, 77, 0])
  }

  @Test(arguments: [[0], [0, 1, 1], [0, 1, 3], []])
  func aLotNamesEachListOnce(_ lot: [Int]) throws {
    #expect { try allocation([5, 5, 5], 1, lot: lot) } throws: { ($0 as? Diagnostic)?.code == "lot-invalid" }
  }

  @Test func everyFaultOfAContestIsNamed() {
    func codes(_ votes: [Int], _ seats: Int) -> [String] {
      do {
        _ = try SeatContest(votes: votes, seats: seats)
        return []
      } catch { return error.list.map(\.code) }
    }
    #expect(codes([3, -1, -2], 0) == ["votes-negative", "votes-negative", "seats-out-of-range"])
    #expect(codes([0, 0], 5) == ["votes-all-zero"])
    #expect(codes([], -3) == ["votes-missing", "seats-out-of-range"])
    #expect(codes([1], 10_001) == ["seats-out-of-range"])
    #expect(codes(Array(repeating: 1, count: 1001), 1) == ["votes-too-many-lists"])
  }

  @Test(arguments: [
    ("hare", nil, "seats-method-unknown"), ("dhondt", "1.4", "first-divisor-not-taken"),
    ("sainte-lague", "1", "first-divisor-not-taken"),
    ("modified-sainte-lague", "3.000001", "first-divisor-out-of-range"),
    ("modified-sainte-lague", "0", "first-divisor-invalid"),
    ("modified-sainte-lague", "1,4", "first-divisor-invalid"),
    ("modified-sainte-lague", "-1.4", "first-divisor-invalid"),
    ("modified-sainte-lague", "1.4.0", "first-divisor-invalid"),
    ("modified-sainte-lague", "1.1234567", "first-divisor-invalid"),
  ])
  func aMethodThatCannotBeIsRefused(_ method: String, _ first: String?, _ code: String) {
    #expect {
      try DivisorMethod.named(method, firstDivisor: first)
    } throws: { ($0 as? Diagnostic)?.code == code }
  }

  @Test func decimalsAreKeptInLowestTerms() {
    let written = DecimalFraction("1.40")
    #expect(written == DecimalFraction("1.4"))
    #expect(written?.numerator == 7)
    #expect(written?.denominator == 5)
    #expect(DecimalFraction("1.")?.numerator == nil)
    #expect(DecimalFraction("")?.numerator == nil)
  }
}
