package import Basics
package import Studies

/// A study file that was read, with the lines of its keys.
package struct StudyDocument: Sendable {
  package let study: StudyFile
  /// As people are told it.
  package let path: String
  private let lines: [String: Int]

  /// Files longer than this are not read.
  package static let mostBytes = 1_000_000

  /// - Parameter path: what the file is called in messages.
  /// - Throws: every fault at once, with file, line and field: `study-file-too-large`,
  ///   `study-file-newer` for a version that is not understood yet, those of reading YAML and those of
  ///   reading a measure.
  package init(yaml: String, path: String) throws(Diagnostics) {
    guard yaml.utf8.count <= Self.mostBytes else {
      throw Diagnostics([
        Diagnostic(
          "study-file-too-large", .badInput, at: .init(file: path), ["limit": "\(Self.mostBytes / 1_000)"])
      ])
    }
    let file = YAMLFile(path: path)
    let reader = StudyFileReader()
    let study = file.document(yaml).flatMap(reader.study)
    guard file.faults.isEmpty, let study else { throw Diagnostics(file.faults) }
    self.study = study
    self.path = path
    lines = reader.lines
  }

  /// Faults that were found later, with file and line.
  package func placed(_ faults: Diagnostics) -> Diagnostics {
    Diagnostics(
      faults.list.map { fault in
        let field = fault.place.field == "merge" ? "alternatives" : fault.place.field
        return Diagnostic(
          fault.code, fault.kind,
          at: .init(file: path, line: field.flatMap { lines[$0] }, field: field), fault.arguments)
      })
  }
}
