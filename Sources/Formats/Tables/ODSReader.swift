import Basics

/// Reads a sheet of an OpenDocument spreadsheet (ISO/IEC 26300).
struct ODSReader {
  private let parts: PackedSheets
  private let limits: TableLimits

  static func isIn(_ parts: PackedSheets) -> Bool { parts.has("content.xml") }

  init(_ parts: PackedSheets, _ limits: TableLimits) {
    (self.parts, self.limits) = (parts, limits)
  }

  /// - Throws: `table-locked`, `table-kind-unknown` for a document that is no spreadsheet, `table-sheet-unknown`,
  ///   `table-empty` where there is no sheet.
  func sheet(_ name: String?) throws(Diagnostic) -> ReadSheet {
    try checkUnlocked()
    let sheets = try listed()
    guard let index = sheets.index(chosen: name) else {
      guard let name else { throw Diagnostic("table-empty", .badInput, at: parts.place) }
      throw Diagnostic(
        "table-sheet-unknown", .badInput, at: parts.place,
        ["sheet": name, "sheets": sheets.map(\.name).joined(separator: ", ")])
    }
    var number = -1
    guard let nodes = try parts.nodes(of: "content.xml") else { throw unreadable }
    while let node = try nodes.next() {
      guard node == .start("table") else { continue }
      number += 1
      guard number == index else {
        try skip(nodes)
        continue
      }
      var reader = ODSSheetReader(nodes, limits, at: parts.place)
      try reader.read()
      return ReadSheet(grid: reader.grid, name: sheets[index].name, sheets: sheets)
    }
    throw unreadable
  }

  private var unreadable: Diagnostic { Diagnostic("table-unreadable", .badInput, at: parts.place) }

  /// A document with a password is an ordinary archive of scrambled files.
  private func checkUnlocked() throws(Diagnostic) {
    guard let nodes = try parts.nodes(of: "META-INF/manifest.xml") else { return }
    while let node = try nodes.next() {
      if node == .start("encryption-data") { throw Diagnostic("table-locked", .badInput, at: parts.place) }
    }
  }

  private func listed() throws(Diagnostic) -> [ListedSheet] {
    guard let nodes = try parts.nodes(of: "content.xml") else { throw unreadable }
    var (sheets, hidden, style, isSpreadsheet): ([ListedSheet], Set<String>, String, Bool) = (
      [], [], "", false
    )
    while let node = try nodes.next() {
      switch node {
      case .start("style"): style = nodes.attribute("name") ?? ""
      case .start("table-properties"):
        if nodes.attribute("display") == "false", hidden.count < limits.entries { hidden.insert(style) }
      case .start("spreadsheet"): isSpreadsheet = true
      case .start("table"):
        guard isSpreadsheet, sheets.count < limits.entries else { break }
        sheets.append(
          ListedSheet(
            name: nodes.attribute("name") ?? "",
            isHidden: hidden.contains(nodes.attribute("style-name") ?? "")))
        try skip(nodes)
      default: break
      }
    }
    guard isSpreadsheet else { throw Diagnostic("table-kind-unknown", .badInput, at: parts.place) }
    return sheets
  }

  /// To the end of the tag that has just begun.
  private func skip(_ nodes: XMLNodes) throws(Diagnostic) {
    let outer = nodes.depth
    while let node = try nodes.next() {
      if case .end = node, nodes.depth < outer { return }
    }
  }
}

/// Reads the rows of one sheet of an OpenDocument spreadsheet.
private struct ODSSheetReader {
  private(set) var grid: SheetGrid
  private let nodes: XMLNodes
  private let limits: TableLimits
  private let place: Diagnostic.Place
  private var number = 0

  init(_ nodes: XMLNodes, _ limits: TableLimits, at place: Diagnostic.Place) {
    (self.nodes, self.limits, self.place) = (nodes, limits, place)
    grid = SheetGrid(limits, at: place)
  }

