package import Basics
package import Formats
import Spaces

/// What an archive says of itself: its format, what made it, and what each of its parts holds.
package struct ArchiveManifest: Hashable, Sendable {
  /// The number of the format that this program writes, and the highest that it reads.
  package static let version = 3
  static let fileName = "manifest.json"
  private static let format = "nabo-space"

  package struct Part: Hashable, Sendable {
    package let name: String
    package let lines: Int
    package let bytes: Int
    /// SHA-256, 64 hexadecimal digits.
    package let digest: String
  }

  /// The number of the format that it is written in.
  package let format: Int
  package let program: String
  package let space: String
  package let withPeople: Bool
  package let parts: [Part]

  package init(
    format: Int = version, program: String, space: String, withPeople: Bool, parts: [Part]
  ) {
    self.format = format
    self.program = program
    self.space = space
    self.withPeople = withPeople
    self.parts = parts
  }

  package var json: JSONValue {
    .object([
      .init("format", .text(Self.format)), .init("version", .number(Double(format))),
      .init("program", .text(program)), .init("space", .text(space)), .init("people", .bool(withPeople)),
      .init("parts", .array(parts.map(\.json))),
    ])
  }

  /// Throws `archive-not-ours` for another file, `archive-newer` for a format that a later program writes.
  init(_ bytes: [UInt8]) throws(Diagnostic) {
    guard let text = String(validating: bytes, as: UTF8.self), let json = try? JSONValue(reading: text),
      json["format"]?.text == Self.format, case .number(let version)? = json["version"]
    else { throw Diagnostic("archive-not-ours", .badInput, at: .init(file: Self.fileName)) }
    guard version >= 1, version.rounded() == version else {
      throw Diagnostic("archive-not-ours", .badInput, at: .init(file: Self.fileName))
    }
    guard version <= Double(Self.version) else {
      throw Diagnostic(
        "archive-newer", .badInput, at: .init(file: Self.fileName),
        ["found": JSONValue.number(version).line, "most": "\(Self.version)"])
    }
    guard let program = json["program"]?.text, let space = json["space"]?.text,
      case .bool(let withPeople)? = json["people"], case .array(let listed)? = json["parts"]
    else { throw Diagnostic("archive-not-ours", .badInput, at: .init(file: Self.fileName)) }
    let parts = listed.compactMap(Part.init)
    guard parts.count == listed.count else {
      throw Diagnostic("archive-not-ours", .badInput, at: .init(file: Self.fileName))
    }
    self.init(
      format: Int(version), program: program, space: space, withPeople: withPeople, parts: parts)
  }

  /// The parts of lines that it must have: the first format listed no files, and the second no comments.
  var lineParts: [ArchivePart] {
    ArchivePart.allCases.filter { ($0 != .files || format > 1) && ($0 != .comments || format > 2) }
  }
}

extension ArchiveManifest.Part {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .text(name)), .init("lines", .number(Double(lines))),
      .init("bytes", .number(Double(bytes))), .init("sha256", .text(digest)),
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.text, case .number(let lines)? = json["lines"],
      case .number(let bytes)? = json["bytes"], let digest = json["sha256"]?.text,
      let lines = Int(exactly: lines), let bytes = Int(exactly: bytes)
    else { return nil }
    self.init(name: name, lines: lines, bytes: bytes, digest: digest)
  }
}
