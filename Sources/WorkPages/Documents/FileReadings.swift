package import Basics
import Digests
package import Files
import Formats
package import Pages
package import Spaces

/// What is made of documents for preview and search: their text, and a picture of their first page. It lies beside the
/// files, and is made once.
package struct FileReadings: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case text = "txt"
    case picture = "png"
  }

  package typealias Program =
    @Sendable (_ document: [UInt8], _ type: FileType, _ kind: Kind, _ isWanted: @escaping StillWanted)
    throws(Diagnostic) -> [UInt8]

  /// Whether such a file is read as such a thing, where all programs are installed.
  package static func has(_ type: FileType, _ kind: Kind) -> Bool {
    switch (type, kind) {
    case (.pdf, _), (.docx, .text), (.odt, .text), (.html, .text), (.text, .text): true
    default: false
    }
  }

  private let program: Program
  /// Reads what came just now, on a thread that answers nobody.
  let later: LaterWrites

  /// - Parameter program: reads a document apart from this program. Texts need none.
  package init(later: LaterWrites = .atOnce, program: @escaping Program) {
    self.later = later
    self.program = program
  }

  /// Where no program is installed.
  package static let none = FileReadings { _, type, _, _ throws(Diagnostic) in
    throw Diagnostic("reader-missing", .noAnswer, ["format": type.rawValue.uppercased()])
  }

  /// What is made of `file`, from the store or anew. What cannot be read is not tried again.
  ///
  /// Throws `reader-missing`, `reader-failed`, `reader-too-large`, `reader-too-slow`, `reader-stopped`, `file-missing`.
  package func reading(
    _ kind: Kind, of file: FileReference, in store: FileStore, isWanted: @escaping StillWanted
  ) throws(Diagnostic) -> [UInt8] {
    if let made = store.derived(kind.rawValue, of: file.digest) { return made }
    if let fault = store.derived(Self.fault(kind), of: file.digest).flatMap(Diagnostic.init(kept:)) {
      throw fault
    }
    do throws(Diagnostic) {
      let made = try make(kind, of: file, in: store, isWanted)
      try store.keep(derived: made, kind.rawValue, of: file.digest)
      return made
    } catch {
      // What lacks a program, or what nobody waited for, may go well the next time.
      if Self.lasting.contains(error.code) {
        try store.keep(derived: error.kept, Self.fault(kind), of: file.digest)
      }
      throw error
    }
  }

  /// Reads the text of a file that came, so that it is there before anybody asks.
  func prepare(_ file: FileReference, in store: FileStore) {
    guard let type = FileType(mediaType: file.type), Self.has(type, .text) else { return }
    later.add(file.digest.text) { _ = try? reading(.text, of: file, in: store, isWanted: { true }) }
  }

  private static let lasting: Set<String> = ["reader-failed", "reader-too-large", "reader-too-slow"]
  private static func fault(_ kind: Kind) -> String { "\(kind.rawValue).fault" }
  /// Of a text, or of a document that a program is given.
  private static let largest = 64 << 20

  private func make(
    _ kind: Kind, of file: FileReference, in store: FileStore, _ isWanted: @escaping StillWanted
  ) throws(Diagnostic) -> [UInt8] {
    let type = FileType(mediaType: file.type) ?? .other
    guard Self.has(type, kind) else {
      throw Diagnostic("reader-missing", .noAnswer, ["format": type.rawValue.uppercased()])
    }
    guard file.size <= Self.largest else {
      throw Diagnostic(
        "reader-too-large", .noAnswer,
        ["format": type.rawValue.uppercased(), "limit": "\(Self.largest >> 20)"])
    }
    let bytes = try FileReading(path: store.path(of: file.digest)).bytes(at: 0, file.size)
    return type == .text ? Self.letters(bytes) : try program(bytes, type, kind, isWanted)
  }

  /// A text in UTF-8, whatever alphabet it came in: what is not UTF-8 is Latin 1, as older systems of the Nordic countries
  /// write it.
  private static func letters(_ bytes: [UInt8]) -> [UInt8] {
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: plain, as: UTF8.self) != nil { return plain }
    return plain.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
  }
}

extension Diagnostic {
  /// As it lies beside a file.
  fileprivate var kept: [UInt8] {
    JSONValue.object([
      .init(
        "arguments", .object(arguments.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })),
      .init("code", .text(code)),
    ]).bytes
  }

  fileprivate init?(kept bytes: [UInt8]) {
    guard let json = try? JSONValue(reading: String(decoding: bytes, as: UTF8.self)),
      let code = json["code"]?.text
    else { return nil }
    let arguments = (json["arguments"]?.members ?? []).compactMap { member in
      member.value.text.map { (member.key, $0) }
    }
    self.init(code, .noAnswer, Dictionary(arguments) { first, _ in first })
  }
}
