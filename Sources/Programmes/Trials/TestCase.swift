package import Basics
package import Spaces

/// Something that a resident does with a service, tried before day one: apply for a place in a kindergarten, ring the emergency
/// clinic, pay a bill. What is done stands in the title of the thing.
package struct TestCase: ThingContent {
  package static let kind = ThingKind.testCase

  package var programme: Identifier<Thing>?
  package var service: Identifier<Thing>?
  /// What whoever tries it does, in their words.
  package var steps = ""
  /// By what they see that it works.
  package var expected = ""
  /// Who sets right what fails.
  package var owner = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("service", \.service, of: [.readiness]), .text("steps", \.steps, isRequired: true),
    .text("expected", \.expected, isRequired: true), .person("owner", \.owner),
  ]

  package init() {}
}

extension ThingKind {
  package static let testCase = ThingKind("test-case")
}
