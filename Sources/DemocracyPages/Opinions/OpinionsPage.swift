import Basics
import Formats
import Markup
import Opinions
import Pages
import Spaces
import Wording
import WorkPages

/// A statement with what all, each place and each group make of it.
private struct OpinionRow {
  let text: String
  let opinion: StatementOpinion
  let places: [Double?]
}

extension WorkContext {
  /// Where the old municipalities agree: what unites, what each place thinks, and groups of opinion that are sure enough to be
  /// told.
  func opinionsPage(_ id: Identifier<Thing>) throws -> Reply {
    let (view, asked, sheets) = try reading { tx, actor in
      let view = try process(id, tx, actor)
      return (
        view, try statements(of: id, in: view.space, actor, tx), try OpinionSheets.all(of: id, tx)
      )
    }
    let texts = Dictionary(asked.map { ($0.id.text, $0.text) }) { first, _ in first }
    // Votes on a statement that was taken back count for nothing.
    let table = try VoteTable(sheets.votes.filter { texts[$0.statement] != nil })
    let opinions = OpinionGroups(
      table,
      resamples: OpinionSheets.resamples(
        participants: table.participants.count, statements: table.statements.count))
    let places = PlaceOpinion.all(table, places: sheets.places)
    let rows = opinions.statements.enumerated().map { index, opinion in
      OpinionRow(
        text: texts[opinion.id] ?? "", opinion: opinion, places: places.map { $0.agree[index] })
    }.sorted { ($1.opinion.uniting, $0.text) < ($0.opinion.uniting, $1.text) }
    let hasEnough = table.participants.count >= Self.fewestVoters
    return workPage(phrase("democracy.opinions"), at: DemocracyPlaces.opinions(id), in: view.rooms, nil) {
      html in
      html.h1(phrase("democracy.opinions"))
      if view.space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      html.p(
        phrase("democracy.voters", count: table.participants.count)
          + (hasEnough ? " " + unitingSentence(rows) : " " + phrase("democracy.too-few-voters")),
        .class("lead", "column"))
      if hasEnough {
        opinionTable(&html, rows, places)
        opinionGroups(&html, rows, opinions)
      }
      html.p(phrase("democracy.opinions-method"), .class("column", "quiet"))
      html.p { $0.a(phrase("democracy.back"), .href(DemocracyPlaces.process(id).address())) }
    }
  }

  /// Below so many nothing is told.
  private static var fewestVoters: Int { 10 }

  /// What most agree on in every place that is large enough to be told.
  private func unitingSentence(_ rows: [OpinionRow]) -> String {
    let agreed = rows.filter { row in
      let known = row.places.compactMap(\.self)
      return known.count > 1 && known.count == row.places.count && known.allSatisfy { $0 > 0.5 }
    }
    guard let best = agreed.first else { return phrase("democracy.nothing-unites") }
    return phrase("democracy.unites", count: agreed.count, ["statement": best.text])
  }

  private func opinionTable(_ html: inout HTML, _ rows: [OpinionRow], _ places: [PlaceOpinion]) {
    typealias Column = ListingColumn<OpinionRow>
    html.h2(phrase("democracy.by-statement"))
    table(
      &html,
      Listing(
        name: phrase("democracy.by-statement"),
        columns: [
          Column("statement", phrase("democracy.statement"), isOrderable: false) { .text($0.text) }
        ]
          + places.enumerated().map { index, place in
            Column(
              place.place, "\(placeName(place.place)) (\(whole(place.participants)))", isNumber: true,
              isOrderable: false
            ) { row in
              .text(share(row.places[index]))
            }
          } + [
            Column("uniting", phrase("democracy.uniting"), isNumber: true, isOrderable: false) {
              .number($0.opinion.uniting, decimals: 2)
            }
          ], rows: rows))
    html.p(phrase("democracy.by-statement-note"), .class("column", "quiet"))
  }

  private func opinionGroups(_ html: inout HTML, _ rows: [OpinionRow], _ opinions: OpinionGroups) {
    html.h2(phrase("democracy.groups"))
    let told = opinions.groups.indices.filter { opinions.groups[$0].mayBeTold }
    guard opinions.groups.count > 1, !told.isEmpty else {
      return html.p(phrase("democracy.no-groups"), .class("column"))
    }
    for group in told {
      html.h3(phrase("democracy.group", ["number": String(group + 1)]))
      html.p(
        phrase(
          "democracy.group-size",
          [
            "count": whole(opinions.groups[group].participants.count),
            "share": phrase.number(opinions.groups[group].stability * 100),
          ]))
      let speaking = rows.compactMap { row in
        row.opinion.representing[group].flatMap { $0.isSure ? (row, $0) : nil }
      }.sorted { ($1.1.weight, $0.0.text) < ($0.1.weight, $1.0.text) }.prefix(5)
      html.ul(.class("column")) { html in
        for (row, representing) in speaking {
          html.li(
            phrase(
              representing.byAgreeing ? "democracy.group-agrees" : "democracy.group-disagrees",
              ["share": share(representing.share), "statement": row.text]))
        }
      }
    }
    let silent = opinions.groups.count - told.count
    if silent > 0 { html.p(phrase("democracy.silent-groups", count: silent), .class("column", "quiet")) }
  }

  private func share(_ share: Double?) -> String {
    share.map { "\(phrase.number($0 * 100)) %" } ?? "‥"
  }
}
