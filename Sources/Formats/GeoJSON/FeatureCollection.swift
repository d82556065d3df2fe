package import Basics

/// Areas read from GeoJSON (RFC 7946): polygons in degrees of WGS 84, with their properties.
package struct FeatureCollection: Sendable {
  /// Degrees east and north.
  package struct Position: Hashable, Sendable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A closed ring; the last position equals the first.
  package typealias Ring = [Position]

  /// The outer ring, then holes.
  package typealias Polygon = [Ring]

  package struct Feature: Sendable {
    /// Strings, numbers and truth values as text; nested ones are left out. The feature's own id is among them, unless a
    /// property is called `id`.
    package let properties: [String: String]
    /// At least one.
    package let polygons: [Polygon]
    /// The line of the file that the feature begins on.
    package let line: Int

    package init(properties: [String: String], polygons: [Polygon], line: Int) {
      self.properties = properties
      self.polygons = polygons
      self.line = line
    }
  }

  package let features: [Feature]
  /// Features that were passed over: points or lines, `geojson-other-geometry`, and those without a place,
  /// `geojson-no-place`.
  package let warnings: [Diagnostic]

  package init(features: [Feature], warnings: [Diagnostic] = []) {
    self.features = features
    self.warnings = warnings
  }

  /// - Parameter file: name to use in diagnostics.
  /// - Throws: `geojson-too-large`, `geojson-too-many-points`, `geojson-not-utf8`, `geojson-not-json`,
  ///   `geojson-no-collection`, `geojson-no-features`; and by feature, up to twenty of them,
  ///   `geojson-no-polygon`, `geojson-not-degrees`, `geojson-short-ring`, `geojson-open-ring`.
  package init(bytes raw: [UInt8], file: String) throws(Diagnostics) {
    guard raw.count <= GeoJSONReader.mostBytes else {
      throw Diagnostics([
        Diagnostic(
          "geojson-too-large", .badInput, at: .init(file: file),
          ["megabytes": String(GeoJSONReader.mostBytes / 1_000_000)])
      ])
    }
    if let invalid = raw.firstInvalidUTF8 {
      throw Diagnostics([
        Diagnostic(
          "geojson-not-utf8", .badInput, at: .init(file: file, line: raw.line(at: invalid)),
          latin1Arguments(raw[invalid]))
      ])
    }
    var reader = GeoJSONReader(raw.withoutByteOrderMark, file: file)
    do throws(Diagnostic) { try reader.read() } catch { throw Diagnostics([error]) }
    guard reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
    features = reader.features
    warnings = reader.warnings
  }
}
