import Formats
import Testing

@testable import Maps

@Suite struct LambertProjectionTests {
  /// The worked example on the sphere in Snyder 1987, appendix A, with standard parallels 33° and 45°
  /// and central meridian 96° W: 35° N 75° W lies at x = 0.2966785, y = 0.2462112 from 23° N 96° W on a
  /// sphere of radius 1.
  @Test func workedExampleOfSnyder() {
    let projection = LambertProjection(latitudes: 30...48, longitudes: -100 ... -92)
    let origin = projection.project(.init(longitude: -96, latitude: 23))
    let point = projection.project(.init(longitude: -75, latitude: 35))
    #expect(abs((point.x - origin.x) / 6_371_008.8 - 0.2966785) < 1e-7)
    #expect(abs((point.y - origin.y) / 6_371_008.8 - 0.2462112) < 1e-7)
  }

  @Test func onePlaceIsNoFault() {
    let point = LambertProjection(latitudes: 60...60, longitudes: 10...10).project(
      .init(longitude: 10, latitude: 60))
    #expect(abs(point.x) < 1e-6 && abs(point.y) < 1e-6)
  }
}
