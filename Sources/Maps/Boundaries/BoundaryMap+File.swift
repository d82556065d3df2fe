package import Basics
internal import Formats

/// The file that an import leaves behind: JSON with whole numbers, each point of an arc as the
/// difference to the one before.
extension BoundaryMap {
  private static let format = "nabo-boundaries"
  private static let version = 1

  package func encoded() -> [UInt8] {
    var text =
      "{\"format\":\"\(Self.format)\",\"version\":\(Self.version),\"metresPerUnit\":\(metresPerUnit),\n"
    text += "\"arcs\":[\n"
    text += arcs.map { "[\(Self.differences($0).map(String.init).joined(separator: ","))]" }
      .joined(separator: ",\n")
    text += "],\n\"areas\":[\n"
    text += areas.map { area in
      let rings = area.rings.map { "[\($0.map(String.init).joined(separator: ","))]" }
      return "{\"code\":\(JSONEscapes.quoted(area.code)),\"rings\":[\(rings.joined(separator: ","))]}"
    }.joined(separator: ",\n")
    text += "]}\n"
    return Array(text.utf8)
  }

  /// - Throws: `boundaries-broken` with the line, `boundaries-wrong-format` for a file of another kind
  ///   or version.
  package init(decoding bytes: [UInt8], file: String) throws(Diagnostic) {
    func broken(at position: Int) -> Diagnostic {
      let line = bytes.prefix(position).count { $0 == UInt8(ascii: "\n") } + 1
      return Diagnostic("boundaries-broken", .badInput, at: .init(file: file, line: line))
    }
    var scanner = JSONScanner(bytes)
    var contents = BoundaryFile()
    do throws(JSONScanner.Fault) {
      try contents.read(&scanner)
      try scanner.end()
    } catch { throw broken(at: error.position) }
    guard contents.format == Self.format, contents.version == Self.version else {
      throw Diagnostic(
        "boundaries-wrong-format", .badInput, at: .init(file: file),
        ["expected": "\(Self.format) \(Self.version)"])
    }
    if let position = contents.firstUnsoundArea { throw broken(at: position) }
    self.init(
      arcs: contents.arcs, areas: contents.areas.map(\.area), metresPerUnit: contents.metresPerUnit)
  }

  static func differences(_ arc: [GridPoint]) -> [Int] {
    var previous = GridPoint(x: 0, y: 0)
    return arc.flatMap { point in
      defer { previous = point }
      return [point.x - previous.x, point.y - previous.y]
    }
  }
}
