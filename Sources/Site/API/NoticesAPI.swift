import Basics
import Answers
import Formats
import Pages
import Spaces
import Wording
import WorkPages

/// A notice as a program is told of it.
struct ToldNotice {
  let notice: Notice
  let text: String
}

var noticeFields: [AnswerField<ToldNotice>] {
  [
    AnswerField("number") { $0.notice.entry.number },
    AnswerField("recorded", .instant) { .text($0.notice.entry.recordedAt.iso) },
    AnswerField("kind") { $0.notice.entry.kind.rawValue }, AnswerField("unread") { $0.notice.isUnread },
    AnswerField("space") { $0.notice.entry.space?.text },
    AnswerField("thing") { $0.notice.entry.thing?.text }, AnswerField("text") { $0.text },
  ]
}

/// Notices with the number that the next page goes on from.
struct NoticePage {
  let next: Int?
  let notices: [ToldNotice]
}

var noticePageFields: [AnswerField<NoticePage>] {
  [AnswerField("next") { $0.next }, AnswerField("notices", each: noticeFields) { $0.notices }]
}

extension WorkContext {
  /// The notices of whoever's token it is, in the language that was asked for. What is recorded about their account is
  /// for no token.
  func noticesAnswer() throws -> ProgramAnswer {
    try allow(["show", "limit", "before"])
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
      let notices = list.notices.map { ToldNotice(notice: $0, text: words.sentence($0)) }
      var answer = ProgramAnswer(noticePageFields.object(NoticePage(next: list.next, notices: notices)))
      if let next = list.next {
        let address = self.next(SpacesAPIPlaces.notices, "before", String(next))
        answer.headers = [.init("Link", "<\(address)>; rel=\"next\"")]
      }
      return answer
    }
  }
}
