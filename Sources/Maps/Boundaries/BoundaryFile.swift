internal import Formats

/// What a boundary file says, while it is read and checked.
struct BoundaryFile {
  /// Beyond any map; keeps areas from overflowing.
  private static let largestCoordinate = 100_000_000

  private(set) var format = ""
  private(set) var version = 0
  private(set) var metresPerUnit = 0
  private(set) var arcs: [[GridPoint]] = []
  /// With the place in the file, for faults that show only when all is read.
  private(set) var areas: [(area: BoundaryMap.Area, position: Int)] = []

  mutating func read(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
      switch key {
      case "format": format = try scanner.string()
      case "version": version = try scanner.int()
      case "metresPerUnit": metresPerUnit = try scanner.int()
      case "arcs":
        try scanner.array(orThrow: { $0 }) { (scanner) throws(JSONScanner.Fault) in
          arcs.append(try Self.arc(&scanner))
        }
      case "areas":
        try scanner.array(orThrow: { $0 }) { (scanner) throws(JSONScanner.Fault) in
          areas.append((try Self.area(&scanner), scanner.position))
        }
      default: try scanner.skipValue()
      }
    }
  }

  /// Where in the file the first area ends that refers to no arc, has an open ring or a code that
  /// occurred before.
  var firstUnsoundArea: Int? {
    var codes: Set<String> = []
    return areas.first { area, _ in
      !codes.insert(area.code).inserted || area.rings.isEmpty || !area.rings.allSatisfy(isClosed)
    }?.position
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

  private static func arc(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> [GridPoint] {
    let numbers = try integers(&scanner)
    guard numbers.count >= 4, numbers.count.isMultiple(of: 2) else {
      throw JSONScanner.Fault(position: scanner.position)
    }
    var points: [GridPoint] = []
    var (x, y) = (0, 0)
    for index in stride(from: 0, to: numbers.count, by: 2) {
      x += numbers[index]
      y += numbers[index + 1]
      guard abs(x) <= largestCoordinate, abs(y) <= largestCoordinate else {
        throw JSONScanner.Fault(position: scanner.position)
      }
      points.append(GridPoint(x: x, y: y))
    }
    return points
  }

  private static func area(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> BoundaryMap.Area {
    var code = ""
    var rings: [[Int]] = []
    try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
      switch key {
      case "code": code = try scanner.string()
      case "rings":
        try scanner.array(orThrow: { $0 }) { (scanner) throws(JSONScanner.Fault) in
          rings.append(try integers(&scanner))
        }
      default: try scanner.skipValue()
      }
    }
    return BoundaryMap.Area(code: code, rings: rings)
  }

  private static func integers(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> [Int] {
    var numbers: [Int] = []
    try scanner.array(orThrow: { $0 }) { (scanner) throws(JSONScanner.Fault) in
      numbers.append(try scanner.int())
    }
    return numbers
  }
}
