import Basics
import Figures
import Markup
import Pages
import Spaces
import Surveys
import Units
import Wording
import WorkPages

/// A survey among those of other years and of municipalities that were: what its norms came to.
private struct SurveyOfYear {
  let id: Identifier<Thing>
  let title: String
  let day: Day?
  /// The municipality that was asked, as it was called then.
  let asked: String
  /// What it is part of today.
  let today: String
  /// By group and norm; none where too few answered.
  let means: [Survey.Group: [String: Double]]
  let bases: [Survey.Group: Int]
}

extension WorkContext {
  /// The norms over the years, by the municipality of today and by those that it was made of, each as it was when it was asked.
  func yearsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, surveys) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        try Thing.recall(.survey, in: space, on: content.today(), for: actor, tx)
      )
    }
    let rows = try surveys.map { try ofYear($0) }.filter { row in
      row.means.values.contains { !$0.isEmpty }
    }
    let title = phrase("surveys.years")
    return workPage("\(title) – \(space.name)", at: SurveyPlaces.years(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(phrase(rows.isEmpty ? "surveys.years-none" : "surveys.years-lead"), .class("lead", "column"))
      let norms = ["reliable", "accountable", "close", "effective"]
      for place in Set(rows.map(\.today)).sorted() {
        html.h2(place.isEmpty ? phrase("surveys.years-nowhere") : place)
        table(&html, rows.filter { $0.today == place }, norms)
      }
      html.p(.class("way-back", "no-print")) {
        $0.a(phrase("surveys.title"), .href(SurveyPlaces.overview(id).address()))
      }
    }
  }

  private func table(_ html: inout HTML, _ rows: [SurveyOfYear], _ norms: [String]) {
    let rows = rows.sorted { ($0.day ?? .newYear(1), $0.asked) < ($1.day ?? .newYear(1), $1.asked) }
    html.scrolling(phrase("surveys.years")) { html in
      html.table(.class("listing")) { html in
        html.thead { html in
          html.tr { html in
            html.th(words(of: .survey).heading, .scope("col"))
            html.th(words(of: .survey).label("unit"), .scope("col"))
            html.th(words(of: .survey).label("results.group"), .scope("col"))
            for norm in norms { html.th(phrase("surveys.norm.\(norm)"), .scope("col"), .class("number")) }
            html.th(words(of: .survey).label("results.base"), .scope("col"), .class("number"))
          }
        }
        html.tbody { html in
          for row in rows {
            for group in Survey.Group.allCases where row.means[group]?.isEmpty == false {
              self.row(&html, row, group, norms)
            }
          }
        }
      }
    }
  }

  private func row(_ html: inout HTML, _ row: SurveyOfYear, _ group: Survey.Group, _ norms: [String]) {
    html.tr { html in
      html.th(.scope("row")) { html in
        html.a(row.title, .href(SurveyPlaces.survey(row.id).address()))
        if let day = row.day { html.span(" \(phrase.date(day))", .class("quiet")) }
      }
      html.td(row.asked)
      html.td(words(of: .survey).word("results.group", group.rawValue))
      for norm in norms {
        html.td(
          row.means[group]?[norm].map { phrase.number($0, decimals: 1) } ?? "–", .class("number"))
      }
      html.td(whole(row.bases[group]), .class("number"))
    }
  }

  private func ofYear(_ survey: RecalledThing) throws -> SurveyOfYear {
    let view = try surveyView(survey.id)
    var means: [Survey.Group: [String: Double]] = [:]
    var bases: [Survey.Group: Int] = [:]
    for group in view.groups {
      for name in Set(view.instrument?.items.map(\.index) ?? []) where !name.isEmpty {
        guard let index = view.index(name, of: group) else { continue }
        means[group, default: [:]][name] = index.mean
        bases[group] = max(bases[group] ?? 0, index.base)
      }
    }
    let day = view.content.closes ?? view.content.opens
    let (asked, today) = places(view.content.unit, on: day ?? content.today())
    return SurveyOfYear(
      id: survey.id, title: survey.fields.title, day: day, asked: asked, today: today,
      means: means, bases: bases)
  }

  /// What a municipality was called on a day, and what most of it is part of today.
  private func places(_ unit: UnitCode?, on day: Day) -> (asked: String, today: String) {
    guard let unit, let register = (try? atlas.country(unit.country))?.register else { return ("", "") }
    let asked = (try? register.division(on: register.covered(day)))?[unit.code]?.name
    return (asked ?? names(of: [unit])[0], names(of: [ofToday(unit)])[0])
  }
}
