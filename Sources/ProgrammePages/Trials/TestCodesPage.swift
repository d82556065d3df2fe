import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// New codes for those who try, shown this once, and the way to end those there are.
  func testCodesPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    guard view.mayChange else { throw Interruption.absent }
    let place = ProgrammePlaces.testCodes(id)
    var made: [String] = []
    let usual = Form([
      .init("count", "10"),
      .init("until", (view.parts.effective.flatMap { $0.adding(days: 60) } ?? view.today).iso),
    ])
    let reply = try formReply("test-codes", usual: usual) { sent in
      guard sent["act"] != "end" else {
        try writing { tx, actor, _ in try TestCodes.end(id, by: actor, tx) }
        return ProgrammePlaces.tests(id)
      }
      let count = sent["count"].flatMap { Int($0.trimmed) } ?? 0
      guard let until = sent["until"].flatMap({ Day($0) }) else {
        throw Diagnostic(
          "date-invalid", .badInput, at: .init(field: "until"), ["date": sent["until"] ?? ""])
      }
      made = try writing { tx, actor, occasion in
        try TestCodes.make(count, for: id, until: until, by: actor, tx, occasion)
      }
      return ProgrammePlaces.tests(id)
    } page: { shown in
      programmePage(
        view, at: place, title: phrase("programmes.test-codes"), status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.p(phrase("programmes.test-codes-lead"))
          workForm(
            &html, to: place,
            [
              Field("count", phrase("programmes.test-codes-count"), .number),
              Field("until", phrase("programmes.test-codes-until"), .day),
            ], in: shown, button: phrase("programmes.test-codes-make"))
          protectedButton(
            &html, phrase("programmes.test-codes-end"), to: place.address(), sending: [.init("act", "end")])
        }
      }
    }
    return made.isEmpty ? reply : newTestCodes(view, made, at: place)
  }

  private func newTestCodes(_ view: ProgrammeView, _ codes: [String], at place: Place) -> Reply {
    programmePage(view, at: place, title: phrase("programmes.test-codes-new")) { html in
      html.p(
        phrase("programmes.test-codes-once", ["address": ProgrammePlaces.tryOut.address()]),
        .class("lead", "column"))
      html.ul(.class("survey-codes")) { html in
        for code in codes {
          html.li { $0.a(code, .href(ProgrammePlaces.tried(code).address()), .class("survey-code")) }
        }
      }
    }
  }
}
