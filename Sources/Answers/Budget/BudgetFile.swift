package import Basics
import Formats
package import Inventories

/// The budget of one old municipality as a file has it: CSV or a spreadsheet with function, account and amount, or the lines
/// that Statistics Norway takes.
package struct BudgetFile: Sendable {
  /// One for each municipality of the file; a table is of one.
  package let budgets: [UnitBudget]
  /// Rows that are not among the lines, each with its line and field.
  package let faults: [Diagnostic]

  private static let functions = ["service_code", "function", "funksjon", "tjeneste", "tenestekode"]
  private static let accounts = ["account_code", "account", "art", "konto", "kostraart"]
  private static let amounts = ["amount_nok", "amount", "beløp", "belop", "budsjett", "budget"]
  private static let sections = ["kontoklasse", "section"]

  /// - Parameters:
  ///   - unit: what it is called; nil for the name of the file, or for the numbers of the lines.
  ///   - column: the heading of the amounts, where the file has several columns of them.
  /// - Throws: `budget-column-missing` for a table that has not what is needed, and what is wrong with a table as a whole.
  package init(
    _ bytes: [UInt8], file: String, unit: String? = nil, column: String? = nil
  ) throws(Diagnostic) {
    if FixedWidthAccounts.isOne(bytes) {
      let read = FixedWidthAccounts(bytes, file: file)
      budgets = read.parts.map { part in
        let own = "\(part.region) \(part.form) \(part.year)"
        return UnitBudget(
          unit: read.parts.count == 1 ? unit ?? own : unit.map { "\($0) \(own)" } ?? own, lines: part.lines)
      }
      faults = read.faults
      return
    }
    let known = Self.functions + Self.accounts + Self.amounts + [column].compactMap(\.self)
    let table = try ReadTable(bytes, file: file) { known.contains($0.lowercased()) }
    let headings = table.headings.map { $0.lowercased() }
    func place(_ names: [String]) -> Int? { names.compactMap(headings.firstIndex).first }
    func needed(_ names: [String]) throws(Diagnostic) -> Int {
      guard let place = place(names) else {
        throw Diagnostic(
          "budget-column-missing", .badInput, at: .init(file: file),
          ["expected": names.joined(separator: ", "), "found": table.headings.joined(separator: ", ")])
      }
      return place
    }
    let columns = BudgetColumns(
      function: try needed(Self.functions), account: try needed(Self.accounts),
      amount: try needed(column.map { [$0.lowercased()] } ?? Self.amounts), section: place(Self.sections))
    var (lines, faults): ([BudgetLine], [Diagnostic]) = ([], [])
    for row in table.rows {
      if let fault = row.fault {
        faults.append(fault)
        continue
      }
      do throws(Diagnostic) {
        if let line = try columns.line(of: row, file: file, table.headings) { lines.append(line) }
      } catch {
        faults.append(error)
      }
    }
    budgets = [UnitBudget(unit: unit ?? Self.name(file), lines: lines)]
    self.faults = faults
  }

  /// `øyer-2028.csv` in a folder is `øyer-2028`.
  private static func name(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    guard let point = last.lastIndex(of: "."), point > last.startIndex else { return last }
    return String(last[..<point])
  }
}

/// Where a table has what.
private struct BudgetColumns {
  let function: Int
  let account: Int
  let amount: Int
  let section: Int?

  /// Nil for a row that has neither code nor amount.
  func line(
    of row: ReadTable.Row, file: String, _ headings: [String]
  ) throws(Diagnostic) -> BudgetLine? {
    func text(_ column: Int) -> String { row.cells[column].shown.trimmed }
    func fault(_ column: Int) -> Diagnostic {
      Diagnostic(
        "budget-value-unreadable", .badInput, at: .init(file: file, line: row.line, field: headings[column]),
        ["value": text(column)])
    }
    if text(function).isEmpty, text(account).isEmpty { return nil }
    guard let function = Self.function(text(function)) else { throw fault(self.function) }
    guard let (ownSection, art) = Self.art(text(account)) else { throw fault(account) }
    guard let amount = Self.amount(row.cells[amount]) else { throw fault(self.amount) }
    let section = section.map { text($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? ownSection
    return BudgetLine(BudgetAccount(section: section, function: function, art: art), amount)
  }

  /// The function of a service: its first three digits.
  private static func function(_ code: String) -> String? {
    guard code.count >= 3, code.allSatisfy(\.isNumber) else { return nil }
    return String(code.prefix(3))
  }

  /// Three digits; of a longer account the three behind the digit of its section. Spreadsheets lose zeros in front.
  private static func art(_ code: String) -> (section: String, art: String)? {
    guard !code.isEmpty, code.allSatisfy(\.isNumber) else { return nil }
    guard code.count >= 4 else { return ("1", String(repeating: "0", count: 3 - code.count) + code) }
    return (String(code.prefix(1)), String(code.dropFirst().prefix(3)))
  }

  private static func amount(_ cell: TableCell) -> Money? {
    switch cell {
    case .number(let number): Money(kroner: number)
    case .text(let text): BudgetAmount(text)?.money
    default: nil
    }
  }
}

/// An amount as people write it: `-1 234 567,50`, `1234.5`. What could be read in two ways is not read.
struct BudgetAmount {
  let money: Money

  init?(_ text: String) {
    let numeral = text.numeral()
    guard numeral.count(where: { $0 == "." }) <= 1, let number = Double(numeral),
      let money = Money(kroner: number)
    else { return nil }
    self.money = money
  }
}
