package import Basics
import Units
import RealModule

/// A point for every unit of one division, in degrees.
package struct PlaceEdition: Sendable {
  package struct Point: Hashable, Sendable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }

    /// Kilometres along the great circle of a sphere of the earth's mean radius.
    package func kilometres(to other: Point) -> Double {
      let degree = Double.pi / 180
      let (a, b) = (latitude * degree, other.latitude * degree)
      let height = Double.sin((b - a) / 2)
      let width = Double.sin((other.longitude - longitude) * degree / 2)
      let square = height * height + Double.cos(a) * Double.cos(b) * width * width
      return 2 * 6371.0088 * Double.asin(min(1, square.squareRoot()))
    }
  }

  package let day: Day
  package let points: [String: Point]

  package init(day: Day, points: [String: Point]) {
    self.day = day
    self.points = points
  }
}

extension CountryAtlas {
  /// Where the inhabitants of a unit of the division of `day` live on the mean, by the small areas that were imported, else
  /// by what is shipped; where that is not known, its point on the map. From the edition nearest in time that has the unit
  /// whole; nil where none does.
  package func centre(of unit: String, on day: Day) -> PlaceEdition.Point? {
    centreOfAreas(of: unit, on: day) ?? point(of: unit, on: day, in: centres)
      ?? point(of: unit, on: day, in: places)
  }

  /// Codes of areas are of the newest division.
  private func centreOfAreas(of unit: String, on day: Day) -> PlaceEdition.Point? {
    guard !areas.centres.isEmpty else { return nil }
    return point(
      of: unit, on: day, in: [PlaceEdition(day: register.covers.upperBound, points: areas.centres)])
  }

  private func point(of unit: String, on day: Day, in editions: [PlaceEdition]) -> PlaceEdition.Point? {
    let near = editions.sorted {
      ($0.day.year - day.year).magnitude < ($1.day.year - day.year).magnitude
    }
    for edition in near {
      guard let coverage = Coverage(of: [unit], on: day, in: edition.day, register: register),
        coverage.pieces.count == 1, coverage.pieces[0].share == 1
      else { continue }
      if let point = edition.points[coverage.pieces[0].code] { return point }
    }
    return nil
  }
}
