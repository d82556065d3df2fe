import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// An entry of the history as a program is told of it.
struct ToldEntry {
  let entry: HistoryEntry
  /// Who did it; nil where the asker is not told, or a command did.
  let by: String?

  var command: String? {
    if case .command(let name) = entry.hand { name } else { nil }
  }
}

var entryFields: [AnswerField<ToldEntry>] {
  [
    AnswerField("number") { $0.entry.number },
    AnswerField("recorded", .instant) { .text($0.entry.recordedAt.iso) },
    AnswerField("kind") { $0.entry.kind.rawValue }, AnswerField("space") { $0.entry.space?.text },
    AnswerField("thing") { $0.entry.thing?.text },
    AnswerField("organisation") { $0.entry.organisation?.text }, AnswerField("by") { $0.by },
    AnswerField("command") { $0.command }, AnswerField("validFrom") { $0.entry.validFrom },
    AnswerField("before", .anything) { $0.entry.content?.before ?? .null },
    AnswerField("after", .anything) { $0.entry.content?.after ?? .null },
    AnswerField("why") { $0.entry.content?.why },
  ]
}

extension WorkContext {
  /// What happened in a space, to a thing or to an organisation, the latest first.
  func historyAnswer(_ ground: HistoryQuestion.Ground, at place: Place) throws -> ProgramAnswer {
    try allow(["kind", "limit", "before"])
    var question = HistoryQuestion(ground)
    if let word = visit.query["kind"] {
      question.kinds = ChangeKind.ofSpaces.filter { $0.rawValue == word }
      guard !question.kinds.isEmpty else {
        throw unusable("kind", word, ChangeKind.ofSpaces.map(\.rawValue).joined(separator: ", "))
      }
    }
    let limit = try count("limit", in: 1...200) ?? 50
    question.limit = limit + 1
    question.before = try count("before", in: 1...Int(Int32.max))
    return try reading { tx, actor in
      let isTold: Bool
      switch ground {
      case .thing(let id): isTold = may(actor, .seeMembers, try Thing.get(id, for: actor, tx).space.subject)
      case .space(let id): isTold = may(actor, .seeMembers, try Space.get(id, for: actor, tx).subject)
      case .organisation(let id):
        isTold = may(actor, .manageOrganisations, .installation)
        _ = try Organisation.get(id, tx)
      default: throw Diagnostic("address-unknown", .noAnswer)
      }
      let found = try HistoryEntry.read(question, for: actor, tx)
      let entries = found.prefix(limit)
      let hands = entries.compactMap { entry -> Identifier<Person>? in
        if case .person(let person) = entry.hand { person } else { nil }
      }
      let names = isTold ? try Person.names(of: hands, tx) : [:]
      let items = entries.map { entry in
        let by: String? = if case .person(let person) = entry.hand { names[person] } else { nil }
        return entryFields.object(ToldEntry(entry: entry, by: by))
      }
      let next = found.count > limit ? entries.last.map { String($0.number) } : nil
      return ProgramAnswer(items, next: next.map { self.next(place, "before", $0) })
    }
  }
}
