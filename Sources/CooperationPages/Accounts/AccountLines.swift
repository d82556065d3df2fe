package import Basics
package import Cooperation
import Formats

/// Lines of accounts or of a budget as municipalities publish them: a line for each account, service and unit.
package struct AccountLines: Sendable {
  package let lines: [AccountLine]
  /// Lines that are none of current accounts, or that hold no sum.
  package let skipped: Int

  /// What a column may be called, of which the first that is there is read.
  private enum Columns {
    static let account = ["account_code", "konto", "art", "kontonummer"]
    static let service = ["service_code", "funksjon", "tjeneste", "teneste", "function"]
    static let serviceName = ["service", "funksjonsnavn", "tjenestenavn", "tenestenamn"]
    static let unit = ["unit", "ansvar", "ansvarsnavn", "enhet", "eining"]
    /// The beginning is enough: `accounts_2011_nok`, `Regnskap 2019`.
    static let amount = ["accounts", "regnskap", "rekneskap", "amount", "beløp", "budget", "budsjett"]
  }

  /// - Parameter bytes: CSV with one of the headings above each.
  /// - Throws: the faults of the table, `accounts-column` for a column that is not there, `accounts-sum` for a sum that is no
  ///   number, with its line.
  package init(bytes: [UInt8], file: String) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    do throws(Diagnostic) {
      let account = try Self.column(Columns.account, "account", in: table)
      let service = try Self.column(Columns.service, "service", in: table)
      let unit = try Self.column(Columns.unit, "unit", in: table)
      let amount = try Self.column(Columns.amount, "amount", in: table, begins: true)
      let name = Self.index(of: Columns.serviceName, in: table, begins: false) ?? service
      var (lines, skipped) = ([AccountLine](), 0)
      for row in table.rows {
        let text = row.text(amount).trimmed
        guard let art = Self.art(row.text(account).trimmed), !text.isEmpty else {
          skipped += 1
          continue
        }
        guard let sum = text.decimal else {
          throw Diagnostic(
            "accounts-sum", .badInput, at: .init(file: file, line: row.line, field: table.columns[amount]),
            ["sum": String(text.prefix(40)), "line": String(row.line)])
        }
        lines.append(
          AccountLine(
            art: art, function: String(row.text(service).trimmed.prefix(3)), service: row.text(name).trimmed,
            unit: row.text(unit).trimmed, amount: sum))
      }
      (self.lines, self.skipped) = (lines, skipped)
    } catch { throw Diagnostics([error]) }
  }

  /// The three digits of KOSTRA. Longer numbers begin with the kind of account, of which only current accounts (1) count.
  static func art(_ code: String) -> Int? {
    guard code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    switch code.count {
    case 3: return Int(code)
    case 4...: return code.hasPrefix("1") ? Int(code.dropFirst().prefix(3)) : nil
    default: return nil
    }
  }

  private static func column(
    _ names: [String], _ what: String, in table: CSVTable, begins: Bool = false
  ) throws(Diagnostic) -> Int {
    guard let index = index(of: names, in: table, begins: begins) else {
      throw Diagnostic(
        "accounts-column", .badInput, at: .init(file: table.file, field: what),
        ["names": names.joined(separator: ", ")])
    }
    return index
  }

  private static func index(of names: [String], in table: CSVTable, begins: Bool) -> Int? {
    names.lazy.compactMap { name in
      table.columns.firstIndex {
        begins ? $0.lowercased().hasPrefix(name) : $0.lowercased() == name
      }
    }.first
  }
}
