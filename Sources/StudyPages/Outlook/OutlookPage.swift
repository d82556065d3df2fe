import Answers
import Basics
import Figures
import Markup
import Pages
import Rulebook
import Studies
import Wording

extension StudyContext {
  /// What becomes of municipalities under each alternative, year by year, the difference first.
  ///
  /// What takes long is worked out elsewhere; meanwhile the page says how far it is.
  func outlookPage() -> Reply { outlookReply(at: .future) { outlookPage($0) } }

  /// A view that stands on an outlook; until it is there, how far it is.
  func outlookReply(at tab: StudyView, page: (OutlookView) -> Reply) -> Reply {
    let address = OutlookAddress(visit.query, priors: atlas.priors)
    if address.isForm {
      return .redirect(to: tab.place.address(folded(address)), route: tab.place.pattern)
    }
    guard asksForAlternatives else {
      return outlookIntroduction()
    }
    switch outlookState(address.question) {
    case .underWay(let share): return outlookWaiting(share)
    case .full: return outlookBusy()
    case .fullForAsker: return outlookBusy(forAsker: true)
    case .finished(.failure(let faults)): return outlookFaults(faults.list, address)
    case .finished(.success(let outlook)):
      do throws(Diagnostic) {
        return page(try OutlookView(outlook, address, in: content, phrase: phrase))
      } catch {
        return outlookFaults([error], address)
      }
    }
  }

  /// The whole study, with the fields of a form folded into it.
  func folded(_ address: OutlookAddress) -> Query {
    let names = Set(address.whole.pairs.map(\.name) + Question.outlook.parameters.map(\.name))
    let others = wholeStudy.pairs.filter { !names.contains($0.name) }
    return Query(address.whole.pairs + others)
  }

  /// How far the answer to a question is; the first who asks sets it going.
  func outlookState(_ question: Query) -> OutlookState {
    let address = OutlookAddress(question, priors: atlas.priors)
    let today = content.today()
    let parameters = address.question.parameters(language)
    let task = OutlookTask { [content] in
      Result { () throws(Diagnostics) in
        let request = try OutlookRequest(
          parameters, atlas: content.atlas, statutes: content.statutes, today: today)
        let rulebook: Rulebook
        do throws(Diagnostic) { rulebook = try parameters.overlaid(content.rulebook) } catch {
          throw Diagnostics([error])
        }
        return OutlookTask.Prepared(
          draw: { work in
            Result { () throws(Diagnostics) in
              try request.drawn(atlas: content.atlas, rulebook: rulebook, work: work)
            }
          },
          restore: { draws in
            (try? request.outlook(from: draws, atlas: content.atlas, rulebook: rulebook)) ?? nil
          })
      }
    }
    let price = Price(.outlook, address.question.all, today: today)
    return shared.outlooks(address.key(today: today), task, visit.client, price.steps)
  }

  private func outlookPage(_ view: OutlookView) -> Reply {
    studyPage(outlookHeader(view, .future)) { html in
      view.answer.write(nil, phrase, &html)
      html.p(view.lead, .class("quiet", "column"))
      view.people(&html)
      view.need(&html)
      view.alternatives(&html)
      view.capacity(&html)
      view.democracy(&html)
      view.distance(&html)
      outlookAssumptions(view, &html)
      view.gaps(&html)
      view.closing(&html)
    }
  }

  /// The header of a view that stands on an outlook.
  func outlookHeader(_ view: OutlookView, _ tab: StudyView) -> StudyHeader {
    StudyHeader(
      view: tab, study: view.plan.study, words: view.alternatives, shown: view.chosen.id,
      files: AnswerFormat.forms(of: .outlook).map { format in
        let name = format.rawValue.uppercased()
        return (
          name, phrase("outlook-page.export", ["format": name]),
          StudyPlaces.api("outlook").address(view.address.question.setting("format", to: format.rawValue))
        )
      },
      keeping: { keepStudyLink(&$0, .outlook, view.address.question) })
  }
}
