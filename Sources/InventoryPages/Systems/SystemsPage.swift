import Basics
import Formats
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// The systems of a space with what follows from them.
private struct SystemsAnswer {
  let view: InventoryView<BusinessSystem>
  let matrix: FunctionMatrix
  let dayOne: DayOne
  let names: [UnitCode: String]

  /// Municipalities by name.
  let units: [UnitCode]

  /// Those that are not ready: late ones and early dates first.
  var blocked: [(item: SystemItem, blockers: [DayOneBlocker])] {
    dayOne.blockers.map { (item: view.items[$0.key], blockers: $0.value) }.sorted { a, b in
      let first = (a.blockers.contains(.late) ? 0 : 1, a.item.content.due ?? .newYear(9999), a.item.title)
      let second = (b.blockers.contains(.late) ? 0 : 1, b.item.content.due ?? .newYear(9999), b.item.title)
      return first == second ? a.item.id < b.item.id : first < second
    }
  }

  func unit(_ item: SystemItem) -> String { item.content.unit.flatMap { names[$0] } ?? "–" }
}

extension WorkContext {
  /// Systems of all municipalities: the first date and what blocks day one, then what they have several of.
  func systemsPage(_ id: Identifier<Space>) throws -> Reply {
    let answer = try systemsAnswer(id)
    let place = InventoryPlaces.systems(id)
    return inventoryPage(answer.view, at: place, title: phrase("inventories.title")) { html in
      lead(&html, answer)
      effectiveForm(&html, answer.view.effective, at: place)
      matrix(&html, answer)
      blocked(&html, answer, at: place)
      html.ul(.class("ways-on", "no-print")) { html in
        fileLinks(&html) { format, separator in
          InventoryPlaces.systemsFile(id, format).address(inventoryQuery.setting("separator", to: separator))
        }
      }
      if answer.view.mayAdd { waysToAdd(&html, id, .system) }
    }
  }

