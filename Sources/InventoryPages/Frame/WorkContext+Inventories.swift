import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// What the pages of inventories have in common: the ways between them, and what narrows them.
extension WorkContext {
  /// So many rows stand on a page; a file has them all.
  static var inventoryRows: Int { 200 }

  var inventoryQuery: Query {
    Query(visit.query.pairs.filter { $0.name == "effective" && !$0.value.isEmpty })
  }

  var skipped: Int { max(0, visit.query["skip"].flatMap { Int($0) } ?? 0) }

  func inventoryPage<Content: ThingContent>(
    _ view: InventoryView<Content>, at place: Place, title: String, status: Int = 200,
    body: (inout HTML) -> Void
  ) -> Reply {
    workPage("\(title) – \(view.space.name)", at: place, in: view.rooms, nil, status: status) { html in
      html.h1(title)
      inventoryViews(&html, view.space.id, at: place, mayAdd: view.mayAdd)
      if view.items.isEmpty {
        html.p(
          phrase(view.mayAdd ? "inventories.empty-teach" : "inventories.empty"), .class("column", "lead"))
        if view.mayAdd { waysToAdd(&html, view.space.id, Content.kind) }
      } else {
        body(&html)
      }
    }
  }

  /// Where somebody adds a row, and where they bring in a list.
  func waysToAdd(_ html: inout HTML, _ space: Identifier<Space>, _ kind: ThingKind) {
    let named = Query([.init("kind", kind.rawValue)])
    html.ul(.class("ways-on", "no-print")) { html in
      html.li {
        $0.a(words(of: kind).new, .class("button"), .href(SpacePlaces.newThing(space).address(named)))
      }
      html.li {
        $0.a(phrase("inventories.import"), .href(SpacePlaces.importThings(space).address(named)))
      }
      html.li {
        $0.a(phrase("inventories.as-list"), .href(SpacePlaces.things(space).address(named)))
      }
    }
  }

  /// With øre only where there are some.
  func kroner(_ amount: Money) -> String {
    phrase.number(amount.kroner, decimals: amount.ore % 100 == 0 ? 0 : 2)
  }

  func moneyColumn<Row>(
    _ name: String, _ heading: String, _ amount: @escaping (Row) -> Money?
  ) -> ListingColumn<Row> {
    ListingColumn(
      name, heading, isNumber: true, isOrderable: false,
      show: { html, row in html.text(amount(row).map(kroner) ?? "–") },
      cell: { row in amount(row).map { .number($0.kroner, decimals: 2) } ?? .empty })
  }

  func effectiveForm(_ html: inout HTML, _ effective: Day?, at place: Place) {
    html.form(.method("get"), .action(place.address()), .class("filter-form", "no-print")) { html in
      dayField(&html, "effective", phrase("inventories.effective"), effective?.iso ?? "")
      html.button(phrase("history.filter.send"), .type("submit"))
    }
  }

  /// The ways to the rows before and after those shown.
  func inventoryPages(_ html: inout HTML, _ count: Int, at place: Place) {
    guard count > Self.inventoryRows else { return }
    html.ul(.class("ways-on", "no-print")) { html in
      for (key, skip) in [
        ("previous", skipped - Self.inventoryRows), ("next", skipped + Self.inventoryRows),
      ] where skip > -Self.inventoryRows && skip < count {
        let query = inventoryQuery.setting("skip", to: skip > 0 ? String(skip) : nil)
        html.li {
          $0.a(phrase("things.\(key)"), .class("button"), .rel("nofollow"), .href(place.address(query)))
        }
      }
    }
  }

  func inventoryViews(
    _ html: inout HTML, _ space: Identifier<Space>, at here: Place, mayAdd: Bool
  ) {
    let views =
      [
        ("overview", InventoryPlaces.overview(space)), ("systems", InventoryPlaces.systems(space)),
        ("agreements", InventoryPlaces.agreements(space)),
        ("same-systems", InventoryPlaces.pairs(space, .system)),
        ("same-agreements", InventoryPlaces.pairs(space, .agreement)),
        ("staff", InventoryPlaces.staff(space)), ("organisation", InventoryPlaces.organisation(space)),
        ("streets", InventoryPlaces.streets(space)),
        ("settlement", InventoryPlaces.settlement(space)),
      ]
      + (mayAdd ? [("budget", InventoryPlaces.budget(space)), ("mine", InventoryPlaces.round(space))] : [])
    html.nav(.class("no-print"), .aria("label", phrase("inventories.views"))) { html in
      html.ul(.class("ways-on")) { html in
        for (name, place) in views {
          html.li {
            $0.a(
              phrase("inventories.view.\(name)"), .href(place.address(inventoryQuery)),
              place == here ? .aria("current", "page") : nil)
          }
        }
      }
    }
  }
}
