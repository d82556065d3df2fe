import Basics
import Formats
import Markup
import Pages
import Spaces
import StreetNames
import Wording
import WorkPages

extension WorkContext {
  /// Names of streets that several municipalities have, with why, who would keep the name, and what was decided.
  func streetsPage(_ id: Identifier<Space>) throws -> Reply {
    let answer = try streets(of: id)
    let place = InventoryPlaces.streets(id)
    let hearings = try inventory(StreetHearing.self, of: id).items
    return inventoryPage(answer.view, at: place, title: phrase("inventories.streets-title")) { html in
      html.p(.class("lead", "column")) { html in
        html.text(phrase("inventories.streets-barred", count: answer.barred) + " ")
        html.text(phrase("inventories.streets-alike", count: answer.clashes.count - answer.barred))
      }
      self.hearings(&html, hearings)
      html.h2(phrase("inventories.streets-pairs"))
      let shown = Array(answer.clashes.dropFirst(skipped).prefix(Self.inventoryRows))
      if shown.isEmpty {
        html.p(phrase("inventories.streets-none"), .class("column"))
      } else {
        table(&html, clashListing(answer, shown), isCards: true)
        inventoryPages(&html, answer.clashes.count, at: place)
      }
      html.p(phrase("inventories.streets-explained"), .class("column", "quiet"))
      html.h2(phrase("inventories.streets-renamed", count: answer.renamed.count))
      if !answer.renamed.isEmpty { table(&html, renamedListing(answer), isCards: true) }
      html.ul(.class("ways-on", "no-print")) { html in
        fileLinks(&html) { format, separator in
          InventoryPlaces.streetsFile(id, format).address(inventoryQuery.setting("separator", to: separator))
        }
      }
      if answer.view.mayAdd {
        waysToAdd(&html, id, StreetRow.kind)
        waysToAdd(&html, id, StreetHearing.kind)
      }
    }
  }

  /// What the register of addresses takes: each street that is renamed, with its old and its new name.
  func streetsFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    try file(
      renamedListing(streets(of: id)), format, named: "nabo-streets",
      route: InventoryPlaces.streetsFile(id, format).pattern)
  }

  private func hearings(_ html: inout HTML, _ hearings: [InventoryItem<StreetHearing>]) {
    guard !hearings.isEmpty else { return }
    html.ul(.class("ways-on")) { html in
      for hearing in hearings {
        let words = ["name": hearing.title, "day": hearing.content.closes.map { phrase.date($0) } ?? ""]
        html.li { html in
          html.a(
            phrase("inventories.hearing-link", words),
            .href(InventoryPlaces.hearing(hearing.id).address()))
        }
      }
    }
  }

  private func clashListing(_ answer: StreetsView, _ clashes: [NameClash]) -> Listing<NameClash> {
    typealias Column = ListingColumn<NameClash>
    let items = answer.view.items
    func street(_ name: String, _ heading: String, _ place: @escaping (NameClash) -> Int) -> Column {
      Column(
        name, heading, isOrderable: false,
        show: { html, clash in
          let item = items[place(clash)]
          html.a(item.street.name, .href(ThingPlaces.thing(item.id).address()))
          html.span(answer.unit(item), .class("register-fact"))
          if let addresses = item.content.addresses {
            html.span(phrase("inventories.streets-addresses", count: addresses), .class("register-fact"))
          }
        }, cell: { .text(items[place($0)].street.name) })
    }
    return Listing(
      name: phrase("inventories.streets-pairs"),
      columns: [
        street("first", phrase("inventories.streets-column.first")) { $0.first },
        street("second", phrase("inventories.streets-column.second")) { $0.second },
        Column("why", phrase("inventories.column.why"), isOrderable: false) {
          .text(phrase("inventories.streets-why.\($0.reason.rawValue)"))
        },
        Column("keeps", phrase("inventories.streets-column.keeps"), isOrderable: false) { clash in
          .text(keeper(items[clash.first], items[clash.second], clash, answer))
        },
        Column("proposals", phrase("inventories.streets-column.proposals"), isOrderable: false) { clash in
          let both = items[clash.first].content.proposals + items[clash.second].content.proposals
          return .text(both.isEmpty ? "–" : both.joined(separator: ", "))
        },
      ], rows: clashes)
  }

  /// By which fewer people change their address; of names that may both stay, nobody has to.
  private func keeper(
    _ first: InventoryItem<StreetRow>, _ second: InventoryItem<StreetRow>, _ clash: NameClash,
    _ answer: StreetsView
  ) -> String {
    guard ![.letters, .base, .crossesBorder].contains(clash.reason) else {
      return phrase("inventories.streets-both")
    }
    func keeps(_ item: InventoryItem<StreetRow>, _ other: InventoryItem<StreetRow>) -> String {
      phrase(
        "inventories.streets-keeps",
        [
          "unit": answer.unit(item),
          "addresses": phrase.number(Double(other.content.addresses ?? 0)),
        ])
    }
    switch NameKeeper(first.street, second.street) {
    case .first: return keeps(first, second)
    case .second: return keeps(second, first)
    case .tie: return phrase("inventories.streets-tie")
    case nil: return phrase("inventories.streets-uncounted")
    }
  }

  private func renamedListing(_ answer: StreetsView) -> Listing<InventoryItem<StreetRow>> {
    typealias Column = ListingColumn<InventoryItem<StreetRow>>
    let words = words(of: StreetRow.kind)
    return Listing(
      name: words.plural,
      columns: [
        Column("unit", words.label("unit"), isOrderable: false) { .text(answer.unit($0)) },
        Column("code", words.label("code"), isOrderable: false) { .text($0.content.code) },
        Column(
          "title", phrase("inventories.streets-column.old"), isOrderable: false,
          show: { html, item in html.a(item.title, .href(ThingPlaces.thing(item.id).address())) },
          cell: { .text($0.title) }),
        Column("new-name", words.label("new-name"), isOrderable: false) { .text($0.content.newName) },
        Column("addresses", words.label("addresses"), isNumber: true, isOrderable: false) {
          $0.content.addresses.map { .number(Double($0), decimals: 0) } ?? .empty
        }, dayColumn("decided", words.label("decided")) { $0.content.decided },
      ], rows: answer.renamed)
  }
}
