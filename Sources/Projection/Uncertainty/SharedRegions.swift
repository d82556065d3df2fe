import RealModule

/// Which shocks units share because they are near each other.
///
/// A grid of points a hundred kilometres apart lies over the country. Each point has a shock of its own, and a unit meets those
/// of the four points around it, weighted by nearness so that the sum has a variance of 1. Units in the same place meet the
/// same; those more than two hundred kilometres apart have nothing in common but the nation. Since a point is known by its
/// place alone, a unit meets the same in any division and in any company.
struct SharedRegions: Hashable, Sendable {
  private struct Share: Hashable, Sendable {
    let point: Int
    let weight: Double
  }

  /// Kilometres between points.
  static let spacing = 100.0

  /// Of each point: its stream of random numbers.
  let streams: [UInt64]
  /// Unit by unit; empty where it is not known where it lies.
  private let shares: [[Share]]

  /// - Parameter places: where the people of each unit live.
  init(_ places: [GeographicPoint?]) {
    var points: [UInt64: Int] = [:]
    var streams: [UInt64] = []
    shares = places.map { place in
      guard let place else { return [] }
      let corners = Self.corners(place)
      let length = corners.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return corners.map { corner in
        let known = points[corner.stream]
        let point = known ?? streams.count
        if known == nil {
          points[corner.stream] = point
          streams.append(corner.stream)
        }
        return Share(point: point, weight: corner.weight / length)
      }
    }
    self.streams = streams
  }

  private init(streams: [UInt64], shares: [[Share]]) {
    self.streams = streams
    self.shares = shares
  }

  /// The same for some of the units, with the points that they need.
  func restricted(to units: [Int]) -> SharedRegions {
    var kept: [Int: Int] = [:]
    var few: [UInt64] = []
    let own = units.map { unit in
      shares[unit].map { share in
        let known = kept[share.point]
        let point = known ?? few.count
        if known == nil {
          kept[share.point] = point
          few.append(streams[share.point])
        }
        return Share(point: point, weight: share.weight)
      }
    }
    return SharedRegions(streams: few, shares: own)
  }

  func isPlaced(_ unit: Int) -> Bool {
    !shares[unit].isEmpty
  }

  /// The sum of the points' shocks that a unit meets, whose points begin at `start`.
  func sum(of unit: Int, _ values: [Double], from start: Int) -> Double {
    var sum = 0.0
    for share in shares[unit] { sum += share.weight * values[start + share.point] }
    return sum
  }

  /// The four points around a place. Kilometres are those of the 64th parallel, on which the middle of both countries lies: further
  /// north and south the grid is somewhat narrower and wider, which a shock does not mind.
  private static func corners(_ place: GeographicPoint) -> [(stream: UInt64, weight: Double)] {
    let degree = 111.2
    let x = place.longitude * degree * Double.cos(64 * .pi / 180) / spacing
    let y = place.latitude * degree / spacing
    let (column, row) = (x.rounded(.down), y.rounded(.down))
    let (right, up) = (x - column, y - row)
    return [
      (0, 0, (1 - right) * (1 - up)), (1, 0, right * (1 - up)), (0, 1, (1 - right) * up), (1, 1, right * up),
    ]
    .map { (ShockStreams.region(column: Int(column) + $0.0, row: Int(row) + $0.1), $0.2) }
  }
}
