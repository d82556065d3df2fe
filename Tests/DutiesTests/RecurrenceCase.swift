import Foundation
import Testing

/// One rule of a published list, with everything that it gives.
struct RecurrenceCase: Sendable, CustomTestStringConvertible {
  var file = ""
  var line = 0
  var rule = ""
  var start = ""
  var startAt = ""
  var instances = ""
  var isRefused = false
  var duration = ""

  var testDescription: String { "\(file):\(line) \(rule)" }

  static let all: [RecurrenceCase] = ["libical", "icalnet"].flatMap { read("recurrence_\($0).txt") }

  private static func read(_ name: String) -> [RecurrenceCase] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: "Cases/recurrence/\(name)")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var cases: [RecurrenceCase] = []
    var current = RecurrenceCase()
    for (number, line) in zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)) {
      let line = line.trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"]))
      if line.isEmpty {
        if !current.rule.isEmpty { cases.append(current) }
        current = RecurrenceCase()
        continue
      }
      let sides = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard sides.count == 2, !line.hasPrefix("#") else { continue }
      (current.file, current.line) = (name, number)
      switch sides[0] {
      case "RRULE": current.rule = sides[1]
      case "DTSTART": current.start = sides[1]
      case "START-AT": current.startAt = sides[1]
      case "INSTANCES": current.instances = sides[1]
      case "EXCEPTION": current.isRefused = true
      case "DURATION": current.duration = sides[1]
      default: break
      }
    }
    if !current.rule.isEmpty { cases.append(current) }
    return cases
  }
}
