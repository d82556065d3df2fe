import Testing

@testable import Projection

/// Possible futures are joint, the same on every thread, and spread as the level says.
@Suite struct DrawTests {
  private func model() throws -> CohortChangeModel {
    try #require(MadeCountry().model(single: [2014, 2019], places: places))
  }

  /// The first three live in one place, the fourth thirty kilometres off, the fifth at the other end of the country; of the others
  /// nobody knows where.
  private let places = [
    "0010": GeographicPoint(longitude: 10.5, latitude: 61.1), "0011": .init(longitude: 10.5, latitude: 61.1),
    "0012": .init(longitude: 10.5, latitude: 61.1), "0013": .init(longitude: 10.5, latitude: 61.37),
    "0014": .init(longitude: 25.0, latitude: 70.0),
  ]

  @Test func aRestrictedModelDrawsTheSameForItsUnits() throws {
    let whole = try model()
    let some = whole.restricted(to: ["0017", "nowhere", "0012"])
    #expect(some.units == ["0017", "0012"])
    for draw in 0..<5 {
      let (all, few) = (whole.path(years: 21, seed: 7, draw: draw), some.path(years: 21, seed: 7, draw: draw))
      for year in 0..<21 {
        #expect(Array(all.ages(ofUnit: 7, year: year)) == Array(few.ages(ofUnit: 0, year: year)))
        #expect(Array(all.ages(ofUnit: 2, year: year)) == Array(few.ages(ofUnit: 1, year: year)))
      }
    }
  }

  @Test func aMergedUnitIsTheSumOfItsPartsInEveryDraw() throws {
    let whole = try model()
    let merged = PopulationOutlook(
      of: whole.restricted(to: ["0011", "0014"]), years: 16, spans: [.everyone, AgeSpan(67, nil)], draws: 40,
      seed: 3, level: 0.5)
    for (place, span) in merged.spans.enumerated() {
      let range = span.range(of: 106)
      for year in [1, 15] {
        let sums = (0..<40).map { draw in
          ["0011", "0014"].reduce(0) { sum, code in
            let ages = whole.restricted(to: [code]).path(years: 16, seed: 3, draw: draw)
              .ages(ofUnit: 0, year: year)
            return sum + Array(ages)[range].reduce(0, +)
          }
        }.sorted()
        let cell = merged[year: year, span: place]
        // A quarter and three quarters of the way through 40 draws, straight between the neighbours.
        let low = sums[9] + 0.75 * (sums[10] - sums[9])
        let high = sums[29] + 0.25 * (sums[30] - sums[29])
        #expect(abs(cell.low - min(low, cell.value)) < 1e-9 * low)
        #expect(abs(cell.high - max(high, cell.value)) < 1e-9 * high)
      }
    }
  }

  @Test func everyThreadDrawsTheSame() async throws {
    let model = try model()
    let alone = (0..<8).map { model.path(years: 31, seed: 11, draw: $0) }
    let together = await withTaskGroup(of: (Int, PopulationPath).self) { group in
      for draw in (0..<8).reversed() { group.addTask { (draw, model.path(years: 31, seed: 11, draw: draw)) } }
      return await group.reduce(into: [Int: PopulationPath]()) { $0[$1.0] = $1.1 }
    }
    for draw in 0..<8 { #expect(together[draw] == alone[draw]) }
    #expect(alone[0] != alone[1])
    #expect(model.path(years: 31, seed: 12, draw: 0) != alone[0])
  }

  @Test func aLongerPathBeginsLikeAShorterOne() throws {
    let model = try model()
    let (short, long) = (model.path(years: 6, seed: 1, draw: 2), model.path(years: 41, seed: 1, draw: 2))
    #expect(long.values.prefix(short.values.count).elementsEqual(short.values))
  }

  @Test func nobodyIsNegativeAndNothingIsLost() throws {
    let path = try model().path(years: 61, seed: 5, draw: 0)
    #expect(path.values.allSatisfy { $0.isFinite && $0 >= 0 })
  }

  @Test func aHigherLevelIsWiderAndASmallUnitLessSure() throws {
    let model = try model()
    func width(_ code: String, _ level: Double) -> Double {
      let cell = PopulationOutlook(
        of: model.restricted(to: [code]), years: 11, spans: [.everyone], draws: 200, seed: 1, level: level)[
          year: 10, span: 0]
      #expect(cell.low < cell.value && cell.value < cell.high)
      return (cell.high - cell.low) / cell.value
    }
    #expect(width("0010", 0.8) > width("0018", 0.8))
    #expect(width("0010", 0.95) > width("0010", 0.8))
  }

  @Test func withoutDrawsThereIsOnlyTheExpectedPath() throws {
    let outlook = PopulationOutlook(
      of: try model(), years: 3, spans: AgeSpan.services, draws: 0, seed: 1, level: 0.8)
    let cell = outlook[year: 2, span: 3]
    #expect(cell.low == cell.value && cell.high == cell.value)
  }

  @Test func spansCountTheAgesThatTheyName() {
    #expect(AgeSpan(6, 15).range(of: 106) == 6..<16)
    #expect(AgeSpan(80, nil).range(of: 106) == 80..<106)
    #expect(AgeSpan.everyone.range(of: 106) == 0..<106)
    #expect(AgeSpan.services.map(\.id) == ["0-5", "6-15", "16-19", "20-66", "67-79", "80-89", "90-plus"])
    #expect(AgeSpan.everyone.id == "all")
  }

  @Test func theLocalSpreadIsStraightBetweenTheSizesThatItIsKnownFor() {
    var sizes = ShockSizes()
    sizes.localSizes = [100, 10_000]
    sizes.localSpreads = [0.03, 0.01]
    #expect(sizes.localSpread(50) == 0.03)
    #expect(abs(sizes.localSpread(1_000) - 0.02) < 1e-12)
    #expect(sizes.localSpread(1_000_000) == 0.01)
  }
}
