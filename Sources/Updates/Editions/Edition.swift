package import Basics
internal import Formats

/// Tables that were brought from their publishers at one time, with where each is from.
package struct Edition: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// Path below `Data`.
    package let path: String
    package let digest: String
    /// The digest of the shipped file that it stands in place of.
    package let base: String
  }

  package struct Origin: Hashable, Sendable {
    /// The id of the table.
    package let source: String
    package let publisher: String
    package let address: String
    package let retrieved: Instant
    package let digest: String
  }

  /// The day it was made, and a number where several were made on it: `2027-01-04`, `2027-01-04.2`.
  package let id: String
  package let made: Instant
  package let program: String
  package let files: [File]
  package let origins: [Origin]

  package init(id: String, made: Instant, program: String, files: [File], origins: [Origin]) {
    self.id = id
    self.made = made
    self.program = program
    self.files = files
    self.origins = origins
  }

  var bytes: [UInt8] {
    JSONValue.object([
      .init("id", .text(id)), .init("made", .number(Double(made.milliseconds))),
      .init("program", .text(program)),
      .init(
        "files",
        .array(
          files.map {
            .object([
              .init("path", .text($0.path)), .init("sha256", .text($0.digest)), .init("base", .text($0.base)),
            ])
          })),
      .init(
        "origins",
        .array(
          origins.map {
            .object([
              .init("source", .text($0.source)), .init("publisher", .text($0.publisher)),
              .init("address", .text($0.address)),
              .init("retrieved", .number(Double($0.retrieved.milliseconds))),
              .init("sha256", .text($0.digest)),
            ])
          })),
    ]).bytes
  }

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let edition = try JSONPlace(bytes: bytes, file: file)
    id = try edition.needed("id").text()
    made = Instant(milliseconds: Int64(try edition.needed("made").int()))
    program = try edition.needed("program").text()
    var files: [File] = []
    for place in try edition.needed("files").list() {
      files.append(
        File(
          path: try place.needed("path").text(), digest: try place.needed("sha256").text(),
          base: try place.needed("base").text()))
    }
    self.files = files
    var origins: [Origin] = []
    for place in try edition.needed("origins").list() {
      origins.append(
        Origin(
          source: try place.needed("source").text(), publisher: try place.needed("publisher").text(),
          address: try place.needed("address").text(),
          retrieved: Instant(milliseconds: Int64(try place.needed("retrieved").int())),
          digest: try place.needed("sha256").text()))
    }
    self.origins = origins
  }
}
