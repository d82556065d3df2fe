import Basics
import Foundation
import Testing

@testable import Formats

@Suite struct TableReadingTests {
  private func read(_ text: String) throws -> ReadTable { try ReadTable(Array(text.utf8), file: "a.csv") }

  private func shown(_ table: ReadTable) -> [[String]] { table.rows.map { $0.cells.map(\.shown) } }

  private func code(_ bytes: [UInt8], sheet: String? = nil, limits: TableLimits = TableLimits()) -> String? {
    do throws(Diagnostic) {
      _ = try ReadTable(bytes, file: "x", sheet: sheet, limits: limits)
      return nil
    } catch { return error.code }
  }

  @Test(arguments: [",", ";", "\t", "|"]) func everySeparatorIsFound(_ sign: String) throws {
    let text = [["Navn", "Beløp"], ["Ås", "1"], ["Bø", "2"]].map { $0.joined(separator: sign) }
    let table = try read(text.joined(separator: "\n"))
    #expect(table.headings == ["Navn", "Beløp"])
    #expect(shown(table) == [["Ås", "1"], ["Bø", "2"]])
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(table.notes.isEmpty)
  }

  @Test func decimalCommasDoNotSeparate() throws {
    let table = try read("Navn;A;B\nÅs;1,5;2,5\nBø;3,5;4,5")
    #expect(table.headings == ["Navn", "A", "B"])
    #expect(shown(table).first == ["Ås", "1,5", "2,5"])
  }

  @Test func listsInCellsDoNotSeparate() throws {
    let table = try read("title,units\nA,no:1; no:2\nB,no:3; no:4\nC,no:5; no:6")
    #expect(table.headings == ["title", "units"])
  }

  @Test func oneColumnIsOne() throws {
    let table = try read("Navn\nRenovasjon, vann og avløp\nBrann\n")
    #expect(table.headings == ["Navn"] && table.rows.count == 2)
    #expect(shown(table)[0] == ["Renovasjon, vann og avløp"])
  }

  @Test func excelsOwnFirstLineIsHeeded() throws {
    let table = try read("sep=;\r\na;b\r\n1,2;3\r\n")
    #expect(table.headings == ["a", "b"] && shown(table) == [["1,2", "3"]])
    #expect(table.rows[0].line == 3)
  }

  /// Title lines as statistical bureaus put them, with and without signs of separation.
  @Test func titlesAboveTheHeadingAreLeftOutAndTold() throws {
    let table = try read(
      "07459: Befolkning, etter region\n\n\"region\";\"alder\";\"2025\"\n\"0301 Oslo\";\"0 år\";\"7000\"\n")
    #expect(table.headings == ["region", "alder", "2025"])
    #expect(table.rows.map(\.line) == [4])
    #expect(table.notes == [.linesAbove(1)])
    let wide = try ReadTable(
      Array("Oversikt;;\nUttrekk;1.1.2025;\nNavn;Beløp;Merknad\nA;1;x\n".utf8), file: "x",
      isHeading: { ["Navn", "Beløp"].contains($0) })
    #expect(wide.headings == ["Navn", "Beløp", "Merknad"] && wide.notes == [.linesAbove(2)])
  }

