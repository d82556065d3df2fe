import Basics
import Figures
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// Another date or another year of the figures: a plain form that leads to the address of the changed study.
  func changeForm(_ view: ComparisonView, _ html: inout HTML) {
    let study = view.comparison.study
    html.details(.class("change-form")) {
      $0.summary(phrase("compare.form.title"))
      $0.form(.method("get"), .action(StudyPlaces.compare.address())) {
        for pair in wholeStudy.pairs where !["date", "year"].contains(pair.name) {
          $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
        }
        $0.div(.class("field")) {
          $0.label(phrase("compare.form.date"), .for("form-date"))
          $0.input(.type("date"), .id("form-date"), .name("date"), .value(study.date.iso))
        }
        yearField(view, &$0)
        $0.button(phrase("compare.form.send"), .type("submit"), .class("button-main"))
      }
    }
  }

  private func yearField(_ view: ComparisonView, _ html: inout HTML) {
    html.div(.class("field")) {
      $0.label(phrase("compare.form.year"), .for("form-year"))
      $0.select(.id("form-year"), .name("year")) {
        $0.option(phrase("compare.form.year-of-date"), .value(""))
        for year in view.country.figures.years(of: "population").reversed() {
          $0.option(
            String(year), .value(String(year)), visit.query["year"] == String(year) ? .selected : nil)
        }
      }
    }
  }
}
