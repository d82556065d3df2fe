package import Basics
package import Spaces

/// A change that somebody moves, to a section of a case or to what is proposed to be decided.
package struct MovedAmendment: ThingContent {
  package static let kind = ThingKind.amendment

  package enum Outcome: String, CaseIterable, FieldValue {
    case open, adopted, rejected, withdrawn, overtaken
  }

  package var matter: Identifier<Thing>?
  package var section: Identifier<Thing>?
  /// Where it is moved.
  package var unit: UnitCode?
  package var mover = ""
  /// The words as they stand, and as they should.
  package var before = ""
  package var after = ""
  package var reason = ""
  package var outcome: Outcome?
  /// In which it was voted on.
  package var treatment: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .thing("case", \.matter, of: [.jointCase], isRequired: true),
    .thing("section", \.section, of: [.section]), .unit("unit", \.unit, isRequired: true),
    .person("mover", \.mover, isRequired: true), .text("before", \.before), .text("after", \.after),
    .text("reason", \.reason), .choice("outcome", \.outcome, isRequired: true),
    .thing("treatment", \.treatment, of: [.treatment]),
  ]

  package init() {}

  /// Whether it is the same change as another.
  func isSameChange(as other: MovedAmendment) -> Bool {
    (section, before, after) == (other.section, other.before, other.after)
  }

  /// Whether somebody voted on the same change.
  func isVoted(like other: MovedAmendment) -> Bool {
    (outcome == .adopted || outcome == .rejected) && isSameChange(as: other)
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults = try unit.map { try CaseParty.faults($0, matter, ground) } ?? []
    if before == after {
      faults.append(Diagnostic("amendment-changes-nothing", .badInput, at: .init(field: "after")))
    }
    if outcome == .adopted || outcome == .rejected, treatment == nil {
      faults.append(Diagnostic("amendment-without-treatment", .badInput, at: .init(field: "treatment")))
    }
    if outcome == .withdrawn || outcome == .open, treatment != nil {
      faults.append(Diagnostic("amendment-not-voted", .badInput, at: .init(field: "outcome")))
    }
    return faults
  }
}

extension ThingKind {
  package static let amendment = ThingKind("amendment")
}
