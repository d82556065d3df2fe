import Answers
import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

/// A space that came as a file, as a program is told of it.
struct ToldArrival {
  /// Nil where none was sent.
  let state: ArrivalDesk.State?
  let phrase: Phrasebook

  static let states = ["none", "looking", "seen", "taking", "taken", "failed"]

  var word: String {
    switch state {
    case nil: "none"
    case .looking?: "looking"
    case .seen?: "seen"
    case .taking?: "taking"
    case .taken?: "taken"
    case .failed?: "failed"
    }
  }

  var share: Double? {
    if case .taking(let share)? = state { share } else { nil }
  }

  var seen: ArrivalDesk.Contents? {
    if case .seen(let contents)? = state { contents } else { nil }
  }

  var taken: ArrivalDesk.Taken? {
    if case .taken(let taken)? = state { taken } else { nil }
  }

  var fault: Diagnostic? {
    if case .failed(let fault)? = state { fault } else { nil }
  }
}

var arrivalFields: [AnswerField<ToldArrival>] {
  [
    AnswerField("state", .words(ToldArrival.states)) { .text($0.word) },
    AnswerField("share") { $0.share },
    AnswerField("name") { $0.seen?.name ?? $0.taken?.name },
    AnswerField("things") { $0.seen?.things ?? $0.taken?.things },
    AnswerField("versions") { $0.seen?.versions ?? $0.taken?.versions },
    AnswerField("entries") { $0.seen?.entries }, AnswerField("people") { $0.seen?.people },
    AnswerField("organisations") { $0.seen?.organisations },
    AnswerField("files") { $0.seen?.files ?? $0.taken?.files },
    AnswerField("missing") { $0.seen?.missing ?? $0.taken?.missing },
    AnswerField("here") { $0.seen?.isHere }, AnswerField("space") { $0.taken?.space.text },
    AnswerField("problem") { told in told.fault.map { told.phrase.problem($0) } },
  ]
}

/// A space taken in whole from an archive, for whoever may make one: sent, looked through, and then taken in or let go of.
extension WorkContext {
  func arrivalAnswer(status: Int = 200) throws -> ProgramAnswer {
    var answer = ProgramAnswer(
      arrivalFields.object(ToldArrival(state: try arrivalState(), phrase: phrase)))
    answer.status = status
    if status == 202 { answer.headers = [.init("Location", HandingPlaces.arrival.address())] }
    return answer
  }

  func sendArrival() throws -> ProgramAnswer {
    try allow([])
    try bringArrival()
    return try arrivalAnswer(status: 202)
  }

  func decideArrival() throws -> ProgramAnswer {
    try allow([])
    switch visit.method {
    case .post:
      try takeArrival()
      return try arrivalAnswer(status: 202)
    case .delete:
      try dropArrival()
      return try arrivalAnswer()
    default: return try arrivalAnswer()
    }
  }
}
