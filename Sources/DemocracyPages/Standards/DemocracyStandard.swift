package import Basics
import Duties
package import Spaces

/// How local democracy is doing by the council's own judgement: norms, what is looked at under each, how it is found, how it
/// stands; and what the council chose to do, by whom and until when.
package struct DemocracyStandard: ThingContent {
  package static let kind = ThingKind.standard

  package enum Norm: String, CaseIterable, FieldValue {
    case reliable, accountable, close, effective
  }

  package enum Standing: String, CaseIterable, FieldValue {
    case good, partly, weak, unknown
  }

  package enum Progress: String, CaseIterable, FieldValue {
    case chosen, begun, done, dropped
  }

  package var units: [UnitCode] = []
  package var day: Day?
  package var criteria: [Criterion] = []
  package var choices: [Choice] = []
  /// The standard that was assessed before, so that both can be read together.
  package var before: Identifier<Thing>?
  /// The survey that indicators were read from.
  package var survey: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units, isRequired: true), .day("day", \.day), .table("criteria", \.criteria),
    .table("choices", \.choices), .thing("before", \.before, of: [kind]),
    .thing("survey", \.survey, of: [ThingKind("survey")]),
  ]

  package init() {}

  package struct Criterion: ContentRow {
    package var norm: Norm?
    package var criterion = ""
    /// What shows it.
    package var indicator = ""
    package var value = ""
    package var standing: Standing?
    package var evidence = ""

    package static let fields: [ContentField<Self>] = [
      .choice("norm", \.norm, isRequired: true), .line("criterion", \.criterion, isRequired: true),
      .line("indicator", \.indicator), .line("value", \.value), .choice("standing", \.standing),
      .line("evidence", \.evidence),
    ]

    package init() {}
  }

  package struct Choice: ContentRow {
    package var norm: Norm?
    package var what = ""
    package var responsible = ""
    package var due: Day?
    package var progress: Progress?
    /// What became of it.
    package var result = ""

    package static let fields: [ContentField<Self>] = [
      .choice("norm", \.norm), .line("what", \.what, isRequired: true), .person("responsible", \.responsible),
      .day("due", \.due), .choice("progress", \.progress), .line("result", \.result),
    ]

    package init() {}

    package var isOver: Bool { progress == .done || progress == .dropped }
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    choices.enumerated().flatMap { index, choice in
      var faults: [Diagnostic] = []
      if choice.responsible.isEmpty, !choice.isOver {
        faults.append(
          Diagnostic("choice-ownerless", .badInput, at: .init(field: "choices.\(index).responsible")))
      }
      if choice.due == nil, !choice.isOver {
        faults.append(Diagnostic("choice-dateless", .badInput, at: .init(field: "choices.\(index).due")))
      }
      return faults
    }
  }

  /// What was chosen and is not done yet, for whoever answers for it.
  func duties(_ ground: DutyGround) -> [Duty] {
    choices.enumerated().compactMap { index, choice in
      guard !choice.isOver, let due = choice.due, ground.days.contains(due), !choice.responsible.isEmpty
      else { return nil }
      return Duty(
        id: "standard/\(ground.thing.text)/\(index)/\(due.iso)", who: DutyBearer(.person, choice.responsible),
        what: .phrase("wheel.duty.choice", ["choice": choice.what, "standard": ground.title]), on: due,
        certainty: .derived)
    }
  }
}

extension ThingKind {
  package static let standard = ThingKind("standard")
}
