import Testing

@testable import Formats

@Suite struct CSVWritingTests {
  @Test func quotesOnlyWhereNeededAndLinesEndWithCRLF() {
    var writer = CSVWriter()
    writer.metadata("source", "SSB\n07459")
    writer.row(["code", "a \"b\"", "c,d"])
    writer.row([.text("0301"), .number(-1.005, decimals: 1), .empty])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "# source: SSB 07459\r\ncode,\"a \"\"b\"\"\",\"c,d\"\r\n0301,-1.0,\r\n")
  }

  @Test(arguments: [
    "=1+1", "+47", "-x", "@SUM(A1)", "\tx", "\rx", "\nx", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x",
  ])
  func textIsNeverAFormula(_ text: String) throws {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(["a"])
    writer.row([.text(text)])
    #expect(try CSVTable(bytes: writer.bytes, file: "t").rows[0].text(0) == "'" + text)
  }

  @Test func negativeNumbersStayNumbers() throws {
    var writer = CSVWriter(separator: .semicolon)
    writer.row(["a", "b", "c"])
    writer.row([.number(-5, decimals: 0), .number(.nan, decimals: 2), .year(2020)])
    let row = try CSVTable(bytes: writer.bytes, file: "t").rows[0]
    #expect(try row.int(0) == -5)
    #expect(row.isEmpty(1))
    #expect(row.text(2) == "2020")
  }

  @Test func anyTextSurvivesWritingAndReading() throws {
    let texts = ["", "a", " a ", "\"", "\"\"", "a\nb", "a\r\nb", ",", ";", "\t,", "ø\"\u{301}", "#x", "'=1"]
    for separator in CSVSeparator.allCases {
      var writer = CSVWriter(separator: separator)
      writer.row(["first", "second"])
      for text in texts where !text.hasPrefix("\t") { writer.row([.text(text), .text("end")]) }
      let table = try CSVTable(bytes: writer.bytes, file: "t")
      #expect(table.faults.isEmpty)
      #expect(table.rows.map { $0.text(0) } == texts.filter { !$0.hasPrefix("\t") })
    }
  }

  @Test(arguments: [
    (0.0, 0, "0"), (2.5, 0, "3"), (-2.5, 0, "-3"), (-0.04, 1, "0.0"), (1234.5, 2, "1234.50"),
    (0.05, 2, "0.05"),
    (1e18, 2, "1e+18"), (1, 40, "1.000000000"),
  ])
  func fixedDecimals(_ number: Double, _ decimals: Int, _ text: String) {
    #expect(SheetCell.fixed(number, decimals: decimals) == text)
  }
}
