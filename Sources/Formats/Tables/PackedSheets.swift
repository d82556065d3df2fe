internal import Basics
internal import CSheets

/// The files in a spreadsheet's archive, by name.
final class PackedSheets {
  private let archive: OpaquePointer
  private let limits: TableLimits
  let place: Diagnostic.Place

  /// - Throws: `table-unreadable` for what is no archive, `table-too-large` for one of too many files, `table-locked`.
  init(_ bytes: [UInt8], _ limits: TableLimits, at place: Diagnostic.Place) throws(Diagnostic) {
    guard let archive = nabo_archive_open(bytes, bytes.count) else {
      throw Diagnostic("table-unreadable", .badInput, at: place)
    }
    (self.archive, self.limits, self.place) = (archive, limits, place)
    guard nabo_archive_count(archive) <= limits.entries else {
      throw TableLimits.exceeded("files", limits.entries, at: place)
    }
  }

  deinit {
    nabo_archive_close(archive)
  }

  func has(_ name: String) -> Bool { nabo_archive_find(archive, name) >= 0 }

  /// The tags and texts of a file; nil where there is none of that name.
  ///
  /// - Throws: `table-locked` for one with a password, `table-unreadable`.
  func nodes(of name: String) throws(Diagnostic) -> XMLNodes? {
    let index = nabo_archive_find(archive, name)
    guard index >= 0 else { return nil }
    guard nabo_archive_is_locked(archive, index) == 0 else {
      throw Diagnostic("table-locked", .badInput, at: place)
    }
    guard
      let xml = nabo_xml_open(
        archive, index, UInt64(limits.unpackedBytes), UInt64(limits.ratio))
    else { throw Diagnostic("table-unreadable", .badInput, at: place) }
    return XMLNodes(xml, of: self, limits, at: place)
  }
}
