import Basics

/// Reads the rows of one sheet of a workbook in Office Open XML.
struct XLSXSheetReader {
  private(set) var grid: SheetGrid
  private let nodes: XMLNodes
  private let shared: [TableCell]
  private let formats: [NumberFormat]
  private let calendar: CalendarSystem
  private let limits: TableLimits

  init(
    _ nodes: XMLNodes, shared: [TableCell], formats: [NumberFormat], _ calendar: CalendarSystem,
    _ limits: TableLimits, _ grid: SheetGrid
  ) {
    (self.nodes, self.shared, self.formats) = (nodes, shared, formats)
    (self.calendar, self.limits, self.grid) = (calendar, limits, grid)
  }

  /// What the sheet claims of its size is not asked: programs write it wrongly.
  mutating func read() throws(Diagnostic) {
    var last = 0
    while let node = try nodes.next() {
      switch node {
      case .start("row"):
        let number = nodes.attribute("r").flatMap { Int($0) } ?? last + 1
        // Rows come in their order; one that says otherwise is where it stands.
        last = number > last && number <= Self.mostRows ? number : last + 1
        let isHidden = ["1", "true"].contains(nodes.attribute("hidden") ?? "")
        try grid.add(try row(last), isHidden: isHidden)
      case .start("mergeCell"):
        if let range = nodes.attribute("ref").flatMap(CellRange.init) {
          grid.merge(rows: range.rows, columns: range.columns)
        }
      default: break
      }
    }
  }

  private static let mostRows = 1_048_576

  private mutating func row(_ number: Int) throws(Diagnostic) -> SheetGrid.Row {
    var (row, bytes) = (SheetGrid.Row(number: number), 0)
    let outer = nodes.depth
    while let node = try nodes.next() {
      switch node {
      case .start("c"):
        let named = nodes.attribute("r").flatMap { CellRange.column(of: $0) }
        let cell = try cell(line: number)
        let column = named ?? row.cells.count
        // Empty cells far to the right are only formatted.
        guard cell != .empty else { break }
        bytes += cell.textBytes
        guard bytes <= limits.textBytes else {
          throw TableLimits.exceeded("text", limits.textBytes, at: .init(line: number))
        }
        guard column < limits.columns else {
          throw TableLimits.exceeded("columns", limits.columns, at: .init(line: number))
        }
        while row.cells.count < column { row.cells.append(.empty) }
        if column < row.cells.count { row.cells[column] = cell } else { row.cells.append(cell) }
      case .end: if nodes.depth < outer { return row }
      default: break
      }
    }
    return row
  }

  private func cell(line: Int) throws(Diagnostic) -> TableCell {
    let kind = nodes.attribute("t") ?? "n"
    let style = nodes.attribute("s").flatMap { Int($0) }
    let outer = nodes.depth
    var (value, inline): (String?, String?) = (nil, nil)
    reading: while let node = try nodes.next() {
      switch node {
      case .start("v"): value = try nodes.textInside()
      case .start("is"): inline = try nodes.textInside(leavingOut: ["rPh"]).unescapedFromXLSX
      case .end: if nodes.depth < outer { break reading }
      default: break
      }
    }
    switch kind {
    case "inlineStr":
      return .text(trimming: inline ?? "")
    case "s":
      guard let value, let index = Int(value.trimmed) else { return .empty }
      guard shared.indices.contains(index) else {
        throw Diagnostic("table-unreadable", .badInput, at: .init(line: line))
      }
      return shared[index]
    case "str":
      return .text(trimming: (value ?? "").unescapedFromXLSX)
    case "b": return value.map { .truth(["1", "true"].contains($0.trimmed)) } ?? .empty
    case "e": return value.map { .mistake(String($0.prefix(40))) } ?? .empty
    case "d": return value.map(Self.moment) ?? .empty
    default: return value.map { number($0.trimmed, style) } ?? .empty
    }
  }

  private func number(_ text: String, _ style: Int?) -> TableCell {
    guard let number = Double(text), number.isFinite else { return .text(trimming: String(text.prefix(400))) }
    let format = style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .number
    switch format {
    case .number: return .number(number)
    case .day: return calendar.day(number) ?? .number(number)
    case .time:
      guard (0..<1).contains(number) else { return .number(number) }
      return .text(CalendarSystem.time(min(Int((number * 86_400).rounded()), 86_399)))
    }
  }

  /// `2025-12-31T13:15:00Z`
  static func moment(_ text: String) -> TableCell {
    guard let day = Day(text.prefix(10)) else { return .text(trimming: String(text.prefix(400))) }
    let time = text.dropFirst(11).prefix(8)
    return .day(day, time: time.isEmpty || time.allSatisfy { "0:".contains($0) } ? nil : String(time))
  }
}

/// Cells as they are named: `B2`, `A1:C3`. Rows are counted from 1, columns from 0.
struct CellRange {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: ":").compactMap { Self.cell(String($0)) }
    guard let first = ends.first, let last = ends.last, first.row <= last.row, first.column <= last.column
    else { return nil }
    (rows, columns) = (first.row...last.row, first.column...last.column)
  }

  private static func cell(_ name: String) -> (row: Int, column: Int)? {
    guard let column = column(of: name),
      let row = Int(name.drop { !("0"..."9").contains($0) }.replacing("$", with: "")), row > 0
    else { return nil }
    return (row, column)
  }

  /// Counted from 0; nil where the name has no letters or more than there are columns.
  static func column(of name: String) -> Int? {
    var (column, letters) = (0, 0)
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) else { break }
      column = column * 26 + Int(byte & 0xDF) - 64
      letters += 1
      guard letters <= 3 else { return nil }
    }
    return letters == 0 ? nil : column - 1
  }

  /// `A` for 0, `AA` for 26.
  static func letters(of column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
