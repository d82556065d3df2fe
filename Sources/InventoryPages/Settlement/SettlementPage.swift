import Basics
import Formats
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Who gets what when a municipality is split, what is evened out in money, what is open, and by when.
  func settlementPage(_ id: Identifier<Space>) throws -> Reply {
    let answer = try settlement(of: id)
    let place = InventoryPlaces.settlement(id)
    let title = phrase("inventories.settlement-title")
    return workPage("\(title) – \(answer.view.space.name)", at: place, in: answer.view.rooms, nil) { html in
      html.h1(title)
      inventoryViews(&html, id, at: place, mayAdd: answer.view.mayAdd)
      if answer.view.items.isEmpty {
        html.p(
          phrase(answer.view.mayAdd ? "inventories.settlement-teach" : "inventories.empty"),
          .class("column", "lead"))
      } else {
        lead(&html, answer)
        effectiveForm(&html, answer.view.effective, at: place)
        if answer.settlement.parties.isEmpty {
          html.p(phrase("inventories.settlement-no-parties"), .class("column"))
        } else {
          html.h2(phrase("inventories.settlement-evened"))
          table(&html, partyListing(answer))
        }
        open(&html, answer)
        html.h2(phrase("inventories.settlement-shares"))
        table(&html, shareListing(answer), isCards: true)
        staff(&html, answer)
        html.h2(phrase("inventories.settlement-sums"))
        table(&html, sumListing(answer))
        html.p(phrase("inventories.settlement-explained"), .class("column", "quiet"))
        html.ul(.class("ways-on", "no-print")) { html in
          fileLinks(&html) { format, separator in
            InventoryPlaces.settlementFile(id, format)
              .address(inventoryQuery.setting("separator", to: separator))
          }
        }
      }
      if answer.view.mayAdd {
        waysToAdd(&html, id, SettlementShare.kind)
        waysToAdd(&html, id, SettlementParty.kind)
      }
    }
  }

  func settlementFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    try file(
      shareListing(settlement(of: id)), format, named: "nabo-settlement",
      route: InventoryPlaces.settlementFile(id, format).pattern)
  }

  private func lead(_ html: inout HTML, _ answer: SettlementView) {
    let open =
      answer.settlement.open.count + answer.unvalued.count + answer.staff.count { $0.parts == nil }
    html.p(.class("lead", "column")) { html in
      for deadline in answer.deadlines.prefix(1) {
        let words = ["day": phrase.date(deadline.day), "unit": deadline.party ?? ""]
        let key = deadline.party == nil ? "claim" : "appeal"
        html.text(phrase("inventories.settlement-\(key)", words) + " ")
      }
      html.text(
        phrase(
          "inventories.settlement-open", count: open,
          ["of": phrase.number(Double(answer.view.items.count))]))
    }
    guard answer.deadlines.count > 1 else { return }
    html.ul { html in
      for deadline in answer.deadlines.dropFirst() {
        let words = ["day": phrase.date(deadline.day), "unit": deadline.party ?? ""]
        html.li(
          phrase("inventories.settlement-\(deadline.party == nil ? "claim" : "appeal")", words))
      }
    }
  }

  private func open(_ html: inout HTML, _ answer: SettlementView) {
    let disputed = answer.settlement.open.compactMap { answer.item($0.id) }
    let rows =
      disputed.map { item in
        (item, phrase("inventories.settlement-\(item.content.standing == .disputed ? "disputed" : "nobody")"))
      } + answer.unvalued.map { ($0, phrase("inventories.settlement-unvalued")) }
    guard !rows.isEmpty else { return }
    html.h2(phrase("inventories.settlement-left"))
    html.ul { html in
      for (item, why) in rows {
        html.li { html in
          html.a(item.title, .href(ThingPlaces.thing(item.id).address()))
          html.text(" · \(why)")
        }
      }
    }
  }

  private func name(_ party: Settlement.Party, _ answer: SettlementView) -> String {
    UnitCode(party.name).flatMap { answer.names[$0] } ?? party.name
  }

  private func partyListing(_ answer: SettlementView) -> Listing<Int> {
    typealias Column = ListingColumn<Int>
    let settlement = answer.settlement
    return Listing(
      name: phrase("inventories.settlement-evened"),
      columns: [
        Column("unit", words(of: SettlementParty.kind).label("unit"), isOrderable: false) {
          .text(name(settlement.parties[$0], answer))
        },
        moneyColumn("taxes", words(of: SettlementParty.kind).label("taxes")) { settlement.parties[$0].taxes },
        moneyColumn("taken", phrase("inventories.settlement-column.taken")) { settlement.taken[$0] },
        moneyColumn("due", phrase("inventories.settlement-column.due")) { settlement.due[$0] },
        moneyColumn("pays", phrase("inventories.settlement-column.pays")) { settlement.evened[$0] },
      ], rows: Array(settlement.parties.indices))
  }

  private func shareListing(_ answer: SettlementView) -> Listing<Settlement.Share> {
    typealias Column = ListingColumn<Settlement.Share>
    let words = words(of: SettlementShare.kind)
    let parties = answer.settlement.parties.enumerated().map { place, party in
      moneyColumn("party-\(place + 1)", name(party, answer)) { (share: Settlement.Share) in
        share.amounts.indices.contains(place) ? share.amounts[place] : nil
      }
    }
    return Listing(
      name: phrase("inventories.settlement-shares"),
      columns: [
        Column(
          "title", words.label("title"), isOrderable: false,
          show: { html, share in
            guard let item = answer.item(share.item.id) else { return }
            html.a(item.title, .href(ThingPlaces.thing(item.id).address()))
          }, cell: { .text(answer.item($0.item.id)?.title ?? "") }),
        Column("sort", words.label("sort"), isOrderable: false) {
          .text(words.word("sort", $0.item.kind.rawValue))
        }, moneyColumn("value", words.label("value")) { $0.item.value },
      ] + parties, rows: answer.settlement.shares)
  }

  private func staff(_ html: inout HTML, _ answer: SettlementView) {
    guard !answer.staff.isEmpty else { return }
    typealias Column = ListingColumn<(item: InventoryItem<SettlementShare>, parts: [Int64]?)>
    let words = words(of: SettlementShare.kind)
    let parties = answer.settlement.parties.enumerated().map { place, party in
      Column("party-\(place + 1)", name(party, answer), isNumber: true, isOrderable: false) { row in
        row.parts.map { .number(Double($0[place]) / 100, decimals: 2) } ?? .empty
      }
    }
    html.h2(phrase("inventories.settlement-staff"))
    table(
      &html,
      Listing(
        name: phrase("inventories.settlement-staff"),
        columns: [
          Column(
            "title", words.label("title"), isOrderable: false,
            show: { html, row in html.a(row.item.title, .href(ThingPlaces.thing(row.item.id).address())) },
            cell: { .text($0.item.title) }),
          Column("man-years", words.label("man-years"), isNumber: true, isOrderable: false) {
            $0.item.content.manYears.map { .number($0, decimals: 2) } ?? .empty
          },
        ] + parties, rows: answer.staff), isCards: true)
  }

  private func sumListing(_ answer: SettlementView) -> Listing<SettlementItem.Kind> {
    typealias Column = ListingColumn<SettlementItem.Kind>
    let words = words(of: SettlementShare.kind)
    let settlement = answer.settlement
    return Listing(
      name: phrase("inventories.settlement-sums"),
      columns: [
        Column("sort", words.label("sort"), isOrderable: false) { .text(words.word("sort", $0.rawValue)) },
        moneyColumn("all", phrase("inventories.settlement-column.all")) { settlement.sums(of: $0).all },
        moneyColumn("shared", phrase("inventories.settlement-column.shared")) {
          settlement.sums(of: $0).shared
        }, moneyColumn("open", phrase("inventories.settlement-column.open")) { settlement.sums(of: $0).open },
      ],
      rows: SettlementItem.Kind.allCases.filter { kind in
        (settlement.shares.map(\.item) + settlement.open).contains { $0.kind == kind }
      })
  }
}
