import Basics

/// Reads a sheet of a workbook in Office Open XML (ECMA-376), transitional or strict.
struct XLSXReader {
  private let parts: PackedSheets
  private let limits: TableLimits
  private var sheets: [(listed: ListedSheet, relation: String)] = []
  private var calendar = CalendarSystem.from1900
  private var relations = Relations()

  static func isIn(_ parts: PackedSheets) -> Bool { parts.has("[Content_Types].xml") }

  /// - Throws: `table-kind-unknown` for an archive that holds no workbook of XML, and what is wrong with one that does.
  init(_ parts: PackedSheets, _ limits: TableLimits) throws(Diagnostic) {
    (self.parts, self.limits) = (parts, limits)
    let root = try Relations(of: "", in: parts)
    let book = root.first("officeDocument") ?? "xl/workbook.xml"
    guard let nodes = try parts.nodes(of: book), book.hasSuffix(".xml") else {
      throw Diagnostic("table-kind-unknown", .badInput, at: parts.place)
    }
    relations = try Relations(of: book, in: parts)
    try read(nodes)
  }

  private mutating func read(_ nodes: XMLNodes) throws(Diagnostic) {
    var isFirst = true
    while let node = try nodes.next() {
      guard case .start(let tag) = node else { continue }
      guard !isFirst || tag == "workbook" else {
        throw Diagnostic("table-kind-unknown", .badInput, at: parts.place)
      }
      isFirst = false
      switch tag {
      case "workbookPr":
        if ["1", "true"].contains(nodes.attribute("date1904") ?? "") { calendar = .from1904 }
      case "sheet":
        guard sheets.count < limits.entries else { break }
        let isHidden = ["hidden", "veryHidden"].contains(nodes.attribute("state") ?? "")
        sheets.append(
          (
            ListedSheet(name: nodes.attribute("name") ?? "", isHidden: isHidden),
            nodes.attribute("id") ?? ""
          ))
      default: break
      }
    }
  }

  /// - Throws: `table-sheet-unknown`, `table-empty` for a workbook without sheets.
  func sheet(_ name: String?) throws(Diagnostic) -> ReadSheet {
    let listed = sheets.map(\.listed)
    guard let index = listed.index(chosen: name) else {
      guard let name else { throw Diagnostic("table-empty", .badInput, at: parts.place) }
      throw Diagnostic(
        "table-sheet-unknown", .badInput, at: parts.place,
        ["sheet": name, "sheets": listed.map(\.name).joined(separator: ", ")])
    }
    guard let path = relations.target(sheets[index].relation), let nodes = try parts.nodes(of: path) else {
      throw Diagnostic("table-unreadable", .badInput, at: parts.place)
    }
    let grid = SheetGrid(limits, at: parts.place)
    let shared = try SharedTexts(relations.first("sharedStrings"), in: parts, limits).cells
    let formats = try CellFormats(relations.first("styles"), in: parts, limits).formats
    var reader = XLSXSheetReader(nodes, shared: shared, formats: formats, calendar, limits, grid)
    try reader.read()
    return ReadSheet(grid: reader.grid, name: listed[index].name, sheets: listed)
  }
}

/// Which parts a part refers to.
private struct Relations {
  private var targets: [String: String] = [:]
  private var byKind: [String: String] = [:]
  private static let most = 10_000

  init() {}

  init(of part: String, in parts: PackedSheets) throws(Diagnostic) {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let base = folder.isEmpty ? "" : folder + "/"
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    guard let nodes = try parts.nodes(of: "\(base)_rels/\(file).rels") else { return }
    while let node = try nodes.next() {
      guard node == .start("Relationship"), let target = nodes.attribute("Target"),
        targets.count < Self.most
      else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : base + target
      if let id = nodes.attribute("Id") { targets[id] = path }
      let kind = nodes.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
      if byKind[kind] == nil { byKind[kind] = path }
    }
  }

  func target(_ id: String) -> String? { targets[id] }
  /// The first part of a kind, like `sharedStrings`.
  func first(_ kind: String) -> String? { byKind[kind] }
}

/// The texts that cells refer to by their number.
private struct SharedTexts {
  private(set) var cells: [TableCell] = []

  init(_ path: String?, in parts: PackedSheets, _ limits: TableLimits) throws(Diagnostic) {
    guard let path, let nodes = try parts.nodes(of: path) else { return }
    var bytes = 0
    while let node = try nodes.next() {
      guard node == .start("si") else { continue }
      // How a word is read aloud is not part of it.
      let cell = TableCell.text(trimming: try nodes.textInside(leavingOut: ["rPh"]).unescapedFromXLSX)
      bytes += cell.textBytes
      guard bytes <= limits.textBytes else {
        throw TableLimits.exceeded("text", limits.textBytes, at: parts.place)
      }
      guard cells.count < limits.cells else {
        throw TableLimits.exceeded("cells", limits.cells, at: parts.place)
      }
      cells.append(cell)
    }
  }
}

/// What the number format of each style of cell makes of a number.
private struct CellFormats {
  private(set) var formats: [NumberFormat] = []
  private static let most = 100_000

  init(_ path: String?, in parts: PackedSheets, _ limits: TableLimits) throws(Diagnostic) {
    guard let path, let nodes = try parts.nodes(of: path) else { return }
    var (own, isInCells): ([Int: NumberFormat], Bool) = ([:], false)
    while let node = try nodes.next() {
      switch node {
      case .start("numFmt"):
        if let id = nodes.attribute("numFmtId").flatMap({ Int($0) }), own.count < Self.most {
          own[id] = NumberFormat(code: String((nodes.attribute("formatCode") ?? "").prefix(300)))
        }
      case .start("cellXfs"): isInCells = true
      case .end("cellXfs"): isInCells = false
      case .start("xf"):
        guard isInCells, formats.count < Self.most else { break }
        let id = nodes.attribute("numFmtId").flatMap { Int($0) } ?? 0
        formats.append(own[id] ?? NumberFormat(standard: id))
      default: break
      }
    }
  }
}

extension String {
  /// `_x000D_` stands for a character that XML cannot hold.
  var unescapedFromXLSX: String {
    guard contains("_x") else { return self }
    return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      guard let value = UInt32(match.output.1, radix: 16), let scalar = UnicodeScalar(value) else {
        return String(match.output.0)
      }
      return String(Character(scalar))
    }
  }
}
