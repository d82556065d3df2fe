import Figures
import Markup
import Studies
import Wording

extension ComparisonView {
  /// "Why?" about a row: a switch that opens formula and inputs, without any script.
  func why(_ explanation: Explanation, about name: String, _ html: inout HTML) {
    html.details(.class("why")) {
      $0.summary {
        $0.text(phrase("compare.why"))
        $0.span(" \(name)", .class("visually-hidden"))
      }
      body(of: explanation, &$0)
    }
  }

  func body(of explanation: Explanation, _ html: inout HTML) {
    html.div(.class("why-body")) {
      $0.p(explanation.formula)
      guard !explanation.inputs.isEmpty else { return }
      $0.dl {
        for input in explanation.inputs {
          $0.dt(input.name)
          $0.dd(input.value, .class("number"))
        }
        $0.dt(phrase("compare.result"), .class("why-result"))
        $0.dd(explanation.result, .class("number", "why-result"))
      }
    }
  }

  /// The numbers of the sources of a figure, each a link to the list at the foot of the page.
  func footnotes(_ ids: [String], _ html: inout HTML) {
    for id in ids {
      guard let number = sources.number(of: id) else { continue }
      html.a(.class("footnote"), .href("#source-\(number)")) {
        $0.span(phrase("compare.source-word"), .class("visually-hidden"))
        $0.text("[\(number)]")
      }
    }
  }
}
