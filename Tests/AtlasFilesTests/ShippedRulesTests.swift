import AtlasFiles
import Foundation
import Rulebook
import Testing

/// The parameters that the package ships.
@Suite struct ShippedRulesTests {
  @Test func theyAreReadWithoutAFault() throws {
    let rulebook = try readRulebook(ShippedAtlas.root.appending(path: "Data"))
    for parameter in rulebook.parameters {
      #expect(!parameter.versions.isEmpty, "\(parameter.id)")
      #expect(parameter.lastChecked != nil, "\(parameter.id)")
    }
  }

  @Test func everyNoteSpeaksFourLanguages() throws {
    let rulebook = try readRulebook(ShippedAtlas.root.appending(path: "Data"))
    let notes = rulebook.parameters.flatMap(\.versions).compactMap(\.note)
    #expect(notes.count > 40)
    for note in notes {
      #expect(Set(note.byLanguage.keys) == ["nb", "nn", "sv", "en"], "\(note.byLanguage)")
    }
  }
}
