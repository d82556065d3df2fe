import Testing

@testable import Projection

/// Who lives near each other meets the same; who lives far away does not.
@Suite struct SharedRegionTests {
  private let home = GeographicPoint(longitude: 10.5, latitude: 61.1)

  /// Of the shocks of a year in many draws.
  private func correlation(_ first: GeographicPoint?, _ second: GeographicPoint?) -> Double {
    let regions = SharedRegions([first, second])
    let pairs = (0..<4_000).map { draw in
      let shocks = RegionalShocks(regions, ShockSizes(), seed: 3, draw: UInt64(draw), steps: 3)
      return (shocks.shock(of: 0, year: 2, regions), shocks.shock(of: 1, year: 2, regions))
    }
    return pairs.reduce(0) { $0 + $1.0 * $1.1 } / Double(pairs.count)
  }

  @Test func thoseInOnePlaceShareAll() {
    let regions = SharedRegions([home, home])
    let shocks = RegionalShocks(regions, ShockSizes(), seed: 3, draw: 1, steps: 4)
    for year in 0..<4 {
      #expect(shocks.shock(of: 0, year: year, regions) == shocks.shock(of: 1, year: year, regions))
    }
    #expect((0.92...1.08).contains(correlation(home, home)))
  }

  @Test func theFurtherApartTheLessTheyShare() {
    let near = correlation(home, .init(longitude: 10.5, latitude: 61.3))
    let further = correlation(home, .init(longitude: 10.5, latitude: 61.9))
    let far = correlation(home, .init(longitude: 25, latitude: 70))
    #expect(near > 0.75 && further < near && further > 0.1)
    #expect(abs(far) < 0.06)
  }

  @Test func whoHasNoPlaceSharesNothing() {
    let regions = SharedRegions([nil, home])
    #expect(!regions.isPlaced(0) && regions.isPlaced(1))
    let shocks = RegionalShocks(regions, ShockSizes(), seed: 3, draw: 1, steps: 1)
    #expect(shocks.shock(of: 0, year: 0, regions) == 0)
  }

  @Test func theSameShockIsMetInAnyCompany() {
    let other = GeographicPoint(longitude: 5.3, latitude: 60.4)
    let (all, alone) = (SharedRegions([other, nil, home]), SharedRegions([home]))
    let few = all.restricted(to: [2])
    #expect(few.streams.count == 4)
    let shock = { (regions: SharedRegions, unit: Int) in
      RegionalShocks(regions, ShockSizes(), seed: 9, draw: 7, steps: 5).shock(of: unit, year: 4, regions)
    }
    #expect(shock(all, 2) == shock(few, 0) && shock(few, 0) == shock(alone, 0))
  }

  @Test func aMergerOfNeighboursIsLessSureThanOneOfStrangers() throws {
    func width(_ places: [String: GeographicPoint]) throws -> Double {
      let country = MadeCountry(sizes: [20_000, 20_000, 20_000, 20_000], growth: [0, 0, 0, 0])
      let model = try #require(country.model(places: places))
      let cell = PopulationOutlook(
        of: model, years: 11, spans: [.everyone], draws: 400, seed: 1, level: 0.8)[year: 10, span: 0]
      return (cell.high - cell.low) / cell.value
    }
    let codes = ["0010", "0011", "0012", "0013"]
    let near = Dictionary(uniqueKeysWithValues: codes.map { ($0, home) })
    let apart = Dictionary(
      uniqueKeysWithValues: zip(codes, 0..<4).map {
        ($0, GeographicPoint(longitude: 10, latitude: 56 + 4 * Double($1)))
      })
    let widths = (near: try width(near), apart: try width(apart))
    #expect(widths.near > 1.02 * widths.apart)
  }
}
