import Basics
import Formats
import Markup
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

/// One referendum of a register.
struct RegisteredReferendum {
  let id: Identifier<Thing>
  let title: String
  let content: Referendum
  let unit: String

  var date: String { content.days.first?.iso ?? content.when }
}

extension WorkContext {
  /// All referendums of a space: what was asked, how many voted, what came of it.
  func referendumsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, rows, mayAdd) = try registeredReferendums(id)
    let title = words(of: .referendum).heading
    return workPage("\(title) – \(space.name)", at: SurveyPlaces.referendums(id), in: rooms, nil) { html in
      html.h1(title)
      if rows.isEmpty {
        html.p(phrase("surveys.no-referendums"), .class("column"))
      } else {
        turnouts(&html, rows)
        map(&html, rows)
        table(
          &html, Listing(name: title, columns: referendumColumns(rows), rows: rows), isCards: true)
      }
      if mayAdd { waysToAdd(&html, id, .referendum) }
      html.ul(.class("ways-on", "no-print")) { html in
        fileLinks(&html) { format, separator in
          SurveyPlaces.referendumsFile(id, format).address(
            Query(separator.map { [.init("separator", $0)] } ?? []))
        }
      }
    }
  }

  func referendumsFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let rows = try registeredReferendums(id).rows
    return try file(
      Listing(name: words(of: .referendum).plural, columns: referendumColumns(rows), rows: rows), format,
      named: "nabo-referendums", route: SurveyPlaces.referendumsFile(id, format).pattern)
  }

  private func registeredReferendums(
    _ id: Identifier<Space>
  ) throws -> (space: Space, rooms: SpaceRooms?, rows: [RegisteredReferendum], mayAdd: Bool) {
    let (space, rooms, things, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        try Thing.recall(.referendum, in: space, on: content.today(), for: actor, tx),
        may(actor, .addThing, space.subject)
      )
    }
    let rows = things.map { thing in
      let content = Referendum(reading: thing.fields.content)
      return RegisteredReferendum(
        id: thing.id, title: thing.fields.title, content: content,
        unit: content.unit.map { names(of: [$0])[0] } ?? "")
    }
    return (space, rooms, rows.sorted { ($0.date, $0.title) > ($1.date, $1.title) }, mayAdd)
  }

  /// Where referendums were held; where the council did something else than was voted for, the municipality stands out.
  private func map(_ html: inout HTML, _ rows: [RegisteredReferendum]) {
    let units = rows.compactMap(\.content.unit).map(ofToday)
    let departed = rows.filter { $0.content.followUp == .departed }.compactMap(\.content.unit).map(ofToday)
    for country in Set(units.map(\.country)).sorted() {
      let shown = units.filter { $0.country == country }
      let title = "referendum-map-\(country)"
      guard let map = unitMap(of: shown, on: content.today(), strong: departed, titled: title) else {
        continue
      }
      let isDeparted = departed.contains { $0.country == country }
      html.p(
        phrase(isDeparted ? "surveys.map-departed" : "surveys.map"), .id(title), .class("change-map-title"))
      map(&html)
    }
  }

  /// The mean over referendums and that over people, which differ: small municipalities vote more.
  private func turnouts(_ html: inout HTML, _ rows: [RegisteredReferendum]) {
    let counts = rows.map(\.content.count)
    html.p(.class("lead", "column")) { html in
      html.text(phrase("surveys.held", count: rows.count))
      if let mean = counts.unweightedTurnout {
        html.text(
          " "
            + phrase(
              "surveys.turnout-unweighted", ["share": percent(mean.share), "count": whole(mean.count)]))
      }
      let weighted = counts.weightedTurnout
      html.text(
        " "
          + (weighted.map {
            phrase("surveys.turnout-weighted", ["share": percent($0.share), "count": whole($0.count)])
          } ?? phrase("surveys.turnout-unknown")))
    }
  }

  private func referendumColumns(
    _ rows: [RegisteredReferendum]
  ) -> [ListingColumn<RegisteredReferendum>] {
    let words = words(of: .referendum)
    return [
      ListingColumn(
        "title", words.label("title"), isOrderable: false,
        show: { html, row in html.a(row.title, .href(SurveyPlaces.referendum(row.id).address())) },
        cell: { .text($0.title) }),
      ListingColumn("unit", words.label("unit"), isOrderable: false) { .text($0.unit) },
      ListingColumn("date", words.label("days"), isOrderable: false) { .text($0.date) },
      ListingColumn(
        "turnout", words.label("turnout"), isNumber: true, isOrderable: false,
        show: { html, row in html.text(percent(row.content.count.turnout)) },
        cell: { row in row.content.count.turnout.map { .number($0, decimals: 4) } ?? .empty }),
      ListingColumn("options", words.label("options"), isOrderable: false) { row in
        .text(
          zip(row.content.options, row.content.shares).map { option, share in
            "\(option.text) \(percent(share))"
          }.joined(separator: "; "))
      },
      ListingColumn("follow-up", words.label("follow-up"), isOrderable: false) { row in
        .text(row.content.followUp.map { words.word("follow-up", $0.rawValue) } ?? "")
      },
      ListingColumn("faults", phrase("surveys.not-adding-up"), isOrderable: false) { row in
        .text(row.content.count.findings.map { sentence($0, of: row.content) }.joined(separator: " "))
      },
    ]
  }

  /// What does not add up, in words.
  func sentence(_ finding: ReferendumCount.Finding, of content: Referendum) -> String {
    switch finding {
    case .districtTotal(let district, let printed, let sum):
      phrase(
        "surveys.finding.district",
        ["district": district, "printed": whole(printed), "sum": whole(sum)])
    case .optionTotal(let option, let printed, let sum):
      phrase(
        "surveys.finding.option",
        [
          "option": content.options.indices.contains(option) ? content.options[option].text : "",
          "printed": whole(printed), "sum": whole(sum),
        ])
    case .votersTotal(let printed, let sum):
      phrase("surveys.finding.voters", ["printed": whole(printed), "sum": whole(sum)])
    }
  }
}
