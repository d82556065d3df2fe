package import Basics
package import Spaces

/// A proposal for working together that somebody has handed in, and what became of it. Its title is the idea in a few words.
package struct Idea: ThingContent {
  package static let kind = ThingKind.idea

  /// What became of it.
  package enum Triage: String, CaseIterable, FieldValue {
    case new, discussed, studied, adopted, declined
  }

  package var proposal = ""
  package var units: [UnitCode] = []
  package var tasks: [RegisteredArrangement.CatalogueTask] = []
  package var handedIn: Day?
  package var person = ""
  package var triage: Triage? = .new
  /// Why it was taken further or not.
  package var reason = ""
  /// The cooperation that it became.
  package var arrangement: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .text("proposal", \.proposal, isRequired: true), .units("units", \.units), .choices("tasks", \.tasks),
    .day("handed-in", \.handedIn), .person("person", \.person), .choice("triage", \.triage),
    .text("reason", \.reason), .thing("arrangement", \.arrangement, of: [.arrangement]),
  ]

  package init() {}

  /// Whether something can still come of it that has not come yet.
  package var isOpen: Bool { triage != .declined && arrangement == nil }

  /// Whoever hands in an idea is told why nothing comes of it.
  package func faults(in ground: Ground) -> [Diagnostic] {
    guard triage == .declined, reason.isEmpty else { return [] }
    return [Diagnostic("idea-unexplained", .badInput, at: .init(field: "reason"))]
  }
}

extension ThingKind {
  package static let idea = ThingKind("idea")
}