  @Test func encodingsAreFoundAndTold() throws {
    let text = "Navn;Pris\nBodø;5 €\n"
    let marked = try ReadTable([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "x")
    #expect(marked.headings[0] == "Navn" && marked.notes.isEmpty)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let little = try ReadTable([0xFF, 0xFE] + wide, file: "x")
    let big = try ReadTable(
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, file: "x")
    #expect(little.notes == [.encoding("UTF-16")] && shown(little) == [["Bodø", "5 €"]])
    #expect(shown(big) == shown(little))
    let windows = try ReadTable(Array("Navn;Pris\nBod".utf8) + [0xF8] + Array(";5 ".utf8) + [0x80], file: "x")
    #expect(windows.notes == [.encoding("Windows-1252")] && shown(windows) == [["Bodø", "5 €"]])
    let latin = try ReadTable(Array("Navn\nBod".utf8) + [0xF8], file: "x")
    #expect(latin.notes == [.encoding("ISO 8859-1 (Latin-1)")])
  }

  @Test func whatStandsWithoutAHeadingOrTwiceIsTold() throws {
    let table = try read("Navn;;Navn\nA;1;B\n")
    #expect(table.headings == ["Navn", "B", "Navn (C)"])
    #expect(table.notes == [.noHeading(["B"]), .headingTwice(["Navn"])])
  }

  @Test func aRowWithBrokenQuotesIsToldAndTheRestRead() throws {
    let table = try read("a,b\n\"x\"y,1\nz,2\n")
    #expect(table.rows.map { $0.fault?.code } == ["csv-text-after-quote", nil])
  }

  @Test func whatWeGuardAgainstFormulasIsReadBack() throws {
    #expect(shown(try read("a;b\n'-5;'Tis\n")) == [["-5", "'Tis"]])
  }

  @Test func cellsOfAWorkbookAreWhatTheyAre() throws {
    let table = try ReadTable(
      PackedFile.xlsx(
        """
        <row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><r><t>Sl</t></r><r><t>utt</t></r>
        <rPh><t>x</t></rPh></is></c><c r='D1' t='str'><v>Sum</v></c><c t='inlineStr'><is><t>Ja</t></is></c></row>
        <row r='3'><c r='A3' t='s'><v>2</v></c><c r='B3' s='1'><v>46022</v></c><c r='C3' s='2'><v>46022.5</v></c>
        <c r='D3'><f>1+1</f><v>2.5</v></c><c r='E3' t='b'><v>1</v></c></row>
        <row r='4' hidden='1'><c r='A4' t='d'><v>2025-12-31T00:00:00</v></c><c r='B4' s='0'><v>46022</v></c>
        <c r='D4' t='e'><v>#N/A</v></c></row>
        """, shared: ["Navn", "Start", "Ås &amp; Bø_x000D_"],
        styles:
          "<numFmts><numFmt numFmtId='170' formatCode='[$-414]dd.mm.yyyy\\ hh:mm'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs>"
      ), file: "a.xlsx")
    let day = try #require(Day("2025-12-31"))
    #expect(table.headings == ["Navn", "Start", "Slutt", "Sum", "Ja"])
    #expect(
      table.rows[0].cells
        == [.text("Ås & Bø"), .day(day, time: nil), .day(day, time: "12:00:00"), .number(2.5), .truth(true)])
    #expect(table.rows[1].cells == [.day(day, time: nil), .number(46022), .empty, .mistake("#N/A"), .empty])
    #expect(table.rows.map(\.line) == [3, 4])
    #expect(table.sheets == ["Gjemt", "Avtaler"] && table.sheet == "Avtaler")
    #expect(table.notes == [.sheet("Avtaler", of: 2), .hiddenSheets(["Gjemt"]), .hiddenRows(1)])
  }

  @Test func anotherSheetIsReadWhereItIsChosen() throws {
    let file = PackedFile.xlsx("<row r='1'><c><v>1</v></c></row>")
    #expect(try ReadTable(file, file: "x", sheet: "Gjemt").headings == ["Hemmelig"])
    #expect(code(file, sheet: "Nei") == "table-sheet-unknown")
  }

  @Test func bothCalendarsOfSpreadsheetsAreKnown() throws {
    #expect(CalendarSystem.from1900.day(1) == .day(try #require(Day("1900-01-01")), time: nil))
    #expect(CalendarSystem.from1900.day(59) == .day(try #require(Day("1900-02-28")), time: nil))
    #expect(CalendarSystem.from1900.day(60) == nil, "the day that never was")
    #expect(CalendarSystem.from1900.day(61) == .day(try #require(Day("1900-03-01")), time: nil))
    #expect(CalendarSystem.from1904.day(0) == .day(try #require(Day("1904-01-01")), time: nil))
    #expect(CalendarSystem.from1904.day(44560) == .day(try #require(Day("2025-12-31")), time: nil))
    #expect(CalendarSystem.from1900.day(-1) == nil && CalendarSystem.from1900.day(1e12) == nil)
  }

