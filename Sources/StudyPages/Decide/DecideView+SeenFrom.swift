import Answers
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// Whose figures count, and what each municipality would find best with the same weights: means over all are true of
  /// nobody.
  func seenFrom(_ html: inout HTML) {
    section("seen-from", &html) {
      $0.p(phrase("decide-page.seen-from.lead"), .class("column"))
      choice(&$0)
      guard isWeighed else { return }
      grid(
        phrase("decide-page.seen-from.caption"),
        [phrase("decide-page.column.alternative")] + aid.views.map { alternatives.names($0.unit) },
        table.alternatives.indices.map { place in
          [heading(place)]
            + aid.views.map { view in
              view.ranking.map { percent($0.acceptability.ranks[place][0]) }
                ?? phrase("decide-page.unweighed.nothing")
            }
        }, &$0)
    }
  }

  /// A plain form that keeps the question and its weights.
  private func choice(_ html: inout HTML) {
    html.form(.method("get"), .action(StudyPlaces.decide.address()), .class("decide-form")) {
      for pair in address.whole.pairs where pair.name != "unit" {
        $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      $0.div(.class("field", "decide-field")) {
        $0.label(phrase("decide-page.seen-from.label"), .for("decide-unit"))
        $0.select(.id("decide-unit"), .name("unit")) {
          $0.option(
            phrase("decide-page.seen-from.all"), .value(""), scoring.unit == nil ? .selected : nil)
          for view in aid.views {
            $0.option(
              alternatives.names(view.unit), .value(view.unit),
              view.unit == scoring.unit ? .selected : nil)
          }
        }
      }
      $0.button(phrase("decide-page.seen-from.send"), .type("submit"), .class("button"))
    }
  }
}
