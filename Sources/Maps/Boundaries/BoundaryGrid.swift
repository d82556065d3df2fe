package import Formats

/// Turns degrees into whole map units with the origin in the top left corner.
package struct BoundaryGrid: Sendable {
  private let projection: LambertProjection
  private let unit: Double
  private let left: Double
  private let top: Double

  init(_ collection: FeatureCollection, metresPerUnit: Int) {
    let positions = collection.features.lazy.flatMap(\.polygons).joined().joined()
    var (west, east, south, north) = (180.0, -180.0, 90.0, -90.0)
    for position in positions {
      west = min(west, position.longitude)
      east = max(east, position.longitude)
      south = min(south, position.latitude)
      north = max(north, position.latitude)
    }
    projection = LambertProjection(
      latitudes: min(south, north)...max(south, north), longitudes: min(west, east)...max(west, east))
    unit = Double(metresPerUnit)
    var (left, top) = (Double.infinity, -Double.infinity)
    for position in positions {
      let (x, y) = projection.project(position)
      left = min(left, x)
      top = max(top, y)
    }
    self.left = left
    self.top = top
  }

  /// The grid of a box: maps of the same box and unit have their points in common, and fit on one another.
  package init(_ box: MapBox, metresPerUnit: Int) {
    projection = LambertProjection(latitudes: box.south...box.north, longitudes: box.west...box.east)
    unit = Double(metresPerUnit)
    // In the north a cone is farthest to the left at its southern corner, and highest at its northern ones.
    left = projection.project(.init(longitude: box.west, latitude: box.south)).x
    top = projection.project(.init(longitude: box.west, latitude: box.north)).y
  }

  /// Where on the globe a point lies.
  package func position(_ point: GridPoint) -> FeatureCollection.Position {
    projection.position(x: Double(point.x) * unit + left, y: top - Double(point.y) * unit)
  }

  package func point(_ position: FeatureCollection.Position) -> GridPoint {
    let (x, y) = projection.project(position)
    return GridPoint(x: Int(((x - left) / unit).rounded()), y: Int(((top - y) / unit).rounded()))
  }
}
