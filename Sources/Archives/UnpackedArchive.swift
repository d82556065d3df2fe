import Basics
package import Formats
import Foundation
package import Spaces

/// An archive of a space from outside, unpacked: each part is there, as long as the manifest says, and what it says.
package final class UnpackedArchive: ArchiveSource, Sendable {
  package let manifest: ArchiveManifest
  /// Of the files that came along, by the names of their parts. They stay packed until somebody takes them.
  let fileSizes: [String: UInt64]
  /// Of the archive.
  let path: String
  let bounds: ZipBounds
  private let folder: WorkFolder

  /// The longest line that is read.
  private static let lineBytes = 8 << 20
  private static let manifestBytes: UInt64 = 1 << 20

  /// - Throws: `archive-unreadable`, `archive-part-name`, `archive-too-large`, `archive-not-ours`, `archive-newer`,
  ///   `archive-part-missing`, `archive-part-unknown`, `archive-part-differs`, `archive-unwritable`.
  package init(_ path: String, within bounds: ZipBounds = ZipBounds()) throws {
    let zip = try ZipReader(path, within: bounds)
    (self.path, self.bounds) = (path, bounds)
    folder = try WorkFolder()
    manifest = try Self.manifest(of: zip)
    let files = zip.parts.filter { $0.name.hasPrefix(ArchivedFile.folder) }
    fileSizes = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let listed = Dictionary(manifest.parts.map { ($0.name, $0) }) { first, _ in first }
    let names = manifest.lineParts.map(\.fileName)
    for name in names {
      guard listed[name] != nil, zip.parts.contains(where: { $0.name == name }) else {
        throw Diagnostic("archive-part-missing", .badInput, ["part": name])
      }
    }
    for part in zip.parts where part.name != ArchiveManifest.fileName && fileSizes[part.name] == nil {
      guard names.contains(part.name), let told = listed[part.name] else {
        throw Diagnostic("archive-part-unknown", .badInput, ["part": part.name])
      }
      try unpack(part, of: zip, as: told)
    }
  }

  private static func manifest(of zip: ZipReader) throws -> ArchiveManifest {
    guard let part = zip.parts.first(where: { $0.name == ArchiveManifest.fileName }),
      part.bytes <= manifestBytes
    else { throw Diagnostic("archive-not-ours", .badInput, at: .init(file: ArchiveManifest.fileName)) }
    var bytes: [UInt8] = []
    try zip.read(part) { bytes += $0 }
    return try ArchiveManifest(bytes)
  }

  private func unpack(_ part: ZipReader.Part, of zip: ZipReader, as told: ArchiveManifest.Part) throws {
    let file = try LineFile(folder.file(part.name))
    var lines = 0
    var last = UInt8(ascii: "\n")
    try zip.read(part) { bytes in
      lines += bytes.count { $0 == UInt8(ascii: "\n") }
      last = bytes.last ?? last
      try file.add(bytes)
    }
    let digest = try file.close()
    guard digest == told.digest, file.bytes == told.bytes, lines == told.lines, last == UInt8(ascii: "\n")
    else { throw Diagnostic("archive-part-differs", .badInput, at: .init(file: part.name)) }
  }

  package func lines(of part: ArchivePart, _ take: (_ number: Int, _ line: String) throws -> Void) throws {
    // What its format does not have yet says nothing.
    guard manifest.lineParts.contains(part) else { return }
    let path = folder.file(part.fileName)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Diagnostic("archive-part-missing", .badInput, ["part": part.fileName])
    }
    defer { try? handle.close() }
    var number = 0
    var waiting: [UInt8] = []
    while let data = try handle.read(upToCount: 1 << 18), !data.isEmpty {
      var rest = data[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        waiting += rest[..<end]
        rest = rest[(end + 1)...]
        number += 1
        guard let line = String(validating: waiting, as: UTF8.self) else { throw unreadable(part, number) }
        try take(number, line)
        waiting.removeAll(keepingCapacity: true)
      }
      waiting += rest
      guard waiting.count <= Self.lineBytes else { throw unreadable(part, number + 1) }
    }
  }

  private func unreadable(_ part: ArchivePart, _ number: Int) -> Diagnostic {
    Diagnostic("archive-line-unreadable", .badInput, at: .init(file: part.fileName, line: number))
  }
}
