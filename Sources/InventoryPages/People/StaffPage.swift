import Basics
import Formats
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// How many people each municipality has for what; for whoever may see the groups, also what it costs to make their pay
  /// the same, who runs their pensions, and how far they have come on the way to their places.
  func staffPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try staff(of: id)
    let question = try GapQuestion(visit.query)
    let place = InventoryPlaces.staff(id)
    let title = phrase("inventories.staff-title")
    return workPage("\(title) – \(view.space.name)", at: place, in: view.rooms, nil) { html in
      html.h1(title)
      inventoryViews(&html, id, at: place, mayAdd: view.mayAdd)
      if view.isEmpty {
        html.p(
          phrase(view.mayAdd ? "inventories.staff-teach" : "inventories.empty"), .class("column", "lead"))
      } else {
        if view.maySeeAll { gap(&html, view, question, at: place) }
        heads(&html, view)
        if view.maySeeAll { placements(&html, view) }
      }
      if view.mayAdd { waysToAdd(&html, id, .position) }
    }
  }

  func gapFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let view = try staff(of: id)
    guard view.maySeeAll else { throw Diagnostic("not-permitted", .forbidden) }
    let question = try GapQuestion(visit.query)
    let gap = PayGap(view.payGroups, years: question.years, onCost: question.onCost / 100)
    return try file(
      gapListing(gap), format, named: "nabo-pay", route: InventoryPlaces.gapFile(id, format).pattern)
  }

  private func heads(_ html: inout HTML, _ view: StaffView) {
    html.h2(phrase("inventories.staff-heads"))
    if !view.maySeeAll { html.p(phrase("inventories.staff-hidden"), .class("column")) }
    let rows = view.table.functions + [phrase("inventories.staff-all")]
    typealias Column = ListingColumn<Int>
    let columns = (view.table.owners + [phrase("inventories.staff-all")]).enumerated().map { place, name in
      Column(
        "unit-\(place)", name, isNumber: true, isOrderable: false,
        show: { html, row in
          switch view.table.counts.cells[row][place] {
          case .count(let count): html.text(phrase.number(Double(count)))
          case .hidden:
            html.span("‥", .aria("hidden", true))
            html.span(phrase("inventories.staff-cell-hidden"), .class("visually-hidden"))
          case .unknown: html.text("–")
          }
        },
        cell: { row in
          if case .count(let count) = view.table.counts.cells[row][place] {
            .number(Double(count), decimals: 0)
          } else {
            .empty
          }
        })
    }
    table(
      &html,
      Listing(
        name: phrase("inventories.staff-heads"),
        columns: [
          Column("function", words(of: .position).label("function"), isOrderable: false) { .text(rows[$0]) }
        ] + columns, rows: Array(rows.indices)))
  }

  private func placements(_ html: inout HTML, _ view: StaffView) {
    let words = words(of: .position)
    let states: [PositionGroup.Placement?] = PositionGroup.Placement.allCases + [nil]
    let rows = states.map { state in
      (state: state, items: view.groups.filter { $0.content.placement == state })
    }
    .filter { !$0.items.isEmpty }
    summary(
      &html, phrase("inventories.staff-placement"), words.label("placement"),
      rows.map {
        (
          $0.state.map { words.word("placement", $0.rawValue) } ?? phrase("inventories.staff-unsaid"),
          $0.items
        )
      })
    let schemes = Dictionary(grouping: view.groups) { item in
      [item.content.pension, item.content.provider].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    summary(
      &html, phrase("inventories.staff-pensions"), words.label("pension"),
      schemes.sorted { $0.key < $1.key }.map {
        ($0.key.isEmpty ? phrase("inventories.staff-unsaid") : $0.key, $0.value)
      })
  }

  /// How many people and man-years are in each of some parts of the groups.
  private func summary(
    _ html: inout HTML, _ title: String, _ heading: String,
    _ parts: [(name: String, items: [InventoryItem<PositionGroup>])]
  ) {
    typealias Column = ListingColumn<(name: String, items: [InventoryItem<PositionGroup>])>
    let words = words(of: .position)
    func sum(_ name: String, _ value: @escaping (PositionGroup) -> Double?) -> Column {
      Column(name, words.label(name), isNumber: true, isOrderable: false) { row in
        let known = row.items.compactMap { value($0.content) }
        return known.isEmpty ? .empty : .number(known.reduce(0, +), decimals: name == "people" ? 0 : 1)
      }
    }
    html.h2(title)
    table(
      &html,
      Listing(
        name: title,
        columns: [
          Column("name", heading, isOrderable: false) { .text($0.name) },
          sum("people") { $0.people.map(Double.init) }, sum("man-years") { $0.manYears },
        ], rows: parts))
  }
}
