import Foundation
import Testing

/// The table of security requirements names what shows that each is met; a name that points nowhere shows nothing.
@Suite struct VerificationTableTests {
  private static var root: URL { SourceTree.root }

  @Test func everyLineHasAStateAndAReason() throws {
    let rows = try rows()
    // ASVS 5.0.0 has 253 requirements in its levels 1 and 2.
    #expect(rows.count == 253)
    #expect(Set(rows.map(\.id)).count == rows.count)
    for row in rows {
      #expect(["met", "n/a", "open"].contains(row.state), "\(row.id)")
      #expect(!row.reason.isEmpty, "\(row.id)")
    }
  }

  @Test func everyTestThatIsNamedExists() throws {
    let files = FileManager.default.enumerator(
      at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
    let names = Set((files?.compactMap { $0 as? URL } ?? []).map(\.lastPathComponent))
    for row in try rows() {
      for name in row.reason.matches(of: /`(\w+Tests|test_\w+\.py)`/).map({ String($0.output.1) }) {
        #expect(names.contains(name.hasSuffix(".py") ? name : "\(name).swift"), "\(row.id) names \(name)")
      }
    }
  }

  @Test func whatNamesNoTestIsListedAsRestingOnReading() throws {
    let unshown = try rows().filter { $0.state == "met" && !$0.reason.contains(/`(\w+Tests|test_\w+\.py)`/) }
    let list = try text().split(separator: "## What rests on reading alone").last ?? ""
    let listed = list.matches(of: /\d+\.\d+\.\d+/).map { String($0.output) }
    #expect(listed == unshown.map(\.id))
  }

  @Test func theNumbersAreThoseOfTheTable() throws {
    let states = Dictionary(grouping: try rows(), by: \.state).mapValues(\.count)
    let said = try #require(try text().firstMatch(of: /Met: (\d+) · not applicable: (\d+) · open: (\d+)\./))
    let numbers = [said.output.1, said.output.2, said.output.3].map { Int($0) }
    #expect(numbers == [states["met"], states["n/a"], states["open"]])
  }

  private func text() throws -> String {
    try String(contentsOf: Self.root.appending(path: "docs/asvs.md"), encoding: .utf8)
  }

  private func rows() throws -> [(id: String, state: String, reason: String)] {
    try text().split(separator: "\n").filter {
      $0.hasPrefix("| ") && $0.contains(".") && !$0.hasPrefix("| line")
    }
    .compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count == 4 ? (cells[0], cells[2], cells[3]) : nil
    }
  }
}
