import Kernels
import Law
import Testing

@testable import Cooperation

@Suite struct ShareTests {
  private func found(
    _ shares: [Double?], liability: [Double?] = [], form: String = "no.kommunalt-oppgavefellesskap"
  ) throws -> [Finding] {
    var arrangement = try Arrangement.sound(form)
    let member = arrangement.participants[0]
    arrangement.participants = shares.enumerated().map { index, share in
      var participant = member
      participant.unit = "no:34\(10 + index)"
      participant.share = share
      participant.liability = index < liability.count ? liability[index] : nil
      return participant
    }
    return try arrangement.found()
  }

  @Test(arguments: [
    ([0.5, 0.25, 0.249], 0.999), ([0.5, 0.5, 0.01], 1.01), ([0.333, 0.333, 0.333], 0.999),
    ([0.3333, 0.3333, 0.3333], 0.9999), ([0.1, 0.2], 0.3),
  ])
  func sharesThatAreNoWholeAreToldWithTheirSum(_ shares: [Double], _ sum: Double) throws {
    let found = try found(shares)
    #expect(found.map(\.id) == ["shares-not-whole"])
    #expect(found.first?.values["sum"] == .share(sum))
    #expect(found.first?.level == .fault)
    #expect(found.first?.statement?.citation == "kommuneloven § 19-2")
  }

  private static let wholes: [[Double]] = [
    Array(repeating: 0.1, count: 10), [0.1, 0.2, 0.7], Array(repeating: 1.0 / 3, count: 3),
    [0.333, 0.333, 0.334], Array(repeating: 1.0 / 7, count: 7), [1.0 / 3, 0.5, 1.0 / 6], [0.1428, 0.8572],
  ]

  @Test(arguments: wholes)
  func sharesThatAreOneExactlyAreWell(_ shares: [Double]) throws {
    #expect(try found(shares).isEmpty)
  }

  @Test func whatIsNotKnownIsNotSummed() throws {
    let found = try found([0.5, nil, 0.4])
    #expect(found.map(\.id) == ["shares-unknown"])
    #expect(found.first?.values["units"] == .units(["no:3411"]))
  }

  @Test func liabilityIsASumOfItsOwn() throws {
    #expect(try found([0.5, 0.5], liability: [0.7, 0.3]).isEmpty)
    #expect(try found([0.5, 0.5], liability: [0.7, nil]).map(\.id) == ["liability-not-whole"])
    #expect(try found([0.5, 0.6], liability: [0.5, 0.5]).map(\.id) == ["shares-not-whole"])
  }

  @Test func whereTheLawDoesNotAskTheSumIsAWarning() throws {
    let found = try found([0.5, 0.4], form: "no.aksjeselskap")
    #expect(found.map(\.level) == [.warning])
    #expect(found.first?.statement == nil)
  }

  /// Whole numbers of votes or shares of stock, divided: their shares add up however many there are.
  @Test func partsOfAWholeAlwaysAddUp() {
    var random = SplitMix(seed: 17)
    for _ in 0..<2_000 {
      let whole = 1 + Int(random.next() % 100_000)
      var (rest, parts): (Int, [Int]) = (whole, [])
      while rest > 0, parts.count < 40 {
        let part = 1 + Int(random.next() % UInt64(rest))
        parts.append(part)
        rest -= part
      }
      if rest > 0 { parts.append(rest) }
      let shares = parts.map { Double($0) / Double(whole) }
      #expect(ShareSum(shares).isWhole, "\(parts) of \(whole)")
      let more = [shares[0] + 1 / Double(whole)] + shares.dropFirst()
      #expect(!ShareSum(Array(more)).isWhole, "one more of \(whole)")
    }
  }

  /// Every decimal of four places is the fraction that it is written as.
  @Test func decimalsAreWhatIsWritten() {
    for number in 0...10_000 {
      let fraction = Fraction(Double(number) / 10_000)
      #expect(fraction.map { $0.above * 10_000 == number * $0.below } == true)
    }
    #expect(Fraction(.infinity) == nil)
    #expect(Fraction(-0.1) == nil)
    #expect(Fraction(.nan) == nil)
  }
}
