import Answers
import ArgumentParser
import Basics
import Foundation
import Formats
import Wording

/// How an answer is written to standard output.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, xlsx, ics
}

extension OutputFormat {
  /// - Throws: `format-unknown` for a calendar of an answer that has no days, and those of writing a workbook.
  func write(_ answer: Answer, language: Language) throws(Diagnostic) {
    switch self {
    case .ics:
      guard let calendar = answer.calendar else {
        throw Diagnostic(
          "format-unknown", .badInput, at: .init(field: "format"),
          ["format": rawValue, "expected": "table, json, csv, xlsx"])
      }
      FileHandle.standardOutput.write(Data(calendar.bytes))
    case .json: FileHandle.standardOutput.write(Data(answer.json.bytes))
    case .csv: FileHandle.standardOutput.write(Data(answer.csv()))
    // Numbers are numbers there, whatever the spreadsheet takes for a decimal sign.
    case .xlsx: FileHandle.standardOutput.write(Data(try answer.xlsx(created: Surroundings.today)))
    case .table:
      let texts = answer.readable.map { TextTable($0).text }
      FileHandle.standardOutput.write(Data(texts.joined(separator: "\n").utf8))
    }
  }
}

/// A table for a terminal: columns aligned, numbers to the right.
struct TextTable {
  private let table: Answer.Table

  init(_ table: Answer.Table) {
    self.table = table
  }

  var text: String {
    let rows = [table.headings] + table.rows.map { $0.map(shown) }
    let widths = table.headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let numeric = table.headings.indices.map { column in table.rows.contains { isNumber($0[column]) } }
    return rows.map { row in
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return numeric[column] ? space + row[column] : row[column] + space
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  private func isNumber(_ cell: SheetCell) -> Bool {
    switch cell {
    case .number, .amount: true
    default: false
    }
  }

  private func shown(_ cell: SheetCell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let value, let decimals): String(format: "%.\(decimals)f", value)
    case .year(let year): String(year)
    case .day(let day): day.iso
    case .amount(let amount, let currency): "\(String(format: "%.2f", amount)) \(currency)"
    case .empty: ""
    }
  }
}
