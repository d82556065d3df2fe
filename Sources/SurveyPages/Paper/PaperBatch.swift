package import Basics
import Digests
import Formats
import Spaces
package import Surveys

/// Answers that somebody typed from paper: a row each, with the code that stands on the paper and a column for each item.
package struct PaperBatch: Sendable {
  package struct Sheet: Sendable {
    package let line: Int
    package let code: String
    package let answers: AnswerSheet
  }

  package private(set) var sheets: [Sheet] = []
  /// Rows that cannot be taken, each with its line and what is wrong.
  package private(set) var refused: [Diagnostic] = []
  /// The same for the same rows, in whatever order and however the codes are typed.
  package let digest: String

  /// - Throws: what is wrong with the table as a whole; `paper-column-lacking` without a column `code`, `paper-column-unknown` for
  ///   one that is no item.
  package init(_ bytes: [UInt8], answering instrument: Instrument) throws(Diagnostic) {
    let table = try ReadTable(bytes, file: "") { $0 == "code" }
    guard let code = table.headings.firstIndex(of: "code") else {
      throw Diagnostic("paper-column-lacking", .badInput, at: .init(field: "rows"))
    }
    let items = Set(instrument.items.map(\.code))
    if let stranger = table.headings.first(where: { $0 != "code" && !$0.isEmpty && !items.contains($0) }) {
      throw Diagnostic("paper-column-unknown", .badInput, at: .init(field: "rows"), ["column": stranger])
    }
    let lines = table.rows.map { row in
      zip(table.headings, row.cells.map(\.shown.trimmed)).filter { !$1.isEmpty }.map { heading, cell in
        "\(heading)=\(heading == "code" ? HandedCode.plain(cell) : cell)"
      }.sorted().joined(separator: "\t")
    }
    digest = HexDigest.of(Array(lines.sorted().joined(separator: "\n").utf8))
    for row in table.rows {
      read(row, row.cells.map(\.shown.trimmed), table.headings, code, instrument)
    }
  }

  private mutating func read(
    _ row: ReadTable.Row, _ cells: [String], _ headings: [String], _ code: Int, _ instrument: Instrument
  ) {
    if let fault = row.fault { return refused.append(Self.at(row.line, fault)) }
    let given = zip(headings, cells).filter { $0 != "code" && !$0.isEmpty && !$1.isEmpty }
    do throws(Diagnostic) {
      let answers = try AnswerSheet(Dictionary(Array(given)) { first, _ in first }, to: instrument)
      guard !answers.answers.isEmpty else { throw Diagnostic("answer-empty", .badInput) }
      sheets.append(Sheet(line: row.line, code: cells[code], answers: answers))
    } catch {
      refused.append(Self.at(row.line, error))
    }
  }

  /// The same fault, with the line of the row.
  static func at(_ line: Int, _ fault: Diagnostic) -> Diagnostic {
    Diagnostic(fault.code, fault.kind, at: .init(line: line, field: fault.place.field), fault.arguments)
  }
}
