import Answers
import Basics
import Figures
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// What changes for one municipality and for somebody of an age: in plain words, no table first.
  func minePage() -> Reply {
    // Whoever comes from a link to their municipality has not been asked for an age yet.
    let isAsked =
      asksForAlternatives && visit.query["age"] != nil
      && ["unit", "age"].contains { visit.query[$0]?.isEmpty == false }
    guard isAsked else {
      let isNamed = !asksForAlternatives && visit.query["unit"]?.isEmpty == false
      return isNamed ? mineChoice() : mineIntroduction()
    }
    do throws(Diagnostics) {
      let request = try mineRequest()
      // The futures of every other page of the study, so that no figure has two intervals and nobody waits twice.
      return standing(
        page: { outlook throws(Diagnostics) in minePage(try mineView(request, outlook)) },
        faults: mineFaults)
    } catch {
      return mineFaults(error.list)
    }
  }

  /// Who asks is checked before anything is worked out.
  private func mineRequest() throws(Diagnostics) -> MineRequest {
    let study = try StudyRequest(visit.query).study(
      in: atlas, statutes: content.statutes, today: content.today())
    let country: CountryAtlas
    do throws(Diagnostic) { country = try atlas.country(study.country) } catch { throw Diagnostics([error]) }
    return try MineRequest(visit.query, study: study, register: country.register)
  }

  private func mineView(
    _ request: MineRequest, _ outlook: Outlook
  ) throws(Diagnostics) -> MineView {
    do throws(Diagnostic) {
      return MineView(
        request: request, words: try FutureWords(outlook, in: content, phrase: phrase),
        explainer: try OutlookView(
          outlook, OutlookAddress(outlookQuery, priors: atlas.priors), in: content, phrase: phrase),
        links: outlookQuery)
    } catch {
      throw Diagnostics([error])
    }
  }

  private func minePage(_ view: MineView) -> Reply {
    let header = StudyHeader(
      view: .mine, study: view.outlook.plan.study, words: view.words.alternatives,
      keeping: { keepStudyLink(&$0, .outlook, outlookQuery) })
    return studyPage(header) { html in
      html.p(
        phrase("mine.of", ["unit": view.unitName, "age": "\(view.request.age)"]), .class("study-sentence"))
      html.p(
        phrase("mine.lead", ["unit": view.unitName, "last": "\(view.outlook.lastYear)"]), .class("column"))
      html.details(.class("change-form")) {
        $0.summary(phrase("mine.form.change"))
        mineForm(faults: [], &$0)
      }
      view.anyway(&html)
      view.cards(&html)
      view.sure(&html)
      view.unknown(&html)
    }
  }
}
