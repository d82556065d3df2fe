import Answers
import Basics
import GroupingAnswers
import Groupings
import Testing

@Suite struct GraphFileTests {
  private func read(_ text: String) throws -> GraphFile {
    try GraphFile([UInt8](text.utf8), file: "graph.json")
  }

  private func codes(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let faults as Diagnostics {
      return faults.list.map(\.code)
    } catch let fault as Diagnostic {
      return [fault.code]
    } catch {
      return ["\(error)"]
    }
  }

  @Test func unitsHaveNamesResidentsAndAttributesInTheOrderOfTheirNumbers() throws {
    let file = try read(
      #"{"nodes": [{"id": "x", "pop": 3, "a10": 5, "a2": 1}, {"id": "y", "pop": 4, "a2": 2, "a10": 9}], "edges": [["x", "y", 7]]}"#
    )
    #expect(file.names == ["x", "y"])
    #expect(file.graph.populations == [3, 4])
    #expect(file.graph.attributes == [1, 5, 2, 9])
    #expect(file.graph.edgeCount == 1)
  }

  @Test(arguments: [
    ("[", "json-malformed"), ("{}", "json-member-missing"), (#"{"nodes": [], "edges": []}"#, "graph-empty"),
    (#"{"nodes": [{"id": 1}], "edges": []}"#, "json-member-missing"),
    (#"{"nodes": [{"id": 1, "pop": "x"}], "edges": []}"#, "json-kind"),
    (#"{"nodes": [{"id": 1, "pop": -1}], "edges": []}"#, "graph-population-negative"),
    (#"{"nodes": [{"id": 1, "pop": 1}, {"id": 1, "pop": 1}], "edges": []}"#, "graph-unit-repeated"),
    (
      #"{"nodes": [{"id": 1, "pop": 1, "a1": 1}, {"id": 2, "pop": 1}], "edges": []}"#,
      "graph-attribute-missing"
    ),
    (#"{"nodes": [{"id": 1, "pop": 1}], "edges": [[1, 2]]}"#, "graph-edge-dangling"),
    (#"{"nodes": [{"id": 1, "pop": 1}], "edges": [[1]]}"#, "graph-edge-dangling"),
  ])
  func whatIsWrongIsTold(_ text: String, _ code: String) {
    #expect(codes(text) == [code])
  }

  @Test func bordersThatStandTwiceCountOnceAndAreTold() throws {
    let file = try read(
      #"{"nodes": [{"id": 1, "pop": 1}, {"id": 2, "pop": 1}], "edges": [[1, 2], [2, 1], [1, 1]]}"#)
    #expect(file.graph.edgeCount == 1)
    #expect(file.notes.map(\.code) == ["graph-edge-repeated", "graph-edge-repeated"])
  }
}
