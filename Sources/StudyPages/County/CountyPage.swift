import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// A county, its municipalities, its history and the sums of their figures.
  func countyPage(country: String, code: String) -> Reply {
    let place = StudyPlaces.unit(country, code)
    let view: CountyView
    do throws(Diagnostic) {
      view = try CountyView(
        country: country, county: code, date: try wantedDay(), today: content.today(), atlas: atlas,
        phrase: phrase)
    } catch {
      return faultPage([error], at: place)
    }
    return page(view.name, at: place) { html in
      opening(view, &html)
      html.div(.class("unit-columns")) {
        history(view, &$0)
        members(view, &$0)
      }
      if !view.figures.isEmpty {
        html.p(
          phrase("county.sums", count: view.members.count, ["date": phrase.date(view.day)]), .class("note"))
      }
      figures(view, &html)
    }
  }

  private func opening(_ view: CountyView, _ html: inout HTML) {
    html.header(.class("column")) {
      $0.h1(view.name)
      $0.p(
        phrase(
          "county.lead",
          ["code": view.county.code, "country": phrase("country.\(view.country.register.country)")]),
        .class("lead"))
      if let (indicator, figure) = view.figures.first { $0.p(headline(indicator, figure, view)) }
      $0.p(validity(view.county.valid))
      if view.isOtherDay {
        $0.p(phrase("county.other-day", ["date": phrase.date(view.day)]), .class("note"))
      }
      if let became = view.became { self.became(became, view, &$0) }
    }
  }

  /// How many live there, before its many municipalities.
  private func headline(_ indicator: Indicator, _ figure: Figure, _ view: CountyView) -> String {
    let number = FigureText(figure.observation, decimals: indicator.decimals, phrase: phrase).plain
    return "\(view.explainer.name(indicator)): \(number)" + (figure.year.map { " (\($0))" } ?? "")
  }

  private func became(_ counties: [CountyView.Successor], _ view: CountyView, _ html: inout HTML) {
    html.div(.class("note")) {
      $0.p(phrase("county.became"))
      $0.ul {
        for successor in counties {
          $0.li {
            countyLink(&$0, successor.county, view.country, Query([]))
            $0.text(" " + phrase("county.became-with", count: successor.municipalities))
          }
        }
      }
    }
  }

  private func members(_ view: CountyView, _ html: inout HTML) {
    let country = view.country.register.country
    let alphabet = alphabet(of: country)
    let sorted = view.members.sorted { alphabet?.isBefore($0.name, $1.name) ?? ($0.name < $1.name) }
    html.section(.aria("labelledby", "members-title")) {
      $0.h2(
        phrase("county.members", count: sorted.count, ["date": phrase.date(view.day)]), .id("members-title"))
      $0.ul(.class("neighbours")) {
        for unit in sorted {
          $0.li {
            $0.a(
              unit.name,
              .href(
                StudyPlaces.unit(country, unit.code)
                  .address(Query([.init("date", view.day.iso)]))))
          }
        }
      }
    }
  }

  private func history(_ view: CountyView, _ html: inout HTML) {
    html.section(.aria("labelledby", "history-title")) {
      $0.h2(phrase("unit.history.title"), .id("history-title"))
      if view.history.isEmpty {
        $0.p(
          phrase("unit.history.none", ["date": phrase.date(view.country.counties.covers.lowerBound)]))
      } else {
        $0.ol(.class("timeline"), .reversed) {
          for (change, moved) in view.history {
            $0.li {
              $0.time(phrase.date(change.date), .datetime(change.date.iso))
              $0.p(sentence(change, moving: moved))
            }
          }
        }
      }
    }
  }

  /// Whether a code is, or was, that of a county.
  func isCounty(_ code: String, in country: String) -> Bool {
    atlas.countries[country]?.tier(of: code) == .county
  }

  /// Of a county that only gave some municipalities away, which they are.
  private func sentence(_ change: Change, moving moved: [ChangeLink]) -> String {
    guard change.kind == .transfer, !moved.isEmpty else { return sentence(change) }
    let whole = moved.filter { !$0.isTransfer }
    guard !whole.isEmpty else { return sentence(change) }
    return phrase(
      "county.moved",
      ["units": joined(whole.map(\.old)), "old": joined(change.old), "new": joined(change.new)])
  }

  /// The county of a unit, leading on to its page.
  ///
  /// - Parameter name: where the words around it do not say that it is a county, nil.
  func countyLink(
    _ html: inout HTML, _ unit: AdministrativeUnit, _ country: CountryAtlas, _ query: Query,
    as name: String? = nil
  ) {
    let code = country.register.country
    html.a(
      name ?? phrase.countyName(unit.county, country: code),
      .href(StudyPlaces.unit(code, unit.countyCode).address(query)))
  }
}
