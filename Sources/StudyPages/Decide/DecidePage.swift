import Answers
import Basics
import Figures
import Markup
import Pages
import Rulebook
import Studies
import Wording

extension StudyContext {
  /// Which alternative fits what matters to the visitor, how sure that is, and what would turn it.
  ///
  /// It stands on the outlook of the same address, which is worked out once for both pages.
  func decidePage() -> Reply {
    let address = DecideAddress(visit.query)
    if address.isForm {
      return .redirect(to: StudyPlaces.decide.address(address.whole), route: StudyPlaces.decide.pattern)
    }
    guard asksForAlternatives else {
      return decideIntroduction()
    }
    do throws(Diagnostics) {
      let parameters = address.question.parameters(language)
      let request = try DecideRequest(
        parameters, atlas: atlas, statutes: content.statutes, today: content.today())
      switch outlookState(address.outlook) {
      case .underWay(let share): return outlookWaiting(share)
      case .full: return outlookBusy()
      case .fullForAsker: return outlookBusy(forAsker: true)
      case .finished(let outlook):
        return decidePage(try decideView(request, parameters, try outlook.get(), address))
      }
    } catch {
      return lackingPage(error.list, at: StudyPlaces.decide)
        ?? faultPage(error.list, at: StudyPlaces.decide)
    }
  }

  private func decideView(
    _ request: DecideRequest, _ parameters: Parameters, _ outlook: Outlook, _ address: DecideAddress
  ) throws(Diagnostics) -> DecideView {
    let rulebook: Rulebook
    do throws(Diagnostic) { rulebook = try parameters.overlaid(content.rulebook) } catch {
      throw Diagnostics([error])
    }
    let aid = try request.aid(
      on: outlook, atlas: atlas, rulebook: rulebook, watch: OutlookWatch(isWanted: isWanted))
    do throws(Diagnostic) {
      return try DecideView(aid, address, in: content, phrase: phrase)
    } catch {
      throw Diagnostics([error])
    }
  }

  private func decidePage(_ view: DecideView) -> Reply {
    return studyPage(header(view), scripts: ["js/decide.js"]) { html in
      view.answer(&html)
      view.weighing(&html)
      view.seenFrom(&html)
      view.figures(&html)
      view.turns(&html)
      view.money(&html)
      view.pairs(&html)
      for group in atlas.criteria.groups { view.list(group, &html) }
      view.leftOut(&html)
      view.closing(&html)
    }
  }

  private func header(_ view: DecideView) -> StudyHeader {
    StudyHeader(
      view: .matters, study: view.plan.study, words: view.alternatives,
      files: AnswerFormat.forms(of: .decide).map { format in
        let name = format.rawValue.uppercased()
        return (
          name, phrase("decide-page.export", ["format": name]),
          StudyPlaces.api("decide").address(view.address.question.setting("format", to: format.rawValue))
        )
      },
      keeping: { keepStudyLink(&$0, .decide, view.address.question) })
  }

  /// What the page is for, and one example.
  private func decideIntroduction() -> Reply {
    let title = phrase(StudyView.matters.key)
    return page(title, at: StudyPlaces.decide) { html in
      html.h1(title)
      html.p(phrase("decide-page.lead"), .class("lead", "column"))
      lackingNote(&html)
      html.p(phrase("decide-page.empty.how"), .class("column"))
      html.p {
        $0.a(
          phrase("decide-page.empty.example"), .class("button"),
          .href(
            StudyPlaces.decide.address(
              Query([
                .init("country", "no"), .init("merge", "3405,3440,3441"),
                .init("host", "child-welfare:3405:3440,3441"),
              ]))))
      }
      html.p { $0.a(phrase("decide-page.empty.choose"), .href(StudyPlaces.home.address())) }
    }
  }
}
