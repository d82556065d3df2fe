import Basics
import Testing

@testable import Formats

func table(_ text: String, separator: CSVSeparator? = nil) throws -> CSVTable {
  try CSVTable(bytes: Array(text.utf8), file: "t.csv", separator: separator)
}

func codes(_ bytes: [UInt8]) -> [Diagnostic] {
  do throws(Diagnostics) {
    return try CSVTable(bytes: bytes, file: "t.csv").faults
  } catch { return error.list }
}

@Suite struct CSVReadingTests {
  @Test func metadataColumnsAndValues() throws {
    let table = try table(
      "\u{FEFF}# publisher: SSB\r\n# licence: CC BY 4.0: yes\r\n# a remark\r\ncode,name,share\r\n0301,Oslo,.5\r\n"
    )
    #expect(table.metadataKeys == ["publisher", "licence"])
    #expect(table.metadata == ["publisher": "SSB", "licence": "CC BY 4.0: yes"])
    #expect(table.columns == ["code", "name", "share"])
    #expect(table.faults.isEmpty)
    let row = try #require(table.rows.first)
    #expect(table.rows.count == 1)
    #expect(row.line == 5)
    #expect(row.text(0) == "0301")
    #expect(try row.int(0) == 301)
    #expect(try row.double(2) == 0.5)
  }

  @Test(arguments: ["\"07459: Population, by region\"", "07459 Population"])
  func aTitleOverTheTableIsPassedOver(_ title: String) throws {
    let table = try table("\(title)\n\n\na;b\n1;2\n")
    #expect(table.columns == ["a", "b"] && table.rows.map(\.line) == [5])
    #expect(table.metadata["title"] == title.replacing("\"", with: ""))
  }

  /// A heading of one column with an empty line under it is still a heading.
  @Test(arguments: ["a\n\n1\n2\n", "\"a\"\n\n1\n2\n"])
  func aSingleColumnIsNoTitle(_ text: String) throws {
    #expect(try table(text).columns == ["a"])
    #expect(try table(text).rows.count == 2)
  }

  @Test func quotesSeparatorsAndLineBreaksInsideQuotes() throws {
    let table = try table("a,b\n\"x, \"\"y\"\"\nz\",2\n\"\",\"\"\"\"\nlast,3")
    #expect(table.rows.map { $0.text(0) } == ["x, \"y\"\nz", "", "last"])
    #expect(table.rows.map { $0.text(1) } == ["2", "\"", "3"])
    #expect(table.rows.map(\.line) == [2, 4, 5])
  }

  @Test func separatorIsFoundFromTheHeading() throws {
    #expect(try table("a;b;\"c,d,e,f\"\n1;2,5;3").rows[0].double(1) == 2.5)
    #expect(try table("a\tb\n1\t2").columns == ["a", "b"])
    #expect(try table("a;b\n1;2", separator: .comma).columns == ["a;b"])
  }

  @Test func emptyLinesAreNoRows() throws {
    let table = try table("a,b\n\n1,2\n\r\n3,4\n\n")
    #expect(table.rows.map(\.line) == [3, 5])
    #expect(table.faults.isEmpty)
  }

  @Test func rowsOfWrongLengthAreReportedAndTheOthersKept() throws {
    let table = try table("a,b\n1,2\n3\n4,5,6\n7,8\n")
    #expect(table.rows.map { $0.text(0) } == ["1", "7"])
    #expect(table.faults.map(\.code) == ["csv-field-count", "csv-field-count"])
    #expect(table.faults.map(\.place.line) == [3, 4])
    #expect(table.faults[1].arguments == ["expected": "2", "found": "3"])
  }

  @Test func unclosedQuoteNamesTheLineThatOpensIt() throws {
    let table = try table("a,b\n1,2\n3,\"x\n4,5\n")
    #expect(table.rows.count == 1)
    #expect(table.faults.map(\.code) == ["csv-unclosed-quote"])
    #expect(table.faults.map(\.place.line) == [3])
  }

  @Test func textAfterAClosingQuote() throws {
    #expect(try table("a\n\"x\"y\n").faults.map(\.code) == ["csv-text-after-quote"])
  }

  @Test func latin1IsNamedWithItsLineAndLetter() {
    let faults = codes(Array("code,name\n0301,Oslo\n0521,".utf8) + [0xD8] + Array("yer\n".utf8))
    #expect(faults.map(\.code) == ["csv-not-utf8"])
    #expect(faults.first?.place.line == 3)
    #expect(faults.first?.arguments == ["byte": "D8", "character": "Ø"])
  }

  @Test func brokenHeadings() {
    #expect(codes([]).map(\.code) == ["csv-no-header"])
    #expect(codes(Array("# a: b\n".utf8)).map(\.code) == ["csv-no-header"])
    #expect(codes(Array("a,b,a\n".utf8)).map(\.arguments) == [["column": "a"]])
  }

  @Test func missingColumnListsThoseThereAre() throws {
    let table = try table("a,b\n")
    let fault = #expect(throws: Diagnostic.self) { try table.column("code") }
    #expect(fault?.code == "csv-no-column")
    #expect(fault?.arguments["columns"] == "a, b")
    #expect(try table.column("b") == 1)
  }

  @Test(arguments: ["x", "1 000", "1,5", "0x10", "nan", "inf", "1e", "-", ".", "1.2.3", "−5", "1e999"])
  func whatIsNoNumberNamesItsPlace(_ text: String) throws {
    let table = try table("a,b\n\"\(text)\",\n")
    let fault = #expect(throws: Diagnostic.self) { try table.rows[0].double(0) }
    #expect(fault?.code == "csv-not-a-number")
    #expect(fault?.place == .init(file: "t.csv", line: 2, field: "a"))
    #expect(try table.rows[0].doubleIfPresent(1) == nil)
    #expect(throws: Diagnostic.self) { try table.rows[0].int(1) }
  }

  @Test func numbersReadAsTheStandardLibraryReadsThem() throws {
    let texts = [
      "0", "-0.1", "3.14159265358979", "1e22", "1e23", "123456789012345678901234567890",
      "2.2250738585072014e-308",
      "0.30000000000000004", "9007199254740993", "+7", "  12.5 ", "5e-324", "1E5",
    ]
    for text in texts {
      let row = try table("a\n\"\(text)\"\n").rows[0]
      let expected = Double(text.filter { $0 != " " })
      #expect(try row.double(0) == expected, "\(text)")
    }
    #expect(throws: Diagnostic.self) { try table("a\n1.5\n").rows[0].int(0) }
    #expect(throws: Diagnostic.self) { try table("a\n9999999999999999999\n").rows[0].int(0) }
    #expect(try table("a\n-42\n").rows[0].int(0) == -42)
  }
}
