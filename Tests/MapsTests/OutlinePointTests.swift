import Formats
import Testing

@testable import Maps

@Suite("Points and areas on the globe")
struct OutlinePointTests {
  private let square = Outline(rings: [
    [GridPoint(x: 0, y: 0), GridPoint(x: 10, y: 0), GridPoint(x: 10, y: 10), GridPoint(x: 0, y: 10)],
    [GridPoint(x: 4, y: 4), GridPoint(x: 4, y: 6), GridPoint(x: 6, y: 6), GridPoint(x: 6, y: 4)],
  ])

  @Test(arguments: [
    (1, 1, true), (9, 9, true), (5, 5, false), (11, 5, false), (-1, 5, false), (5, 20, false),
  ])
  func insideIsBetweenTheRings(_ x: Int, _ y: Int, _ isInside: Bool) {
    #expect(square.contains(GridPoint(x: x, y: y)) == isInside)
  }

  @Test(
    "A point of the grid leads back to where it came from",
    arguments: [(5.0, 58.5), (10.7, 59.9), (30.9, 70.6)])
  func roundTrip(_ longitude: Double, _ latitude: Double) {
    let grid = BoundaryGrid(MapBox(west: 4.4, south: 57.9, east: 31.3, north: 71.3), metresPerUnit: 1)
    let back = grid.position(grid.point(.init(longitude: longitude, latitude: latitude)))
    #expect(abs(back.longitude - longitude) < 0.00003)
    #expect(abs(back.latitude - latitude) < 0.00001)
  }

  @Test(
    "A square degree is as large as the sphere says, wherever on the map it lies",
    arguments: [58.0, 64.0, 70.0])
  func area(_ south: Double) throws {
    let grid = BoundaryGrid(MapBox(west: 4.4, south: 57.9, east: 31.3, north: 71.3), metresPerUnit: 10)
    // Many corners, since parallels are curved on the map.
    let shares = (0..<100).map { Double($0) / 100 }
    var corners: [(east: Double, north: Double)] = shares.map { ($0, 0) }
    corners += shares.map { (1, $0) }
    corners += shares.map { (1 - $0, 1) }
    corners += shares.map { (0, 1 - $0) }
    let ring = corners.map { grid.point(.init(longitude: 10 + $0.east, latitude: south + $0.north)) }
    let radius = LambertProjection.radius / 1000
    let degree = Double.pi / 180
    // sin(a + 1°) − sin(a), by Archimedes' theorem on the sphere and the cylinder.
    let height = 2 * Self.cosine((south + 0.5) * degree) * Self.sine(degree / 2)
    let expected = radius * radius * degree * height
    #expect(abs(grid.squareKilometres(of: Outline(rings: [ring])) / expected - 1) < 0.0005)
  }

  private static func sine(_ angle: Double) -> Double {
    angle - angle * angle * angle / 6 + angle * angle * angle * angle * angle / 120
  }

  /// By halving the angle until the series is exact.
  private static func cosine(_ angle: Double) -> Double {
    let sine = sine(angle / 8)
    let eighth = (1 - sine * sine).squareRoot()
    let quarter = 2 * eighth * eighth - 1
    let half = 2 * quarter * quarter - 1
    return 2 * half * half - 1
  }
}
