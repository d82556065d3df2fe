import Foundation
import Testing

@testable import Fuzzing

/// Every reader of outside bytes reads again what once broke it, or what a search found worth keeping.
@Suite struct ReplayTests {
  private static let cases = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fuzzing/Cases")

  private static func files(of reader: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: cases.appending(path: reader), includingPropertiesForKeys: nil)
  }

  /// In a process of its own, so that a reader that gives up fails its test and not the run.
  @Test(arguments: parsers.keys.sorted())
  func everyCaseIsRead(_ reader: String) async throws {
    #expect(try !Self.files(of: reader).isEmpty, "Fuzzing/Cases/\(reader) holds nothing to read")
    await #expect(processExitsWith: .success) { [reader] in
      let parse = try #require(parsers[reader])
      for file in try Self.files(of: reader) { parse(Array(try Data(contentsOf: file))) }
    }
  }

  /// A case in a folder that no reader has is read by nobody.
  @Test func everyFolderHasItsReader() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.cases.path)
    #expect(Set(folders) == Set(parsers.keys))
  }

  @Test func aReaderThatGivesUpIsSeen() async {
    await #expect(processExitsWith: .failure) { preconditionFailure("as a reader would") }
  }
}
