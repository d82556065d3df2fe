import Basics
import Figures
import Formats
import GroupingAnswers
import Groupings
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// The municipalities of a map, those that are put together first, each as a study.
  func mergersGroups(_ html: inout HTML, _ view: MergersView, _ map: ProposedMap) {
    html.section(.aria("labelledby", "mergers-groups")) { html in
      html.h2(
        phrase(view.found.own == nil ? "mergers.groups.title" : "mergers.groups.own"), .id("mergers-groups"))
      guard !map.mergers.isEmpty else { return html.p(phrase("mergers.groups.none"), .class("column")) }
      let order = ListingOrder(visit.query["order"])
      html.details(order == nil ? nil : .open) { html in
        html.summary(phrase("mergers.groups.show", count: map.mergers.count))
        table(
          &html, groupListing(view, map.mergers).ordered(by: order) { $0 < $1 }, isCards: true, order: order
        ) { StudyPlaces.mergers.address($0) }
      }
      html.p(.class("compare-actions")) { html in
        for format in MapFormat.allCases {
          html.a(
            phrase("mergers.file.\(format.rawValue)"), .class("button"), .rel("nofollow"),
            .href(StudyPlaces.mergersFile(format).address(view.request.query(own: map.map.labels))))
        }
      }
      let left = map.groups.count - map.mergers.count
      if left > 0 { html.p(phrase("mergers.groups.rest", count: left), .class("quiet")) }
    }
  }

  private func groupListing(_ view: MergersView, _ groups: [ProposedMap.Group]) -> Listing<ProposedMap.Group>
  {
    Listing(
      name: phrase("mergers.groups.title"),
      columns: [
        ListingColumn("units", phrase("mergers.column.units")) { .text(view.names(of: $0)) },
        ListingColumn("residents", phrase("mergers.column.residents"), isNumber: true) {
          .number(Double($0.population), decimals: 0)
        },
        ListingColumn("distance", phrase("mergers.column.distance"), isNumber: true) {
          .number($0.distance, decimals: 0)
        },
        ListingColumn(
          "study", phrase("mergers.column.study"), isOrderable: false,
          show: { html, group in
            html.a(.href(study(of: group, view)), .rel("nofollow")) { html in
              html.text(phrase("mergers.study"))
              html.span(" " + view.names(of: group), .class("visually-hidden"))
            }
          }, cell: { .text(study(of: $0, view)) }),
      ], rows: groups)
  }

  private func study(of group: ProposedMap.Group, _ view: MergersView) -> String {
    let codes = group.units.map { view.found.units[$0].code }
    return StudyPlaces.compare.address(
      Query([
        .init("country", view.request.country.register.country), .init("date", view.request.day.iso),
        .init("merge", codes.joined(separator: ",")),
      ]))
  }

  /// Maps that are nearly as good, by how they differ from the one that is shown.
  func otherMaps(_ html: inout HTML, _ view: MergersView, _ shown: ProposedMap) {
    guard view.found.maps.count > 1 || view.found.own != nil, !view.found.maps.isEmpty else { return }
    html.section(.aria("labelledby", "mergers-others")) { html in
      html.h2(phrase("mergers.others.title"), .id("mergers-others"))
      html.ol(.class("column")) { html in
        for (place, map) in view.found.maps.enumerated() {
          let words = phrase(
            map.map == shown.map ? "mergers.others.shown" : "mergers.others.map",
            [
              "count": view.number(map.groups.count), "distance": phrase.number(map.distance, decimals: 0),
              "differs": view.number(map.differs(from: shown)),
            ])
          html.li { html in
            guard map.map != shown.map else { return html.text(words) }
            html.a(
              words, .rel("nofollow"),
              .href(
                StudyPlaces.mergers.address(view.request.query(own: nil).setting("show", to: "\(place)"))))
          }
        }
      }
      html.p(.class("column")) {
        $0.a(
          phrase("mergers.others.anew"), .rel("nofollow"),
          .href(
            StudyPlaces.mergers.address(
              view.request.query(own: nil).setting("seed", to: "\(view.request.question.seed &+ 1)"))))
      }
    }
  }

  /// What the threshold costs: how many municipalities other ones leave.
  func front(_ html: inout HTML, _ view: MergersView) {
    let points = view.found.front
    guard !points.isEmpty else { return }
    let units = Double(view.found.units.count)
    html.section(.aria("labelledby", "mergers-front")) { html in
      html.h2(phrase("mergers.front.title"), .id("mergers-front"))
      let finding = phrase("mergers.front.finding", ["place": view.place])
      let chart = GainChart(
        rows: points.map { point in
          let count = point.map?.groups.count
          return GainChart.Row(
            name: phrase("mergers.front.threshold", ["threshold": view.number(point.threshold)]),
            label: count.map(view.number) ?? phrase("mergers.front.none"),
            before: 100 * Double(count ?? 0) / units,
            after: 100 * Double(min(point.most, view.found.units.count)) / units)
        }, style: .merger(0))
      let table = ChartFigure.Table(
        caption: finding,
        header: ["threshold", "count", "most", "merged", "distance"].map {
          phrase("mergers.front.column.\($0)")
        },
        rows: points.map { point in
          [view.number(point.threshold)]
            + [
              point.map.map { view.number($0.groups.count) }, view.number(point.most),
              point.map.map { view.number($0.mergers.reduce(0) { $0 + $1.units.count }) },
              point.map.map { phrase.number($0.distance, decimals: 0) },
            ].map { $0 ?? phrase("mergers.front.none") }
        })
      ChartFigure(finding: finding, table: table, tableName: phrase("mergers.as-table"))
        .write(to: &html) {
          chart.write(to: &$0, id: "mergers-front-chart", title: finding)
        } note: {
          $0.text(phrase("mergers.front.note"))
        }
    }
  }
}
