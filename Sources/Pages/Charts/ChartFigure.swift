package import Markup

/// A drawing with what it says above it and its table one key away.
package struct ChartFigure {
  /// Cells are text that is ready to be shown.
  package struct Table {
    package let caption: String
    package let header: [String]
    package let rows: [[String]]

    package init(caption: String, header: [String], rows: [[String]]) {
      self.caption = caption
      self.header = header
      self.rows = rows
    }
  }

  /// What the drawing shows, in a sentence.
  package let finding: String
  package let table: Table
  /// The words on the switch that opens the table.
  package let tableName: String

  package init(finding: String, table: Table, tableName: String) {
    self.finding = finding
    self.table = table
    self.tableName = tableName
  }

  package func write(to html: inout HTML, drawing: (inout HTML) -> Void, note: (inout HTML) -> Void) {
    html.figure(.class("chart")) {
      $0.figcaption(finding)
      drawing(&$0)
      $0.p(.class("chart-note"), content: note)
      $0.details(.class("chart-table")) {
        $0.summary(tableName)
        $0.scrolling(table.caption) { $0.table(.class("figures")) { write(table: table, &$0) } }
      }
    }
  }

  private func write(table: Table, _ html: inout HTML) {
    html.caption(table.caption)
    html.thead {
      $0.tr { for cell in table.header { $0.th(cell, .scope("col")) } }
    }
    html.tbody {
      for row in table.rows {
        $0.tr {
          for (index, cell) in row.enumerated() {
            if index == 0 { $0.th(cell, .scope("row")) } else { $0.td(cell) }
          }
        }
      }
    }
  }
}

extension HTML {
  /// A part that scrolls by itself where it is wider than the page, by keyboard too.
  package mutating func scrolling(_ name: String, content: Content) {
    div(.class("table-region"), .role("region"), .tabindex(0), .aria("label", name), content: content)
  }
}
