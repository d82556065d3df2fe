package import Basics
import Digests
import Studies

/// A study with its result and with what the result rests on, in one file that can be handed on.
///
/// The file has three parts with a line `---` between, and so is a stream of YAML: what the result rests on,
/// the study as it is written in one way only, and the result as JSON. Each part is named by its hash, so that
/// a file that was cut off or changed is told from one that does not come out again.
package struct StudyBundle: Hashable, Sendable {
  /// The newest version of the format that is understood.
  package static let newestVersion = 1
  /// Files longer than this are not read.
  package static let mostBytes = 100_000_000

  /// Version of the program that gave the result.
  package let program: String
  /// Hash of the tables that it rests on.
  package let data: String
  /// Code of the language of the result's texts.
  package let language: String
  /// A study file.
  package let study: String
  /// The answer as JSON.
  package let result: [UInt8]

  package init(program: String, data: String, language: String, study: String, result: [UInt8]) {
    self.program = program
    self.data = data
    self.language = language
    self.study = study
    self.result = result
  }

  package var bytes: [UInt8] {
    let head = """
      bundle: \(Self.newestVersion)
      program: "\(program)"
      data: "\(data)"
      language: "\(language)"
      study: "\(HexDigest.of(Array(study.utf8)))"
      result: "\(HexDigest.of(result))"
      """
    return Array("\(head)\n---\n\(study)---\n".utf8) + result
  }
}

extension StudyBundle {
  private static let keys = ["bundle", "program", "data", "language", "study", "result"]

  /// - Parameter path: what the file is called in messages.
  /// - Throws: every fault at once, with file, line and field: `study-file-too-large`,
  ///   `study-bundle-cut-off` for a file without all its parts, `study-file-newer`,
  ///   `study-bundle-changed` for a part with another hash, and those of reading YAML.
  package init(reading bytes: [UInt8], path: String) throws(Diagnostics) {
    guard bytes.count <= Self.mostBytes else {
      throw Diagnostics([
        Diagnostic(
          "study-file-too-large", .badInput, at: .init(file: path), ["limit": "\(Self.mostBytes / 1_000)"])
      ])
    }
    let parts = Self.parts(of: bytes)
    let file = YAMLFile(path: path)
    let document = file.document(String(decoding: parts[0], as: UTF8.self))
    guard let document, let head = Self.head(document), file.faults.isEmpty else {
      throw Diagnostics(file.faults)
    }
    guard parts.count == 3 else {
      throw Diagnostics([
        Diagnostic(
          "study-bundle-cut-off", .badInput, at: .init(file: path, line: Self.lines(bytes[...])),
          ["part": parts.count == 1 ? "study" : "result"])
      ])
    }
    for (key, part) in [("study", parts[1]), ("result", parts[2])] {
      guard let field = head[key], HexDigest.of(Array(part)) != field.shown else { continue }
      field.fault("study-bundle-changed", ["part": key, "expected": field.shown])
    }
    guard file.faults.isEmpty else { throw Diagnostics(file.faults) }
    func text(_ key: String) -> String { head[key]?.shown ?? "" }
    self.init(
      program: text("program"), data: text("data"), language: text("language"),
      study: String(decoding: parts[1], as: UTF8.self), result: Array(parts[2]))
  }

  /// The study of the file, its lines counted in the whole of it.
  package func document(path: String) throws(Diagnostics) -> StudyDocument {
    // The head and the line after it.
    let before = String(repeating: "\n", count: Self.keys.count + 1)
    return try StudyDocument(yaml: before + study, path: path)
  }

  /// The fields of the head; nil, with the faults kept, where one is missing or of a newer version.
  private static func head(_ document: YAMLField) -> [String: YAMLField]? {
    if document.isMapping, let field = document.entries()?.first(where: { $0.key == "bundle" })?.field,
      let version = field.integer(), version > newestVersion
    {
      field.fault("study-file-newer", ["version": "\(version)", "supported": "\(newestVersion)"])
      return nil
    }
    guard let fields = document.fields(keys) else { return nil }
    var head: [String: YAMLField] = [:]
    for key in keys {
      guard let field = fields.required(key), field.text() != nil else { continue }
      head[key] = field
    }
    return head.count == keys.count ? head : nil
  }

  /// What stands between the first two lines `---`; fewer than three parts where the file was cut off.
  private static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let line = Array("\n---\n".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while parts.count < 2, let found = start(of: line, in: rest) {
      parts.append(rest[...found])
      rest = rest[(found + line.count)...]
    }
    return parts + [rest]
  }

  private static func start(of line: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == line[0] && bytes[$0...].starts(with: line) }
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 == UInt8(ascii: "\n") } + 1
  }
}
