import Law
import Rulebook
import Testing

/// The list of rules is the source of pages, commands and interface.
@Suite struct RuleListTests {
  @Test func everyIdIsTakenOnce() {
    let ids = Law.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyRuleHasACountryAndAStatute() {
    for rule in Law.rules {
      #expect(["no", "se"].contains(rule.country), "\(rule.id)")
      #expect(!rule.statute.title.isEmpty, "\(rule.id)")
    }
  }
}
