import Basics
import Democracy
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Where whoever sent an input types the code of the receipt.
  func receiptEntryPage() throws -> Reply {
    try formReply("receipt") { sent in
      let code = sent["code"] ?? ""
      _ = try workplace.shown.read { tx in try Contribution.open(code, tx) }
      return DemocracyPlaces.receipt(ReceiptCode.digits(of: code) ?? "")
    } page: { shown in
      workPage(
        phrase("democracy.receipt-find"), at: DemocracyPlaces.receipts, status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("democracy.receipt-find"))
          html.p(phrase("democracy.receipt-lead"), .class("lead"))
          workForm(
            &html, to: DemocracyPlaces.receipts,
            [Field("code", phrase("democracy.code"), hint: "1234-5678-9012-3456")], in: shown,
            button: phrase("democracy.see"))
        }
      }
    }
  }

  /// What became of one input, for whoever has its code.
  func receiptPage(_ code: String) throws -> Reply {
    let place = DemocracyPlaces.receipt(code)
    let today = content.today()
    let found: (input: ProcessInput, state: ThingState, process: String?)
    do {
      found = try workplace.shown.read { tx in
        let id = try Contribution.open(code, tx)
        guard let fields = try Thing.unasked(id, on: today, tx) else {
          throw Diagnostic("receipt-unknown", .badInput, at: .init(field: "code"))
        }
        let input = ProcessInput(reading: fields.content)
        return (
          input, fields.state, try input.process.flatMap { try Thing.unasked($0, on: today, tx)?.title }
        )
      }
    } catch let fault as Diagnostic where fault.kind == .badInput {
      return workPage(phrase("democracy.receipt-find"), at: place, status: 404) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("democracy.receipt-find"))
          html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))", .class("lead"))
          html.p { $0.a(phrase("democracy.other-code"), .href(DemocracyPlaces.receipts.address())) }
        }
      }
    }
    return workPage(phrase("democracy.your-input"), at: place) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("democracy.your-input"))
        html.p(receiptSentence(found.input, found.state), .class("lead"))
        receiptFacts(&html, found.input, found.process)
        if let process = found.input.process {
          html.p { $0.a(phrase("democracy.back"), .href(DemocracyPlaces.process(process).address())) }
        }
      }
    }
  }

  private func receiptSentence(_ input: ProcessInput, _ state: ThingState) -> String {
    let words = words(of: .input)
    if state == .removed { return phrase("democracy.receipt.removed") }
    switch ProcessInput.standing(state, input.moderation) {
    case .waiting: return phrase("democracy.receipt.waiting")
    case .withheld:
      return phrase(
        "democracy.receipt.withheld",
        [
          "reason": input.reason.map { words.word("reason", $0.rawValue) }
            ?? phrase("democracy.reason-unknown")
        ])
    case .shown:
      guard let outcome = input.outcome else { return phrase("democracy.receipt.shown") }
      return phrase("democracy.receipt.\(outcome.rawValue)")
    }
  }

  private func receiptFacts(_ html: inout HTML, _ input: ProcessInput, _ process: String?) {
    let words = words(of: .input)
    let facts: [(String, String)] = [
      (words.label("process"), process ?? ""), (words.label("text"), input.text),
      (words.label("received"), input.received.map { phrase.date($0) } ?? ""),
      (words.label("remark"), input.remark), (words.label("change"), input.change),
      (words.label("answer"), input.answer),
      (words.label("answered"), input.answered.map { phrase.date($0) } ?? ""),
    ]
    html.dl(.class("facts")) { html in
      for (name, value) in facts where !value.isEmpty {
        html.dt(name)
        html.dd(.class("kept-lines")) { $0.lines(value) }
      }
    }
  }
}
