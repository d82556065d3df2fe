import Answers
import Basics
import Figures
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// What becomes of the units of a study when they merge, the difference first.
  func comparePage() -> Reply {
    guard asksForAlternatives else { return choosing(from: StudyPlaces.compare) }
    let view: ComparisonView
    do throws(Diagnostics) {
      view = try comparisonView()
    } catch {
      return faultPage(error.list, at: StudyPlaces.compare)
    }
    let title = view.title
    return page(title, at: StudyPlaces.compare, scripts: ["js/compare.js"]) { html in
      opening(view, title, &html)
      view.headlineSection(&html) { removal(view.comparison.study, $0) }
      for (section, indicators) in view.sections { view.write(section, indicators, &html) }
      view.closing(&html)
    }
  }

  private func comparisonView() throws(Diagnostics) -> ComparisonView {
    let study = try StudyRequest(visit.query).study(
      in: atlas, statutes: content.statutes, today: content.today())
    do throws(Diagnostic) {
      return try ComparisonView(compare(study, atlas: atlas), atlas: atlas, phrase: phrase)
    } catch {
      throw Diagnostics([error])
    }
  }

  private func opening(_ view: ComparisonView, _ title: String, _ html: inout HTML) {
    let study = view.comparison.study
    let query = study.query(year: visit.query["year"])
    html.header(.class("compare-header")) {
      $0.h1(title)
      $0.p(
        phrase(
          "compare.as-of", ["date": phrase.date(study.date), "country": phrase("country.\(study.country)")]),
        .class("lead"))
      $0.div(.class("compare-actions")) {
        $0.a(phrase("compare.change"), .class("button"), .href(StudyPlaces.home.address(study.choiceQuery)))
        // Only Norway has the counts by age that an outlook begins with.
        if study.country == "no" {
          $0.a(
            phrase("outlook-page.from-compare"), .class("button"),
            .href(StudyPlaces.outlook.address(study.query(year: nil))))
          $0.a(
            phrase("decide-page.nav"), .class("button"),
            .href(StudyPlaces.decide.address(study.query(year: nil))))
        }
        keepStudyLink(&$0, .compare, query)
        for format in ComparisonFormat.allCases {
          let name = format.rawValue.uppercased()
          $0.a(
            name, .class("button"), .href(StudyPlaces.compareFile(format).address(query)),
            .aria("label", phrase("compare.export", ["format": name])))
        }
        $0.button(phrase("compare.copy"), .type("button"), .data("copy", phrase("compare.copied")), .hidden)
        $0.button(phrase("compare.print"), .type("button"), .data("print", ""), .hidden)
      }
      changeForm(view, &$0)
      contents(view, &$0)
    }
  }

  private func contents(_ view: ComparisonView, _ html: inout HTML) {
    html.nav(.class("contents"), .aria("label", phrase("compare.contents"))) {
      $0.ul {
        for (section, _) in view.sections {
          $0.li { $0.a(phrase("compare.section.\(section.rawValue)"), .href("#\(section.rawValue)")) }
        }
        $0.li { $0.a(phrase("compare.assumptions.title"), .href("#assumptions")) }
        $0.li { $0.a(phrase("compare.sources"), .href("#sources")) }
        $0.li { $0.a(phrase("compare.limits.title"), .href("#limits")) }
      }
    }
  }

  /// The address without one of several alternatives; the only one cannot go.
  private func removal(_ study: Study, _ alternative: String) -> String? {
    study.alternatives.count > 2
      ? StudyPlaces.compare.address(study.without(alternative).query(year: visit.query["year"])) : nil
  }
}

extension ComparisonView {
  /// The names of all units, shortened where there are many.
  var title: String {
    names.list(comparison.study.units, limit: 5) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }
}
