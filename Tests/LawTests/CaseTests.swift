import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Testing
import Yams

/// Published figures come out as published.
@Suite struct CaseTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let rulebook = Result { try readRulebook(root.appending(path: "Data")) }

  private static let cases = Result { try readCases() }

  private static func readCases() throws -> [LawCase] {
    let folder = root.appending(path: "Tests/Cases")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    return try files.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { file in
      let yaml = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      guard let list = try Yams.compose(yaml: yaml)?.sequence else { throw BrokenCase(file, "is not a list") }
      return try list.map { try LawCase($0, file: file) }
    }
  }

  @Test func everyCaseFileIsRead() throws {
    #expect(try !Self.cases.get().isEmpty)
  }

  @Test func everyRuleHasACase() throws {
    let tried = Set(try Self.cases.get().map(\.rule))
    for rule in Law.rules { #expect(tried.contains(rule.id), "\(rule.id)") }
  }

  @Test(arguments: (try? cases.get()) ?? [])
  func comesOutAsPublished(_ given: LawCase) throws {
    let rulebook = try Self.rulebook.get()
    switch given.expectation {
    case .amount(let expected):
      let outcome = try Law.rule(given.rule).answer(given.input, at: given.day, in: rulebook)
      let number = try #require(outcome.value.number, "\(outcome.value)")
      #expect(abs(number - expected) <= given.tolerance)
      #expect(outcome.verified == given.isVerified)
      #expect(!outcome.steps.isEmpty)
    case .unknown:
      let outcome = try Law.rule(given.rule).answer(given.input, at: given.day, in: rulebook)
      #expect(outcome.value.unknown != nil, "\(outcome.value)")
    case .error(let code):
      #expect {
        try Law.rule(given.rule).answer(given.input, at: given.day, in: rulebook)
      } throws: { error in
        (error as? Diagnostics)?.list.map(\.code) == [code] || (error as? Diagnostic)?.code == code
      }
    }
  }
}
