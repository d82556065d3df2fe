import Formats
import Store

@testable import Spaces

/// The lines of an archive, to be read, changed and compared.
struct LinesInMemory: ArchiveSource, Equatable {
  var parts: [ArchivePart: [String]] = [:]

  init(_ space: Space, withPeople: Bool = false, _ tx: any Transaction) throws {
    var parts: [ArchivePart: [String]] = [:]
    try space.export(withPeople: withPeople, tx) { part, line in parts[part, default: []].append(line.line) }
    self.parts = parts
  }

  func lines(of part: ArchivePart, _ take: (_ number: Int, _ line: String) throws -> Void) throws {
    for (index, line) in (parts[part] ?? []).enumerated() { try take(index + 1, line) }
  }

  /// With something else in place of a text, wherever it stands in a part.
  func replacing(_ text: String, by other: String, in part: ArchivePart) -> LinesInMemory {
    var changed = self
    changed.parts[part] = parts[part]?.map { $0.replacing(text, with: other) }
    return changed
  }
}
