import Basics
import Formats
import Testing

@testable import Maps

@Suite("A shipped table of outlines")
struct OutlineTableTests {
  private static let head = """
    # day: 2020-01-01
    # box: 9 59 12 61
    # metres: 25
    # points: 1000
    # islet: 0.2

    """

  /// Two squares side by side, with the line between them written once.
  private static let rows = """
    kind,code,numbers
    area,0101,0 1
    area,0102,~0 2
    arc,,10 0 0 10
    arc,,10 10 -10 0 0 -10 10 0
    arc,,10 0 10 0 0 10 -10 0

    """

  private func read(_ text: String) throws -> OutlineTable {
    try OutlineTable(try CSVTable(bytes: Array(text.utf8), file: "Data/no/outlines-2020.csv"))
  }

  private func fault(_ text: String) -> Diagnostic? {
    do {
      _ = try read(text)
      return nil
    } catch { return (error as? Diagnostics)?.list.first }
  }

  @Test("Lines and areas are as written, and writing them gives the same lines")
  func roundTrip() throws {
    let table = try read(Self.head + Self.rows)
    #expect(table.head.day == Day("2020-01-01"))
    #expect(table.map.areas.map(\.code) == ["0101", "0102"])
    #expect(table.map.sharedLines == 1)
    #expect(["0101", "0102"].map { table.map.outline(of: [$0]).area } == [100, 100])
    #expect(table.map.outline(of: ["0101", "0102"]).rings.count == 1)
    #expect(table.map.outline(of: ["0101", "0102"]).area == 200)
    #expect(OutlineTable.lines(of: table.map).joined(separator: "\n") + "\n" == Self.rows)
  }

  @Test("What an import made is read back as the same map")
  func importedMap() throws {
    let map = try BoundaryImport(Synthetic.country(columns: 4, rows: 3), file: "m") {
      // A code of a municipality has no comma.
      $0["code"]?.replacing(",", with: "-")
    }.map
    let read = try read(Self.head + OutlineTable.lines(of: map).joined(separator: "\n") + "\n").map
    #expect(read == map)
  }

  @Test(
    "A head without one of its keys is refused",
    arguments: ["day", "box", "metres", "points", "islet"])
  func headless(_ key: String) {
    let head = Self.head.split(separator: "\n").filter { !$0.hasPrefix("# \(key):") }.joined(separator: "\n")
    let fault = fault(head + "\n" + Self.rows)
    #expect(fault?.code == "outlines-header")
    #expect(fault?.place.field == key)
  }

  @Test(
    "A head whose values cannot be is refused",
    arguments: [
      ("metres: 25", "metres: 0"), ("metres: 25", "metres: far"), ("box: 9 59 12 61", "box: 12 59 9 61"),
      ("box: 9 59 12 61", "box: 9 59 12"), ("box: 9 59 12 61", "box: 9 59 12 inf"),
      ("day: 2020-01-01", "day: 2020-13-01"), ("points: 1000", "points: -1"), ("islet: 0.2", "islet: nan"),
    ])
  func badHead(_ old: String, _ new: String) {
    let text = (Self.head + Self.rows).replacing(old, with: new)
    #expect(fault(text)?.code == "outlines-header")
  }

  @Test(
    "A broken line is named with its number",
    arguments: [
      ("area,0101,0 1", "area,0101,0 x", "outlines-row", 7),
      ("area,0101,0 1", "area,0101,", "outlines-row", 7),
      ("area,0101,0 1", "area,,0 1", "outlines-row", 7),
      ("area,0101,0 1", "field,0101,0 1", "outlines-row", 7),
      ("area,0101,0 1", "area,0101,0 9", "outlines-ring", 7),
      ("area,0101,0 1", "area,0101,0 ~1", "outlines-ring", 7),
      ("area,0102,~0 2", "area,0101,~0 2", "outlines-ring", 8),
      ("area,0102,~0 2", "area,0102,0 1", "outlines-shared", 8),
      ("arc,,10 0 0 10", "arc,,10 0 0", "outlines-row", 9),
      ("arc,,10 0 0 10", "arc,,10 0", "outlines-row", 9),
      ("arc,,10 0 0 10", "arc,,10 0 0 99999999999999999999", "outlines-row", 9),
      ("arc,,10 0 0 10", "arc,,10 0 0 999999999", "outlines-row", 9),
    ])
  func brokenLine(_ old: String, _ new: String, _ code: String, _ line: Int) {
    let fault = fault((Self.head + Self.rows).replacing(old, with: new))
    #expect(fault?.code == code)
    #expect(fault?.place.line == line)
    #expect(fault?.place.file == "Data/no/outlines-2020.csv")
  }
}
