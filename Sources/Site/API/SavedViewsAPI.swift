import Answers
import Basics
import Formats
import Pages
import Spaces
import WorkPages

var savedViewFields: [AnswerField<SavedView>] {
  [
    AnswerField("id") { $0.id.text }, AnswerField("space") { $0.space?.text },
    AnswerField("kind") { $0.kind.rawValue }, AnswerField("name") { $0.name },
    AnswerField("query") { $0.query }, AnswerField("shared") { $0.person == nil },
  ]
}

/// Views of tables that were saved, those of one's own and those of everybody who may add.
extension WorkContext {
  func viewsAnswer(_ id: Identifier<Space>) throws -> ProgramAnswer {
    try allow(["kind"])
    let kinds = try visit.query["kind"].map { [try named($0, status: .badInput)] } ?? self.kinds.all
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let views = try kinds.flatMap { try SavedView.all(in: space, of: $0.kind, for: actor, tx) }
      return ProgramAnswer(.array(views.map(savedViewFields.object)))
    }
  }

  func keepView(in id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["kind", "name", "query", "shared"])
    let kind = sent.required("kind", sent.text("kind"))
    let name = sent.required("name", sent.text("name"))
    let (query, isShared) = (sent.text("query") ?? "", sent.flag("shared") ?? false)
    try sent.check()
    let known = try named(kind ?? "", status: .badInput)
    return try writing { tx, actor, occasion in
      let view = try SavedView.keep(
        query, of: known.kind, named: (name ?? "").trimmed, isShared: isShared,
        in: Space.get(id, for: actor, tx), by: actor, tx, occasion)
      var answer = ProgramAnswer(savedViewFields.object(view))
      answer.status = 201
      answer.headers = [.init("Location", ManagingPlaces.view(view.id).address())]
      return answer
    }
  }

  func renameView(_ id: Identifier<SavedView>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["name"])
    let name = sent.required("name", sent.text("name"))
    try sent.check()
    return try writing { tx, actor, occasion in
      try SavedView.get(id, for: actor, tx).view.rename(to: (name ?? "").trimmed, by: actor, tx, occasion)
      return ProgramAnswer(savedViewFields.object(try SavedView.get(id, for: actor, tx).view))
    }
  }

  func removeView(_ id: Identifier<SavedView>) throws -> ProgramAnswer {
    try allow([])
    return try writing { tx, actor, occasion in
      let view = try SavedView.get(id, for: actor, tx).view
      try view.remove(by: actor, tx, occasion)
      return ProgramAnswer(savedViewFields.object(view))
    }
  }
}
