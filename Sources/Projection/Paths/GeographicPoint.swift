/// Where something is on earth, in degrees.
package struct GeographicPoint: Hashable, Sendable {
  package let longitude: Double
  package let latitude: Double

  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}
