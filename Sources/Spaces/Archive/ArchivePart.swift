/// The parts of an archive of a space, in the order in which they refer to one another. Each is a file of JSON Lines.
package enum ArchivePart: String, CaseIterable, Hashable, Sendable {
  case space, organisations, people, members, things, history, versions, comments, files

  package var fileName: String { "\(rawValue).jsonl" }
}

/// Where the lines of an archive come from.
package protocol ArchiveSource {
  /// Hands over the lines of a part, one after the other, counted from 1.
  func lines(of part: ArchivePart, _ take: (_ number: Int, _ line: String) throws -> Void) throws
}
