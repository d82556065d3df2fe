package import Basics
import Plans
package import Spaces

/// A stretch of the plan: what it takes, and what it waits for.
package struct PlannedActivity: ThingContent {
  package static let kind = ThingKind.activity

  package enum Counting: String, CaseIterable, FieldValue {
    case worked, every
  }

  package enum Kind: String, CaseIterable, FieldValue {
    case finishStart = "finish-start"
    case startStart = "start-start"
    case finishFinish = "finish-finish"
    case startFinish = "start-finish"
  }

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  package var owner = ""
  /// In days.
  package var duration: Int?
  package var counting: Counting?
  package var notBefore: Day?
  package var latest: Day?
  package var waits: [Wait] = []
  package var done: Day?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .person("owner", \.owner),
    .whole("duration", \.duration, 1...Plan.longestDuration, isRequired: true),
    .choice("counting", \.counting), .day("not-before", \.notBefore), .day("latest", \.latest),
    .table("waits", \.waits), .day("done", \.done),
    .text("note", \.note),
  ]

  package init() {}

  /// What it waits for, and which ends.
  package struct Wait: ContentRow {
    package var on: Identifier<Thing>?
    package var kind: Kind?
    /// In days, counted as the activity counts; negative where both may overlap.
    package var lag: Int?

    package static let fields: [ContentField<Self>] = [
      .thing("on", \.on, of: [.milestone, .activity], isRequired: true), .choice("kind", \.kind),
      .whole("lag", \.lag, -Plan.longestDuration...Plan.longestDuration),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults = try Waiting(for: waits.compactMap(\.on)).faults(in: ground, field: "waits")
    if let notBefore, let latest, notBefore > latest {
      faults.append(
        Diagnostic(
          "milestone-after-latest", .badInput, at: .init(field: "not-before"),
          ["day": notBefore.iso, "latest": latest.iso]))
    }
    return faults
  }
}

extension ThingKind {
  package static let activity = ThingKind("activity")
}
