import Foundation
import Logging
import Testing

@testable import Site

@Suite struct JSONLinesLogTests {
  /// A value that could end a string or a line would let a visitor write the log.
  @Test(arguments: [
    "plain", "\"},{\"level\":\"error", "a\nb\r\u{2028}c", "back\\slash", "\u{0}\u{1B}[31m", "øæå 🏔",
  ])
  func everyLineIsOneObject(_ value: String) throws {
    let event = LogEvent(
      level: .info, message: "request", metadata: ["value": "\(value)"], source: "s", file: "f",
      function: "g", line: 1)
    let line = JSONLinesLog(level: .info).line(for: event, at: UTCTime(seconds: 0))
    #expect(line.hasSuffix("}\n"))
    #expect(line.dropLast().allSatisfy { !$0.isNewline })
    let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    #expect(
      object == ["time": "1970-01-01T00:00:00Z", "level": "info", "message": "request", "value": value])
  }
}
