import Units
import Figures
import Basics
import Markup
import Wording

extension PageContext {
  /// Choose municipalities, on a map or in a list.
  func homePage() -> Reply {
    do throws(Diagnostic) {
      let request = try HomeRequest(visit.query, in: atlas, today: content.today())
      let names = alphabet(of: request.country.register.country)
      let view = try HomeView(request, shelf: content.shelf) { names?.isBefore($0, $1) ?? ($0 < $1) }
      return page(phrase("home.title"), route: .home, scripts: ["js/home.js"]) { home(&$0, view) }
    } catch {
      return faultPage([error], route: .home)
    }
  }

  private func home(_ html: inout HTML, _ view: HomeView) {
    html.div(.class("home-intro")) { html in
      html.h1(phrase("home.heading"))
      html.p(phrase("home.lead"), .class("lead"))
    }
    html.p(.id("announcement"), .class("visually-hidden"), .role("status")) { _ in }
    html.div(.id("workspace"), .class("workspace")) { html in
      when(&html, view)
      html.section(.class("workspace-map"), .aria("labelledby", "map-heading")) { map(&$0, view) }
      html.div(.class("workspace-side")) { html in
        if !view.request.faults.isEmpty { faultList(&html, view.request.faults) }
        picks(&html, view)
        picker(&html, view)
      }
    }
    examples(&html)
  }

  /// Country and date: which division is picked from.
  private func when(_ html: inout HTML, _ view: HomeView) {
    html.div(.class("when")) { html in
      html.nav(.aria("label", phrase("home.country"))) { html in
        html.ul(.class("tabs")) { html in
          for code in atlas.countries.keys.sorted() {
            html.li {
              $0.a(
                phrase("country.\(code)"), .href(Route.home.address(Query([.init("country", code)]))),
                code == view.country ? .aria("current", "true") : nil)
            }
          }
        }
      }
      html.form(.action(Route.home.address()), .method("get"), .class("when-form")) { html in
        hidden(&html, "country", view.country)
        hidden(&html, "units", view.request.codes.joined(separator: ","))
        html.label(phrase("home.date"), .for("date"))
        html.select(.id("date"), .name("date")) { dates(&$0, view) }
        html.button(phrase("home.show"), .type("submit"))
      }
    }
  }

  private func dates(_ html: inout HTML, _ view: HomeView) {
    for division in view.divisions {
      let isShown = division.valid.contains(view.request.day)
      let from = division.valid.from ?? view.request.country.register.covers.lowerBound
      html.option(
        phrase(
          "home.division", count: division.units.count,
          ["years": span(division.valid, in: view.request.country.register.covers)]),
        .value(isShown ? view.request.day.iso : from.iso), isShown ? .selected : nil)
    }
  }

  /// `2020–2023` where the division changed at New Year, else with its days.
  private func span(_ valid: DayRange, in covers: ClosedRange<Day>) -> String {
    let from = valid.from ?? covers.lowerBound
    guard let until = valid.until else { return isNewYear(from) ? "\(from.year)–" : "\(phrase.date(from)) –" }
    guard isNewYear(from), isNewYear(until) else {
      return "\(phrase.date(from)) – \(phrase.date(until))"
    }
    return from.year == until.year - 1 ? "\(from.year)" : "\(from.year)–\(until.year - 1)"
  }

  private func isNewYear(_ day: Day) -> Bool {
    day.month == 1 && day.day == 1
  }

  /// A field that goes along with a form; left out where it says nothing.
  func hidden(_ html: inout HTML, _ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    html.input(.type("hidden"), .name(name), .value(value))
  }
}
