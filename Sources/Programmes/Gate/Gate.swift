package import Basics
package import Spaces

/// A decision point: whether the programme goes on, on what grounds and on which conditions.
package struct Gate: ThingContent {
  package static let kind = ThingKind.gate

  package enum Outcome: String, CaseIterable, FieldValue {
    case go, rework, hold, stop
  }

  package enum Met: String, CaseIterable, FieldValue {
    case yes, no
    case notNeeded = "not-needed"
  }

  package var programme: Identifier<Thing>?
  /// Who may decide: what politicians answer for, a body of theirs decides.
  package var gateClass: Project.Class?
  package var milestone: Identifier<Thing>?
  /// The body that decides.
  package var body: Identifier<Thing>?
  package var points: [Point] = []
  package var documents: [Identifier<Thing>] = []
  package var outcome: Outcome?
  package var decided: Day?
  package var conditions: [Condition] = []
  /// Of the plan that it was decided on, as `ProgrammeParts.digest` takes it.
  package var digest = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .choice("class", \.gateClass), .thing("milestone", \.milestone, of: [.milestone]),
    .thing("body", \.body, of: [.body]),
    .table("points", \.points), .documents("documents", \.documents), .choice("outcome", \.outcome),
    .day("decided", \.decided), .table("conditions", \.conditions),
    .line("digest", \.digest).made,
  ]

  package init() {}

  /// Something that must be well before it is decided.
  package struct Point: ContentRow {
    package var what = ""
    package var met: Met?
    package var note = ""

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .choice("met", \.met), .line("note", \.note),
    ]

    package init() {}
  }

  /// Something that must be done although it goes on.
  package struct Condition: ContentRow {
    package var what = ""
    package var due: Day?
    package var task: Identifier<Thing>?

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .day("due", \.due), .thing("task", \.task, of: [.task]),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if outcome != nil, decided == nil {
      faults.append(Diagnostic("gate-without-day", .badInput, at: .init(field: "decided")))
    }
    if outcome != nil, gateClass == .political || gateClass == .both, body == nil {
      faults.append(Diagnostic("gate-without-body", .badInput, at: .init(field: "body")))
    }
    if outcome == nil, !conditions.isEmpty {
      faults.append(Diagnostic("gate-without-outcome", .badInput, at: .init(field: "outcome")))
    }
    // Who goes on although something is not well says what is to be done about it.
    if outcome == .go, conditions.isEmpty, let open = points.firstIndex(where: { $0.met == .no }) {
      faults.append(
        Diagnostic(
          "gate-point-open", .badInput, at: .init(field: "points.\(open).met"),
          ["point": points[open].what]))
    }
    return faults
  }
}

extension ThingKind {
  package static let gate = ThingKind("gate")
}
