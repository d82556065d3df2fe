package import Basics
package import Spaces

/// A point of the plan that is reached on a day.
package struct Milestone: ThingContent {
  package static let kind = ThingKind.milestone

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  /// When it is planned.
  package var day: Day?
  /// The day that must not be passed.
  package var latest: Day?
  package var waitsFor: [Identifier<Thing>] = []
  package var reached: Day?
  /// What demands it: a paragraph, a decision.
  package var basis = ""
  package var source = ""
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .day("day", \.day), .day("latest", \.latest),
    .things("waits-for", \.waitsFor, of: [.milestone, .activity]), .day("reached", \.reached),
    .line("basis", \.basis), .line("source", \.source), .text("note", \.note),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults = try Waiting(for: waitsFor).faults(in: ground, field: "waits-for")
    if let day, let latest, day > latest {
      faults.append(
        Diagnostic(
          "milestone-after-latest", .badInput, at: .init(field: "day"),
          ["day": day.iso, "latest": latest.iso]))
    }
    return faults
  }
}

extension ThingKind {
  package static let milestone = ThingKind("milestone")
}
