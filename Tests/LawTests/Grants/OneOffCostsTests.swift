import Basics
import Law
import Rulebook
import Testing

/// The table of one-off costs against its generator and against what is published of it.
@Suite struct OneOffCostsTests {
  static let bands: [Int64] = [0, 20_000, 50_000, 100_000]

  private func amount(_ count: Int, _ people: Int64, at day: String) throws -> Money {
    try #require(
      try GrantBooks.rule(
        "no.merger.one-off-costs", ["municipalities": "\(count)", "inhabitants": "\(people)"], at: day
      ).value.money)
  }

  @Test(arguments: 2...7)
  func theTableIsTheGeneratorOfTheRuleText(_ count: Int) throws {
    for (band, people) in Self.bands.enumerated() {
      let generated = 20 + 10 * (min(count, 5) - 2) + 5 * band
      #expect(try amount(count, people, at: "2015-04-24") == Money(kroner: Int64(generated) * 1_000_000))
    }
  }

  /// The table of the ministry at 2017 prices, in millions.
  @Test(
    arguments: [
      (2, [20.5, 25.6, 30.8, 35.9]), (3, [30.8, 35.9, 41.0, 46.1]), (4, [41.0, 46.1, 51.3, 56.4]),
      (5, [51.3, 56.4, 61.5, 66.6]),
    ] as [(Int, [Double])])
  func thePricesOf2017AreThePublishedOnes(_ count: Int, _ millions: [Double]) throws {
    for (people, published) in zip(Self.bands, millions) {
      #expect(try amount(count, people, at: "2017-06-08") == Money(kroner: published * 1_000_000))
    }
  }

  @Test func moreMunicipalitiesNeverGiveLess() throws {
    for day in ["2015-04-24", "2017-06-08"] {
      for people: Int64 in [1, 19_999, 20_000, 49_999, 50_000, 99_999, 100_000, 500_000] {
        let amounts = try (2...12).map { try amount($0, people, at: day) }
        #expect(amounts == amounts.sorted())
      }
    }
  }

  @Test func aCellThatNobodyReadIsNotVerified() throws {
    func verified(_ count: Int, _ people: Int, _ day: String) throws -> Bool {
      try GrantBooks.rule(
        "no.merger.one-off-costs", ["municipalities": "\(count)", "inhabitants": "\(people)"], at: day
      ).verified
    }
    #expect(try verified(2, 19_999, "2015-04-24"))
    #expect(try !verified(4, 19_999, "2015-04-24"))
    #expect(try !verified(2, 100_000, "2015-04-24"))
    #expect(try verified(4, 19_999, "2017-06-08"))
  }

  @Test func aMergerOfOneIsRefused() {
    #expect { try amount(1, 5_000, at: "2015-04-24") } throws: {
      ($0 as? Diagnostics)?.list.map(\.code) == ["input-out-of-range"]
    }
    #expect { try amount(2, 5_000, at: "2014-05-13") } throws: {
      ($0 as? Diagnostics)?.list.map(\.code) == ["parameter-before-first-value"]
    }
  }

  /// Larvik and Lardal, decided on 5 February 2016: 25 million, 25 in reform support and 2 for being early.
  @Test func larvikIsPromisedTheFiftyTwoMillionThatTheNewspapersNamed() throws {
    let people = ["inhabitants": "46000"]
    let costs = try amount(2, 46_000, at: "2016-02-05")
    let support = try GrantBooks.rule("no.merger.reform-support", people, at: "2016-02-05").value.money
    let early = try GrantBooks.rule("no.merger.fast-track", [:], at: "2016-02-05").value.money
    #expect([costs, support, early].compactMap(\.self).sum == Money(kroner: 52_000_000))
  }
}
