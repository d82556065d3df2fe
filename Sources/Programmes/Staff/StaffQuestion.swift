package import Basics
package import Spaces

/// What staff or their representatives ask, and the answer that everybody concerned can read. The question in short stands in the
/// title.
package struct StaffQuestion: ThingContent {
  package static let kind = ThingKind.staffQuestion

  package var programme: Identifier<Thing>?
  package var day: Day?
  /// A group, never a person: a union, those who work in a service.
  package var asker = ""
  package var question = ""
  package var answer = ""
  package var answered: Day?
  package var answerer = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .day("day", \.day, isRequired: true), .line("asker", \.asker, isRequired: true),
    .text("question", \.question), .text("answer", \.answer), .day("answered", \.answered),
    .person("answerer", \.answerer),
  ]

  package init() {}

  package var isOpen: Bool { answer.trimmed.isEmpty }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if answered != nil, isOpen {
      faults.append(Diagnostic("staff-answer-missing", .badInput, at: .init(field: "answer")))
    }
    if let day, let answered, answered < day {
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: "answered"), ["from": day.iso]))
    }
    return faults
  }
}

extension ThingKind {
  package static let staffQuestion = ThingKind("staff-question")
}
