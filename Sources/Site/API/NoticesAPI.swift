import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The notices of whoever's token it is, in the language that was asked for. What is recorded about their account is
  /// for no token.
  func noticesAnswer() throws -> JSONValue {
    var question = NoticeQuestion()
    switch visit.query["show"] {
    case nil, "unread": question.unreadOnly = true
    case "all": question.unreadOnly = false
    case .some(let word): throw unusable("show", word, "unread, all")
    }
    question.limit = try count("limit", in: 1...200) ?? 50
    question.before = try count("before", in: 1...Int(Int32.max))
    return try reading { tx, actor in
      let list = try Notices.read(question, for: actor, on: content.today(), tx)
      let words = NoticeWords(phrase: phrase, names: try NoticeNames(of: list.notices, for: actor, tx))
      return .object([
        .init("next", .optional(list.next.map(Double.init))),
        .init("notices", .array(list.notices.map { answer($0, words) })),
      ])
    }
  }

  private func answer(_ notice: Notice, _ words: NoticeWords) -> JSONValue {
    .object([
      .init("number", .number(Double(notice.entry.number))),
      .init("recorded", .text(iso(notice.entry.recordedAt))),
      .init("kind", .text(notice.entry.kind.rawValue)), .init("unread", .bool(notice.isUnread)),
      .init("space", .optional(notice.entry.space?.text)),
      .init("thing", .optional(notice.entry.thing?.text)), .init("text", .text(words.sentence(notice))),
    ])
  }
}