  mutating func read() throws(Diagnostic) {
    let outer = nodes.depth
    while let node = try nodes.next() {
      switch node {
      case .start("table-row"):
        let count = repeats("number-rows-repeated")
        let isHidden = ["collapse", "filter"].contains(nodes.attribute("visibility") ?? "")
        let row = try row(number + 1)
        // Sheets end with a million empty rows that are one.
        if row.cells.contains(where: { $0 != .empty }) {
          for offset in 0..<count {
            try grid.add(SheetGrid.Row(number: number + 1 + offset, cells: row.cells), isHidden: isHidden)
          }
        }
        number += count
      case .end: if nodes.depth < outer { return }
      default: break
      }
    }
  }

  private func repeats(_ name: String) -> Int {
    // No sheet has more rows or columns, whatever it says.
    min(max(nodes.attribute(name).flatMap { Int($0) } ?? 1, 1), 1 << 20)
  }

  private mutating func row(_ number: Int) throws(Diagnostic) -> SheetGrid.Row {
    var (row, empty, bytes) = (SheetGrid.Row(number: number), 0, 0)
    let outer = nodes.depth
    while let node = try nodes.next() {
      switch node {
      case .start("table-cell"), .start("covered-table-cell"):
        let count = repeats("number-columns-repeated")
        let (columns, rows) = (repeats("number-columns-spanned"), repeats("number-rows-spanned"))
        let column = row.cells.count + empty
        let cell = try cell(line: number)
        if cell == .empty {
          empty = min(empty + count, 1 << 20)
        } else {
          guard column + count <= limits.columns else {
            throw TableLimits.exceeded(
              "columns", limits.columns, at: .init(file: place.file, line: number))
          }
          bytes += cell.textBytes * count
          guard bytes <= limits.textBytes else {
            throw TableLimits.exceeded("text", limits.textBytes, at: .init(file: place.file, line: number))
          }
          row.cells += Array(repeating: .empty, count: empty) + Array(repeating: cell, count: count)
          empty = 0
          grid.merge(rows: number...(number + rows - 1), columns: column...(column + columns - 1))
        }
      case .end: if nodes.depth < outer { return row }
      default: break
      }
    }
    return row
  }

  private func cell(line: Int) throws(Diagnostic) -> TableCell {
    let kind = nodes.attribute("value-type")
    let value = nodes.attribute("value").flatMap { Double($0) }
    let day = nodes.attribute("date-value")
    let truth = nodes.attribute("boolean-value")
    let text = try paragraphs(line: line)
    switch kind {
    case "float", "percentage", "currency":
      guard let value, value.isFinite else { return .text(trimming: text) }
      return .number(value)
    case "date": return day.map(XLSXSheetReader.moment) ?? .text(trimming: text)
    case "boolean": return .truth(truth == "true")
    case "time", "string", nil:
      // What a formula could not work out is a text like any other, by its sign.
      return text.hasPrefix("#") && ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!"].contains(text)
        ? .mistake(text) : .text(trimming: text)
    default: return .text(trimming: text)
    }
  }

  /// The paragraphs of a cell, without the remarks that hang on it.
  private func paragraphs(line: Int) throws(Diagnostic) -> String {
    let outer = nodes.depth
    var (text, left, paragraphs): (String, Int?, Int) = ("", nil, 0)
    while let node = try nodes.next() {
      switch node {
      case .start(let name):
        guard left == nil else { break }
        switch name {
        case "annotation": left = nodes.depth
        case "p", "h":
          if paragraphs > 0 { text += "\n" }
          paragraphs += 1
        case "s": text += String(repeating: " ", count: min(repeats("c"), 1000))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        default: break
        }
      case .end:
        if nodes.depth < outer {
          return text
        }
        if let begun = left, nodes.depth < begun { left = nil }
      case .text: if left == nil, paragraphs > 0 { text += nodes.text }
      }
      guard text.utf8.count <= limits.cellBytes else {
        throw TableLimits.exceeded("cell", limits.cellBytes, at: .init(file: place.file, line: line))
      }
    }
    return text
  }
}
