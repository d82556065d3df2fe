package import Basics
import Formats
package import Markup
import Wording

extension PageContext {
  /// The table of a list. Its headings order it, once up and once down, and say how it is ordered.
  ///
  /// - Parameters:
  ///   - isCards: whether each row is a card on a phone.
  ///   - address: of the page with a query; nil for a list that has one order.
  package func table<Row>(
    _ html: inout HTML, _ listing: Listing<Row>, class name: String? = nil,
    isCards: Bool = false, order: ListingOrder? = nil,
    at address: ((Query) -> String)? = nil
  ) {
    html.scrolling(listing.name) { html in
      html.table(.class("listing", isCards ? "cards" : nil, name)) { html in
        html.thead { html in
          html.tr { html in
            if listing.choice != nil {
              html.th(.class("chosen")) { $0.span(phrase("table.choose"), .class("visually-hidden")) }
            }
            for column in listing.columns { heading(&html, column, order, address) }
          }
        }
        html.tbody { html in
          for row in listing.rows {
            html.tr(listing.id.map { .id($0(row)) }) { html in
              if let choice = listing.choice?(row) { choiceCell(&html, choice) }
              cells(&html, row, listing.columns, isCards)
            }
          }
        }
      }
    }
  }

  private func heading<Row>(
    _ html: inout HTML, _ column: ListingColumn<Row>, _ order: ListingOrder?,
    _ address: ((Query) -> String)?
  ) {
    let present = order?.column == column.name ? order : nil
    let sort = present.map { $0.isDescending ? "descending" : "ascending" }
    html.th(
      .scope("col"), column.isNumber ? .class("number") : nil, sort.map { .aria("sort", $0) }
    ) { html in
      guard let address, column.isOrderable else { return html.text(column.heading) }
      let next = present?.isDescending == false ? "-\(column.name)" : column.name
      let query = visit.query.setting("order", to: next).setting("from", to: nil)
      html.a(column.heading, .href(address(query)), .rel("nofollow"))
    }
  }

  private func choiceCell(_ html: inout HTML, _ choice: ListingChoice) {
    html.td(.class("chosen")) { html in
      html.input(
        .type("checkbox"), .name("row"), .value(choice.value), .form(choice.form),
        .aria("label", phrase("table.choose-row", ["name": choice.name])))
    }
  }

  /// Where a row is a card on a phone, its heading stands with each cell.
  private func cells<Row>(_ html: inout HTML, _ row: Row, _ columns: [ListingColumn<Row>], _ isCards: Bool) {
    for (index, column) in columns.enumerated() {
      let content = { (html: inout HTML) in
        if let show = column.show { show(&html, row) } else { html.text(text(column.cell(row))) }
      }
      if index == 0 {
        html.th(.scope("row"), content: content)
      } else {
        // On a card, what is not known is left out.
        let isLeft = isCards && column.cell(row) == .empty
        let name =
          isLeft ? "nothing" : column.isNumber ? "number" : column.keepsLines ? "kept-lines" : nil
        html.td(
          name.map { .class($0) }, isCards ? .data("label", column.heading) : nil, content: content)
      }
    }
  }

  private func text(_ cell: SheetCell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number, let decimals): phrase.number(number, decimals: decimals)
    case .year(let year): String(year)
    case .day(let day): phrase.date(day)
    case .amount(let amount, let currency): "\(phrase.number(amount, decimals: 2)) \(currency)"
    case .empty: "–"
    }
  }

  /// A column of days: in files as ISO 8601 has them, on the page in the reader's words.
  package func dayColumn<Row>(
    _ name: String, _ heading: String, day: @escaping (Row) -> Day?
  ) -> ListingColumn<Row> {
    ListingColumn(
      name, heading, show: { html, row in html.text(day(row).map { phrase.date($0) } ?? "") },
      cell: { row in day(row).map { .day($0) } ?? .empty })
  }

  /// The list as a file.
  package func file<Row>(_ listing: Listing<Row>, _ format: ListFormat, named name: String, route: String)
    throws
    -> Reply
  {
    let body =
      switch format {
      case .csv: listing.csv(withSemicolons: visit.query["separator"] == ListFormat.semicolon)
      case .xlsx: try Workbook(created: content.today(), sheets: [listing.sheet]).bytes()
      }
    return Reply(
      contentType: format.contentType,
      headers: [.init("Content-Disposition", "attachment; filename=\"\(name).\(format.rawValue)\"")],
      body: body, caching: .none, route: route)
  }
}

/// The files that a list is handed out as.
package enum ListFormat: String, CaseIterable {
  case csv, xlsx

  /// The value of `separator` in the query of a CSV file with semicolons and decimal commas.
  package static let semicolon = "semicolon"

  package var contentType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
}
