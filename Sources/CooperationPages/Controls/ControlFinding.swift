package import Basics
package import Duties
package import Spaces

/// What a control found, followed until the council closes it. Its title says it in a few words.
package struct ControlFinding: ThingContent {
  package static let kind = ThingKind.controlFinding

  package var control: Identifier<Thing>?
  /// What it is about, where that is another than the control's own.
  package var arrangement: Identifier<Thing>?
  package var finding = ""
  package var recommendation = ""
  /// Who must see that it is followed.
  package var committee: Identifier<Thing>?
  /// Who does what is recommended.
  package var responsible = ""
  package var due: Day?
  /// What has been done so far.
  package var followed = ""
  /// When the council closed it, and by which decision.
  package var closed: Day?
  package var caseNumber = ""
  package var decision: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .thing("control", \.control, of: [.control], isRequired: true),
    .thing("arrangement", \.arrangement, of: [.arrangement]),
    .text("finding", \.finding, isRequired: true), .text("recommendation", \.recommendation),
    .thing("committee", \.committee, of: [.body]), .person("responsible", \.responsible), .day("due", \.due),
    .text("followed", \.followed), .day("closed", \.closed), .line("case-number", \.caseNumber),
    .thing("decision", \.decision, of: [.decision]),
  ]

  package init() {}

  /// Nobody but the council closes it.
  package func faults(in ground: Ground) -> [Diagnostic] {
    guard closed != nil, caseNumber.isEmpty, decision == nil else { return [] }
    return [Diagnostic("finding-closed-undecided", .badInput, at: .init(field: "case-number"))]
  }

  /// The day by which it is to be followed, until it is closed.
  package func duties(_ ground: DutyGround) -> [Duty] {
    guard closed == nil, let due else { return [] }
    return ground.controlDuty("control-finding", by: committee, or: responsible, on: due)
  }
}

extension ThingKind {
  package static let controlFinding = ThingKind("control-finding")
}
