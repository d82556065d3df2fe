import Basics
import Foundation
import Testing

@testable import Formats

/// Spreadsheets that are made to harm whoever reads them.
@Suite struct HostileTableTests {
  private func code(_ bytes: [UInt8], limits: TableLimits = TableLimits()) -> String? {
    do throws(Diagnostic) {
      _ = try ReadTable(bytes, file: "x", limits: limits)
      return nil
    } catch { return error.code }
  }

  private func cell(_ text: String) -> String { "<c t='inlineStr'><is><t>\(text)</t></is></c>" }

  /// One byte that unpacks to a thousand.
  @Test func aBombIsRefusedBeforeItIsUnpacked() {
    let bomb = PackedFile.xlsx(String(repeating: "<row></row>", count: 4 << 20))
    #expect(bomb.count < 200_000)
    #expect(code(bomb) == "table-too-large")
  }

  @Test func entitiesAreRefusedWhereverTheyAreDeclared() {
    let entities = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
    for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels"] {
      var file = PackedFile()
      file.add("[Content_Types].xml", "<Types/>")
      file.add(part, entities + "<workbook><sheets/><x>&b;</x></workbook>")
      if part != "xl/workbook.xml" { file.add("xl/workbook.xml", "<workbook><sheets/></workbook>") }
      #expect(["table-unreadable", "table-empty"].contains(code(file.whole)), "\(part)")
    }
    var file = PackedFile()
    file.add("content.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")
    #expect(code(file.whole) == "table-unreadable")
    var wide = PackedFile()
    let text = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
    wide.add("content.xml", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(code(wide.whole) == "table-unreadable")
  }

  @Test func whatIsNestedWithoutEndIsRefused() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(code(PackedFile.xlsx(deep)) == "table-unreadable")
  }

  @Test func boundsHoldForRowsColumnsCellsAndTexts() {
    var limits = TableLimits()
    limits.rows = 3
    let rows = (1...5).map { "<row r='\($0)'>\(cell("a"))</row>" }.joined()
    #expect(code(PackedFile.xlsx(rows), limits: limits) == "table-too-large")
    #expect(code(Array("a\nb\nc\nd\ne".utf8), limits: limits) == "table-too-large")
    let repeated =
      "<table:table-row table:number-rows-repeated='1000000000'><table:table-cell office:value-type='float' office:value='1'/></table:table-row>"
    #expect(code(PackedFile.ods(repeated)) == "table-too-large")
    let wide =
      "<table:table-row><table:table-cell table:number-columns-repeated='999999' office:value-type='float' office:value='1'/></table:table-row>"
    #expect(code(PackedFile.ods(wide)) == "table-too-large")
    #expect(code(PackedFile.xlsx("<row r='1'><c r='XFD1'><v>1</v></c></row>")) == "table-too-large")
    #expect(
      code(PackedFile.xlsx("<row>\(cell(String(repeating: "ab", count: 600_000)))</row>"))
        == "table-too-large")
    limits = TableLimits()
    limits.bytes = 10
    #expect(code(Array("a,b,c\n1,2,3".utf8), limits: limits) == "table-too-large")
  }

  /// A text that many cells share is not taken for as many.
  @Test func manyCellsOfOneLongTextAreRefused() {
    let text = String(repeating: "x", count: 50_000)
    let row = "<row>\(String(repeating: "<c t='s'><v>0</v></c>", count: 500))</row>"
    #expect(code(PackedFile.xlsx(String(repeating: row, count: 100), shared: [text])) == "table-too-large")
  }

  @Test func brokenReferencesAreTold() {
    #expect(code(PackedFile.xlsx("<row><c t='s'><v>7</v></c></row>")) == "table-unreadable")
    #expect(code(PackedFile.xlsx("<row><c t='s'><v>-1</v></c></row>")) == "table-unreadable")
    #expect(code(PackedFile.xlsx("<row><c r='ZZZZZZ1'><v>1</v></c></row><row r='99999999999999'/>")) == nil)
    #expect(code(PackedFile.xlsx("<row r='1'><c><v>1</v></c></row><row r='1'><c><v>2</v></c></row>")) == nil)
  }

  @Test func tooManyFilesAreRefused() {
    var file = PackedFile()
    for index in 0..<2_100 { file.add("f\(index)", [], isDeflated: false) }
    #expect(code(file.whole) == "table-too-large")
  }

  /// Real files with bytes turned over, cut, doubled and put in, from a seed: each is read or told, and none harms.
  @Test func fiveHundredHostileFilesAreReadOrTold() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/tables")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix("xlsx")
    }
    var seeds = try names.sorted().map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    let cells = (0..<20).map { "<c r='A\($0)' t='s' s='1'><v>0</v></c>" }.joined()
    // Lying open, so that what is turned over is the XML itself.
    var open = PackedFile()
    open.add("[Content_Types].xml", Array("<Types/>".utf8), isDeflated: false)
    open.add(
      "xl/workbook.xml", Array("<workbook><sheets><sheet name='a' r:id='r'/></sheets></workbook>".utf8),
      isDeflated: false)
    open.add(
      "xl/_rels/workbook.xml.rels",
      Array("<R><Relationship Id='r' Type='x/worksheet' Target='s.xml'/></R>".utf8), isDeflated: false)
    open.add(
      "xl/s.xml", Array("<worksheet><sheetData><row r='1'>\(cells)</row></sheetData></worksheet>".utf8),
      isDeflated: false)
    seeds.append(open.whole)
    seeds.append(
      PackedFile.ods(
        "<table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row>"))
    seeds.append(Array("Navn;Dato;Beløp\n\"Ås\";31.12.2025;1 234,5\nBø;2025-12-31;\"1\n2\"\n".utf8))
    var random = Mutation(seed: 20_261_130)
    var (made, told): (Int, [String: Int]) = (0, [:])
    for _ in 0..<500 {
      let file = random.mutated(seeds[random.below(seeds.count)], seeds)
      told[code(file) ?? "read", default: 0] += 1
      made += 1
    }
    #expect(made == 500)
    #expect(Set(told.keys).isSuperset(of: ["read", "table-unreadable"]), "\(told)")
    print("hostile tables: \(made) made, \(told.sorted { $0.key < $1.key })")
  }
}

/// Turns bytes over, always the same way for the same seed.
private struct Mutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  mutating func mutated(_ seed: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
    var bytes = seed
    for _ in 0...below(8) where !bytes.isEmpty {
      let at = below(bytes.count)
      switch below(7) {
      case 0: bytes[at] = UInt8(truncatingIfNeeded: next())
      case 1: bytes[at] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(64)))
      case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + below(256))], at: at)
      case 4: bytes = Array(bytes.prefix(at))
      case 5:
        let words = [
          "&a;", "<!DOCTYPE", "]]>", "9999999999", "<a>", "\u{0}", "NaN", "-1", "\"", "PK\u{1}\u{2}",
        ]
        bytes.insert(contentsOf: Array(words[below(words.count)].utf8), at: at)
      default:
        let other = others[below(others.count)]
        let from = below(other.count)
        bytes.replaceSubrange(
          at..<min(bytes.count, at + 32), with: other[from..<min(other.count, from + 32)])
      }
    }
    return bytes
  }
}
