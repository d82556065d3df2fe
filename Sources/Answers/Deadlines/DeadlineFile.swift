package import Basics
package import Duties

/// Agreements as a file has them, JSON, CSV or a spreadsheet: how long each holds and how it is ended.
package struct DeadlineFile: Sendable {
  package struct Entry: Sendable {
    package let id: String
    /// The counterpart.
    package let party: String
    package let term: AgreementTerm
    package let country: HolidayCountry
  }

  package let entries: [Entry]
  /// What is wrong with the rows that are not among the entries, or was not understood of those that are.
  package let faults: [Diagnostic]
  /// Columns that are for something else.
  package let notes: [Diagnostic]

  private static let known = [
    "id", "party", "start", "term", "end", "renewal", "notice", "warn", "country",
  ]

  /// - Throws: `wheel-file-malformed`, and what is wrong with a table as a whole.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    var (entries, faults, strange): ([Entry], [Diagnostic], [String: Diagnostic]) = ([], [], [:])
    for (number, row) in zip(1..., try WheelRow.all(bytes, file: file)) {
      for key in row.values.keys where !Self.known.contains(key) && strange[key] == nil {
        strange[key] = row.fault(
          "wheel-field-unknown", key, ["key": key, "expected": Self.known.joined(separator: ", ")])
      }
      var cells = DeadlineCells(row: row)
      let entry = cells.entry(number)
      faults += cells.faults
      if cells.isUsable { entries.append(entry) }
    }
    (self.entries, self.faults, notes) = (entries, faults, strange.sorted { $0.key < $1.key }.map(\.value))
  }
}

/// One row, read cell by cell, so that all that is wrong with it is told at once.
private struct DeadlineCells {
  let row: WheelRow
  private(set) var faults: [Diagnostic] = []
  /// False where a day would be worked out from what was not understood.
  private(set) var isUsable = true

  init(row: WheelRow) { self.row = row }

  mutating func entry(_ number: Int) -> DeadlineFile.Entry {
    let notice = notice()
    let renewal = renewal()
    let warning = read("warn", "30") { Int($0).flatMap { (0...3_650).contains($0) ? $0 : nil } }
    let end = end()
    return DeadlineFile.Entry(
      id: text("id") ?? text("party") ?? String(number), party: text("party") ?? "",
      term: AgreementTerm(end: end, renewal: renewal, notice: notice, warning: warning),
      country: read("country", "no, se") { HolidayCountry(rawValue: $0) } ?? .no)
  }

  /// The end that is written, or that of the first term where its start and length are.
  private mutating func end() -> Day? {
    let end = read("end", "2027-12-31") { Day($0) }
    let start = read("start", "2026-01-01") { Day($0) }
    let term = read("term", "36 months") { DateRule.Span(reading: $0) }
    if let start, let end, end < start { refuse("end", end.iso, "2027-12-31") }
    return end
      ?? start.flatMap { start in
        term.flatMap { AgreementTerm(start: start, term: $0, notice: nil)?.end }
      }
  }

  private mutating func renewal() -> AgreementTerm.Renewal? {
    read("renewal", "12 months") { text in
      switch text.lowercased() {
      case "none", "no", "ingen", "nei", "nej": AgreementTerm.Renewal.none
      default: DateRule.Span(reading: text).map(AgreementTerm.Renewal.tacit)
      }
    }
  }

  /// Words that nobody knows leave the agreement in the list, without a day.
  private mutating func notice() -> NoticeTerms? {
    guard let text = text("notice") else { return nil }
    guard let notice = NoticeTerms(reading: text) else {
      faults.append(row.fault("notice-not-understood", "notice", ["value": text]))
      return nil
    }
    return notice
  }

  private mutating func read<Value>(_ key: String, _ example: String, _ reading: (String) -> Value?) -> Value?
  {
    guard let text = text(key) else { return nil }
    guard let value = reading(text) else {
      refuse(key, text, example)
      return nil
    }
    return value
  }

  private mutating func refuse(_ key: String, _ text: String, _ example: String) {
    faults.append(row.unusable(key, text, example))
    isUsable = false
  }

  private func text(_ key: String) -> String? { row.values[key]?.joined(separator: ", ") }
}
