import Testing

@testable import Projection

/// Errors, bias and coverage are what their names say.
@Suite struct BackcastTests {
  private let counts = [
    AgeCount(year: 2019, lowerBounds: [0, 80], persons: [[900, 100], [9_000, 1_000], [60_000, 5_000]]),
    AgeCount(year: 2020, lowerBounds: [0, 80], persons: [[900, 100], [9_000, 1_000], nil]),
    AgeCount(year: 2021, lowerBounds: [0], persons: [[500], [8_000], [50_000]]),
  ]

  private func backcast() -> Backcast {
    Backcast(
      base: 2019, units: ["a", "b", "c"], spans: [.everyone, AgeSpan(80, nil), AgeSpan(0, 15)], counts: counts
    )
  }

  @Test func errorsAreRelativeToWhatWasCounted() throws {
    let scores = backcast().scores(of: { _, _, _ in .init(1_000, interval: 900...1_000) }, where: { $0 == 0 })
    let all = try #require(scores.first { $0.span == .everyone && $0.sizeClass == nil })
    #expect((all.units, all.outcomes) == (1, 2))
    #expect(all.meanError == 50 && all.bias == 50 && all.coverage == 50)
    #expect(scores.first { $0.span == .everyone && $0.sizeClass == 0 }?.meanError == 50)
    #expect(scores.first { $0.span == .everyone && $0.sizeClass == 3 }?.meanError == nil)
  }

  @Test func weightedErrorsCountPersonsAndNotUnits() throws {
    let scores = backcast().scores(of: { unit, _, _ in .init([1_100, 10_000][unit]) }, where: { $0 < 2 })
    let all = try #require(scores.first { $0.span == .everyone && $0.sizeClass == nil })
    // 100 + 600 + 0 + 2 000 astray of 1 000 + 500 + 10 000 + 8 000.
    #expect(abs(try #require(all.weightedError) - 100 * 2_700 / 19_500.0) < 1e-9)
    #expect(scores.first { $0.sizeClass == 4 }?.weightedError == nil)
  }

  @Test func whatTheCountsCutAcrossIsLeftOut() {
    let scores = backcast().scores(of: { _, _, _ in .init(100) }, where: { _ in true })
    #expect(scores.first { $0.span == AgeSpan(80, nil) && $0.sizeClass == nil }?.outcomes == 2)
    #expect(scores.filter { $0.span == AgeSpan(0, 15) }.allSatisfy { $0.outcomes == 0 && $0.bias == nil })
    #expect(scores.allSatisfy { $0.coverage == nil })
  }

  @Test func theNationsErrorIsThatOfTheSums() {
    let errors = backcast().totalErrors(span: 0) { unit, _ in [1_100, 11_000, 65_000][unit] }
    #expect(backcast().years == [2020, 2021])
    #expect(abs(errors[0] - 10) < 1e-9)
    #expect(abs(errors[1] - 100 * (77_100 / 58_500.0 - 1)) < 1e-9)
  }

  @Test(arguments: [(0.0, 0), (1_999, 0), (2_000, 1), (19_999.5, 3), (50_000, 5), (700_000, 5)])
  func sizesFallIntoTheirClass(_ inhabitants: Double, _ place: Int) {
    #expect(SizeClass.of(inhabitants) == place)
  }
}
