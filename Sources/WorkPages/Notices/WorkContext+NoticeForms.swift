import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  func markNoticesRead() throws -> Reply {
    _ = try signedIn()
    let upTo = visit.form["upTo"].flatMap { Int($0) } ?? 0
    try writing { tx, actor, _ in try NoticeReader.markRead(upTo: upTo, for: actor, tx) }
    return toNotices(done: "read")
  }

  /// Whether letters can be sent at all from here.
  private var sendsLetters: Bool {
    workplace.signIn?.postman != nil && workplace.publicAddress != nil
  }

  func letterChoice(_ html: inout HTML, _ reader: NoticeReader) {
    guard sendsLetters || reader.letters != .none else { return }
    html.section(.aria("labelledby", "letters"), .class("no-print")) { html in
      html.h2(phrase("notices.letters"), .id("letters"))
      html.p(phrase("notices.letters-lead"))
      protectedForm(&html, to: NoticePlaces.letters.address(), class: "work-form") { html in
        let options = LetterChoice.allCases.map {
          Field.Option($0.rawValue, phrase("notices.letters.\($0.rawValue)"))
        }
        let days = DutyReminder.choices.map { days in
          Field.Option(
            String(days),
            days == 0 ? phrase("notices.duties.never") : phrase("notices.duties.before", count: days))
        }
        fields(
          &html,
          [
            Field("letters", phrase("notices.letters-field"), .choice(options)),
            Field(
              "duties", phrase("notices.duties-field"), hint: phrase("notices.duties-hint"), .choice(days)),
          ],
          in: ShownForm(
            "letters",
            typed: Form([
              .init("letters", reader.letters.rawValue), .init("duties", String(reader.dutyDays)),
            ])))
        html.button(phrase("my-account.save"), .type("submit"))
      }
    }
  }

  func chooseLetters() throws -> Reply {
    _ = try signedIn()
    let letters = visit.form["letters"].flatMap(LetterChoice.init) ?? .none
    let days = visit.form["duties"].flatMap { Int($0) }
    try writing { tx, actor, _ in
      try NoticeReader.choose(letters, for: actor, tx)
      if let days { try NoticeReader.choose(dutyDays: days, for: actor, tx) }
    }
    return toNotices(done: letters == .none ? "letters-none" : "letters-daily")
  }

  /// The page of the link in a letter. Only its button ends the letters: programs that look through mail open every
  /// address.
  func stopLettersPage(_ secret: String) throws -> Reply {
    guard let person = workplace.signIn?.stopLink.person(of: secret) else {
      throw Diagnostic("link-void", .noAnswer)
    }
    let place = NoticePlaces.stop(secret)
    if visit.method == .post {
      try writing { tx, _, _ in try NoticeReader.choose(.none, for: person, tx) }
    }
    return page(phrase("notices.stop.title"), at: place, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("notices.stop.title"))
        if visit.method == .post {
          html.p(phrase("notices.done.letters-none"), .class("done"), .role("status"))
          html.p { $0.a(phrase("notices.title"), .href(NoticePlaces.list.address())) }
        } else {
          html.p(phrase("notices.stop.lead"), .class("lead"))
          protectedButton(&html, phrase("notices.stop.send"), to: place.address(), class: "button-main")
        }
      }
    }
  }

  private func toNotices(done: String) -> Reply {
    .redirect(
      to: NoticePlaces.list.address(Query([.init("done", done)])), route: NoticePlaces.list.pattern)
  }
}
