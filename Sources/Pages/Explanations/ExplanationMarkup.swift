import Basics
package import Markup
package import Wording

extension HTML {
  /// "Why?" about a figure: a switch that opens formula and inputs, without any script.
  package mutating func why(_ explanations: [Explanation], about name: String, _ phrase: Phrasebook) {
    details(.class("why")) {
      $0.summary {
        $0.text(phrase("measure.why"))
        $0.span(" \(name)", .class("visually-hidden"))
      }
      for explanation in explanations { $0.explanation(explanation, phrase) }
    }
  }

  /// Formula, inputs and result.
  package mutating func explanation(_ explanation: Explanation, _ phrase: Phrasebook) {
    div(.class("why-body")) {
      $0.p(explanation.formula)
      guard !explanation.inputs.isEmpty else { return }
      $0.dl {
        for input in explanation.inputs {
          $0.dt(input.name)
          $0.dd(input.value, .class("number"))
        }
        $0.dt(phrase("measure.result"), .class("why-result"))
        $0.dd(explanation.result, .class("number", "why-result"))
      }
    }
  }

  /// The numbers of the sources of a figure, each a link to the list at the foot of the page.
  package mutating func footnotes(_ ids: [String], in sources: NumberedSources, _ phrase: Phrasebook) {
    for id in ids {
      guard let number = sources.number(of: id) else { continue }
      a(.class("footnote"), .href("#source-\(number)")) {
        $0.span(phrase("measure.source-word"), .class("visually-hidden"))
        $0.text("[\(number)]")
      }
    }
  }
}
