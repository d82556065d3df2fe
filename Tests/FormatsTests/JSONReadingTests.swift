import Testing

@testable import Formats

@Suite struct JSONReadingTests {
  @Test(arguments: [
    "null", "true", "-0.5", "\"\"", "[]", "{}", #"{"a": [1, {"b": null}], "c": "æ\"\\\u0001"}"#,
  ])
  func whatIsWrittenReadsAsItself(_ text: String) throws {
    let value = try JSONValue(reading: text)
    #expect(try JSONValue(reading: value.line) == value)
    #expect(!value.line.contains("\n"))
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\": 1, \"a\": 2}", "1 2", "tru", "{a: 1}", "\"\n\""])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONScanner.Fault.self) { try JSONValue(reading: text) }
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONValue(reading: nested(64))
    #expect(throws: JSONScanner.Fault.self) { try JSONValue(reading: nested(65)) }
    #expect(throws: JSONScanner.Fault.self) { try JSONValue(reading: nested(1_000_000)) }
  }
}
