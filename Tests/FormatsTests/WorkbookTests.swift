import Basics
import Foundation
import Testing

@testable import Formats

/// Unpacks with Python's zipfile, a reader that has nothing to do with the library that wrote.
func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
  let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(bytes).write(to: folder.appending(path: "w.xlsx"))
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-m", "zipfile", "-e", "w.xlsx", "out"]
  process.currentDirectoryURL = folder
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  var parts: [String: String] = [:]
  let out = folder.appending(path: "out")
  for path in try FileManager.default.subpathsOfDirectory(atPath: out.path) where path.hasSuffix("xml") {
    parts[path] = try String(contentsOf: out.appending(path: path), encoding: .utf8)
  }
  return parts
}

private let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
  .contains { FileManager.default.isExecutableFile(atPath: $0) }

@Suite struct WorkbookTests {
  let workbook = Workbook(
    created: .newYear(2020),
    sheets: [
      .init(
        name: "Øyer/Gausdal", headings: ["Name", "People", "Year"],
        rows: [
          [.text("=1+1"), .number(1234.5, decimals: 1), .year(2019)],
          [.text("<&>\u{0}\u{1}ø"), .number(.infinity, decimals: 0), .empty],
        ]),
      .init(name: "øyer:gausdal", headings: [], rows: []),
    ])

  @Test(.enabled(if: hasPython, "python3 is not there to unpack with"))
  func cellsAreReadBack() throws {
    let parts = try unpacked(workbook.bytes())
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<v>1234.5</v>"))
    #expect(sheet.contains("<v>2019</v>"))
    #expect(!sheet.contains("<f>"))
    #expect(!sheet.contains("inf"))
    #expect(sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("<autoFilter ref=\"A1:C3\"/>"))
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains("<t>=1+1</t>"))
    #expect(strings.contains("&lt;&amp;&gt;_x0001_ø"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("name=\"Øyer Gausdal\""))
    #expect(book.contains("name=\"øyer gausdal (2)\""))
    #expect(try #require(parts["docProps/core.xml"]).contains("2020-01-01T00:00:00Z"))
  }

  @Test func sameWorkbookGivesSameBytes() throws {
    let first = try workbook.bytes()
    #expect(first.starts(with: [0x50, 0x4B]))
    #expect(try workbook.bytes() == first)
  }

  @Test func withoutSheetsItIsStillAWorkbook() throws {
    #expect(try Workbook(created: .newYear(2020), sheets: []).bytes().count > 1000)
  }

  @Test func tooManyColumns() {
    let sheet = Workbook.Sheet(name: "x", headings: [], rows: [Array(repeating: .empty, count: 16_385)])
    let fault = #expect(throws: Diagnostic.self) {
      try Workbook(created: .newYear(2020), sheets: [sheet]).bytes()
    }
    #expect(fault?.code == "xlsx-too-large")
  }

  @Test func sheetNamesFitExcel() {
    let long = String(repeating: "Ø", count: 40)
    let wanted = ["a/b", "A b", "", "'x'", "History", long, long, "[]:*?/\\", "tab\tbed", "🙂" + long]
    let names = SheetNames.accepted(wanted)
    #expect(names.prefix(5) == ["a b", "A b (2)", "Sheet", "x", "History (2)"])
    #expect(Set(names.map { $0.lowercased() }).count == wanted.count)
    for name in names {
      #expect((1...31).contains(name.utf16.count))
      #expect(!name.contains { "[]:*?/\\\t".contains($0) })
      #expect(!name.hasPrefix("'") && !name.hasSuffix("'"))
    }
  }
}
