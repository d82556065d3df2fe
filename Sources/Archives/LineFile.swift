import Basics
import Digests
import Foundation

/// A file of lines that is being written: counted, and named by its content.
final class LineFile {
  let path: String
  private(set) var lines = 0
  private(set) var bytes = 0
  private var digest = HexDigest()
  private var waiting: [UInt8] = []
  private let handle: FileHandle

  /// Throws `archive-unwritable`.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard let handle = FileHandle(forWritingAtPath: path) else {
      throw Diagnostic("archive-unwritable", .unavailable, at: .init(file: path))
    }
    self.handle = handle
  }

  func add(line: String) throws(Diagnostic) {
    lines += 1
    try add(Array(line.utf8) + [UInt8(ascii: "\n")])
  }

  /// Bytes of an archive that is being unpacked.
  func add(_ bytes: [UInt8]) throws(Diagnostic) {
    self.bytes += bytes.count
    digest.add(bytes)
    waiting += bytes
    if waiting.count >= 1 << 16 { try flush() }
  }

  /// 64 hexadecimal digits, once everything is written.
  func close() throws(Diagnostic) -> String {
    try flush()
    do { try handle.close() } catch { throw full }
    return digest.text
  }

  private func flush() throws(Diagnostic) {
    do { try handle.write(contentsOf: waiting) } catch { throw full }
    waiting = []
  }

  private var full: Diagnostic { Diagnostic("archive-unwritable", .unavailable, at: .init(file: path)) }
}
