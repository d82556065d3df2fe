import Answers
import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

/// How far an archive is, as a program is told of it.
struct ToldArchive {
  /// Nil where none was asked for.
  let state: ArchiveDesk.State?
  let phrase: Phrasebook

  static let states = ["none", "under-way", "ready", "failed"]

  var word: String {
    switch state {
    case nil: "none"
    case .underWay?: "under-way"
    case .ready?: "ready"
    case .failed?: "failed"
    }
  }

  var made: ArchiveDesk.Made? {
    if case .ready(let made)? = state { made } else { nil }
  }

  var share: Double? {
    if case .underWay(let share)? = state { share } else { nil }
  }

  var fault: Diagnostic? {
    if case .failed(let fault)? = state { fault } else { nil }
  }
}

var archiveFields: [AnswerField<ToldArchive>] {
  [
    AnswerField("state", .words(ToldArchive.states)) { .text($0.word) },
    AnswerField("share") { $0.share },
    AnswerField("made", .orNull(.instant)) { .optional($0.made?.madeAt.iso) },
    AnswerField("bytes") { $0.made?.bytes }, AnswerField("things") { $0.made?.things },
    AnswerField("versions") { $0.made?.versions }, AnswerField("entries") { $0.made?.entries },
    AnswerField("files") { $0.made?.files }, AnswerField("missing") { $0.made?.missing },
    AnswerField("people") { $0.made?.withPeople },
    AnswerField("problem") { told in told.fault.map { told.phrase.problem($0) } },
  ]
}

/// A space taken out whole, for whoever administers it: asked for, waited for, and fetched.
extension WorkContext {
  func archiveAnswer(_ id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    return ProgramAnswer(
      archiveFields.object(ToldArchive(state: try archiveState(id), phrase: phrase)))
  }

  /// Sets one going; with addresses of people where `people` says so.
  func askArchive(_ id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body ?? .object([]), allowing: ["people"])
    let withPeople = sent.flag("people") ?? false
    try sent.check()
    try askArchive(id, withPeople: withPeople)
    var answer = try archiveAnswer(id)
    answer.status = 202
    answer.headers = [.init("Location", HandingPlaces.archive(id).address())]
    return answer
  }
}
