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
  func outlookPage() -> Reply {
    let address = OutlookAddress(visit.query, priors: atlas.priors)
    if address.isForm {
      return .redirect(to: StudyPlaces.outlook.address(address.whole), route: StudyPlaces.outlook.pattern)
    }
    guard address.question.pairs.contains(where: { Self.alternativeNames.contains($0.name) }) else {
      return outlookIntroduction()
    }
    switch outlookState(address.question) {
    case .underWay(let share): return outlookWaiting(share)
    case .full: return outlookBusy()
    case .fullForAsker: return outlookBusy(forAsker: true)
    case .finished(.failure(let faults)): return outlookFaults(faults.list, address)
    case .finished(.success(let outlook)):
      do throws(Diagnostic) {
        return outlookPage(
          try OutlookView(outlook, address, in: content, phrase: phrase))
      } catch {
        return outlookFaults([error], address)
      }
    }
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

  private static let alternativeNames = ["merge"] + StudyRequest.names

  private func outlookPage(_ view: OutlookView) -> Reply {
    let title = phrase("outlook-page.title", ["names": view.title])
    return page(title, at: StudyPlaces.outlook, scripts: ["js/compare.js"]) { html in
      outlookOpening(view, title, &html)
      view.headlines(&html)
      view.alternatives(&html)
      view.people(&html)
      view.need(&html)
      view.money(&html)
      view.capacity(&html)
      view.democracy(&html)
      view.distance(&html)
      outlookAssumptions(view, &html)
      view.gaps(&html)
      view.closing(&html)
    }
  }

  private func outlookOpening(_ view: OutlookView, _ title: String, _ html: inout HTML) {
    let plan = view.outlook.plan
    html.header(.class("compare-header")) {
      $0.h1(title)
      $0.p(
        phrase(
          "outlook-page.lead",
          [
            "date": phrase.date(plan.study.date), "first": "\(view.outlook.firstYear)",
            "last": "\(view.outlook.lastYear)", "effect": "\(plan.effectYear)",
            "draws": phrase.number(Double(plan.draws)), "level": phrase.number(100 * plan.level),
          ]), .class("lead"))
      $0.ul(.class("outlook-choice")) {
        for alternative in plan.study.alternatives.dropFirst() {
          $0.li {
            let isShown = alternative.id == view.chosen.id
            $0.a(
              .href(StudyPlaces.outlook.address(view.address.query("show", alternative.id))),
              isShown ? .aria("current", "true") : nil
            ) {
              $0.sign(view.style(alternative.id))
              $0.text(" \(view.alternatives.heading(alternative))")
            }
          }
        }
      }
      $0.div(.class("compare-actions")) {
        $0.a(
          phrase("outlook-page.compare"), .class("button"),
          .href(StudyPlaces.compare.address(plan.study.query(year: nil))))
        for (place, key) in [
          (StudyPlaces.decide, "decide-page.nav"), (StudyPlaces.mine, "mine.nav"),
          (StudyPlaces.report, "mine.report"),
        ] {
          $0.a(phrase(key), .class("button"), .href(place.address(view.address.question)))
        }
        keepStudyLink(&$0, .outlook, view.address.question)
        for format in AnswerFormat.forms(of: .outlook) {
          $0.a(
            format.rawValue.uppercased(), .class("button"),
            .href(
              StudyPlaces.api("outlook").address(view.address.question.setting("format", to: format.rawValue))
            ),
            .aria("label", phrase("outlook-page.export", ["format": format.rawValue.uppercased()])))
        }
        $0.button(phrase("compare.copy"), .type("button"), .data("copy", phrase("compare.copied")), .hidden)
        $0.button(phrase("compare.print"), .type("button"), .data("print", ""), .hidden)
      }
      outlookContents(&$0)
    }
  }

  private func outlookContents(_ html: inout HTML) {
    html.nav(.class("contents"), .aria("label", phrase("compare.contents"))) {
      $0.ul {
        for name in [
          "people", "need", "money", "capacity", "democracy", "distance", "assumptions", "gaps", "limits",
        ] {
          $0.li { $0.a(phrase("outlook-page.\(name).title"), .href("#\(name)")) }
        }
      }
    }
  }
}