  func systemsFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let answer = try systemsAnswer(id)
    let rows = answer.view.items.enumerated().map {
      (item: $0.element, blockers: answer.dayOne.blockers[$0.offset] ?? [])
    }
    return try file(
      systemListing(answer, rows), format, named: "nabo-systems",
      route: InventoryPlaces.systemsFile(id, format).pattern)
  }

  private func systemsAnswer(_ id: Identifier<Space>) throws -> SystemsAnswer {
    let view = try inventory(BusinessSystem.self, of: id)
    let records = view.items.map(\.record)
    let isBefore = alphabetical(view.space)
    let names = unitNames(view.space.units + view.items.compactMap(\.content.unit))
    return SystemsAnswer(
      view: view, matrix: FunctionMatrix(records, isBefore: isBefore),
      dayOne: DayOne(records, today: content.today(), effective: view.effective), names: names,
      units: names.keys.filter { !$0.isCounty }.sorted { a, b in
        let (first, second) = (names[a] ?? "", names[b] ?? "")
        return first == second ? a < b : isBefore(first, second)
      })
  }

  private func lead(_ html: inout HTML, _ answer: SystemsAnswer) {
    let several = answer.matrix.rows.count { $0.left > 1 }
    html.p(.class("lead", "column")) { html in
      if let first = answer.dayOne.first {
        let item = answer.view.items[first.place]
        html.text(
          phrase(
            "inventories.systems-first",
            ["day": phrase.date(first.day), "name": item.title, "unit": answer.unit(item)]) + " ")
      }
      let whole = ["of": phrase.number(Double(answer.view.items.count))]
      html.text(phrase("inventories.systems-blocked", count: answer.dayOne.blockers.count, whole))
      html.text(" " + phrase("inventories.systems-several", count: several))
    }
  }

  private func matrix(_ html: inout HTML, _ answer: SystemsAnswer) {
    let words = words(of: .system)
    html.h2(phrase("inventories.matrix"))
    html.ul(.class("form-counts")) { html in
      for decision in BusinessSystem.Decision.allCases {
        html.li("\(decision.sign) \(words.word("decision", decision.rawValue))")
      }
      html.li("? \(phrase("inventories.undecided"))")
    }
    html.scrolling(phrase("inventories.matrix")) { html in
      html.table(.class("listing", "system-matrix")) { html in
        html.thead { html in
          html.tr { html in
            html.th(words.label("function"), .scope("col"))
            html.th(phrase("inventories.column.systems"), .scope("col"), .class("number"))
            html.th(phrase("inventories.column.left"), .scope("col"), .class("number"))
            for unit in answer.units { html.th(answer.names[unit] ?? unit.code, .scope("col")) }
          }
        }
        html.tbody { html in
          for row in answer.matrix.rows.prefix(Self.inventoryRows) { matrixRow(&html, row, answer) }
        }
      }
    }
    let more = answer.matrix.rows.count - Self.inventoryRows
    if more > 0 { html.p(phrase("inventories.matrix-more", count: more), .class("quiet")) }
  }

  private func matrixRow(_ html: inout HTML, _ row: FunctionMatrix.Row, _ answer: SystemsAnswer) {
    html.tr(row.left > 1 ? .class("is-several") : nil) { html in
      html.th(.scope("row")) { html in
        html.text(row.function)
        if row.hasNoSuccessor {
          html.span(phrase("inventories.blocker.no-successor"), .class("register-fact"))
        }
      }
      html.td(phrase.number(Double(row.systems)), .class("number"))
      html.td(phrase.number(Double(row.left)), .class("number"))
      for unit in answer.units {
        html.td { html in
          let places = row.cells[unit.text] ?? []
          if places.isEmpty { html.text("–") }
          for place in places { systemMark(&html, answer.view.items[place]) }
        }
      }
    }
  }

  private func systemMark(_ html: inout HTML, _ item: SystemItem) {
    let decision = item.content.decision
    let said =
      decision.map { words(of: .system).word("decision", $0.rawValue) } ?? phrase("inventories.undecided")
    html.a(.href(ThingPlaces.thing(item.id).address()), .class("system-mark")) { html in
      html.span(decision?.sign ?? "?", .aria("hidden", true))
      html.text(" \(item.title)")
      html.span(" (\(said))", .class("visually-hidden"))
    }
  }

  private func blocked(_ html: inout HTML, _ answer: SystemsAnswer, at place: Place) {
    let blocked = answer.blocked
    html.h2(phrase("inventories.blocked"))
    guard !blocked.isEmpty else { return html.p(phrase("inventories.blocked-none"), .class("column")) }
    let rows = Array(blocked.dropFirst(skipped).prefix(Self.inventoryRows))
    table(&html, systemListing(answer, rows), isCards: true)
    inventoryPages(&html, blocked.count, at: place)
  }

  private func systemListing(
    _ answer: SystemsAnswer, _ rows: [(item: SystemItem, blockers: [DayOneBlocker])]
  ) -> Listing<(item: SystemItem, blockers: [DayOneBlocker])> {
    typealias Column = ListingColumn<(item: SystemItem, blockers: [DayOneBlocker])>
    let words = words(of: .system)
    func text(_ name: String, _ text: @escaping (BusinessSystem) -> String) -> Column {
      Column(name, words.label(name), isOrderable: false) { .text(text($0.item.content)) }
    }
    return Listing(
      name: phrase("inventories.blocked"),
      columns: [
        Column(
          "title", words.label("title"), isOrderable: false,
          show: { html, row in html.a(row.item.title, .href(ThingPlaces.thing(row.item.id).address())) },
          cell: { .text($0.item.title) }),
        Column("unit", words.label("unit"), isOrderable: false) { .text(answer.unit($0.item)) },
        text("function") { $0.function },
        Column("blockers", phrase("inventories.column.blockers"), isOrderable: false) { row in
          .text(row.blockers.map { phrase("inventories.blocker.\($0.rawValue)") }.joined(separator: ", "))
        },
        text("decision") { $0.decision.map { words.word("decision", $0.rawValue) } ?? "–" },
        dayColumn("due", words.label("due")) { $0.item.content.due },
        Column("wave", words.label("wave"), isNumber: true, isOrderable: false) {
          $0.item.content.wave.map { .number(Double($0), decimals: 0) } ?? .empty
        },
        text("responsible") { $0.responsible.isEmpty ? "–" : $0.responsible },
      ], rows: rows)
  }
}
