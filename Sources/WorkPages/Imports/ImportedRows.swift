import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// The rows of one outcome: each cell with what stood there and what would, and what is wrong beside it.
  func rowTable(_ html: inout HTML, _ view: ImportedTable, _ difference: ImportDifference) {
    guard !view.shown.isEmpty else { return }
    let reader = FieldReader(context: self, words: words(of: view.ground.kind.kind), names: view.names)
    html.scrolling(phrase("imports.table")) { html in
      html.table(.class("listing", "import-rows")) { html in
        html.thead { html in
          html.tr { html in
            html.th(phrase("imports.line"), .scope("col"), .class("number"))
            for field in difference.fields {
              html.th(field.labels[0], .scope("col"), isNumber(field) ? .class("number") : nil)
            }
          }
        }
        html.tbody { html in
          for row in view.shown { write(&html, row, view, difference, reader) }
        }
      }
    }
  }

  private func isNumber(_ field: ImportField) -> Bool { field.shape?.type.isNumber ?? false }

  private func write(
    _ html: inout HTML, _ row: ImportDifference.Row, _ view: ImportedTable, _ difference: ImportDifference,
    _ reader: FieldReader
  ) {
    html.tr { html in
      html.th(.scope("row"), .class("number")) { html in
        html.text(String(row.line))
        // What is wrong with none of the fields that the table has.
        let rest = row.faults.filter { fault in !difference.fields.contains { isAbout(fault, $0) } }
        faults(&html, rest, view.ground)
      }
      for cell in row.cells(difference.fields) {
        let faults = row.faults.filter { isAbout($0, cell.field) }
        let warnings = row.warnings.filter { isAbout($0, cell.field) }
        html.td(isNumber(cell.field) ? .class("number") : nil) { html in
          if faults.isEmpty {
            write(&html, cell, row, reader)
          } else {
            html.text(source(cell.field, row, view))
          }
          self.faults(&html, faults, view.ground)
          for warning in warnings { html.p(phrase.problem(warning), .class("quiet")) }
        }
      }
    }
  }

  private func isAbout(_ fault: Diagnostic, _ field: ImportField) -> Bool {
    fault.place.field?.prefix { $0 != "." } == field.name[...]
  }

  private func write(
    _ html: inout HTML, _ cell: ImportedCell, _ row: ImportDifference.Row, _ reader: FieldReader
  ) {
    let (old, new) = (text(cell.before, cell.field, reader), text(cell.after, cell.field, reader))
    guard row.outcome == .changed, cell.isChanged else {
      return html.text(row.outcome == .left ? old : new)
    }
    if cell.before != nil {
      html.del(old)
      html.text(" ")
    }
    if cell.after != nil { html.ins(new) } else { html.span(phrase("imports.emptied"), .class("quiet")) }
  }

  private func text(_ value: JSONValue?, _ field: ImportField, _ reader: FieldReader) -> String {
    guard let value else { return "" }
    if let shape = field.shape { return reader.text(value, shape.type, field.name) }
    guard field.name == ImportField.state else { return value.shown }
    return phrase("thing-state.\(value.shown)")
  }

  /// What the file has in the field of a row.
  private func source(_ field: ImportField, _ row: ImportDifference.Row, _ view: ImportedTable) -> String {
    let column = view.table.headings.firstIndex { view.sent.choices.columns[$0] == field.name }
    return column.map { String(view.table.rows[row.index].cells[$0].shown.prefix(400)) } ?? ""
  }

  private func faults(_ html: inout HTML, _ faults: [Diagnostic], _ ground: ImportGround) {
    guard !faults.isEmpty else { return }
    html.div(.class("field-faults")) { html in
      for fault in faults {
        let told = readable(fault, ground.kind)
        html.p("\(phrase.problem(told)) \(phrase.remedy(told))")
      }
    }
  }
}
