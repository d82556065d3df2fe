import Basics
import Markup
import Pages
import Surveys
import Wording
import WorkPages

extension WorkContext {
  /// What the weights are made of and what they cost, or why there are none.
  func weighted(_ html: inout HTML, _ weights: Result<AnswerWeights, Diagnostic>) {
    switch weights {
    case .success(let weights):
      html.p(
        phrase(
          weights.raking.converged ? "surveys.weighted" : "surveys.weighted-apart",
          [
            "people": whole(weights.population), "effect": phrase.number(weights.designEffect, decimals: 2),
            "left": whole(weights.leftOut),
          ]), .class("lead", "column"))
    case .failure(let fault):
      html.p(
        "\(phrase("surveys.weights-none")) \(phrase.problem(fault)) \(phrase.remedy(fault))", .class("column")
      )
    }
  }

  /// Of each group that answers are gathered of: whether there are enough. How many there are of a small group is not told.
  func quotas(_ html: inout HTML, _ view: SurveyView) {
    let wanted = view.content.groups.filter { $0.quota != nil }
    guard !wanted.isEmpty, let instrument = view.instrument, !view.isClosed else { return }
    html.h2(phrase("surveys.quotas"))
    html.dl(.class("survey-facts")) { html in
      for row in wanted {
        guard let item = instrument.items.first(where: { $0.code == row.item }),
          let option = instrument.scale(of: item)?.option(row.answer)
        else { continue }
        let count = (view.sheets[.residents] ?? []).count { $0.answers[row.item] == row.answer }
        html.dt(
          "\(instrument.text(item.texts, in: language.rawValue)) \(instrument.text(option.labels, in: language.rawValue))"
        )
        html.dd(
          phrase(
            count >= (row.quota ?? 0) ? "surveys.quota-met" : "surveys.quota-open",
            ["quota": whole(row.quota)]))
      }
    }
  }
}
