import Basics
import Testing

@testable import Maps

@Suite struct BoundaryFileTests {
  private func fault(_ text: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try BoundaryMap(decoding: Array(text.utf8), file: "b.json")
      return nil
    } catch { return error }
  }

  private func file(arcs: String = "[0,0,10,0,0,10,-10,-10]", areas: String) -> String {
    "{\"format\":\"nabo-boundaries\",\"version\":1,\"metresPerUnit\":25,\n\"arcs\":[\n\(arcs)],\n\"areas\":[\n\(areas)]}"
  }

  @Test func mapSurvivesTheFile() throws {
    let map = try imported(Synthetic.country(columns: 3, rows: 2)).map
    #expect(try BoundaryMap(decoding: map.encoded(), file: "b") == map)
  }

  @Test func codeWithQuotesSurvives() throws {
    let ring = [GridPoint(x: 0, y: 0), GridPoint(x: 1, y: 0), GridPoint(x: 1, y: 1), GridPoint(x: 0, y: 0)]
    let map = BoundaryMap(arcs: [ring], areas: [.init(code: "a\"\\\n\u{1}ø", rings: [[0]])], metresPerUnit: 5)
    #expect(try BoundaryMap(decoding: map.encoded(), file: "b") == map)
  }

  @Test(arguments: [
    "{\"code\":\"a\",\"rings\":[[1]]}", "{\"code\":\"a\",\"rings\":[[-2]]}",
    "{\"code\":\"a\",\"rings\":[[]]}",
    "{\"code\":\"a\",\"rings\":[]}", "{\"code\":\"a\"}", "{\"code\":\"a\",\"rings\":[[0.5]]}",
    "{\"code\":\"a\",\"rings\":[[-9223372036854775808]]}",
  ])
  func referencesThatLeadNowhere(_ area: String) {
    let sound = "{\"code\":\"s\",\"rings\":[[0],[-1]]}"
    #expect(fault(file(areas: sound)) == nil)
    let fault = fault(file(areas: "\(sound),\n\(area)"))
    #expect(fault?.code == "boundaries-broken")
    #expect(fault?.place == .init(file: "b.json", line: 6))
  }

  @Test(arguments: ["[0,0]", "[0,0,1]", "[]", "[0,0,999999999999,0]", "[0,0,1,0],[", "x"])
  func arcsThatAreNone(_ arc: String) {
    #expect(fault(file(arcs: arc, areas: ""))?.code == "boundaries-broken")
  }

  @Test func openRingsAndCodesThatOccurTwice() {
    #expect(
      fault(file(arcs: "[0,0,1,0],[5,5,1,0]", areas: "{\"code\":\"a\",\"rings\":[[0,1]]}"))?.code
        == "boundaries-broken")
    let area = "{\"code\":\"a\",\"rings\":[[0]]}"
    #expect(fault(file(areas: "\(area),\(area)"))?.code == "boundaries-broken")
  }

  @Test func anotherFormatOrVersion() {
    #expect(fault("{\"type\":\"FeatureCollection\",\"features\":[]}")?.code == "boundaries-wrong-format")
    #expect(fault("{\"format\":\"nabo-boundaries\",\"version\":2}")?.code == "boundaries-wrong-format")
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try imported(Synthetic.country(columns: 1, rows: 1, pointsPerSide: 2)).map.encoded()
    for length in 0..<(bytes.count - 1) {
      #expect(throws: Diagnostic.self) { try BoundaryMap(decoding: Array(bytes.prefix(length)), file: "b") }
    }
  }
}
