import Markup
import Pages
import Wording

/// Numbers the tables of a report as they are written.
struct ReportTables {
  private(set) var count = 0

  /// A table with its number, in a region that scrolls where it is wider than the page; on a phone each row is a card.
  ///
  /// - Parameters:
  ///   - columns: headings; the first is that of the rows.
  ///   - texts: how many columns from the left hold words.
  mutating func write(
    _ caption: String, columns: [String], texts: Int = 1, rows: [[String]], _ phrase: Phrasebook,
    to html: inout HTML
  ) {
    count += 1
    let id = "table-\(count)"
    html.div(
      .class("table-region"), .role("region"), .aria("labelledby", id), .tabindex(0)
    ) {
      $0.table(.class("report-table", "cards")) {
        $0.caption(phrase("report.table", ["number": "\(count)", "caption": caption]), .id(id))
        $0.thead {
          $0.tr {
            for (place, column) in columns.enumerated() {
              $0.th(column, .scope("col"), place < texts ? nil : .class("number"))
            }
          }
        }
        $0.tbody {
          for row in rows { self.row(row, columns, texts: texts, &$0) }
        }
      }
    }
  }

  private func row(_ cells: [String], _ columns: [String], texts: Int, _ html: inout HTML) {
    html.tr {
      for (place, (cell, column)) in zip(cells, columns).enumerated() {
        if place == 0 {
          $0.th(cell, .scope("row"))
        } else {
          $0.td(cell, place < texts ? nil : .class("number"), .data("label", column))
        }
      }
    }
  }
}
