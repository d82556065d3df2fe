package import Basics
package import Spaces

/// How a sub-project is doing on a day, as whoever answers for it says: written on a phone, in two minutes.
package struct StatusReport: ThingContent {
  package static let kind = ThingKind.statusReport

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  package var day: Day?
  package var light: Light?
  /// What was reached since the last one, and what comes next.
  package var reached = ""
  package var next = ""
  /// What stands in the way, and who must help.
  package var help = ""
  /// Spent so far, and what it is expected to cost in the end.
  package var spent: Amount?
  package var forecast: Amount?

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project], isRequired: true), .day("day", \.day, isRequired: true),
    .choice("light", \.light, isRequired: true), .text("reached", \.reached), .text("next", \.next),
    .text("help", \.help), .money("spent", \.spent), .money("forecast", \.forecast),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    guard light == .red || light == .amber, help.isEmpty else { return [] }
    return [Diagnostic("light-without-reason", .badInput, at: .init(field: "help"))]
  }
}

/// How something is doing, in one word.
package enum Light: String, CaseIterable, FieldValue {
  case red, amber, green
}

extension ThingKind {
  package static let statusReport = ThingKind("status-report")
}
