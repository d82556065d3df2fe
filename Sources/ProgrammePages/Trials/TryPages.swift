import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

/// Pages for whoever has a code, and no account: made for a phone.
extension WorkContext {
  /// Where a code is typed.
  func tryEntryPage() throws -> Reply {
    try formReply("try") { sent in
      let code = (sent["code"] ?? "").lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
      _ = try openTests(code)
      return ProgrammePlaces.tried(code)
    } page: { shown in
      workPage(phrase("programmes.try"), at: ProgrammePlaces.tryOut, status: shown.status) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("programmes.try"))
          html.p(phrase("programmes.try-lead"), .class("lead"))
          workForm(
            &html, to: ProgrammePlaces.tryOut,
            [Field("code", phrase("surveys.code"), hint: "abcd-efgh-jkmn")], in: shown,
            button: phrase("surveys.go-on"))
        }
      }
    }
  }

  /// What there is to try.
  func triedPage(_ code: String) throws -> Reply {
    let place = ProgrammePlaces.tried(code)
    guard let open = try openOrNil(code) else { return refusedCode(at: place) }
    return workPage(open.programme.title, at: place) { html in
      html.div(.class("column")) { html in
        html.h1(open.programme.title)
        if visit.query["sent"] != nil {
          html.p(phrase("programmes.try-thanks"), .class("kept-notice"), .role("status"))
        }
        guard !open.tests.isEmpty else { return html.p(phrase("programmes.try-none"), .class("lead")) }
        html.p(phrase("programmes.try-choose", count: open.tests.count), .class("lead"))
        html.ol(.class("programme-list")) { html in
          for test in open.tests {
            html.li { $0.a(test.title, .href(ProgrammePlaces.tryOne(code, test.id).address())) }
          }
        }
      }
    }
  }

  /// One of them: what to do, by what one sees that it works, and three answers.
  func tryOnePage(_ code: String, _ id: Identifier<Thing>) throws -> Reply {
    let place = ProgrammePlaces.tryOne(code, id)
    guard let open = try openOrNil(code) else { return refusedCode(at: place) }
    guard let test = open.tests.first(where: { $0.id == id }) else { throw Interruption.absent }
    var isSent = false
    let reply = try formReply("tried") { sent in
      guard let outcome = sent["outcome"].flatMap({ TestResult.Outcome(rawValue: $0) }) else {
        throw Diagnostic("test-outcome-missing", .badInput, at: .init(field: "outcome"))
      }
      try writing { tx, _, occasion in
        try OpenTests.read(code, on: content.today(), tx).keep(
          outcome, told: sent["told"] ?? "", of: id, with: code, tx, occasion)
      }
      isSent = true
      return ProgrammePlaces.tried(code)
    } page: { shown in
      workPage(test.title, at: place, status: shown.status) { html in
        html.div(.class("column")) { html in
          html.h1(test.title)
          html.h2(words(of: .testCase).label("steps"))
          html.p(.class("kept-lines")) { $0.lines(test.content.steps) }
          html.h2(words(of: .testCase).label("expected"))
          html.p(.class("kept-lines")) { $0.lines(test.content.expected) }
          workForm(&html, to: place, triedFields, in: shown, button: phrase("surveys.send"))
          html.p {
            $0.a(phrase("programmes.try-others"), .href(ProgrammePlaces.tried(code).address()))
          }
        }
      }
    }
    return isSent ? goOn(to: ProgrammePlaces.tried(code), Query([.init("sent", "yes")])) : reply
  }

  private var triedFields: [Field] {
    let words = words(of: .testResult)
    return [
      Field(
        "outcome", words.label("outcome"),
        .choice(
          TestResult.Outcome.allCases.map {
            .init($0.rawValue, "\(sign(of: $0)) \(words.word("outcome", $0.rawValue))")
          })),
      Field(
        "told", words.label("told"), hint: phrase("programmes.try-told"), .lines(4), isRequired: false),
    ]
  }

  private func openTests(_ code: String) throws -> OpenTests {
    try reading { tx, _ in try OpenTests.read(code, on: content.today(), tx) }
  }

  /// Nil for a code that opens nothing.
  private func openOrNil(_ code: String) throws -> OpenTests? {
    do {
      return try openTests(code)
    } catch let fault as Diagnostic where fault.kind == .badInput {
      return nil
    }
  }

  private func refusedCode(at place: Place) -> Reply {
    workPage(phrase("programmes.try"), at: place, status: 404) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("programmes.try"))
        html.p(phrase("programmes.try-closed"), .class("lead"))
        html.p { $0.a(phrase("surveys.other-code"), .href(ProgrammePlaces.tryOut.address())) }
      }
    }
  }
}
