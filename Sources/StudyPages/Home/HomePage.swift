import Pages
import Units
import Figures
import Basics
import Markup
import Wording

extension StudyContext {
  /// Choose municipalities, on a map or in a list.
  func homePage() -> Reply {
    do throws(Diagnostic) {
      try checkSearch()
      let request = try HomeRequest(choice, in: atlas, today: content.today())
      let names = alphabet(of: request.country.register.country)
      let view = try HomeView(request, shelf: shared.shelf) { names?.isBefore($0, $1) ?? ($0 < $1) }
      return page(phrase("home.title"), at: StudyPlaces.home, scripts: ["js/home.js"]) { home(&$0, view) }
    } catch {
      return faultPage([error], at: StudyPlaces.home)
    }
  }

  private func home(_ html: inout HTML, _ view: HomeView) {
    html.div(.class("home-intro")) { html in
      html.h1(phrase("home.heading"))
      html.p(phrase("home.lead"), .class("lead"))
    }
    html.p(.id("announcement"), .class("visually-hidden"), .role("status")) { _ in }
    html.div(.id("workspace"), .class("workspace")) { html in
      when(
        &html, at: StudyPlaces.home, country: view.request.country, day: view.request.day,
        keeping: [.init("units", view.request.codes.joined(separator: ","))] + view.request.study)
      html.section(.class("workspace-map"), .aria("labelledby", "map-heading")) { map(&$0, view) }
      html.div(.class("workspace-side")) { html in
        faults(&html, view)
        picks(&html, view)
        picker(&html, view)
      }
    }
    examples(&html)
  }

  /// What was asked for and is not there, and the way to what stands for it.
  private func faults(_ html: inout HTML, _ view: HomeView) {
    guard !view.request.faults.isEmpty else { return }
    faultList(&html, view.request.faults)
    let successors = view.request.successors
    guard !successors.isEmpty else { return }
    html.p {
      $0.a(
        phrase(
          "home.successors", ["units": successors.map(view.sheet.name(of:)).joined(separator: ", ")]),
        .class("button"), .href(view.links.adding(successors.map(\.code))))
    }
  }
}
