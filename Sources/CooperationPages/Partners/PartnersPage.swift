import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// As many stand beside each other and above; of more, each has its partners in a list.
  private static var mostBeside: Int { 30 }

  /// Who works with whom, how often, and whether it is always the same ones.
  func partnersPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let shown = view.shown
    let counts = PartnerCounts(shown)
    let units = view.municipalities(of: shown, nameOrder(of: view.space))
    return registerPage(view, at: CooperationPlaces.partners(id)) { html, words in
      partnersAnswer(&html, view, counts, units, words)
    } body: { html, _ in
      if units.count <= Self.mostBeside {
        PartnerGraph(units: units, counts: counts, name: view.units.name(of:))
          .write(to: &html, title: phrase("cooperation.partners-graph"))
        html.p(phrase("cooperation.partners-graph-explained"), .class("column", "quiet"))
        partnerMatrix(&html, view, counts, units)
      }
      let rows = units.map { (unit: $0, own: counts.byUnit[$0] ?? PartnerCounts.Own()) }
      html.section { html in
        html.h2(phrase("cooperation.per-unit"))
        html.p(phrase("cooperation.congruence-explained"), .class("column", "quiet"))
        table(&html, partnerListing(view, rows), isCards: true)
      }
      registerFileLinks(&html, .partners, id)
    }
  }

  /// Pairs that are together most often; where many are alike, how often is all there is to say.
  private func partnersAnswer(
    _ html: inout HTML, _ view: RegisterView, _ counts: PartnerCounts, _ units: [UnitCode],
    _ words: RegisterWords
  ) {
    let pairs = units.flatMap { unit in
      (counts.byUnit[unit]?.partners ?? [:]).filter { $0.key > unit }.map { (unit, $0.key, $0.value) }
    }
    let count = pairs.map(\.2).max() ?? 0
    let closest = pairs.filter { $0.2 == count }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    html.p(.class("lead", "column")) { html in
      switch closest.count {
      case 0: html.text(phrase("cooperation.partners-none"))
      case 1...3:
        let names = closest.map { words.row([view.units.name(of: $0.0), view.units.name(of: $0.1)]) }
        html.text(
          phrase("cooperation.partners-answer", count: count, ["pairs": names.joined(separator: "; ")]))
      default: html.text(phrase("cooperation.partners-most", count: count))
      }
    }
  }

  private func partnerMatrix(
    _ html: inout HTML, _ view: RegisterView, _ counts: PartnerCounts, _ units: [UnitCode]
  ) {
    let most = max(1, counts.byUnit.values.compactMap { $0.partners.values.max() }.max() ?? 1)
    html.scrolling(phrase("cooperation.partners-table")) { html in
      html.table(.class("partner-matrix")) { html in
        html.caption(phrase("cooperation.partners-table"))
        html.thead { html in
          html.tr { html in
            html.th(phrase("cooperation.field.unit"), .scope("col"))
            for unit in units { html.th(view.units.name(of: unit), .scope("col"), .class("number")) }
          }
        }
        html.tbody { html in
          for unit in units {
            html.tr { html in
              html.th(view.units.name(of: unit), .scope("row"))
              for other in units {
                let count = counts.byUnit[unit]?.partners[other] ?? 0
                let step = unit == other || count == 0 ? 0 : 1 + (count * 4 - 1) / most
                html.td(
                  unit == other ? "·" : phrase.number(Double(count)), .class("number", "step-\(step)"))
              }
            }
          }
        }
      }
    }
  }

  private func partnerListing(
    _ view: RegisterView, _ rows: [(unit: UnitCode, own: PartnerCounts.Own)]
  ) -> Listing<(unit: UnitCode, own: PartnerCounts.Own)> {
    typealias Column = ListingColumn<(unit: UnitCode, own: PartnerCounts.Own)>
    return Listing(
      name: phrase("cooperation.per-unit"),
      columns: [
        Column("unit", phrase("cooperation.field.unit"), isOrderable: false) {
          .text(view.units.name(of: $0.unit))
        },
        Column("count", phrase("cooperation.column.count"), isNumber: true, isOrderable: false) {
          .number(Double($0.own.cooperations), decimals: 0)
        },
        Column("partners", phrase("cooperation.column.partners"), isNumber: true, isOrderable: false) {
          .number(Double($0.own.partners.count), decimals: 0)
        },
        Column("most", phrase("cooperation.column.most-with"), isOrderable: false) { row in
          .text(mostWith(row.own, view))
        },
        Column("same", phrase("cooperation.column.same-company"), isNumber: true, isOrderable: false) {
          $0.own.cooperations == 0 ? .empty : .number(Double($0.own.inSameCompany), decimals: 0)
        },
        Column("congruence", phrase("cooperation.column.congruence"), isNumber: true, isOrderable: false) {
          $0.own.congruence.map { .number($0, decimals: 2) } ?? .empty
        },
      ], rows: rows)
  }

  /// The partners that it is with most, three at most.
  private func mostWith(_ own: PartnerCounts.Own, _ view: RegisterView) -> String {
    own.partners.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      .map { "\(view.units.name(of: $0.key)) (\(phrase.number(Double($0.value))))" }
      .joined(separator: ", ")
  }
}
