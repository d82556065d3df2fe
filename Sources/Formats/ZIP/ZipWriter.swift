package import Basics
internal import CZipLibrary

/// Writes files into a ZIP file, one part for each.
package enum ZipWriter {
  /// Writes `parts` to `path`, which appears whole or not at all. The files are read when it is written, piece by piece.
  ///
  /// - Parameter plain: parts after those, as long in the file as they are: most files are packed already.
  /// - Throws: `archive-unwritable`.
  package static func write(
    _ parts: [(name: String, file: String)], plain: [(name: String, file: String)] = [], to path: String
  ) throws(Diagnostic) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw unwritable(path) }
    for (number, part) in (parts + plain).enumerated() {
      guard let source = zip_source_file(archive, part.file, 0, -1) else {
        zip_discard(archive)
        throw unwritable(path)
      }
      let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        zip_discard(archive)
        throw unwritable(path)
      }
      if number >= parts.count {
        zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0)
      }
      // The same parts give the same bytes, whenever they are written.
      zip_file_set_mtime(archive, zip_uint64_t(index), 315_532_800, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw unwritable(path)
    }
  }

  private static func unwritable(_ path: String) -> Diagnostic {
    Diagnostic("archive-unwritable", .unavailable, at: .init(file: path))
  }
}
