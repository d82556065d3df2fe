package import Basics
import Duties
package import Spaces

/// Something that residents are asked about: why, when, in which steps, and by when they get an answer. What they say are inputs
/// of it (`ProcessInput`).
package struct ParticipationProcess: ThingContent {
  package static let kind = ThingKind.process

  /// Why they are asked.
  package enum Basis: String, CaseIterable, FieldValue {
    /// Residents' views on a change of division (inndelingslova § 10).
    case division = "section-10"
    case planning, school, budget, voluntary
  }

  /// Who may say something on the web.
  package enum Access: String, CaseIterable, FieldValue {
    case anyone, members
  }

  package enum Method: String, CaseIterable, FieldValue {
    case hearing, meeting, workshop, survey, referendum, panel, visit, digital, decision
  }

  package var purpose = ""
  package var basis: Basis?
  /// The municipalities that it is about, by which inputs are told apart.
  package var units: [UnitCode] = []
  /// The case that it feeds.
  package var matter: Identifier<Thing>?
  package var opens: Day?
  /// The last day on which inputs are taken.
  package var closes: Day?
  /// By when every input has an answer.
  package var answeredBy: Day?
  /// Who sees to that.
  package var responsible = ""
  package var access: Access?
  package var steps: [Step] = []
  /// What was decided in the end, in a few sentences.
  package var result = ""

  package static let fields: [ContentField<Self>] = [
    .text("purpose", \.purpose, isRequired: true), .choice("basis", \.basis), .units("units", \.units),
    .thing("case", \.matter, of: [ThingKind("case")]), .day("opens", \.opens), .day("closes", \.closes),
    .day("answered-by", \.answeredBy), .person("responsible", \.responsible), .choice("access", \.access),
    .table("steps", \.steps), .text("result", \.result),
  ]

  package init() {}

  package struct Step: ContentRow {
    package var what = ""
    package var method: Method?
    package var from: Day?
    /// The last day.
    package var until: Day?
    package var place = ""

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .choice("method", \.method), .day("from", \.from),
      .day("until", \.until), .line("place", \.place),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    func hold(_ first: Day?, _ last: Day?, _ field: String) {
      guard let first, let last, last < first else { return }
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: field), ["from": first.iso]))
    }
    hold(opens, closes, "closes")
    hold(closes ?? opens, answeredBy, "answered-by")
    for (index, step) in steps.enumerated() { hold(step.from, step.until, "steps.\(index).until") }
    return faults
  }

  /// Whether inputs are taken on `day`. Without days it is open as long as it stands.
  package func isOpen(on day: Day) -> Bool {
    (opens.map { $0 <= day } ?? true) && (closes.map { $0 >= day } ?? true)
  }

  /// The answers that were promised, for whoever sees to them.
  func duties(_ ground: DutyGround) -> [Duty] {
    guard let answeredBy, !responsible.isEmpty, ground.days.contains(answeredBy) else { return [] }
    return [
      Duty(
        id: "process/\(ground.thing.text)/answers/\(answeredBy.iso)", who: DutyBearer(.person, responsible),
        what: .phrase("wheel.duty.answers", ["process": ground.title]), on: answeredBy, certainty: .derived)
    ]
  }
}

extension ThingKind {
  package static let process = ThingKind("process")
}
