import Basics
import Duties
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// An agreement with until when notice of it can be given.
private struct AgreementRow {
  let item: InventoryItem<Contract>
  let deadline: NoticeDeadline

  /// The first day of notice first; those without such a day last.
  var order: (Day, Day, String, String) {
    let never = Day.newYear(9999)
    return (deadline.lastDay ?? never, deadline.endsOn ?? never, item.title, item.id.text)
  }
}

private struct AgreementsAnswer {
  let view: InventoryView<Contract>
  let rows: [AgreementRow]
  let names: [UnitCode: String]

  func units(_ row: AgreementRow) -> String {
    row.item.content.units.map { names[$0] ?? $0.code }.joined(separator: ", ")
  }
}

extension WorkContext {
  /// Agreements of all municipalities by the last day of notice, with what was decided of each.
  func agreementsPage(_ id: Identifier<Space>) throws -> Reply {
    let answer = try agreementsAnswer(id)
    let place = InventoryPlaces.agreements(id)
    return inventoryPage(answer.view, at: place, title: phrase("inventories.agreements-title")) { html in
      lead(&html, answer)
      effectiveForm(&html, answer.view.effective, at: place)
      table(
        &html,
        agreementListing(
          answer, Array(answer.rows.dropFirst(skipped).prefix(Self.inventoryRows)),
          mayWrite: answer.view.mayAdd), isCards: true)
      inventoryPages(&html, answer.rows.count, at: place)
      html.p(phrase("inventories.notice-explained"), .class("column", "quiet"))
      html.ul(.class("ways-on", "no-print")) { html in
        html.li {
          $0.a(
            phrase("inventories.letters"),
            .href(SpacePlaces.things(id).address(Query([.init("kind", ThingKind.letter.rawValue)]))))
        }
        fileLinks(&html) { format, separator in
          InventoryPlaces.agreementsFile(id, format)
            .address(inventoryQuery.setting("separator", to: separator))
        }
      }
      if answer.view.mayAdd { waysToAdd(&html, id, .agreement) }
    }
  }

  func agreementsFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let answer = try agreementsAnswer(id)
    return try file(
      agreementListing(answer, answer.rows, isFile: true), format, named: "nabo-agreements",
      route: InventoryPlaces.agreementsFile(id, format).pattern)
  }

  private func agreementsAnswer(_ id: Identifier<Space>) throws -> AgreementsAnswer {
    let view = try inventory(Contract.self, of: id)
    let today = content.today()
    let rows = view.items.map { item in
      AgreementRow(
        item: item,
        deadline: item.content.term.deadline(on: today, over: view.effective, country: item.content.country))
    }
    return AgreementsAnswer(
      view: view, rows: rows.sorted { $0.order < $1.order },
      names: unitNames(view.items.flatMap(\.content.units)))
  }

  private func lead(_ html: inout HTML, _ answer: AgreementsAnswer) {
    let open = answer.rows.filter { $0.item.content.progress != .done }
    html.p(.class("lead", "column")) { html in
      if let first = open.first(where: { $0.deadline.lastDay != nil }), let day = first.deadline.lastDay {
        html.text(
          phrase(
            "inventories.agreements-first", ["day": phrase.date(day), "name": first.item.title]) + " ")
      }
      let undecided = open.count { $0.item.content.decision == nil }
      html.text(
        phrase(
          "inventories.agreements-undecided", count: undecided,
          ["of": phrase.number(Double(answer.rows.count))]))
      let unknown = answer.rows.count { $0.deadline.reason == .unknown }
      if unknown > 0 { html.text(" " + phrase("inventories.agreements-unknown", count: unknown)) }
    }
  }

  private func agreementListing(
    _ answer: AgreementsAnswer, _ rows: [AgreementRow], mayWrite: Bool = false,
    isFile: Bool = false
  ) -> Listing<AgreementRow> {
    typealias Column = ListingColumn<AgreementRow>
    let words = words(of: .agreement)
    func text(_ name: String, _ text: @escaping (Contract) -> String) -> Column {
      Column(name, words.label(name), isOrderable: false) { .text(text($0.item.content)) }
    }
    var columns = [
      Column(
        "title", words.label("title"), isOrderable: false,
        show: { html, row in html.a(row.item.title, .href(ThingPlaces.thing(row.item.id).address())) },
        cell: { .text($0.item.title) }),
      text("counterpart") { $0.counterpart },
      Column("units", words.label("units"), isOrderable: false) { .text(answer.units($0)) },
      dayColumn("last-day", phrase("inventories.column.last-day")) { $0.deadline.lastDay },
      dayColumn("ends", phrase("inventories.column.ends")) { $0.deadline.endsOn },
      text("change-of-party") { $0.changeOfParty.map { words.word("change-of-party", $0.rawValue) } ?? "–" },
      text("decision") { $0.decision.map { words.word("decision", $0.rawValue) } ?? "–" },
      dayColumn("due", words.label("due")) { $0.item.content.due },
      text("responsible") { $0.responsible.isEmpty ? "–" : $0.responsible },
    ]
    if isFile {
      columns.append(
        Column("why", phrase("inventories.column.why"), isOrderable: false) { row in
          let reason = row.deadline.reason
          return .text(phrase("deadline.\(reason.word)", reason.days.mapValues(phrase.date)))
        })
    }
    if mayWrite {
      columns.append(
        Column(
          "letter", self.words(of: .letter).heading, isOrderable: false,
          show: { html, row in
            html.a(phrase("inventories.write"), .href(InventoryPlaces.write(row.item.id).address()))
          }, cell: { _ in .empty }))
    }
    return Listing(name: phrase("inventories.agreements-title"), columns: columns, rows: rows)
  }
}
