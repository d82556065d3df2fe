internal import Basics

/// Reads the coordinates of one feature and checks its rings.
struct GeoJSONRings {
  /// Where the feature begins.
  let place: Diagnostic.Place
  private(set) var pointsLeft: Int

  init(place: Diagnostic.Place, pointsLeft: Int) {
    self.place = place
    self.pointsLeft = pointsLeft
  }

  mutating func polygons(_ scanner: inout JSONScanner) throws(Diagnostic) -> [FeatureCollection.Polygon] {
    var result: [FeatureCollection.Polygon] = []
    try scanner.array(orThrow: malformed) { (scanner) throws(Diagnostic) in
      result.append(try polygon(&scanner))
    }
    return result
  }

  mutating func polygon(_ scanner: inout JSONScanner) throws(Diagnostic) -> FeatureCollection.Polygon {
    var result: FeatureCollection.Polygon = []
    try scanner.array(orThrow: malformed) { (scanner) throws(Diagnostic) in
      result.append(try ring(&scanner))
    }
    return result
  }

  private mutating func ring(_ scanner: inout JSONScanner) throws(Diagnostic) -> FeatureCollection.Ring {
    var ring: FeatureCollection.Ring = []
    try scanner.array(orThrow: malformed) { (scanner) throws(Diagnostic) in
      ring.append(try position(&scanner))
    }
    guard ring.count >= 4 else {
      throw Diagnostic("geojson-short-ring", .badInput, at: place, ["count": String(ring.count)])
    }
    guard ring.first == ring.last else { throw Diagnostic("geojson-open-ring", .badInput, at: place) }
    return ring
  }

  /// Longitude and latitude; a height after them is passed over.
  private mutating func position(
    _ scanner: inout JSONScanner
  ) throws(Diagnostic) -> FeatureCollection.Position {
    var longitude: Double?
    var latitude: Double?
    try scanner.array(orThrow: malformed) { (scanner) throws(Diagnostic) in
      do throws(JSONScanner.Fault) {
        let number = try scanner.double()
        if longitude == nil { longitude = number } else if latitude == nil { latitude = number }
      } catch { throw malformed(error) }
    }
    guard let longitude, let latitude else { throw Diagnostic("geojson-no-polygon", .badInput, at: place) }
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else {
      throw Diagnostic(
        "geojson-not-degrees", .badInput, at: place, ["x": String(longitude), "y": String(latitude)])
    }
    pointsLeft -= 1
    guard pointsLeft >= 0 else {
      throw Diagnostic(
        "geojson-too-many-points", .badInput, at: place, ["most": String(GeoJSONReader.mostPoints)])
    }
    return FeatureCollection.Position(longitude: longitude, latitude: latitude)
  }

  /// The file was checked to be JSON, so a fault here means that the nesting is not a polygon's.
  private var malformed: (JSONScanner.Fault) -> Diagnostic {
    { [place] _ in Diagnostic("geojson-no-polygon", .badInput, at: place) }
  }
}
