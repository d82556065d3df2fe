import Formats
import Foundation

extension BoundaryGrid {
  /// Area inside an outline on the ground, on a sphere: a map that keeps shapes stretches areas from place to place.
  ///
  /// The area below each edge, with its longitudes as width and the mean sine of its latitudes as height; for edges as short
  /// as those of a municipality this is exact within a millionth.
  package func squareKilometres(of outline: Outline) -> Double {
    let kilometres = LambertProjection.radius / 1000
    return abs(outline.rings.reduce(0) { $0 + steradians($1) }) * kilometres * kilometres
  }

  private func steradians(_ ring: [GridPoint]) -> Double {
    let places = ring.map(position)
    guard var previous = places.last else { return 0 }
    var sum = 0.0
    for place in places {
      let width = (place.longitude - previous.longitude) * .pi / 180
      sum += width * (sin(place.latitude * .pi / 180) + sin(previous.latitude * .pi / 180)) / 2
      previous = place
    }
    return sum
  }
}
