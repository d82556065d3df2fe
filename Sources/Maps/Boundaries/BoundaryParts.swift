internal import Formats

/// The units of a map while it is made: parts of rings of arcs.
struct BoundaryParts {
  private struct Ring {
    let arcs: [Int]
    /// In square map units.
    let area: Double
  }

  /// An outer ring and its holes.
  private typealias Part = [Ring]

  private var units: [(code: String, parts: [Part])] = []
  private let arcs: [[GridPoint]]
  private let uses: [Int]

  init(
    _ source: [(code: String, polygons: [FeatureCollection.Polygon])], grid: BoundaryGrid
  ) {
    var points = PointNumbers()
    let numbered = source.map { unit in
      (unit.code, unit.polygons.map { polygon in points.rings(of: polygon, grid: grid) })
    }
    var cutter = ArcCutter(
      rings: numbered.flatMap { $0.1.flatMap(\.self) }, pointCount: points.list.count)
    for (code, polygons) in numbered {
      let parts = polygons.filter { !$0.isEmpty }.map { rings in
        rings.map { ring in
          Ring(
            arcs: cutter.cut(ring),
            area: Double(abs(Outline.doubledArea(ring.map { points.list[$0] }))) / 2)
        }
      }
      units.append((code, parts))
    }
    arcs = cutter.arcs.map { $0.map { points.list[$0] } }
    uses = cutter.uses
  }

  var unitsWithoutPart: [String] {
    units.filter(\.parts.isEmpty).map(\.code)
  }

  /// Leaves out islands and holes below an area in square map units, and says how many islands. What
  /// has a border with another unit stays, for its neighbour would keep the hole.
  mutating func dropIslets(below smallest: Double) -> Int {
    var dropped = 0
    let uses = uses
    func isSmall(_ ring: Ring) -> Bool {
      ring.area < smallest && ring.arcs.allSatisfy { uses[max($0, ~$0)] == 1 }
    }
    for index in units.indices {
      let parts = units[index].parts
      let largest = parts.indices.max { parts[$0][0].area < parts[$1][0].area }
      let kept = parts.indices.filter { $0 == largest || !parts[$0].allSatisfy(isSmall) }
      dropped += parts.count - kept.count
      units[index].parts = kept.map { part in
        parts[part].prefix(1) + parts[part].dropFirst().filter { !isSmall($0) }
      }
    }
    return dropped
  }

  /// The map with about `targetPoints` points in the arcs that are still needed.
  func simplified(targetPoints: Int, metresPerUnit: Int) -> BoundaryMap {
    let needed = Set(units.lazy.flatMap(\.parts).joined().flatMap(\.arcs).map { max($0, ~$0) }).sorted()
    let minimums = ArcMinimums(needed.map { arcs[$0] })
    let weights = needed.map { Simplification.weights(arcs[$0]) }
    let threshold = Simplification.threshold(weights, target: targetPoints - 2 * needed.count)
    let kept = zip(needed, weights).map { arc, weights in
      Simplification.kept(
        arcs[arc], weights: weights, threshold: threshold, minimum: minimums[arcs[arc]])
    }
    var numbers = [Int](repeating: 0, count: arcs.count)
    for (number, arc) in needed.enumerated() { numbers[arc] = number }
    let areas = units.map { code, parts in
      BoundaryMap.Area(
        code: code,
        rings: parts.joined().map { ring in
          ring.arcs.map { $0 < 0 ? ~numbers[~$0] : numbers[$0] }
        })
    }
    return BoundaryMap(arcs: kept, areas: areas, metresPerUnit: metresPerUnit)
  }
}
