import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What nobody has answered first; then what each of the others led to, or why it did not.
  func caseInputs(_ html: inout HTML, _ inputs: CaseInputs) {
    guard !inputs.processes.isEmpty else { return }
    casePart(&html, "inputs") { html in
      if inputs.waitingCount + inputs.answeredCount == 0 {
        html.p(phrase("cases.inputs-none"), .class("quiet", "column"))
      }
      if inputs.waitingCount > 0 {
        html.h3(phrase("cases.inputs-waiting", count: inputs.waitingCount))
        inputList(&html, inputs.waiting, of: inputs.waitingCount)
      }
      if inputs.answeredCount > 0 {
        html.h3(phrase("cases.inputs-answered", count: inputs.answeredCount))
        inputList(&html, inputs.answered, of: inputs.answeredCount)
      }
      html.ul(.class("ways-on")) { html in
        for process in inputs.processes {
          html.li {
            $0.a(phrase("cases.inputs-process", ["name": process.title]), .href(process.address))
          }
        }
      }
    }
  }

  private func inputList(_ html: inout HTML, _ inputs: [CaseInputs.Input], of count: Int) {
    html.ul(.class("column")) { html in
      for input in inputs { html.li { inputTrail(&$0, input) } }
    }
    if count > inputs.count {
      html.p(phrase("cases.inputs-more", count: count - inputs.count), .class("quiet"))
    }
  }

  private func inputTrail(_ html: inout HTML, _ input: CaseInputs.Input) {
    html.a(input.title, .href(ThingPlaces.thing(input.id).address()))
    guard let outcome = input.outcome else { return }
    html.p(words(of: ThingKind("input")).word("outcome", outcome), .class("quiet"))
    if !input.change.isEmpty {
      html.p(.class("kept-lines")) { $0.lines(phrase("cases.inputs-change", ["change": input.change])) }
    }
    if let ledTo = input.ledTo {
      html.p {
        $0.a(
          phrase("cases.inputs-led-to", ["name": ledTo.title]),
          .href(ThingPlaces.thing(ledTo.id).address()))
      }
    }
    if !input.answer.isEmpty {
      html.p(.class("kept-lines")) { $0.lines(phrase("cases.inputs-reason", ["reason": input.answer])) }
    }
  }
}
