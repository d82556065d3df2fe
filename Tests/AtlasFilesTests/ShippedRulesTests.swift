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
}
