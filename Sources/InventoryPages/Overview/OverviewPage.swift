import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// All inventories: what is due first, and how complete each is.
  func inventoryOverview(_ id: Identifier<Space>) throws -> Reply {
    let lines = try inventoryLines(of: id)
    let place = InventoryPlaces.overview(id)
    let title = phrase("inventories.overview-title")
    return workPage("\(title) – \(lines.space.name)", at: place, in: lines.rooms, nil) { html in
      html.h1(title)
      inventoryViews(&html, id, at: place, mayAdd: lines.mayAdd)
      lead(&html, lines)
      let open = lines.all.filter { $0.due != nil && !$0.isDone }
      if !open.isEmpty {
        html.h2(phrase("inventories.overview-due"))
        table(
          &html, lineListing(lines, Array(open.dropFirst(skipped).prefix(Self.inventoryRows))), isCards: true)
        inventoryPages(&html, open.count, at: place)
      }
      html.h2(phrase("inventories.overview-complete"))
      table(&html, completenessListing(lines, id))
      waves(&html, lines)
      html.p(phrase("inventories.overview-explained"), .class("column", "quiet"))
      html.ul(.class("ways-on", "no-print")) { html in
        fileLinks(&html) { format, separator in
          InventoryPlaces.overviewFile(id, format).address(Query().setting("separator", to: separator))
        }
      }
    }
  }

  func overviewFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let lines = try inventoryLines(of: id)
    return try file(
      lineListing(lines, lines.all), format, named: "nabo-inventories",
      route: InventoryPlaces.overviewFile(id, format).pattern)
  }

  private func lead(_ html: inout HTML, _ lines: InventoryLines) {
    let open = lines.all.filter { !$0.isDone }
    html.p(.class("lead", "column")) { html in
      if let first = open.first, let day = first.due {
        html.text(
          phrase("inventories.overview-first", ["day": phrase.date(day), "name": first.title]) + " ")
      }
      let of = ["of": phrase.number(Double(lines.all.count))]
      html.text(phrase("inventories.overview-open", count: open.count, of) + " ")
      html.text(
        phrase("inventories.overview-unowned", count: open.count { $0.responsible.isEmpty }))
    }
  }

  func lineListing(_ lines: InventoryLines, _ rows: [InventoryLine]) -> Listing<InventoryLine> {
    typealias Column = ListingColumn<InventoryLine>
    let words = words(of: .system)
    return Listing(
      name: phrase("inventories.overview-due"),
      columns: [
        dayColumn("due", words.label("due")) { $0.due },
        Column(
          "title", words.label("title"), isOrderable: false,
          show: { html, line in html.a(line.title, .href(ThingPlaces.thing(line.id).address())) },
          cell: { .text($0.title) }),
        Column("kind", phrase("inventories.column.kind"), isOrderable: false) {
          .text(self.words(of: $0.kind).name)
        },
        Column("unit", words.label("unit"), isOrderable: false) { .text(lines.owners($0)) },
        Column("responsible", words.label("responsible"), isOrderable: false) {
          .text(lines.responsible($0))
        },
        Column("progress", words.label("progress"), isOrderable: false) {
          .text($0.progress.map { words.word("progress", $0.rawValue) } ?? "–")
        },
      ], rows: rows)
  }

  private func completenessListing(
    _ lines: InventoryLines, _ id: Identifier<Space>
  ) -> Listing<(kind: ThingKind, complete: Completeness)> {
    typealias Column = ListingColumn<(kind: ThingKind, complete: Completeness)>
    return Listing(
      name: phrase("inventories.overview-complete"),
      columns: [
        Column(
          "kind", phrase("inventories.column.kind"), isOrderable: false,
          show: { html, row in
            html.a(
              self.words(of: row.kind).heading,
              .href(SpacePlaces.things(id).address(Query([.init("kind", row.kind.rawValue)]))))
          }, cell: { .text(self.words(of: $0.kind).heading) })
      ] + levels { $0.complete },
      rows: InventoryLines.kinds.map { kind in
        (kind: kind.kind, complete: Completeness(lines.all.filter { $0.kind == kind.kind }))
      })
  }

  /// Systems by the round of the work that they come in.
  private func waves(_ html: inout HTML, _ lines: InventoryLines) {
    typealias Column = ListingColumn<(wave: Int, complete: Completeness)>
    let waves = Set(lines.all.compactMap(\.wave)).sorted()
    guard !waves.isEmpty else { return }
    html.h2(phrase("inventories.overview-waves"))
    table(
      &html,
      Listing(
        name: phrase("inventories.overview-waves"),
        columns: [
          Column("wave", words(of: .system).label("wave"), isNumber: true, isOrderable: false) {
            .number(Double($0.wave), decimals: 0)
          }
        ] + levels { $0.complete },
        rows: waves.map { wave in
          (wave: wave, complete: Completeness(lines.all.filter { $0.wave == wave }))
        }))
  }

  private func levels<Row>(_ complete: @escaping (Row) -> Completeness) -> [ListingColumn<Row>] {
    func level(_ name: String, _ count: @escaping (Completeness) -> Int) -> ListingColumn<Row> {
      ListingColumn(name, phrase("inventories.level.\(name)"), isNumber: true, isOrderable: false) {
        .number(Double(count(complete($0))), decimals: 0)
      }
    }
    return [
      level("rows") { $0.rows }, level("owned") { $0.owned }, level("confirmed") { $0.confirmed },
      level("planned") { $0.planned }, level("done") { $0.done },
    ]
  }
}
