package import Basics
package import Formats

/// What the head of a table of outlines says of its map.
package struct OutlineHead: Hashable, Sendable {
  package let day: Day
  package let box: MapBox
  /// Length of a map unit on the ground.
  package let metres: Int
  /// About how many points its arcs have.
  package let points: Int
  /// Islands below this area in square kilometres are left out.
  package let islet: Double
  /// The indicator of the published areas that the units must come up to; nil where these count something else, such as
  /// the sea.
  package let area: String?

  /// - Throws: `outlines-header` with the key.
  package init(_ table: CSVTable) throws(Diagnostic) {
    func value<Value>(_ key: String, _ read: (String) -> Value?) throws(Diagnostic) -> Value {
      guard let value = table.metadata[key].flatMap(read) else {
        throw Diagnostic("outlines-header", .badInput, at: .init(file: table.file, field: key), ["key": key])
      }
      return value
    }
    day = try value("day") { Day($0) }
    box = try value("box") { MapBox($0) }
    metres = try value("metres") { text in Int(text).flatMap { (1...10_000).contains($0) ? $0 : nil } }
    points = try value("points") { text in Int(text).flatMap { $0 > 0 ? $0 : nil } }
    area = table.metadata["area"]
    islet = try value("islet") { text in Double(text).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil } }
  }
}
