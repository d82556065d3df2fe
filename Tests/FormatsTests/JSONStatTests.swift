import Basics
import Testing

@testable import Formats

@Suite struct JSONStatTests {
  /// In the form of PxWeb's answers.
  static let small = """
    {
      "version": "2.0", "class": "dataset", "label": "07459: Befolkning", "source": "Statistisk sentralbyrå",
      "updated": "2024-02-21T07:00:00Z", "id": ["Region", "Kjonn", "Alder", "ContentsCode", "Tid"],
      "size": [1, 2, 3, 1, 1],
      "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
      "dimension": {
        "Region": {"label": "region", "category": {"index": {"0301": 0}, "label": {"0301": "Oslo"}}},
        "Kjonn": {"label": "kjønn", "category": {"index": {"2": 0, "1": 1}, "label": {"2": "Kvinner", "1": "Menn"}}},
        "Alder": {"label": "alder", "category": {"index": ["000", "001", "105+"]}},
        "ContentsCode": {"label": "statistikkvariabel", "category": {"label": {"Personer1": "Personer"},
          "unit": {"Personer1": {"base": "personer", "decimals": 0}}}},
        "Tid": {"label": "år", "category": {"index": {"2024": 0}, "label": {"2024": "2024"}}}
      },
      "value": [10, 11, 0, 12, null, 2.5],
      "status": {"4": ".."}
    }
    """

  private func dataset(_ text: String) throws(Diagnostic) -> JSONStatDataset {
    try JSONStatDataset(bytes: Array(text.utf8), file: "t.json")
  }

  @Test func categoriesAreInTheirOrder() throws {
    let table = try dataset(Self.small)
    #expect(table.dimensions.map(\.id) == ["Region", "Kjonn", "Alder", "ContentsCode", "Tid"])
    #expect(table.dimensions[1].codes == ["2", "1"])
    #expect(table.dimensions[2].codes == ["000", "001", "105+"])
    #expect(table.dimensions[3].codes == ["Personer1"])
    #expect(table.values == [10, 11, 0, 12, nil, 2.5])
    #expect(table.source == "Statistisk sentralbyrå")
  }

  @Test func valuesMayBeSparse() throws {
    let text = Self.small.replacing("[10, 11, 0, 12, null, 2.5]", with: #"{"5": 7, "0": 3}"#)
    #expect(try dataset(text).values == [3, nil, nil, nil, nil, 7])
  }

  @Test(
    arguments: [
      ("\"class\": \"dataset\"", "\"class\": \"collection\"", "jsonstat-no-dataset"),
      ("\"size\": [1, 2, 3, 1, 1]", "\"size\": [1, 2, 3, 1]", "jsonstat-no-dataset"),
      ("\"size\": [1, 2, 3, 1, 1]", "\"size\": [1, 2, 4, 1, 1]", "jsonstat-dimension"),
      ("\"2\": 0, \"1\": 1", "\"2\": 0, \"1\": 0", "jsonstat-dimension"),
      ("\"001\", \"105+\"", "\"001\", \"001\"", "jsonstat-dimension"),
      ("\"Tid\": {\"label\"", "\"Tidd\": {\"label\"", "jsonstat-dimension"),
      ("[10, 11, 0, 12, null, 2.5]", "[10, 11]", "jsonstat-values"),
      ("[10, 11, 0, 12, null, 2.5]", "{\"6\": 1}", "jsonstat-values"),
      ("[10, 11, 0, 12, null, 2.5]", "[10, 11, \"x\"]", "jsonstat-not-json"),
      (
        "\"size\": [1, 2, 3, 1, 1]", "\"size\": [9999999, 9999999, 9999999, 9999999, 1]", "jsonstat-too-large"
      ),
      ("\"size\": [1, 2, 3, 1, 1]", "\"size\": [0, 2, 3, 1, 1]", "jsonstat-too-large"),
    ])
  func whatDoesNotAgreeWithItselfIsAFault(_ old: String, _ new: String, _ code: String) {
    let fault = #expect(throws: Diagnostic.self) { try dataset(Self.small.replacing(old, with: new)) }
    #expect(fault?.code == code)
    #expect(fault?.place.file == "t.json")
  }

  @Test func aFaultOfJSONNamesItsLine() {
    let fault = #expect(throws: Diagnostic.self) { try dataset(Self.small.replacing("null", with: "nul")) }
    #expect(fault?.place.line == 14)
  }
}
