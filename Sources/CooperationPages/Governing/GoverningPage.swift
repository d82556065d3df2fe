import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What is wanted, what is owned, how it is governed and how it goes.
  func governingPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try governingView(id)
    return governingPage(view, at: CooperationPlaces.governing(id), "governing") { html in
      html.p(phrase("cooperation.governing-lead"), .class("lead", "column"))
      strategies(&html, view)
      html.section { html in
        html.h2(phrase("cooperation.governing-ownership"))
        html.ul { html in
          for unit in view.owners { html.li(ownershipLine(view, unit)) }
        }
        html.p { html in
          html.a(
            phrase("cooperation.governing-ownership"), .class("no-print"),
            .href(CooperationPlaces.ownership(id).address(registerQuery)))
        }
      }
      html.section { html in
        html.h2(phrase("cooperation.governing-recommendations"))
        html.p(recommendationsAnswer(view), .class("column"))
        html.p { html in
          html.a(
            phrase("cooperation.governing-recommendations"), .class("no-print"),
            .href(CooperationPlaces.recommendations(id).address(registerQuery)))
        }
      }
      html.section { html in
        html.h2(phrase("cooperation.governing-controls"))
        html.p(controlsAnswer(view.controls), .class("column"))
        html.p { html in
          html.a(
            phrase("cooperation.governing-controls"), .class("no-print"),
            .href(CooperationPlaces.controls(id).address(registerQuery)))
        }
      }
      html.section { html in
        html.h2(phrase("cooperation.governing-evaluations"))
        evaluations(&html, view.evaluations, cooperations: view.register.items)
        newThing(&html, .evaluation, view)
      }
    }
  }

  /// A page about how cooperations are governed, with the way to the others.
  func governingPage(
    _ view: GoverningView, at place: Place, _ title: String, content: (inout HTML) -> Void
  ) -> Reply {
    let title = phrase(title == "governing" ? "cooperation.view.governing" : "cooperation.governing-\(title)")
    return workPage("\(title) – \(view.register.space.name)", at: place, in: view.register.rooms, nil) {
      html in
      html.h1(title)
      registerViews(&html, view.register.space.id, at: place)
      html.p(toldOf(view.register.request), .class("quiet"))
      content(&html)
    }
  }

  /// The way to a new thing of a kind, for whoever may add one.
  func newThing(_ html: inout HTML, _ kind: ThingKind, _ view: GoverningView) {
    guard view.register.mayAdd else { return }
    let named = Query([.init("kind", kind.rawValue)])
    html.p(.class("no-print")) { html in
      html.a(
        words(of: kind).new, .class("button"),
        .href(SpacePlaces.newThing(view.register.space.id).address(named)))
    }
  }

  private func strategies(_ html: inout HTML, _ view: GoverningView) {
    html.section { html in
      html.h2(phrase("cooperation.governing-strategies"))
      if view.strategies.isEmpty {
        html.p(phrase("cooperation.governing-strategies-none"), .class("column"))
      }
      html.ul { html in
        for strategy in view.strategies {
          html.li { html in
            html.a(strategy.title, .href(CooperationPlaces.strategy(strategy.id).address()))
            html.text(" – " + adviceCount(strategy.content))
          }
        }
      }
      newThing(&html, .strategy, view)
    }
  }
}
