import Kernels
import Law
import Testing

/// What holds for every contest, tried on many random ones; small votes make ties common.
@Suite struct SeatPropertyTests {
  static let methods = ["modified-sainte-lague", "sainte-lague", "dhondt"]

  /// Contests from a fixed seed: a failure can be run again.
  private func contests(_ count: Int) throws -> [SeatContest] {
    var numbers = SplitMix(seed: 20)
    return try (0..<count).map { _ in
      let largest = [3, 30, 1_000, 1_000_000].randomElement(using: &numbers) ?? 3
      let votes = (0..<Int.random(in: 1...11, using: &numbers)).map { _ in
        Int.random(in: 0...largest, using: &numbers)
      }
      return try SeatContest(
        votes: votes.contains { $0 > 0 } ? votes : votes + [1], seats: Int.random(in: 1...77, using: &numbers)
      )
    }
  }

  @Test(arguments: methods)
  func seatsAddUpToTheCouncil(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    for contest in try contests(500) {
      let result = try contest.allocation(by: method)
      #expect(result.seats.reduce(0, +) == contest.seats)
      #expect(result.secured.reduce(0, +) == contest.seats - (result.tie?.seats ?? 0))
      #expect(result.seats.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: methods)
  func noListLosesASeatWhenTheCouncilGrows(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    for contest in try contests(200) {
      let larger = try SeatContest(votes: contest.votes, seats: contest.seats + 1)
      let (before, after) = (try contest.allocation(by: method), try larger.allocation(by: method))
      #expect(zip(before.seats, after.seats).allSatisfy { $0 <= $1 })
    }
  }

  @Test(arguments: methods)
  func listsInAnotherOrderGetTheSameSeats(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    var numbers = SplitMix(seed: 7)
    for contest in try contests(200) {
      let order = Array(contest.votes.indices).shuffled(using: &numbers)
      let shuffled = try SeatContest(votes: order.map { contest.votes[$0] }, seats: contest.seats)
      let (plain, moved) = (try contest.allocation(by: method), try shuffled.allocation(by: method))
      #expect(moved.secured == order.map { plain.secured[$0] })
      #expect(moved.tie.map { $0.lists.map { order[$0] }.sorted() } == plain.tie?.lists)
    }
  }

  @Test(arguments: methods)
  func aListWithMoreVotesHasAtLeastAsManySeats(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    for contest in try contests(200) {
      let seats = try contest.allocation(by: method).seats
      for (a, b) in zip(contest.votes.indices, contest.votes.indices.dropFirst())
      where contest.votes[a] != contest.votes[b] {
        #expect((contest.votes[a] > contest.votes[b]) ? seats[a] >= seats[b] : seats[a] <= seats[b])
      }
    }
  }

  /// Written differently: all quotients as fractions, sorted, the first taken.
  @Test(arguments: methods)
  func sortedFractionsGiveTheSameSeats(_ name: String) throws {
    let method = try DivisorMethod.named(name, firstDivisor: nil)
    for contest in try contests(200) {
      let result = try contest.allocation(by: method)
      let slow = SortedFractions(contest, method: name)
      #expect(result.secured == slow.secured, "\(contest)")
      #expect((result.tie?.lists ?? []) == slow.tied, "\(contest)")
    }
  }
}

/// The slow way: every quotient of every list, sorted by continued fractions, no products.
private struct SortedFractions {
  let secured: [Int]
  let tied: [Int]

  init(_ contest: SeatContest, method: String) {
    let quotients = contest.votes.indices.flatMap { list in
      (0..<contest.seats).map { seat in
        (list: list, value: Self.quotient(contest.votes[list], seat: seat, method: method))
      }
    }.filter { $0.value.numerator > 0 }.sorted { $1.value < $0.value }
    let last = quotients[contest.seats - 1].value
    let above = quotients.filter { last < $0.value }
    let level = quotients.filter { !($0.value < last) && !(last < $0.value) }
    let isTie = above.count + level.count > contest.seats
    let sure = isTie ? above : above + level
    secured = contest.votes.indices.map { list in sure.count { $0.list == list } }
    tied = isTie ? level.map(\.list).sorted() : []
  }

  private static func quotient(_ votes: Int, seat: Int, method: String) -> Fraction {
    switch (method, seat) {
    case ("dhondt", _): Fraction(numerator: votes, denominator: seat + 1)
    case ("modified-sainte-lague", 0): Fraction(numerator: 10 * votes, denominator: 14)
    default: Fraction(numerator: votes, denominator: 2 * seat + 1)
    }
  }

  /// Compared by whole part, then by the other's remainder upside down.
  struct Fraction {
    let numerator: Int
    let denominator: Int

    static func < (a: Fraction, b: Fraction) -> Bool {
      let (x, y) = (
        a.numerator.quotientAndRemainder(dividingBy: a.denominator),
        b.numerator.quotientAndRemainder(dividingBy: b.denominator)
      )
      if x.quotient != y.quotient { return x.quotient < y.quotient }
      if y.remainder == 0 { return false }
      if x.remainder == 0 { return true }
      return Fraction(numerator: b.denominator, denominator: y.remainder)
        < Fraction(numerator: a.denominator, denominator: x.remainder)
    }
  }
}
