package import Formats
import Foundation

/// Lambert's conformal conic projection with two standard parallels, on a sphere: shapes are right,
/// and over a country as tall as Norway lengths are within one per cent.
///
/// J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, equations
/// 15-1 to 15-5. The parallels lie one sixth of the height from either end, the rule of thumb of
/// Deetz and Adams that Snyder quotes.
package struct LambertProjection: Sendable {
  private let cone: Double
  private let scale: Double
  private let originLongitude: Double
  private let originRadius: Double

  /// Mean radius of the earth in metres.
  static let radius = 6_371_008.8

  /// For an area between these latitudes and longitudes, in degrees, on one side of the equator.
  package init(latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>) {
    let height = latitudes.upperBound - latitudes.lowerBound
    let south = Self.radians(latitudes.lowerBound + height / 6)
    let north = Self.radians(latitudes.upperBound - height / 6)
    let ratio = log(Self.halfColatitude(north) / Self.halfColatitude(south))
    cone = ratio > 1e-9 ? log(cos(south) / cos(north)) / ratio : sin(south)
    scale = Self.radius * cos(south) * pow(Self.halfColatitude(south), cone) / cone
    originLongitude = Self.radians((longitudes.lowerBound + longitudes.upperBound) / 2)
    originRadius = scale / pow(Self.halfColatitude((south + north) / 2), cone)
  }

  /// Metres east and north of the middle of the map.
  package func project(_ position: FeatureCollection.Position) -> (x: Double, y: Double) {
    let radius = scale / pow(Self.halfColatitude(Self.radians(position.latitude)), cone)
    let angle = cone * (Self.radians(position.longitude) - originLongitude)
    return (radius * sin(angle), originRadius - radius * cos(angle))
  }

  /// The way back from metres east and north of the middle of the map.
  package func position(x: Double, y: Double) -> FeatureCollection.Position {
    let down = originRadius - y
    let radius = (x * x + down * down).squareRoot()
    let latitude = 2 * atan(pow(scale / radius, 1 / cone)) - .pi / 2
    return .init(
      longitude: (originLongitude + atan2(x, down) / cone) * 180 / .pi, latitude: latitude * 180 / .pi)
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  /// tan(π/4 + φ/2).
  private static func halfColatitude(_ latitude: Double) -> Double { tan(.pi / 4 + latitude / 2) }
}
