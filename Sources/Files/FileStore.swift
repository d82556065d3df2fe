package import Basics
package import Digests
package import Foundation

/// Files outside the database, each named by its content: what was kept once is never written again, and two that say
/// the same are one.
///
/// A file with the digest `abcd…` lies at `ab/cd/abcd…`. What is made of files and can be made again lies in `derived`, what
/// is still coming in `incoming`; a backup needs neither.
package struct FileStore: Sendable {
  /// Without a slash at its end.
  package let folder: String

  static let incoming = "incoming"
  static let derived = "derived"

  /// The store in `folder`, which is made where it is missing.
  ///
  /// Throws `files-unusable` where it cannot be.
  package init(folder: String) throws(Diagnostic) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for name in [Self.incoming, Self.derived] { try make(folderOf: "\(self.folder)/\(name)/x") }
  }

  /// The store in `folder` as it is, of which files are only read.
  package init(reading folder: String) {
    self.folder = folder
  }

  /// Where the file with this content lies, if it was kept.
  package func path(of digest: ContentDigest) -> String { path(of: digest, in: folder) }

  private func path(of digest: ContentDigest, in folder: String) -> String {
    let (text, from) = (digest.text, digest.text.startIndex)
    let second = text.index(from, offsetBy: 2)
    return "\(folder)/\(text[..<second])/\(text[second..<text.index(second, offsetBy: 2)])/\(text)"
  }

  /// Bytes of the file with this content; nil where it is not here.
  package func size(of digest: ContentDigest) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path(of: digest))
    return (facts?[.size] as? NSNumber)?.intValue
  }

  /// Somewhere to write what comes in.
  ///
  /// Throws `files-unusable`.
  package func begin() throws(Diagnostic) -> FileIntake {
    let path = "\(folder)/\(Self.incoming)/\(UUID().uuidString)"
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Diagnostic("files-unusable", .unavailable, at: .init(file: folder)) }
    return FileIntake(path: path, handle)
  }

  /// Keeps what came in, under the name of its content. It is whole there, or it is not there.
  ///
  /// - Parameter path: of a file that an intake finished, and that stays where it is.
  /// - Throws: `files-unusable`, `files-full`.
  package func keep(_ path: String, as digest: ContentDigest) throws(Diagnostic) {
    let place = self.path(of: digest)
    try make(folderOf: place)
    // A second name of the same file: it cannot take the place of one that is there.
    guard link(path, place) != 0 else { return try settle(place) }
    guard errno != EEXIST else { return }
    throw Self.fault(errno)
  }

  /// Keeps what came in in the place of a file that is not what its name says.
  ///
  /// Throws `files-unusable`, `files-full`.
  func replace(_ path: String, as digest: ContentDigest) throws(Diagnostic) {
    let place = self.path(of: digest)
    try make(folderOf: place)
    guard rename(path, place) == 0 else { throw Self.fault(errno) }
    try settle(place)
  }

  /// A second name for a file that an intake finished, so that it stays when the first is gone.
  ///
  /// Throws `files-unusable`, `files-full`.
  package func hold(_ path: String, size: Int, digest: ContentDigest) throws(Diagnostic) -> TakenFile {
    let place = "\(folder)/\(Self.incoming)/\(UUID().uuidString)"
    guard link(path, place) == 0 else { throw Self.fault(errno) }
    return TakenFile(path: place, size: size, digest: digest)
  }

  /// So that the name outlasts a loss of power.
  private func settle(_ place: String) throws(Diagnostic) {
    let descriptor = open(URL(filePath: place).deletingLastPathComponent().path, O_RDONLY)
    guard descriptor >= 0 else { throw Self.fault(errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Self.fault(errno) }
  }

  /// Takes away what never became whole and that nobody has written to since `moment`: its server was killed.
  ///
  /// - Returns: how many those were.
  @discardableResult
  package func clearIncoming(before moment: Date) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(Self.incoming)")) ?? []
    return names.count { name in
      let path = "\(folder)/\(Self.incoming)/\(name)"
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      guard let written = facts?[.modificationDate] as? Date, written < moment else { return false }
      return unlink(path) == 0
    }
  }

  /// What was made of a file, beside which it lies; nil where it was not made yet.
  ///
  /// - Parameter kind: ends its name, like `txt`.
  package func derived(_ kind: String, of digest: ContentDigest) -> [UInt8]? {
    FileManager.default.contents(atPath: derivedPath(kind, digest)).map { Array($0) }
  }

  /// Keeps what was made of a file, in the place of what was made before.
  package func keep(derived bytes: [UInt8], _ kind: String, of digest: ContentDigest) throws(Diagnostic) {
    let place = derivedPath(kind, digest)
    try make(folderOf: place)
    let intake = try begin()
    try intake.write(bytes)
    let taken = try intake.finish()
    guard rename(taken.path, place) == 0 else { throw Self.fault(errno) }
  }

  private func derivedPath(_ kind: String, _ digest: ContentDigest) -> String {
    "\(path(of: digest, in: "\(folder)/\(Self.derived)")).\(kind)"
  }

  private func make(folderOf path: String) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Diagnostic("files-unusable", .unavailable, at: .init(file: folder))
    }
  }

  static func fault(_ number: Int32) -> Diagnostic {
    Diagnostic([ENOSPC, EDQUOT, EFBIG].contains(number) ? "files-full" : "files-unusable", .unavailable)
  }
}
