package import Basics
package import Spaces

/// What came of trying a test case once. Who tried it is not kept.
package struct TestResult: ThingContent {
  package static let kind = ThingKind.testResult

  package enum Outcome: String, CaseIterable, FieldValue {
    case works, partly, fails
  }

  package var programme: Identifier<Thing>?
  package var test: Identifier<Thing>?
  package var day: Day?
  package var outcome: Outcome?
  /// What happened, in the words of whoever tried it.
  package var told = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("test", \.test, of: [.testCase], isRequired: true), .day("day", \.day, isRequired: true),
    .choice("outcome", \.outcome, isRequired: true), .text("told", \.told),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    // What did not work is of use only where somebody says how.
    guard outcome == .fails || outcome == .partly, told.trimmed.isEmpty else { return [] }
    return [Diagnostic("test-failure-untold", .badInput, at: .init(field: "told"))]
  }
}

extension ThingKind {
  package static let testResult = ThingKind("test-result")
}
