import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The new organisation as a tree with a table, and what is another on a second day. Query: `date`, `beside`.
  func organisationPage(_ id: Identifier<Space>) throws -> Reply {
    let (day, beside) = (try asked("date"), try asked("beside"))
    let view = try inventory(OrganisationalUnit.self, of: id)
    let tree = try day.map { try organisation(of: view.space, on: $0) } ?? OrganisationTree(view.items)
    let other = try beside.map { try organisation(of: view.space, on: $0) }
    let place = InventoryPlaces.organisation(id)
    return inventoryPage(view, at: place, title: phrase("inventories.organisation-title")) { html in
      html.p(.class("lead", "column")) { html in
        html.text(phrase("inventories.organisation-parts", count: tree.lines.count) + " ")
        html.text(phrase("inventories.organisation-unplaced", count: tree.unplaced.count))
      }
      html.form(.method("get"), .action(place.address()), .class("filter-form", "no-print")) { html in
        dayField(&html, "date", phrase("inventories.organisation-day"), day?.iso ?? "")
        dayField(&html, "beside", phrase("inventories.organisation-beside"), beside?.iso ?? "")
        html.button(phrase("history.filter.send"), .type("submit"))
      }
      if let other { changes(&html, tree.changes(to: other)) }
      html.h2(phrase("inventories.organisation-tree"))
      html.ul { html in for root in tree.roots { branch(&html, root) } }
      if !tree.unplaced.isEmpty {
        html.h2(phrase("inventories.organisation-left"))
        html.ul { html in for item in tree.unplaced { html.li { part(&$0, item) } } }
      }
      html.h2(phrase("inventories.organisation-table"))
      table(&html, organisationListing(tree), isCards: true)
      if view.mayAdd { waysToAdd(&html, id, OrganisationalUnit.kind) }
    }
  }

  private func asked(_ name: String) throws(Diagnostic) -> Day? {
    guard let text = visit.query[name], !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": text])
    }
    return day
  }

  private func organisation(of space: Space, on day: Day) throws -> OrganisationTree {
    let isBefore = alphabetical(space)
    return try reading { tx, actor in
      let items = try Thing.recall(OrganisationalUnit.kind, in: space, on: day, for: actor, tx).map {
        InventoryItem(
          id: $0.id, title: $0.fields.title, content: OrganisationalUnit(reading: $0.fields.content))
      }
      return OrganisationTree(
        items.sorted { $0.title == $1.title ? $0.id < $1.id : isBefore($0.title, $1.title) })
    }
  }

  private func branch(_ html: inout HTML, _ branch: OrganisationTree.Branch) {
    html.li { html in
      part(&html, branch.item)
      guard !branch.parts.isEmpty || !branch.old.isEmpty else { return }
      html.ul { html in
        for inner in branch.parts { self.branch(&html, inner) }
        for old in branch.old {
          html.li { html in
            html.text("← ")
            part(&html, old)
          }
        }
      }
    }
  }

  private func part(_ html: inout HTML, _ item: OrganisationTree.Item) {
    html.a(item.title, .href(ThingPlaces.thing(item.id).address()))
    let facts = [
      item.content.unit.flatMap { unitNames([$0])[$0] } ?? "", shown(item.content.leader),
      item.content.manYears.map { phrase("inventories.man-years", ["count": phrase.number($0, decimals: 1)]) }
        ?? "",
    ].filter { !$0.isEmpty }
    if !facts.isEmpty { html.span(facts.joined(separator: " · "), .class("register-fact")) }
  }

  /// A leader by name; an account is shown on the page of the part, to those who are told who belongs.
  private func shown(_ leader: String) -> String { Identifier<Person>(leader) == nil ? leader : "" }

  private func changes(_ html: inout HTML, _ changes: [OrganisationChange]) {
    html.h2(phrase("inventories.organisation-changes", count: changes.count))
    guard !changes.isEmpty else { return }
    html.ul { html in
      for change in changes {
        html.li { html in
          html.a(change.title, .href(ThingPlaces.thing(change.id).address()))
          html.text(" · \(phrase("inventories.organisation-change.\(change.kind.rawValue)"))")
        }
      }
    }
  }

  private func organisationListing(
    _ tree: OrganisationTree
  ) -> Listing<(depth: Int, branch: OrganisationTree.Branch)> {
    typealias Column = ListingColumn<(depth: Int, branch: OrganisationTree.Branch)>
    let words = words(of: OrganisationalUnit.kind)
    return Listing(
      name: phrase("inventories.organisation-table"),
      columns: [
        Column("level", phrase("inventories.organisation-level"), isNumber: true, isOrderable: false) {
          .number(Double($0.depth + 1), decimals: 0)
        }, Column("title", words.label("title"), isOrderable: false) { .text($0.branch.item.title) },
        Column("leader", words.label("leader"), isOrderable: false) {
          .text(shown($0.branch.item.content.leader))
        },
        Column("man-years", words.label("man-years"), isNumber: true, isOrderable: false) {
          $0.branch.item.content.manYears.map { .number($0, decimals: 1) } ?? .empty
        },
        Column("from", phrase("inventories.organisation-from"), isOrderable: false) {
          .text($0.branch.old.map(\.title).joined(separator: ", "))
        }, dayColumn("due", words.label("due")) { $0.branch.item.content.due },
      ], rows: tree.lines)
  }
}
