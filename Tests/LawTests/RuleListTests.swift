import Law
import Rulebook
import Testing

/// The list of rules is the source of pages, commands and interface.
@Suite struct RuleListTests {
  @Test func everyIdIsTakenOnce() {
    let ids = Law.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyRuleIsDescribedInFourLanguages() {
    for rule in Law.rules {
      #expect(Set(rule.descriptions.keys) == ["nb", "nn", "sv", "en"], "\(rule.id)")
      #expect(["no", "se"].contains(rule.country), "\(rule.id)")
      #expect(!rule.statute.title.isEmpty, "\(rule.id)")
    }
  }
}
