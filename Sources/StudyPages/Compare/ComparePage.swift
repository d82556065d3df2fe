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
    return studyPage(header(view)) { html in
      view.answer.write(view.sources, phrase, &html)
      view.mergerMaps(shared.shelf, &html)
      for (section, indicators) in view.sections { view.write(section, indicators, &html) }
      view.closing(&html)
      changeForm(view, &html)
    }
  }

  private func comparisonView() throws(Diagnostics) -> ComparisonView {
    let study = try StudyRequest(visit.query).study(
      in: atlas, statutes: content.statutes, today: content.today())
    do throws(Diagnostic) {
      return try ComparisonView(
        shared.comparisons.comparison(of: study, in: atlas), in: content, phrase: phrase,
        own: visit.query["unit"])
    } catch {
      throw Diagnostics([error])
    }
  }

  private func header(_ view: ComparisonView) -> StudyHeader {
    let query = wholeStudy
    return StudyHeader(
      view: .today, study: view.comparison.study, words: view.alternatives,
      files: ComparisonFormat.allCases.map { format in
        let name = format.rawValue.uppercased()
        return (
          name, phrase("compare.export", ["format": name]),
          StudyPlaces.compareFile(format).address(query.taken(by: .compare))
        )
      },
      keeping: { keepStudyLink(&$0, .compare, query) })
  }
}
