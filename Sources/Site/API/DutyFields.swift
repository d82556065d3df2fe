import Answers
import Basics
import Duties
import Formats
import Rulebook
import Spaces
import WorkPages

/// A duty as a program is told of it.
struct ToldDuty {
  let duty: SpaceDuty
  let names: WheelNames
  /// Whether the asker is told who people are.
  let isTold: Bool
  let language: String
  let today: Day

  var noted: NotedDuty { duty.noted }
  var basis: Duty.Basis { duty.duty.basis }
}

var dutyFields: [AnswerField<ToldDuty>] {
  [
    AnswerField("id") { $0.duty.id }, AnswerField("space") { $0.duty.space.text },
    AnswerField("day") { $0.duty.day },
    AnswerField("time") { told in
      told.noted.note?.state == .moved ? nil : told.duty.duty.minute.map { WorkContext.clock($0) }
    },
    // Without what was noted, and before weekends and holidays moved it.
    AnswerField("dueDay") { $0.duty.duty.day }, AnswerField("ruleDay") { $0.duty.duty.ruleDay },
    AnswerField("what") { $0.names.what($0.duty.duty) },
    AnswerField("who", bearerFields) { ToldBearer(bearer: $0.noted.who, names: $0.names) },
    AnswerField("held") { $0.duty.people != nil },
    AnswerField("people", .list(.text)) { told in
      .texts(told.isTold ? (told.duty.people ?? []).sorted().map(\.text) : [])
    },
    AnswerField("unit") { $0.duty.duty.unit.isEmpty ? nil : $0.duty.duty.unit },
    AnswerField("citation") { $0.basis.citation }, AnswerField("url") { $0.basis.url },
    AnswerField("text") { $0.basis.text.text(in: $0.language) },
    AnswerField("certainty", words(Duty.Certainty.self)) { .text($0.duty.duty.certainty.rawValue) },
    AnswerField("state", words(DutyStanding.self)) { .text($0.noted.standing(on: $0.today).rawValue) },
    AnswerField("thing") { $0.duty.thing?.text }, AnswerField("mark") { $0.duty.mark?.text },
    AnswerField("version") { $0.duty.markVersion },
    AnswerField("note", ifAny: noteFields) { $0.noted.note },
  ]
}

struct ToldBearer {
  let bearer: DutyBearer
  let names: WheelNames
}

private var bearerFields: [AnswerField<ToldBearer>] {
  [
    AnswerField("kind", words(DutyBearer.Kind.self)) { .text($0.bearer.kind.rawValue) },
    AnswerField("key") { $0.bearer.key }, AnswerField("name") { $0.names.name(of: $0.bearer) },
  ]
}

private var noteFields: [AnswerField<DutyNote>] {
  [
    AnswerField("state", words(DutyNote.State.self)) { .text($0.state.rawValue) },
    AnswerField("day") { $0.day }, AnswerField("to") { $0.to?.key }, AnswerField("reason") { $0.reason },
  ]
}

private func words<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> AnswerShape {
  .words(Word.allCases.map(\.rawValue))
}
