package import Basics
internal import CZipLibrary

/// A ZIP file from outside, opened: names and sizes are checked before anything is unpacked, and what a part unpacks to is
/// held against what it says.
package final class ZipReader {
  package struct Part: Sendable {
    package let name: String
    /// Unpacked, as the file says.
    package let bytes: UInt64
    fileprivate let index: UInt64
  }

  package let parts: [Part]
  private let archive: OpaquePointer
  private let path: String

  /// Throws `archive-unreadable`, `archive-part-name`, `archive-too-large`.
  package init(_ path: String, within bounds: ZipBounds = ZipBounds()) throws(Diagnostic) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw Diagnostic("archive-unreadable", .badInput, at: .init(file: path))
    }
    do throws(Diagnostic) {
      parts = try Self.parts(archive, path, bounds)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
    self.path = path
  }

  deinit {
    zip_discard(archive)
  }

  private static func parts(
    _ archive: OpaquePointer, _ path: String, _ bounds: ZipBounds
  ) throws(Diagnostic) -> [Part] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= bounds.parts else { throw tooLarge(path, "") }
    var names: Set<String> = []
    var total: UInt64 = 0
    var parts: [Part] = []
    for index in 0..<UInt64(count) {
      var stat = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &stat) == 0, let text = stat.name,
        let name = String(validatingCString: text)
      else { throw Diagnostic("archive-unreadable", .badInput, at: .init(file: path)) }
      guard isPlain(name), names.insert(name).inserted, !isLink(archive, index),
        stat.encryption_method == UInt16(ZIP_EM_NONE)
      else { throw Diagnostic("archive-part-name", .badInput, at: .init(file: path), ["part": name]) }
      let isBomb =
        stat.size > bounds.smallBytes && stat.size / max(stat.comp_size, 1) > bounds.ratio
      guard stat.size <= bounds.partBytes, !isBomb else { throw tooLarge(path, name) }
      (total, _) = total.addingReportingOverflow(stat.size)
      guard total <= bounds.bytes else { throw tooLarge(path, name) }
      parts.append(Part(name: name, bytes: stat.size, index: index))
    }
    return parts
  }

  /// Unpacks a part, piece by piece. Throws `archive-unreadable` for one that is damaged or unpacks to more than it said, and
  /// what `take` throws.
  package func read(_ part: Part, take: ([UInt8]) throws -> Void) throws {
    guard let file = zip_fopen_index(archive, part.index, 0) else { throw damaged(part) }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    var left = part.bytes
    while true {
      let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
      guard count >= 0, UInt64(count) <= left else { throw damaged(part) }
      if count == 0 { break }
      left -= UInt64(count)
      try take(Array(buffer[..<Int(count)]))
    }
    guard left == 0 else { throw damaged(part) }
  }

  /// A relative path of plain parts: nothing that leads out of a folder it would be unpacked into.
  private static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 512 && !name.isEmpty
      && name.utf8.allSatisfy {
        $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":")
      }
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// Whether the part says that it is anything but a file: a link, a device.
  private static func isLink(_ archive: OpaquePointer, _ index: UInt64) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0,
      system == UInt8(ZIP_OPSYS_UNIX)
    else { return false }
    let kind = attributes >> 16 & 0o170000
    return kind != 0 && kind != 0o100000
  }

  private func damaged(_ part: Part) -> Diagnostic {
    Diagnostic("archive-unreadable", .badInput, at: .init(file: part.name))
  }

  private static func tooLarge(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic("archive-too-large", .badInput, at: .init(file: path), ["part": name])
  }
}
