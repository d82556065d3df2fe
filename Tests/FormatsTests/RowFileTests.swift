import Basics
import Foundation
import Testing

@testable import Formats

@Suite struct RowFileTests {
  private static let rows: [[SheetCell]] = [
    [.text("Øyer; \"=A1\""), .number(1234.5, decimals: 1), .day(Day("2019-02-28") ?? .newYear(2019))],
    [.text("=1+1"), .amount(-12.5, currency: "NOK"), .empty],
  ]

  private func text(_ format: RowFile.Format) throws -> String {
    let file = try RowFile(format, name: "Table", headings: ["a", "b", "c"], created: .newYear(2020))
    for row in Self.rows { try file.write([row]) }
    let size = try file.close()
    let data = try Data(contentsOf: URL(filePath: file.file.path))
    #expect(data.count == size)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func commasAndPoints() throws {
    let text = try text(.csv)
    #expect(
      text == "\u{FEFF}a,b,c\r\n\"Øyer; \"\"=A1\"\"\",1234.5,2019-02-28\r\n'=1+1,-12.50 NOK,\r\n")
  }

  @Test func semicolonsAndDecimalCommasForExcelInTheNorth() throws {
    let text = try text(.semicolons)
    #expect(
      text == "\u{FEFF}a;b;c\r\n\"Øyer; \"\"=A1\"\"\";1234,5;2019-02-28\r\n'=1+1;-12,50 NOK;\r\n")
  }

  @Test func theFileGoesWithWhoeverHoldsIt() throws {
    var file: RowFile? = try RowFile(.csv, name: "", headings: [], created: .newYear(2020))
    let path = try #require(file?.file.path)
    #expect(FileManager.default.fileExists(atPath: path))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: (path as NSString).deletingLastPathComponent)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    file = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aWorkbookHoldsRealNumbersDaysAndMoneyAndNoFormula() throws {
    let file = try RowFile(.xlsx, name: "Øyer/Gausdal", headings: ["A", "B", "C"], created: .newYear(2020))
    try file.write(Self.rows)
    _ = try file.close()
    let parts = try unpacked([UInt8](Data(contentsOf: URL(filePath: file.file.path))))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<v>1234.5</v>") && sheet.contains("<v>-12.5</v>"))
    // 28 February 2019 is day 43 524 of the calendar of spreadsheets.
    #expect(sheet.contains("<v>43524</v>"))
    #expect(sheet.contains("=1+1") && !sheet.contains("<f>"))
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter") && sheet.contains("<cols>"))
    #expect(parts["xl/styles.xml"]?.contains("#,##0.00 &quot;NOK&quot;") == true)
  }

  /// What a file of any length keeps in memory: the library itself writes rows out as they come.
  @Test func aWorkbookOfManyRowsIsWhole() throws {
    let file = try RowFile(.xlsx, name: "Many", headings: ["n"], created: .newYear(2020))
    for start in stride(from: 0, to: 20_000, by: 1000) {
      try file.write((start..<start + 1000).map { [.number(Double($0), decimals: 0)] })
    }
    _ = try file.close()
    let parts = try unpacked([UInt8](Data(contentsOf: URL(filePath: file.file.path))))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<v>0</v>") && sheet.contains("<v>19999</v>") && sheet.contains("r=\"A20001\""))
  }
}
