internal import Basics
internal import Formats

/// The lines of a table of outlines, read and held against one another.
struct OutlineLines {
  private(set) var arcs: [[GridPoint]] = []
  private(set) var areas: [(area: BoundaryMap.Area, place: Diagnostic.Place)] = []

  /// Beyond any map; keeps areas from overflowing.
  private static let largestCoordinate = 100_000_000

  /// - Throws: `outlines-row`, `outlines-ring`, `outlines-shared`.
  init(_ table: CSVTable) throws(Diagnostic) {
    let kind = try table.column("kind")
    let code = try table.column("code")
    let numbers = try table.column("numbers")
    for row in table.rows {
      switch row.text(kind) {
      case "area":
        guard let rings = Self.rings(row.text(numbers)), !row.isEmpty(code) else {
          throw Diagnostic("outlines-row", .badInput, at: row.place(numbers))
        }
        areas.append((.init(code: row.text(code), rings: rings), row.place(numbers)))
      case "arc":
        guard let arc = Self.arc(row.text(numbers)) else {
          throw Diagnostic("outlines-row", .badInput, at: row.place(numbers))
        }
        arcs.append(arc)
      default: throw Diagnostic("outlines-row", .badInput, at: row.place(kind))
      }
    }
    try checkRings()
    try checkBorders()
  }

  private static func rings(_ text: String) -> [[Int]]? {
    let rings = text.split(separator: ";", omittingEmptySubsequences: false).map { ring in
      ring.split(separator: " ").map { word in
        word.first == "~" ? Int(word.dropFirst()).map { ~$0 } : Int(word)
      }
    }
    let known = rings.map { $0.compactMap(\.self) }
    return zip(rings, known).allSatisfy { $0.count == $1.count && !$1.isEmpty } ? known : nil
  }

  private static func arc(_ text: String) -> [GridPoint]? {
    var points: [GridPoint] = []
    var (x, y) = (0, 0)
    var half: Int?
    for word in text.split(separator: " ") {
      guard let number = Int(word), abs(number) <= largestCoordinate else { return nil }
      guard let dx = half else {
        half = number
        continue
      }
      half = nil
      (x, y) = (x + dx, y + number)
      guard abs(x) <= largestCoordinate, abs(y) <= largestCoordinate else { return nil }
      points.append(GridPoint(x: x, y: y))
    }
    return half == nil && points.count > 1 ? points : nil
  }

  private func checkRings() throws(Diagnostic) {
    var codes: Set<String> = []
    for (area, place) in areas {
      guard codes.insert(area.code).inserted, area.rings.allSatisfy(isClosed) else {
        throw Diagnostic("outlines-ring", .badInput, at: place, ["code": area.code])
      }
    }
  }

  private func isClosed(_ ring: [Int]) -> Bool {
    guard let first = ring.first, ring.allSatisfy({ arcs.indices.contains(max($0, ~$0)) }) else {
      return false
    }
    return zip(ring, ring.dropFirst() + [first]).allSatisfy { ends($0).last == ends($1).first }
  }

  private func ends(_ reference: Int) -> (first: GridPoint?, last: GridPoint?) {
    let arc = arcs[max(reference, ~reference)]
    return reference < 0 ? (arc.last, arc.first) : (arc.first, arc.last)
  }

  /// Neighbours walk their border in opposite directions: nobody else walks there.
  private func checkBorders() throws(Diagnostic) {
    var walked: Set<Int> = []
    for (area, place) in areas {
      for reference in area.rings.joined() where !walked.insert(reference).inserted {
        throw Diagnostic("outlines-shared", .badInput, at: place, ["code": area.code])
      }
    }
  }
}