  @Test(arguments: [
    ("General", NumberFormat.number), ("# ##0,00", .number), ("0.00E+00", .number), ("dd.mm.yyyy", .day),
    ("yyyy\\-mm\\-dd", .day), ("[$-F800]dddd\", \"mmmm\\ dd\", \"yyyy", .day), ("mmm yy", .day),
    ("h:mm", .time),
    ("[h]:mm:ss", .time), ("[Red]0;[Blue]-0", .number), ("\"dager\" 0", .number),
    ("_-* #,##0\\ \"kr\"_-", .number),
    ("0\\ \\d", .number), ("\"VRAI\";\"VRAI\";\"FAUX\"", .number),
  ])
  func aFormatSaysWhetherANumberIsADay(_ code: String, _ format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test func anOpenDocumentIsRead() throws {
    let table = try ReadTable(
      PackedFile.ods(
        """
        <table:table-row><table:table-cell office:value-type='string' calcext:value-type='string'><text:p>Navn</text:p></table:table-cell>
        <table:table-cell office:value-type='string'><text:p>Dato</text:p></table:table-cell><table:table-cell office:value-type='string'><text:p>Beløp</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='string'><office:annotation><text:p>Merk</text:p></office:annotation><text:p>Ås<text:s text:c='2'/>kommune</text:p><text:p>linje</text:p></table:table-cell>
        <table:table-cell office:value-type='date' office:date-value='2025-12-31T13:15:00'><text:p>x</text:p></table:table-cell>
        <table:table-cell office:value-type='currency' office:value='1200.5'><text:p>kr 1 200,50</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>
        """), file: "a.ods")
    let day = try #require(Day("2025-12-31"))
    #expect(table.headings == ["Navn", "Dato", "Beløp"])
    #expect(table.rows.count == 2 && table.rows.map(\.line) == [2, 3])
    #expect(
      table.rows[0].cells
        == [.text("Ås  kommune\nlinje"), .day(day, time: "13:15:00"), .number(1200.5)])
  }

  @Test func whatIsMergedCountsForEachCell() throws {
    let table = try ReadTable(
      PackedFile.xlsx(
        """
        <row r='1'><c t='inlineStr'><is><t>Oversikt</t></is></c></row>
        <row r='2'><c t='inlineStr'><is><t>Kommune</t></is></c><c t='inlineStr'><is><t>Avtale</t></is></c></row>
        <row r='3'><c t='inlineStr'><is><t>Ås</t></is></c><c t='inlineStr'><is><t>A</t></is></c></row>
        <row r='4'><c r='A4'/><c r='B4' t='inlineStr'><is><t>B</t></is></c></row>
        """,
        after:
          "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A3:A4'/><mergeCell ref='A9:XFD1048576'/></mergeCells>"
      ),
      file: "x")
    #expect(table.headings == ["Kommune", "Avtale"])
    #expect(shown(table) == [["Ås", "A"], ["Ås", "B"]])
    #expect(table.notes.contains(.mergedCells(1)) && table.notes.contains(.linesAbove(1)))
  }

  private static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/tables")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// Files that broke other readers (Tests/Cases/tables).
  @Test func filesThatBreakReadersAreRead() throws {
    let dates = try ReadTable(Self.file("strange_dates.xlsx"), file: "x")
    #expect(
      dates.rows[0].cells.map(\.shown) == [
        "21:14:00", "2019-09-19", "01:10:00", "10:20:30", "4.18090277777778", "1900-01-20", "7/4/1776",
        "1976-07-04", "0", "6281228502068",
      ])
    let truth = try ReadTable(Self.file("test_boolean.xlsx"), file: "x")
    #expect(shown(truth) == [["TRUE", "FALSE", "true"], ["FALSE", "FALSE", "FALSE"]])
    let empty = try ReadTable(Self.file("test_empty_rows.xlsx"), file: "x")
    #expect(shown(empty) == [["0", ""], ["", "0"], ["1", "2"]])
    #expect(empty.rows.map(\.line) == [4, 6, 1_048_576])
    let dimensions = try ReadTable(Self.file("test_invalid_dimensions.xlsx"), file: "x")
    #expect(dimensions.headings == ["A", "B", "C"] && dimensions.notes == [.linesAbove(1)])
    #expect(shown(dimensions) == [["1", "4", "7"], ["2", "5", "8"], ["3", "6", "9"]])
    let merged = try ReadTable(Self.file("test_single_merged_cell.xlsx"), file: "x")
    #expect(merged.headings == ["A", "Start", "C", "D", "Seek no easy ways"])
    #expect(shown(merged).first == ["SINGLE MERGED", "1637384.52", "2444344.06", "2444344.06", ""])
    let numbers = try ReadTable(Self.file("test_excel_numeric_gs.xlsx"), file: "x")
    #expect(shown(numbers) == [["10", "foo"], ["20", "300"], ["30", "bar"], ["40.5", "300.1"]])
  }

  @Test func whatIsNoTableIsToldAsSuch() {
    #expect(code([]) == "table-empty")
    #expect(code(Array("%PDF-1.7".utf8)) == "table-kind-unknown")
    #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == "table-locked")
    #expect(code([1, 0, 2, 0]) == "table-kind-unknown")
    #expect(code(Array("PK\u{3}\u{4}nothing".utf8)) == "table-unreadable")
    var other = PackedFile()
    other.add("word/document.xml", "<x/>")
    #expect(code(other.whole) == "table-kind-unknown")
  }
}
