internal import Basics

/// Reads a feature collection, feature by feature. Members may stand in any order, so that
/// coordinates are passed over until the type of their geometry is known.
struct GeoJSONReader {
  static let mostBytes = 200_000_000
  static let mostPoints = 5_000_000
  private static let mostFaults = 20

  private(set) var features: [FeatureCollection.Feature] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var faults: [Diagnostic] = []

  private let bytes: [UInt8]
  private let file: String
  private var pointCount = 0
  private var lines: LineCounter

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    self.lines = LineCounter(bytes)
  }

  mutating func read() throws(Diagnostic) {
    var scanner = JSONScanner(bytes)
    var whole = RawCollection()
    do throws(JSONScanner.Fault) {
      guard try scanner.kind() == .object else { throw JSONScanner.Fault(position: scanner.position) }
      whole = try collection(&scanner, within: true)
      try scanner.end()
    } catch { throw notJSON(error) }
    let starts = whole.features.map { [$0] } ?? whole.parts
    guard !starts.isEmpty else {
      throw Diagnostic(
        "geojson-no-collection", .badInput, at: .init(file: file), ["type": whole.type ?? "–"])
    }
    for start in starts where features.isEmpty && faults.isEmpty {
      scanner.rewind(to: start)
      try readFeatures(&scanner)
    }
    guard !features.isEmpty || !faults.isEmpty else {
      throw Diagnostic("geojson-no-features", .badInput, at: .init(file: file))
    }
  }

  /// An object that may be a collection, or hold several: Kartverket's own files have one of the municipalities beside one
  /// of their borders.
  private struct RawCollection {
    var type: String?
    /// Where its features begin; nil for what is no collection.
    var features: Int?
    /// Where the features of collections within it begin.
    var parts: [Int] = []
  }

  private func collection(
    _ scanner: inout JSONScanner, within: Bool
  ) throws(JSONScanner.Fault) -> RawCollection {
    var found = RawCollection()
    var features: Int?
    try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
      let kind = try scanner.kind()
      switch (key, kind) {
      case ("type", _): found.type = try scanner.scalarText()
      case ("features", .array):
        features = scanner.position
        try scanner.skipValue()
      case (_, .object) where within:
        if let part = try collection(&scanner, within: false).features { found.parts.append(part) }
      default: try scanner.skipValue()
      }
    }
    if found.type == "FeatureCollection" { found.features = features }
    return found
  }

  private mutating func readFeatures(_ scanner: inout JSONScanner) throws(Diagnostic) {
    let wrap = notJSON
    try scanner.array(orThrow: wrap) { (scanner) throws(Diagnostic) in
      let feature = try readFeature(&scanner)
      guard faults.count < Self.mostFaults else { return }
      do throws(Diagnostic) {
        try add(feature, scanner)
      } catch {
        // Beyond this limit nothing more is read, so it is the end, not one fault among several.
        if error.code == "geojson-too-many-points" { throw error }
        faults.append(error)
      }
    }
  }

  /// What a feature says, with its coordinates still unread.
  private struct RawFeature {
    var line = 1
    var id: String?
    var properties: [String: String] = [:]
    /// RFC 7946: a feature without a place has `null` for its geometry.
    var hasNoPlace = false
    var geometry: String?
    var coordinates: Int?

    /// Its properties, and its own id beside them where none of them is called so.
    var told: [String: String] {
      guard let id else { return properties }
      return properties.merging(["id": id]) { property, _ in property }
    }
  }

  private mutating func readFeature(_ scanner: inout JSONScanner) throws(Diagnostic) -> RawFeature {
    var feature = RawFeature()
    do throws(JSONScanner.Fault) {
      _ = try scanner.kind()
      feature.line = lines.line(at: scanner.position)
      try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
        let kind = try scanner.kind()
        switch (key, kind) {
        case ("id", _): feature.id = try scanner.scalarText()
        case ("properties", .object):
          try scanner.object(orThrow: { $0 }) { (scanner, name) throws(JSONScanner.Fault) in
            feature.properties[name] = try scanner.scalarText()
          }
        case ("geometry", .null):
          feature.hasNoPlace = true
          try scanner.skipValue()
        case ("geometry", .object):
          try scanner.object(orThrow: { $0 }) { (scanner, name) throws(JSONScanner.Fault) in
            if name == "type" {
              feature.geometry = try scanner.scalarText()
            } else {
              _ = try scanner.kind()
              if name == "coordinates" { feature.coordinates = scanner.position }
              try scanner.skipValue()
            }
          }
        default: try scanner.skipValue()
        }
      }
    } catch { throw notJSON(error) }
    return feature
  }

  private mutating func add(_ feature: RawFeature, _ scanner: JSONScanner) throws(Diagnostic) {
    var rings = GeoJSONRings(
      place: .init(file: file, line: feature.line), pointsLeft: Self.mostPoints - pointCount)
    guard !feature.hasNoPlace else {
      warnings.append(
        Diagnostic(
          "geojson-no-place", .badInput, at: rings.place,
          ["feature": feature.told.sorted { $0.key < $1.key }.prefix(3).map(\.value).joined(separator: ", ")])
      )
      return
    }
    var scanner = scanner
    var polygons: [FeatureCollection.Polygon] = []
    switch (feature.geometry, feature.coordinates) {
    case ("Polygon", .some(let start)):
      scanner.rewind(to: start)
      polygons = [try rings.polygon(&scanner)]
    case ("MultiPolygon", .some(let start)):
      scanner.rewind(to: start)
      polygons = try rings.polygons(&scanner)
    case (.some(let other), _) where other != "Polygon" && other != "MultiPolygon":
      warnings.append(
        Diagnostic("geojson-other-geometry", .badInput, at: rings.place, ["geometry": other]))
      return
    default: break
    }
    polygons.removeAll(where: \.isEmpty)
    guard !polygons.isEmpty else { throw Diagnostic("geojson-no-polygon", .badInput, at: rings.place) }
    pointCount = Self.mostPoints - rings.pointsLeft
    features.append(
      FeatureCollection.Feature(properties: feature.told, polygons: polygons, line: feature.line))
  }

  private var notJSON: (JSONScanner.Fault) -> Diagnostic {
    { [bytes, file] fault in
      Diagnostic(
        "geojson-not-json", .badInput, at: .init(file: file, line: bytes.line(at: fault.position)),
        ["offset": String(fault.position)])
    }
  }
}

/// Lines of positions that only grow, so that the bytes are counted once.
private struct LineCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func line(at target: Int) -> Int {
    while position < target {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return line
  }
}
