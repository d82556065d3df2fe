import Answers
import Basics
import Figures
import Formats
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Day by day: when municipalities were merged or divided, as a picture and a table, each day a reform of its own to open.
  func reformDays(_ html: inout HTML, _ view: ReformView) {
    let study = view.study
    guard !study.days.isEmpty else { return }
    html.section(.aria("labelledby", "reform-days")) { html in
      html.h2(phrase("reform.days.title"), .id("reform-days"))
      html.p(phrase("reform.days.lead", count: study.days.count), .class("column"))
      let points = points(study)
      if study.days.count > 1 {
        StepChart(points: points, until: study.day).write(
          to: &html, id: "reform-days-chart", title: phrase("reform.days.chart")
        ) { phrase.number($0, decimals: $1) }
      }
      table(&html, listing(study))
    }
  }

  /// What is decided and not yet in force, as far as the register tells.
  func reformAhead(_ html: inout HTML, _ view: ReformView) {
    let register = view.study.country.register
    let today = content.today()
    let ahead = register.changes.filter { $0.date > today && ($0.kind == .merge || $0.kind == .split) }
    html.section(.aria("labelledby", "reform-ahead")) { html in
      html.h2(phrase("reform.ahead.title"), .id("reform-ahead"))
      guard !ahead.isEmpty else {
        return html.p(
          phrase("reform.ahead.none", ["last": phrase.date(register.covers.upperBound)]), .class("column"))
      }
      html.ul(.class("column")) { html in
        for change in ahead {
          html.li(
            phrase(
              "reform.ahead.\(change.kind.rawValue)",
              [
                "date": phrase.date(change.date), "old": phrase.list(change.old.map(\.name)),
                "new": phrase.list(change.new.map(\.name)),
              ]))
        }
      }
    }
  }

  private func points(_ study: ReformStudy) -> [StepChart.Point] {
    let first = StepChart.Point(
      from: study.from, value: Double(study.renewal.before.units.count), isVerified: true)
    return [first]
      + study.days.map { StepChart.Point(from: $0.day, value: Double($0.units), isVerified: true) }
  }

  private func listing(_ study: ReformStudy) -> Listing<ReformDay> {
    let country = study.country.register.country
    return Listing(
      name: phrase("reform.days.title"),
      columns: [
        ListingColumn(
          "day", phrase("reform.column.day"), isOrderable: false,
          show: { html, row in
            guard let eve = row.day.adding(days: -1) else { return html.text(phrase.date(row.day)) }
            let query = Query([
              .init("country", country), .init("from", eve.iso), .init("date", row.day.iso),
            ])
            html.a(phrase.date(row.day), .href(StudyPlaces.reform.address(query)))
          }, cell: { .text($0.day.iso) }),
        count("old", phrase("reform.column.old"), isOrderable: false) { $0.old },
        count("new", phrase("reform.column.new"), isOrderable: false) { $0.new },
        count("units", phrase("reform.column.then"), isOrderable: false) { $0.units },
      ], rows: study.days)
  }
}
