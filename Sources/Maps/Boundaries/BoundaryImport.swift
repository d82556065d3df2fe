package import Basics
package import Formats

/// Makes a boundary map from polygons: projects them, finds the borders they share, and simplifies
/// those.
package struct BoundaryImport: Sendable {
  /// What the result should be like.
  package struct Settings: Sendable {
    /// Length of a map unit on the ground. Points nearer to each other than about half of it become one.
    package let metresPerUnit: Int
    /// About how many points are left; those of arcs of two units count once.
    package let targetPoints: Int
    /// Islands and holes below this area in square kilometres are left out, unless they are the
    /// largest part of their unit or have a border with another one.
    package let smallestIslet: Double
    /// The part of the globe that the map is laid out for; that of the polygons when nil.
    package let box: MapBox?

    /// The defaults draw Norway in about 300 KB of path data; no unit above 100 km² then loses more
    /// than five per cent of its area.
    package init(
      metresPerUnit: Int = 25, targetPoints: Int = 40_000, smallestIslet: Double = 0.2, box: MapBox? = nil
    ) {
      self.metresPerUnit = metresPerUnit
      self.targetPoints = targetPoints
      self.smallestIslet = smallestIslet
      self.box = box
    }
  }

  package let map: BoundaryMap
  /// Points of all rings in the file.
  package let pointsRead: Int
  /// Points of all arcs of the map.
  package let pointsKept: Int
  /// Islands left out because they are small.
  package let isletsDropped: Int

  /// - Parameters:
  ///   - file: name to use in diagnostics.
  ///   - code: the code of a unit from the properties of its feature; features of the same code are
  ///     one unit.
  /// - Throws: `boundaries-no-code` for features without a code, `boundaries-elsewhere` for positions
  ///   far from Norway and Sweden, as when longitude and latitude are swapped, and
  ///   `boundaries-unit-too-small` for a unit that vanishes in the grid.
  package init(
    _ collection: FeatureCollection, file: String, settings: Settings = Settings(),
    code: ([String: String]) -> String?
  ) throws(Diagnostics) {
    let units = try BoundaryImport.units(collection, file: file, code: code)
    try BoundaryImport.checkPlace(collection, file: file)
    let grid =
      settings.box.map { BoundaryGrid($0, metresPerUnit: settings.metresPerUnit) }
      ?? BoundaryGrid(collection, metresPerUnit: settings.metresPerUnit)
    var parts = BoundaryParts(units, grid: grid)
    let vanished = parts.unitsWithoutPart
    guard vanished.isEmpty else {
      throw Diagnostics(
        vanished.map {
          Diagnostic("boundaries-unit-too-small", .badInput, at: .init(file: file), ["code": $0])
        })
    }
    let unitsPerKilometre = 1000 / Double(settings.metresPerUnit)
    isletsDropped = parts.dropIslets(below: settings.smallestIslet * unitsPerKilometre * unitsPerKilometre)
    map = parts.simplified(targetPoints: settings.targetPoints, metresPerUnit: settings.metresPerUnit)
    pointsRead = collection.features.reduce(0) { sum, feature in
      sum + feature.polygons.joined().reduce(0) { $0 + $1.count - 1 }
    }
    pointsKept = map.arcs.reduce(0) { $0 + $1.count }
  }

  private static func units(
    _ collection: FeatureCollection, file: String, code: ([String: String]) -> String?
  ) throws(Diagnostics) -> [(code: String, polygons: [FeatureCollection.Polygon])] {
    var polygons: [String: [FeatureCollection.Polygon]] = [:]
    var faults: [Diagnostic] = []
    for feature in collection.features {
      if let code = code(feature.properties), !code.isEmpty {
        polygons[code, default: []] += feature.polygons
      } else {
        faults.append(
          Diagnostic(
            "boundaries-no-code", .badInput, at: .init(file: file, line: feature.line),
            ["properties": feature.properties.keys.sorted().joined(separator: ", ")]))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return polygons.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Generously around Norway with Svalbard and Jan Mayen, and Sweden.
  private static let latitudes = 50.0...85.0
  private static let longitudes = -15.0...45.0

  private static func checkPlace(_ collection: FeatureCollection, file: String) throws(Diagnostics) {
    for feature in collection.features {
      for position in feature.polygons.joined().joined()
      where !latitudes.contains(position.latitude) || !longitudes.contains(position.longitude) {
        throw Diagnostics([
          Diagnostic(
            "boundaries-elsewhere", .badInput, at: .init(file: file, line: feature.line),
            ["longitude": String(position.longitude), "latitude": String(position.latitude)])
        ])
      }
    }
  }
}
