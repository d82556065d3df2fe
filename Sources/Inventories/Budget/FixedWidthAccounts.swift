package import Basics

/// Accounts or budgets as municipalities report them to Statistics Norway: lines of 48 columns, amounts in thousands of kroner
/// (file description "Regnskap" for 2025). `0A` is what is granted, `0B` the balance.
package struct FixedWidthAccounts: Sendable {
  package struct Part: Sendable {
    /// `0A`
    package let form: String
    package let year: String
    /// Six digits; four of the municipality and two of a part of it.
    package let region: String
    package let lines: [BudgetLine]
  }

  /// One for each form, year and region.
  package let parts: [Part]
  /// Lines that are not understood, each with its number and what stands there.
  package let faults: [Diagnostic]

  private static let length = 48

  /// Whether bytes begin like such a file.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= length else { return false }
    let head = String(decoding: bytes.prefix(length), as: UTF8.self)
    return head.hasPrefix("0") && head.dropFirst(2).prefix(4).allSatisfy(\.isNumber)
      && !bytes.prefix(length).contains { $0 == 0x0A || $0 == 0x2C || $0 == 0x3B || $0 == 0x09 }
  }

  package init(_ bytes: [UInt8], file: String) {
    var found: [[String]: [BudgetLine]] = [:]
    var faults: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) {
      let columns = line.last == 0x0D ? Array(line.dropLast()) : Array(line)
      if columns.allSatisfy({ $0 == 0x20 }) { continue }
      guard let read = Self.read(columns) else {
        let text = String(decoding: columns.prefix(60), as: UTF8.self)
        faults.append(
          Diagnostic("budget-line-unreadable", .badInput, at: .init(file: file, line: number), ["line": text])
        )
        continue
      }
      found[read.key, default: []].append(read.line)
    }
    parts = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      Part(form: $0.key[0], year: $0.key[1], region: $0.key[2], lines: $0.value)
    }
    self.faults = faults
  }

  private static func read(_ columns: [UInt8]) -> (key: [String], line: BudgetLine)? {
    guard columns.count >= length else { return nil }
    func text(_ from: Int, _ size: Int) -> String {
      String(decoding: columns[(from - 1)..<(from - 1 + size)], as: UTF8.self)
    }
    func trimmed(_ text: String) -> String { String(text.filter { $0 != " " }) }
    guard let thousands = Int64(trimmed(text(40, 9))), abs(thousands) < 100_000_000_000 else { return nil }
    let account = BudgetAccount(
      section: trimmed(text(32, 1)), function: trimmed(text(33, 4)), art: trimmed(text(37, 3)))
    guard !account.section.isEmpty, !account.function.isEmpty else { return nil }
    return (
      [text(1, 2), text(3, 4), trimmed(text(8, 6))],
      BudgetLine(account, Money(kroner: thousands * 1000))
    )
  }
}
