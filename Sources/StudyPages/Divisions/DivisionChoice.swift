import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Country and date: which division a page is about.
  ///
  /// - Parameters:
  ///   - place: the page itself.
  ///   - tier: which units there are more or fewer of from date to date.
  ///   - kept: what goes along when the date changes.
  func when(
    _ html: inout HTML, at place: Place, country: CountryAtlas, day: Day, of tier: UnitTier = .municipality,
    keeping kept: [Query.Pair]
  ) {
    html.div(.class("when")) { html in
      html.nav(.aria("label", phrase("division.country"))) { html in
        html.ul(.class("tabs")) { html in
          for code in atlas.countries.keys.sorted() {
            html.li {
              $0.a(
                phrase("country.\(code)"),
                .href(
                  place.address(
                    Query([.init("country", code)] + kept.filter { $0.name == "tier" && !$0.value.isEmpty }))),
                code == country.register.country ? .aria("current", "true") : nil)
            }
          }
        }
      }
      html.form(.action(place.address()), .method("get"), .class("when-form")) { html in
        hidden(&html, "country", country.register.country)
        for pair in kept { hidden(&html, pair.name, pair.value) }
        html.label(phrase(tier == .county ? "division.counties.date" : "division.date"), .for("date"))
        html.select(.id("date"), .name("date")) { dates(&$0, country.register(of: tier), day) }
        html.button(phrase("division.show"), .type("submit"))
      }
    }
  }

  /// A field that goes along with a form; left out where it says nothing.
  func hidden(_ html: inout HTML, _ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    html.input(.type("hidden"), .name(name), .value(value))
  }

  private func dates(_ html: inout HTML, _ register: Register, _ day: Day) {
    let entry = register.tier == .county ? "division.counties.entry" : "division.entry"
    for division in (try? register.everyDivision()) ?? [] {
      let isShown = division.valid.contains(day)
      let from = division.valid.from ?? register.covers.lowerBound
      html.option(
        phrase(entry, count: division.units.count, ["years": span(from, division.valid.until)]),
        .value(isShown ? day.iso : from.iso), isShown ? .selected : nil)
    }
  }

  /// `2020–2023` where the division changed at New Year, else with its days.
  private func span(_ from: Day, _ until: Day?) -> String {
    guard let until else { return isNewYear(from) ? "\(from.year)–" : "\(phrase.date(from)) –" }
    guard isNewYear(from), isNewYear(until) else {
      return "\(phrase.date(from)) – \(phrase.date(until))"
    }
    return from.year == until.year - 1 ? "\(from.year)" : "\(from.year)–\(until.year - 1)"
  }

  private func isNewYear(_ day: Day) -> Bool {
    day.month == 1 && day.day == 1
  }
}
