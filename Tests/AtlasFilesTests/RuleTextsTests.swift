import Foundation
import Law
import Rulebook
import Testing
import Wording

@testable import AtlasFiles

/// What a rule takes and each step of its trace is explained in words.
@Suite struct RuleTextsTests {
  private static let texts = Result { Set(try readTexts(ShippedAtlas.root.appending(path: "Texts")).keys) }

  @Test(arguments: Law.rules.map(\.id))
  func everyInputOfARuleHasAName(_ id: String) throws {
    let texts = try Self.texts.get()
    for input in try Law.rule(id).inputs {
      #expect(texts.contains("rules-input.\(input.name)"), "\(input.name)")
    }
  }

  @Test func everyStepOfATraceIsExplained() throws {
    let texts = try Self.texts.get()
    let folder = ShippedAtlas.root.appending(path: "Sources/Law")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var steps: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /TraceStep\(\s*"([a-z0-9.-]+)"/) { steps.insert(String(match.1)) }
    }
    #expect(steps.count > 20)
    for step in steps.sorted() { #expect(texts.contains("rules-trace.\(step)"), "\(step)") }
  }
}
