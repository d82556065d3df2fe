import Figures
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// Two ways to say what matters: a slider or a place for each criterion. Both are plain forms.
  func weighing(_ html: inout HTML) {
    section("weighing", &html) {
      $0.p(phrase("decide-page.weighing.lead"), .class("column"))
      sliders(&$0)
      $0.details(.class("change-form")) {
        $0.summary(phrase("decide-page.weighing.order"))
        places(&$0)
      }
      if isWeighed {
        $0.p {
          $0.a(phrase("decide-page.weighing.again"), .href(StudyPlaces.decide.address(address.unweighed)))
        }
      }
    }
  }

  private func sliders(_ html: inout HTML) {
    form(&html) {
      for (place, score) in scoring.counted.enumerated() {
        let id = "weight-\(score.criterion.id)"
        let number = slider(place)
        $0.div(.class("field", "decide-field")) {
          $0.label(name(score.criterion), .for(id))
          $0.div(.class("decide-slider")) {
            $0.input(
              .type("range"), .id(id), .name(id), .min("0"), .max("100"), .step("5"), .value(number),
              .aria("describedby", "\(id)-hint"))
            $0.output(number, .for(id))
          }
          hint(score, "\(id)-hint", &$0)
        }
      }
      sureness(&$0)
    }
  }

  private func places(_ html: inout HTML) {
    form(&html) {
      let count = scoring.counted.count
      let order: [[String]] = if case .order(let order, _) = ranking.choice { order } else { [] }
      for score in scoring.counted {
        let id = "place-\(score.criterion.id)"
        let chosen = order.firstIndex { $0.contains(score.criterion.id) }.map { $0 + 1 }
        $0.div(.class("field", "decide-field")) {
          $0.label(name(score.criterion), .for(id))
          $0.select(.id(id), .name(id), .aria("describedby", "\(id)-hint")) {
            $0.option(phrase("decide-page.weighing.none"), .value(""), chosen == nil ? .selected : nil)
            for number in 1...count {
              $0.option(
                phrase("decide-page.column.place", ["number": "\(number)"]), .value("\(number)"),
                chosen == number ? .selected : nil)
            }
          }
          hint(score, "\(id)-hint", &$0)
        }
      }
    }
  }

  /// A form that keeps the rest of the question.
  private func form(_ html: inout HTML, fields: (inout HTML) -> Void) {
    html.form(.method("get"), .action(StudyPlaces.decide.address()), .class("decide-form")) {
      for pair in address.unweighed.pairs {
        $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      fields(&$0)
      $0.button(phrase("decide-page.weighing.send"), .type("submit"), .class("button-main"))
    }
  }

  /// How sure the weights are.
  private func sureness(_ html: inout HTML) {
    let given = address.question["concentration"] ?? ""
    let usual = ["", "200", "20"]
    html.div(.class("field", "decide-field")) {
      $0.label(phrase("decide-page.weighing.sure"), .for("concentration"))
      $0.select(.id("concentration"), .name("concentration")) {
        for value in usual + (usual.contains(given) ? [] : [given]) {
          $0.option(
            usual.contains(value)
              ? phrase("decide-page.weighing.sure-\(value.isEmpty ? "exact" : value)") : value,
            .value(value), value == given ? .selected : nil)
        }
      }
    }
  }

  /// What the criterion means and how far the alternatives lie apart: a weight is the worth of that distance.
  private func hint(_ score: Scoring.CriterionScores, _ id: String, _ html: inout HTML) {
    html.p(.id(id), .class("quiet")) {
      $0.text((score.criterion.texts[language] ?? "") + " ")
      guard let ends = score.ends else { return }
      $0.text(
        phrase(
          "decide-page.weighing.swing",
          [
            "worst": end(ends.worst, score), "best": end(ends.best, score),
          ]))
    }
  }

  /// The figure of an alternative, or that it changes nothing.
  private func end(_ place: Int, _ score: Scoring.CriterionScores) -> String {
    score.unchanged.contains(place)
      ? phrase("outlook-page.unchanged") : text(score.figures[place], score.criterion)
  }

  /// Where a slider stands: what was typed, else the share against the largest; the middle without weights.
  private func slider(_ place: Int) -> String {
    let id = table.criteria[place].id
    switch ranking.choice {
    case .unknown: return "50"
    case .numbers(let numbers, _):
      let most = numbers.values.max() ?? 0
      let given = numbers[id] ?? 0
      return whole(most > 100 ? 100 * given / most : given)
    case .order:
      let most = ranking.weights.shares.max() ?? 1
      return whole(most > 0 ? 100 * ranking.weights.shares[place] / most : 0)
    }
  }

  /// To the nearest step of the sliders.
  private func whole(_ number: Double) -> String {
    String(5 * Int((number / 5).rounded()))
  }
}
