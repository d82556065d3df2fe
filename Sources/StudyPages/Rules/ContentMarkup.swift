import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// What a parameter says from a day on: one value, a list, or a grid where it has rows and columns.
  func values(_ version: Parameter.Version, of parameter: Parameter, _ html: inout HTML) {
    let words = words(for: version, of: parameter)
    switch version.content {
    case .single(let amount): html.outcome(amount, unit: parameter.unit, phrase)
    case .table(let table) where table.columns != [""]:
      grid(Grid(table), words, unit: parameter.unit, isVerified: version.verified, &html)
    case .brackets, .table:
      html.dl(.class("facts")) {
        for entry in version.content.entries {
          $0.dt(entry.place.map { words($0) } ?? entry.key)
          $0.dd { value(entry, unit: parameter.unit, isVerified: version.verified, &$0) }
        }
      }
    }
  }

  private func value(_ entry: Content.Entry, unit: String, isVerified: Bool, _ html: inout HTML) {
    html.outcome(entry.amount, unit: unit, phrase)
    guard isVerified, !entry.verified else { return }
    html.text(" ")
    html.badge(verified: false, phrase)
  }

  private func grid(
    _ grid: Grid, _ words: PlaceWords, unit: String, isVerified: Bool, _ html: inout HTML
  ) {
    html.table(.class("rule-grid")) {
      $0.thead {
        $0.tr {
          $0.td("")
          for key in grid.across {
            $0.th(grid.isTurned ? words.row(key) : words.column(key), .scope("col"))
          }
        }
      }
      $0.tbody {
        for key in grid.down {
          $0.tr {
            $0.th(grid.isTurned ? words.column(key) : words.row(key), .scope("row"))
            for other in grid.across { $0.td { cell(grid.cell(key, other), unit, isVerified, &$0) } }
          }
        }
      }
    }
    notes(grid, &html)
  }

  /// What is unknown is a word in the grid; why stands below it, once for each reason.
  private func cell(_ cell: Table.Entry?, _ unit: String, _ isVerified: Bool, _ html: inout HTML) {
    guard let cell else { return html.text("–") }
    html.text(cell.amount.unknown == nil ? phrase.amount(cell.amount, unit: unit) : phrase("rules.unknown"))
    guard isVerified, !cell.verified else { return }
    html.text(" ")
    html.badge(verified: false, phrase)
  }

  private func notes(_ grid: Grid, _ html: inout HTML) {
    for reason in grid.reasons {
      html.p(.class("quiet")) {
        $0.text(phrase("rules.unknown") + ": ")
        $0.remark(reason, phrase)
      }
    }
  }
}

/// A table laid out for reading: turned over where it has more columns than rows.
private struct Grid {
  let isTurned: Bool
  let across: [String]
  let down: [String]
  private let table: Table

  init(_ table: Table) {
    let rows = table.rows.map(\.key)
    isTurned = table.columns.count > rows.count
    across = isTurned ? rows : table.columns
    down = isTurned ? table.columns : rows
    self.table = table
  }

  func cell(_ down: String, _ across: String) -> Table.Entry? {
    isTurned ? table.cell(row: across, column: down) : table.cell(row: down, column: across)
  }

  /// Why cells are unknown, each reason once.
  var reasons: [LocalText] {
    table.rows.flatMap(\.cells).compactMap(\.amount.unknown).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}
