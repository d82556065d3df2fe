import Formats

@testable import Maps

/// Synthetic countries: squares of a tenth of a degree around 60° N, named `column,row`, with wavy
/// borders so that there is something to simplify.
enum Synthetic {
  static func country(columns: Int, rows: Int, pointsPerSide: Int = 10) -> FeatureCollection {
    var features: [FeatureCollection.Feature] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let ring = square(column, row, pointsPerSide)
        features.append(feature("\(column),\(row)", [[ring]]))
      }
    }
    return FeatureCollection(features: features)
  }

  static func feature(_ code: String, _ polygons: [FeatureCollection.Polygon]) -> FeatureCollection.Feature {
    FeatureCollection.Feature(properties: ["code": code], polygons: polygons, line: 1)
  }

  /// A closed ring from corners in hundredths of a degree.
  static func ring(_ corners: [(Double, Double)]) -> FeatureCollection.Ring {
    (corners + corners.prefix(1)).map { .init(longitude: 10 + $0.0 / 100, latitude: 60 + $0.1 / 100) }
  }

  private static func square(_ column: Int, _ row: Int, _ count: Int) -> FeatureCollection.Ring {
    let (x, y) = (Double(column * 10), Double(row * 10))
    let sides: [((Double, Double), (Double, Double))] = [
      ((x, y), (x + 10, y)), ((x + 10, y), (x + 10, y + 10)), ((x + 10, y + 10), (x, y + 10)),
      ((x, y + 10), (x, y)),
    ]
    return ring(
      sides.flatMap { from, to in
        (0..<count).map { step in
          let share = Double(step) / Double(count)
          let place = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1))
          return wave(place)
        }
      })
  }

  /// The same for the same place, whichever square asks; corners are not moved.
  private static func wave(_ place: (Double, Double)) -> (Double, Double) {
    let (x, y) = (place.0.rounded(toPlaces: 6), place.1.rounded(toPlaces: 6))
    let onCorner = x.truncatingRemainder(dividingBy: 10) == 0 && y.truncatingRemainder(dividingBy: 10) == 0
    let number = Int((x * 7 + y * 13).rounded()) % 5
    let shift = onCorner ? 0 : Double(number - 2) / 5
    return y.truncatingRemainder(dividingBy: 10) == 0 ? (x, y + shift) : (x + shift, y)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    return (self * scale).rounded() / scale
  }
}
