import Basics
package import Foundation
import Pages

/// Style sheets, scripts and icons, read into memory once.
///
/// Only names found at the start are answered, so no address can ever reach another file.
package struct StaticFiles: Sendable {
  /// A file as it is sent.
  struct File: Sendable {
    let contentType: String
    let bytes: [UInt8]
    let gzipped: [UInt8]?
    let fingerprint: Fingerprint
  }

  /// More than any site of this kind needs; a folder given by mistake should not fill the memory.
  static let sizeLimit = 32 << 20

  /// By path below the folder, like `icons/logo.svg`.
  private let files: [String: File]

  /// No files at all.
  package init() {
    files = [:]
  }

  /// Reads every file in `folder` and below it, leaving out hidden ones.
  ///
  /// - Parameter joined: files that are made of others, one after the other, by their path: a page asks for one instead of
  ///   twenty. Parts that are not there are left out.
  ///
  /// Throws the `Diagnostic` `assets-unreadable` where the folder or a file cannot be read, and
  /// `assets-too-large` where the files together are larger than 32 MB.
  package init(folder: URL, joined: [String: [String]] = [:]) throws {
    var files: [String: File] = [:]
    var size = 0
    for path in try Self.paths(in: folder) {
      let url = folder.appending(path: path)
      guard let data = try? Data(contentsOf: url) else { throw Self.unreadable(url) }
      size += data.count
      guard size <= Self.sizeLimit else {
        throw Diagnostic(
          "assets-too-large", .badInput, at: .init(file: folder.path),
          ["limit": String(Self.sizeLimit >> 20)])
      }
      files[path] = File(named: path, bytes: Array(data))
    }
    for (path, parts) in joined {
      files[path] = File(
        named: path, bytes: Array(parts.compactMap { files[$0]?.bytes }.joined(separator: Array("\n".utf8))))
    }
    self.files = files
  }

  /// The file that `segments` name below `/public`, if there is one.
  func file(at segments: ArraySlice<String>) -> File? {
    files[segments.joined(separator: "/")]
  }

  /// The address of a file for links, with its fingerprint, so that a browser may keep it for good and still
  /// sees the next version: `/public/app.css?v=89ab…`. Without fingerprint where there is no such file.
  package func address(of path: String) -> String {
    let plain = "/public/\(path)"
    return files[path].map { "\(plain)?v=\($0.fingerprint.hex)" } ?? plain
  }

  private static func paths(in folder: URL) throws -> [String] {
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
      throw unreadable(folder)
    }
    return all.sorted().filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
  }

  private static func unreadable(_ url: URL) -> Diagnostic {
    Diagnostic("assets-unreadable", .badInput, at: .init(file: url.path))
  }
}

extension StaticFiles.File {
  fileprivate init(named path: String, bytes: [UInt8]) {
    contentType = ContentType.of(fileNamed: path)
    self.bytes = bytes
    let worthIt = bytes.count >= Limits.compressedFromBytes && ContentType.isCompressible(contentType)
    gzipped = worthIt ? Gzip.compress(bytes, .small) : nil
    fingerprint = Fingerprint(bytes)
  }
}
