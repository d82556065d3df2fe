package import Basics
package import Duties
package import Spaces

/// One control of a plan: what is looked into, how, by whom, by when, and how far it has come.
package struct Control: ThingContent {
  package static let kind = ThingKind.control

  package enum Stage: String, CaseIterable, FieldValue {
    case planned
    case underWay = "under-way"
    case reported, dropped
  }

  package var plan: Identifier<Thing>?
  /// What is looked into; nil where it is all that the municipality owns or does.
  package var arrangement: Identifier<Thing>?
  package var method = ""
  /// Who must see to it: the control committee.
  package var committee: Identifier<Thing>?
  /// Who carries it out for them.
  package var responsible = ""
  package var due: Day?
  package var stage: Stage? = .planned
  /// When the committee had the report.
  package var reported: Day?
  package var report: Identifier<Thing>?
  /// Why it was dropped.
  package var reason = ""

  package static let fields: [ContentField<Self>] = [
    .thing("plan", \.plan, of: [.controlPlan], isRequired: true),
    .thing("arrangement", \.arrangement, of: [.arrangement]), .line("method", \.method),
    .thing("committee", \.committee, of: [.body]), .person("responsible", \.responsible),
    .day("due", \.due, isRequired: true), .choice("progress", \.stage, isRequired: true),
    .day("reported", \.reported), .document("report", \.report), .text("reason", \.reason),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    if stage == .reported, reported == nil {
      return [Diagnostic("control-unreported", .badInput, at: .init(field: "reported"))]
    }
    if stage == .dropped, reason.isEmpty {
      return [Diagnostic("control-unexplained", .badInput, at: .init(field: "reason"))]
    }
    return []
  }

  /// Whether somebody still has to do something about it.
  package var isOpen: Bool { stage != .reported && stage != .dropped }

  /// The day by which it is reported, for the committee, until it is.
  package func duties(_ ground: DutyGround) -> [Duty] {
    guard isOpen, let due else { return [] }
    return ground.controlDuty("control", by: committee, or: responsible, on: due)
  }
}

extension DutyGround {
  /// A duty of a committee, or else of somebody; nobody's duty is none.
  func controlDuty(
    _ kind: String, by committee: Identifier<Thing>?, or responsible: String, on due: Day
  ) -> [Duty] {
    let bearer =
      committee.map { DutyBearer(.body, $0.text) }
      ?? (responsible.isEmpty ? nil : DutyBearer(.person, responsible))
    guard let bearer, days.contains(due) else { return [] }
    return [
      Duty(
        id: "\(kind)/\(thing.text)/due", who: bearer, what: .phrase("wheel.duty.\(kind)", ["title": title]),
        on: due, certainty: .derived)
    ]
  }
}

extension ThingKind {
  package static let control = ThingKind("control-entry")
}
