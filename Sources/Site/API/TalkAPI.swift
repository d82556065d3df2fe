import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// A comment as a program is told of it.
struct ToldComment {
  let comment: ThingComment
  let names: [Identifier<Person>: String]
}

var commentFields: [AnswerField<ToldComment>] {
  [
    AnswerField("id") { $0.comment.id.text }, AnswerField("thing") { $0.comment.thing.text },
    AnswerField("author") { $0.comment.author?.text },
    AnswerField("name") { told in
      (told.comment.author ?? told.comment.authorElsewhere).flatMap { told.names[$0] }
    },
    AnswerField("made", .instant) { .text($0.comment.madeAt.iso) },
    AnswerField("changed", .orNull(.instant)) { .optional($0.comment.changedAt?.iso) },
    AnswerField("removed") { $0.comment.isRemoved },
    // Names stand in it behind an at, as people write and read them.
    AnswerField("text") { told in told.comment.text?.typed { told.names[$0] ?? "" } },
    AnswerField("mentions", .list(.text)) { .texts($0.comment.text?.mentioned.map(\.text) ?? []) },
  ]
}

/// A task of the asker's own.
var givenTaskFields: [AnswerField<GivenTask>] {
  [
    AnswerField("id") { $0.thing.id.text }, AnswerField("space") { $0.space.id.text },
    AnswerField("title") { $0.thing.title }, AnswerField("due") { $0.due },
  ]
}

/// Comments and tasks, by the same functions as on the pages.
extension WorkContext {
  private static var mostComments: Int { 1000 }

  /// What was said about a thing, the first first.
  func commentsAnswer(_ id: Identifier<Thing>) throws -> ProgramAnswer {
    try allow([])
    return try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let list = try ThingComment.all(of: thing, in: space, for: actor, limit: Self.mostComments, tx)
      guard let list else { throw Diagnostic("not-permitted", .forbidden) }
      let names = try names(in: list, of: space, actor, tx)
      return ProgramAnswer(
        .array(list.comments.map { commentFields.object(ToldComment(comment: $0, names: names)) }))
    }
  }

  func addComment(to id: Identifier<Thing>) throws -> ProgramAnswer {
    let text = try sentText()
    return try writing { tx, actor, occasion in
      try made(ThingComment.write(text, on: id, by: actor, tx, occasion), actor, tx)
    }
  }

  /// Says something about a duty of the space; what it hangs on stands in `thing`.
  func addDutyComment(in id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["duty", "text"])
    let (duty, text) = (sent.text("duty"), sent.text("text"))
    try sent.check()
    guard let duty else { throw Diagnostic("field-missing", .badInput, at: .init(field: "duty")) }
    return try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      return try made(
        commentDuty(duty, in: space, saying: (text ?? "").trimmed, actor, tx, occasion), actor, tx)
    }
  }

  private func made(
    _ comment: ThingComment, _ actor: Actor, _ tx: any Transaction
  ) throws -> ProgramAnswer {
    var answer = try answer(comment, actor, tx)
    answer.status = 201
    answer.headers = [.init("Location", TalkAPIPlaces.comment(comment.id).address())]
    return answer
  }

  func changeComment(_ id: Identifier<ThingComment>) throws -> ProgramAnswer {
    let text = try sentText()
    return try writing { tx, actor, occasion in
      try ThingComment.get(id, for: actor, tx).comment.change(to: text, by: actor, tx, occasion)
      return try answer(ThingComment.get(id, for: actor, tx).comment, actor, tx)
    }
  }

  /// Query: `why`.
  func removeComment(_ id: Identifier<ThingComment>) throws -> ProgramAnswer {
    try allow(["why"])
    return try writing { tx, actor, occasion in
      let comment = try ThingComment.get(id, for: actor, tx).comment
      try comment.remove(by: actor, why: visit.query["why"] ?? "", tx, occasion)
      return try answer(ThingComment.get(id, for: actor, tx).comment, actor, tx)
    }
  }

  private func answer(
    _ comment: ThingComment, _ actor: Actor, _ tx: any Transaction
  ) throws -> ProgramAnswer {
    let (_, space) = try Thing.get(comment.thing, for: actor, tx)
    let names = try names(in: CommentList([comment]), of: space, actor, tx)
    return ProgramAnswer(commentFields.object(ToldComment(comment: comment, names: names)))
  }

  private func names(
    in list: CommentList, of space: Space, _ actor: Actor, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    may(actor, .seeMembers, space.subject) ? try list.names(in: space.id, tx) : [:]
  }

  private func sentText() throws -> String {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["text"])
    let text = sent.text("text")
    try sent.check()
    return (text ?? "").trimmed
  }

  /// The unfinished tasks of whoever's token it is, what is due first first. Query: `limit`.
  func tasksAnswer() throws -> ProgramAnswer {
    try allow(["limit"])
    let limit = try count("limit", in: 1...200) ?? 50
    return try reading { tx, actor in
      let mine = try GivenTasks.unfinished(of: actor, on: content.today(), limit: limit, tx)
      return ProgramAnswer(.array(mine.tasks.map(givenTaskFields.object)))
    }
  }

  /// Says how far a task is: whoever it was given to may, without being allowed to change it otherwise.
  func progressTask(_ id: Identifier<Thing>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["progress"])
    let progress = sent.word("progress", among: WorkTask.Progress.allCases)
    try sent.check()
    guard let progress else { throw Diagnostic("field-missing", .badInput, at: .init(field: "progress")) }
    return try writing { tx, actor, occasion in
      try WorkTask.setProgress(progress, of: id, by: actor, tx, occasion)
      return answer(try told(id, on: occasion.today, actor, tx))
    }
  }
}
