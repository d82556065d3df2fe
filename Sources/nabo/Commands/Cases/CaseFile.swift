import Basics
import Converters
import Foundation

/// A file of a case, named on the command line.
struct CaseFile {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// Its text: of documents by the programs that read them.
  ///
  /// Throws `file-unreadable`, `text-not-utf8`, and what a reader of documents says.
  func readable() throws(Diagnostic) -> String {
    let bytes = try bytes()
    guard let kind = DocumentReader.Kind(rawValue: URL(filePath: name).pathExtension.lowercased()) else {
      return try text(bytes)
    }
    let reader = DocumentReader(InstalledPrograms(path: Surroundings.environment("PATH") ?? ""))
    do throws(Diagnostic) {
      return try text(try reader.read(bytes, kind, as: .text) { true })
    } catch {
      throw Diagnostic(
        error.code, error.kind == .noAnswer ? .badInput : error.kind, at: .init(file: name), error.arguments)
    }
  }

  /// Its text to the byte.
  func exact() throws(Diagnostic) -> String { try text(try bytes()) }

  private func bytes() throws(Diagnostic) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: name)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: name))
    }
    return [UInt8](data)
  }

  private func text(_ bytes: [UInt8]) throws(Diagnostic) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic("text-not-utf8", .badInput, at: .init(file: name))
    }
    return text
  }
}
