import Basics
import Foundation
import Testing

@testable import Formats

private func read(_ text: String) throws -> FeatureCollection {
  try FeatureCollection(bytes: Array(text.utf8), file: "m.geojson")
}

private func fault(_ bytes: [UInt8]) -> Diagnostic? {
  do throws(Diagnostics) {
    _ = try FeatureCollection(bytes: bytes, file: "m.geojson")
    return nil
  } catch { return error.list.first }
}

private func collection(_ geometry: String) -> [UInt8] {
  Array(
    "{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":\"Feature\",\"geometry\":\(geometry)}]}".utf8
  )
}

@Suite struct GeoJSONTests {
  @Test func polygonsAndScalarProperties() throws {
    let map = try read(
      """
      {"features": [
        {"geometry": {"coordinates": [[[10, 60], [11.5, 60, 7], [11, 61e0], [10, 60]]], "type": "Polygon"},
         "properties": {"code": "0301", "area": 453.03, "old": false, "x": null, "y": [1], "n": "\\u00d8\\ud83d\\ude42\\n"}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": null},
        {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates":
          [[[[0,0],[1,0],[1,1],[0,0]], [[0,0],[1,0],[1,1],[0,0]]], [[[5,5],[6,5],[6,6],[5,5]]]]}}
      ], "type": "FeatureCollection"}
      """)
    #expect(map.features.count == 2)
    #expect(
      map.features[0].properties == ["code": "0301", "area": "453.03", "old": "false", "n": "Ø🙂\n"])
    #expect(map.features[0].polygons[0][0][1] == .init(longitude: 11.5, latitude: 60))
    #expect(map.features[0].line == 2)
    #expect(map.features[1].polygons.map(\.count) == [2, 1])
    #expect(map.warnings.map(\.code) == ["geojson-other-geometry"])
    #expect(map.warnings.map(\.place.line) == [4])
  }

  @Test(arguments: [
    ("{\"type\":\"Polygon\",\"coordinates\":[]}", "geojson-no-polygon"),
    ("{\"type\":\"Polygon\"}", "geojson-no-polygon"),
    ("{\"type\":\"Polygon\",\"coordinates\":[1,2]}", "geojson-no-polygon"),
    ("{\"type\":\"Polygon\",\"coordinates\":{\"a\":1}}", "geojson-no-polygon"),
    ("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[]]]]}", "geojson-no-polygon"),
    ("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}", "geojson-short-ring"),
    ("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}", "geojson-open-ring"),
    ("{\"type\":\"Polygon\",\"coordinates\":[[[599000,6640000]]]}", "geojson-not-degrees"),
  ])
  func faultyFeatureNamesItsLine(_ geometry: String, _ code: String) {
    let fault = fault(collection(geometry))
    #expect(fault?.code == code)
    #expect(fault?.place == .init(file: "m.geojson", line: 3))
  }

  @Test(arguments: [
    ("{\"type\":\"Topology\"}", "geojson-no-collection"),
    ("{\"type\":\"FeatureCollection\"}", "geojson-no-collection"),
    ("{\"type\":\"FeatureCollection\",\"features\":[]}", "geojson-no-features"),
    ("", "geojson-not-json"), ("[]", "geojson-not-json"), ("<html>", "geojson-not-json"),
    ("{\"type\":\"FeatureCollection\",\"features\":[}", "geojson-not-json"),
    ("{\"type\":\"FeatureCollection\",\"features\":[]} x", "geojson-not-json"),
    ("{\"a\":\"\\x\"}", "geojson-not-json"), ("{\"a\":tru}", "geojson-not-json"),
    ("{\"a\":[1,2}", "geojson-not-json"), ("{\"a\":{\"b\"}}", "geojson-not-json"),
  ])
  func whatIsNoFeatureCollection(_ text: String, _ code: String) {
    #expect(fault(Array(text.utf8))?.code == code)
  }

  @Test func brokenJSONNamesLineAndOffset() {
    let fault = fault(Array("{\n\"type\":\n?}".utf8))
    #expect(fault?.place.line == 3)
    #expect(fault?.arguments == ["offset": "10"])
  }

  @Test func everyTruncationIsRefused() {
    let bytes = collection("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}")
    #expect(fault(bytes) == nil)
    for length in bytes.indices { #expect(fault(Array(bytes.prefix(length)))?.code == "geojson-not-json") }
  }

  @Test func latin1AndDepth() {
    #expect(fault([0x7B, 0x0A, 0xE5, 0x7D])?.arguments == ["byte": "E5", "character": "å"])
    let deep = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(fault(Array("{\"a\":".utf8) + deep)?.code == "geojson-not-json")
  }

  /// RFC 7946 lets a feature be without a place: it is like one that is not there, and named.
  @Test func aFeatureWithoutAPlaceIsPassedOverAndNamed() throws {
    let square = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}"
    let map = try read(
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"kommunenummer":"5031"},"geometry":null},
      {"type":"Feature","id":"0301","properties":{},"geometry":\(square)}]}
      """)
    #expect(map.features.map(\.properties) == [["id": "0301"]])
    #expect(map.warnings.map(\.code) == ["geojson-no-place"])
    #expect(map.warnings.first?.arguments["feature"] == "5031" && map.warnings.first?.place.line == 2)
  }

  /// Kartverket's own file: the municipalities beside their borders, each a collection.
  @Test func aCollectionWithinAnObjectIsRead() throws {
    let line = "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}"
    let square = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}"
    func part(_ geometry: String) -> String {
      "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"n\":\"1\"},\"geometry\":\(geometry)}]}"
    }
    for text in [
      "{\"Kommune\":\(part(square)),\"Grense\":\(part(line))}",
      "{\"Grense\":\(part(line)),\"Kommune\":\(part(square))}",
    ] {
      #expect(try read(text).features.map(\.properties) == [["n": "1"]])
    }
  }

  @Test func severalFaultyFeaturesAreAllReported() {
    let one = "{\"geometry\":{\"type\":\"Polygon\"}}"
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(one),\n\(one)]}"
    let error = #expect(throws: Diagnostics.self) { try read(text) }
    #expect(error?.list.map(\.place.line) == [1, 2])
  }

  @Test(arguments: ["0", "-1.5e3", "\"a\"", "true", "false", "null", "[]", "{}", "[1,{\"a\":[{}]},[]]"])
  func skippingAValueEndsAfterIt(_ value: String) throws {
    var scanner = JSONScanner(Array(" \(value) ".utf8))
    try scanner.skipValue()
    try scanner.end()
  }
}
