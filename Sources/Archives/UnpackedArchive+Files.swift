package import Basics
import Digests
package import Files
import Formats
package import Spaces

/// How files of documents come in from an archive: where they go, and what is let in.
package struct FileEntrance: Sendable {
  package let store: FileStore
  /// Most bytes of one file, and of all files of the space.
  let largest: Int
  let mostOfSpace: Int
  /// Looks at each before it is kept, and throws what it found; nil where nobody does.
  let inspect: (@Sendable (_ path: String) throws(Diagnostic) -> Void)?

  package init(
    store: FileStore, largest: Int = .max, mostOfSpace: Int = .max,
    inspect: (@Sendable (String) throws(Diagnostic) -> Void)? = nil
  ) {
    self.store = store
    self.largest = largest
    self.mostOfSpace = mostOfSpace
    self.inspect = inspect
  }
}

extension UnpackedArchive {
  /// Each file that is listed and not missing is there, as long as it says, and no other is.
  ///
  /// Throws `archive-part-missing`, `archive-part-differs`, `archive-part-unknown`.
  func requireFiles(_ listed: [ArchivedFile]) throws(Diagnostic) {
    var known: Set<String> = []
    for file in listed where !file.isMissing {
      known.insert(file.partName)
      guard let size = fileSizes[file.partName] else {
        throw Diagnostic("archive-part-missing", .badInput, ["part": file.partName])
      }
      guard size == UInt64(file.size) else { throw Self.differs(file.partName) }
    }
    if let stranger = fileSizes.keys.sorted().first(where: { !known.contains($0) }) {
      throw Diagnostic("archive-part-unknown", .badInput, ["part": stranger])
    }
  }

  /// Keeps the files that came along, each once all of it was read and its digest is what its name says.
  ///
  /// - Parameter progress: told the share that is done, from 0 to 1.
  /// - Returns: how many came.
  /// - Throws: `archive-part-missing`, `archive-part-differs`, `archive-part-unknown`, `archive-unreadable`, `file-too-large`,
  ///   `space-full`, `files-full`, `files-unusable`, and what was found in one of them.
  func takeFiles(
    _ listed: [ArchivedFile], by entrance: FileEntrance?, progress: (Double) -> Void
  ) throws -> Int {
    try requireFiles(listed)
    let coming = listed.filter { !$0.isMissing }
    guard !coming.isEmpty else { return 0 }
    guard let entrance else { throw Diagnostic("files-unusable", .unavailable) }
    try Self.requireRoom(for: coming, entrance)
    let zip = try ZipReader(path, within: bounds)
    let parts = Dictionary(zip.parts.map { ($0.name, $0) }) { first, _ in first }
    var done = 0
    for file in coming {
      guard let part = parts[file.partName] else {
        throw Diagnostic("archive-part-missing", .badInput, ["part": file.partName])
      }
      try Self.take(part, of: zip, as: file, entrance)
      done += 1
      progress(Double(done) / Double(coming.count))
    }
    return coming.count
  }

  private static func requireRoom(
    for files: [ArchivedFile], _ entrance: FileEntrance
  ) throws(Diagnostic) {
    if let file = files.first(where: { $0.size > entrance.largest }) {
      throw Diagnostic(
        "file-too-large", .badInput, at: .init(file: file.partName),
        ["limit": "\(entrance.largest >> 20)"])
    }
    let (all, isBeyond) = files.reduce((0, false)) { sum, file in
      let next = sum.0.addingReportingOverflow(file.size)
      return (next.partialValue, sum.1 || next.overflow)
    }
    guard !isBeyond, all <= entrance.mostOfSpace else {
      throw Diagnostic("space-full", .badInput, ["limit": "\(entrance.mostOfSpace >> 20)"])
    }
  }

  private static func take(
    _ part: ZipReader.Part, of zip: ZipReader, as file: ArchivedFile, _ entrance: FileEntrance
  ) throws {
    let intake = try entrance.store.begin()
    try zip.read(part) { try intake.write($0) }
    let taken = try intake.finish()
    guard taken.digest == file.digest, taken.size == file.size else { throw differs(file.partName) }
    try entrance.inspect?(taken.path)
    try entrance.store.keep(taken.path, as: taken.digest)
  }

  private static func differs(_ part: String) -> Diagnostic {
    Diagnostic("archive-part-differs", .badInput, at: .init(file: part))
  }
}
