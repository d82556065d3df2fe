import Basics
import Foundation
import Studies
import Testing

@testable import AtlasFiles

@Suite struct StudyBundleTests {
  private static let study = """
    version: 1
    country: "no"
    date: 2024-01-01
    alternatives:
      - measures:
          - "merge:3405,3441"

    """
  private static let bundle = StudyBundle(
    program: "0.1.0", data: "ab12", language: "nb", study: study, result: Array("{\"æ\": [\n---]}\n".utf8))

  private static var text: String { String(decoding: bundle.bytes, as: UTF8.self) }

  private func faults(_ text: String) -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try StudyBundle(reading: Array(text.utf8), path: "case.nabo")
      return []
    } catch {
      return error.list
    }
  }

  @Test func readingAndWritingGivesTheSameBytes() throws {
    let again = try StudyBundle(reading: Self.bundle.bytes, path: "case.nabo")
    #expect(again == Self.bundle)
    #expect(again.bytes == Self.bundle.bytes)
  }

  @Test func aFileThatWasCutOffAnywhereIsRefused() {
    let bytes = Self.bundle.bytes
    for count in 0..<bytes.count {
      let isRead = (try? StudyBundle(reading: Array(bytes[..<count]), path: "case.nabo")) != nil
      #expect(!isRead, "\(count) bytes")
    }
    let withoutResult = Self.text.components(cutAt: "{\"æ\"")
    #expect(faults(withoutResult).map(\.code) == ["study-bundle-changed"])
    let withoutStudy = Self.text.components(cutAt: "---\n{")
    #expect(faults(withoutStudy).map(\.code) == ["study-bundle-cut-off"])
    #expect(faults(withoutStudy).first?.arguments["part"] == "result")
    #expect(faults(withoutStudy).first?.place.line == 14)
  }

  @Test(arguments: [
    ("\"merge:3405,3441\"", "\"merge:3405,3440\"", "study-bundle-changed", 5, "study"),
    ("{\"æ\"", "{\"ø\"", "study-bundle-changed", 6, "result"),
    ("bundle: 1", "bundle: 2", "study-file-newer", 1, "bundle"),
    ("language: \"nb\"", "language: \"nb\"\ncolour: red", "yaml-key-unknown", 5, "colour"),
  ])
  func whatIsWrongIsNamedWithItsLine(
    old: String, new: String, code: String, line: Int, field: String
  ) throws {
    let found = faults(Self.text.replacing(old, with: new))
    #expect(found.map(\.code) == [code])
    #expect(found.first?.place == .init(file: "case.nabo", line: line, field: field))
  }

  @Test func whatIsMissingIsSaid() {
    #expect(faults(Self.text.replacing("program: \"0.1.0\"\n", with: "")).map(\.code) == ["yaml-key-missing"])
    #expect(!faults("").isEmpty)
  }

  @Test func linesOfTheStudyAreCountedInTheWholeFile() throws {
    let broken = StudyBundle(
      program: "0.1.0", data: "ab12", language: "nb",
      study: Self.study.replacing("merge:3405", with: "fuse:3405"), result: [])
    do throws(Diagnostics) {
      _ = try broken.document(path: "case.nabo")
      Issue.record("A measure that nobody knows was read.")
    } catch {
      let lines = String(decoding: broken.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(error.list.first?.place.line)
      #expect(lines[line - 1].contains("fuse:3405"))
    }
  }
}

extension String {
  /// What stands before a text.
  fileprivate func components(cutAt text: String) -> String {
    range(of: text).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
