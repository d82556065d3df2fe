import Basics

/// How much a table from outside may hold, so that no file takes more memory or time than one has.
package struct TableLimits: Hashable, Sendable {
  /// Of the file as it comes.
  package var bytes = 16 << 20
  package var rows = 100_000
  package var columns = 1_000
  package var cells = 2_000_000
  /// Of one cell, in bytes of UTF-8.
  package var cellBytes = 1 << 20
  /// Of all cells together; a text that many cells share counts for each of them.
  package var textBytes = 64 << 20
  /// Files in an archive.
  package var entries = 2_000
  /// What may be unpacked of an archive.
  package var unpackedBytes = 256 << 20
  /// How many bytes one packed byte may unpack to.
  package var ratio = 200

  package init() {}

  static func exceeded(_ what: String, _ limit: Int, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic("table-too-large", .badInput, at: place, ["what": what, "limit": String(limit)])
  }
}
