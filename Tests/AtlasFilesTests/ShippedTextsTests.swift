import Foundation
import Testing
import Wording

@testable import AtlasFiles

@Suite struct ShippedTextsTests {
  @Test func everyTextIsThereInAllFourLanguages() throws {
    let texts = try readTexts(ShippedAtlas.root.appending(path: "Texts"))
    #expect(texts.keys.count > 100)
  }

  /// A fault without a text would reach people as a bare code.
  @Test func everyFaultThatTheSourcesNameHasAProblemAndARemedy() throws {
    let texts = try readTexts(ShippedAtlas.root.appending(path: "Texts"))
    let keys = Set(texts.keys)
    let files = FileManager.default.enumerator(
      at: ShippedAtlas.root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /(?:(?:Diagnostic|fault|\badd)\(|orFault:)\s*"([a-z0-9-]+)"/) {
        codes.insert(String(match.1))
      }
    }
    #expect(codes.count > 40)
    for code in codes.sorted() {
      #expect(keys.contains("problem.\(code)") && keys.contains("remedy.\(code)"), "\(code)")
    }
  }
}
