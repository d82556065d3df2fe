package import Basics
import Democracy
import Duties
package import Spaces

/// A residents' proposal: what is proposed to which council, in which days support is collected, and what the council said. Who
/// supports it is written nowhere (`SupportCodes`).
package struct Initiative: ThingContent {
  package static let kind = ThingKind.initiative

  package enum Outcome: String, CaseIterable, FieldValue {
    case adopted, partly, rejected
  }

  package var proposal = ""
  package var unit: UnitCode?
  package var opens: Day?
  /// The last day on which support is collected.
  package var closes: Day?
  /// When it was handed to the council; nobody can support it from then on.
  package var handedIn: Day?
  /// Who sees to it that the council takes its stand.
  package var responsible = ""
  package var matter: Identifier<Thing>?
  package var outcome: Outcome?
  /// What the council said.
  package var answer = ""

  package static let fields: [ContentField<Self>] = [
    .text("proposal", \.proposal, isRequired: true), .unit("unit", \.unit, isRequired: true),
    .day("opens", \.opens), .day("closes", \.closes), .day("handed-in", \.handedIn),
    .person("responsible", \.responsible), .thing("case", \.matter, of: [ThingKind("case")]),
    .choice("outcome", \.outcome), .text("answer", \.answer),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    [(opens, closes, "closes"), (opens, handedIn, "handed-in")].compactMap { first, last, field in
      guard let first, let last, last < first else { return nil }
      return Diagnostic("period-reversed", .badInput, at: .init(field: field), ["from": first.iso])
    }
  }

  /// Whether it can be supported on `day`.
  package func isOpen(on day: Day) -> Bool {
    handedIn == nil && (opens.map { $0 <= day } ?? true) && (closes.map { $0 >= day } ?? true)
  }

  /// Whether the law whose thresholds and months are known holds for it.
  package var isNorwegian: Bool { unit?.country == "no" }

  /// By when the council takes its stand; nil before the proposal was handed in, and where no such day is known.
  package var stand: Day? { isNorwegian ? handedIn?.adding(months: InitiativeThreshold.months) : nil }

  /// The council's stand, until it has been taken.
  func duties(_ ground: DutyGround) -> [Duty] {
    guard let stand, outcome == nil, !responsible.isEmpty, ground.days.contains(stand) else { return [] }
    return [
      Duty(
        id: "initiative/\(ground.thing.text)/stand/\(stand.iso)", who: DutyBearer(.person, responsible),
        what: .phrase("wheel.duty.stand", ["initiative": ground.title]), on: stand, certainty: .unverified)
    ]
  }
}

extension ThingKind {
  package static let initiative = ThingKind("initiative")
}
