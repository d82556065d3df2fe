package import Basics
import Formats
import Spaces

/// Referendums as lists of the press have them, a row each; or a row for each district of one.
///
/// - `code_at_the_time, municipality, kind, date, alternatives_and_shares_percent, turnout_percent, votes_or_eligible, source, note`
/// - `municipality, circuit, yes, no, blank_or_do_not_know, total_as_printed`
package struct ReferendumTable: Sendable {
  package struct Entry: Sendable {
    package let title: String
    package let content: Referendum
  }

  package struct SurveyEntry: Sendable {
    package let title: String
    package let content: Survey
  }

  package private(set) var referendums: [Entry] = []
  package private(set) var surveys: [SurveyEntry] = []
  /// What was not understood of a row, each with its line; the rest of the row is taken.
  package private(set) var notes: [Diagnostic] = []

  /// - Throws: what is wrong with the table as a whole; `referendum-table-unknown` for one with other columns.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let table = try ReadTable(bytes, file: file) { ["municipality", "circuit"].contains($0) }
    let columns = Set(table.headings)
    if columns.isSuperset(of: ["municipality", "circuit", "yes", "no"]) {
      readDistricts(table)
    } else if columns.isSuperset(of: ["municipality", "date", "alternatives_and_shares_percent"]) {
      for row in table.rows { read(ReferendumRow(table, row)) }
    } else {
      throw Diagnostic(
        "referendum-table-unknown", .badInput, at: .init(file: file),
        ["columns": table.headings.joined(separator: ", ")])
    }
  }

  private mutating func read(_ row: ReferendumRow) {
    let title = "\(row["municipality"]), \(row["date"])"
    let shares = row.shares(&notes)
    if row["kind"] == "survey" {
      var survey = Survey()
      (survey.unit, survey.source) = (row.unit, row.source)
      let base = row["votes_or_eligible"]
      survey.results = shares.map { text, share in
        var result = Survey.Published()
        (result.question, result.answer, result.share, result.group) = (
          row["municipality"], text, share, .residents
        )
        result.base = base.hasPrefix("n=") ? Int(base.dropFirst(2)) : nil
        return result
      }
      surveys.append(SurveyEntry(title: title, content: survey))
      return
    }
    var entry = Referendum()
    (entry.unit, entry.source) = (row.unit, row.source)
    if let day = Day(row["date"]) { entry.days = [day] } else { entry.when = row["date"] }
    entry.turnout = row.percent("turnout_percent", &notes)
    let votes = row.votes
    for (text, share) in shares where !Self.isBlank(text) {
      var option = Referendum.Option()
      (option.text, option.share, option.votes) = (
        text, share, votes[String(text.split(separator: " ").first ?? "")]
      )
      entry.options.append(option)
    }
    entry.blanks = votes.first { Self.isBlank($0.key) }?.value
    referendums.append(Entry(title: title, content: entry))
  }

  static func isBlank(_ text: String) -> Bool { ["blank", "do not know"].contains(text) }

  /// The rows of one municipality are one referendum.
  private mutating func readDistricts(_ table: ReadTable) {
    var order: [String] = []
    var entries: [String: Referendum] = [:]
    for line in table.rows {
      let row = ReferendumRow(table, line)
      let (name, circuit) = (row["municipality"], row["circuit"])
      var entry = entries[name] ?? Self.yesAndNo
      if entries[name] == nil { order.append(name) }
      var district = Referendum.District()
      district.name = circuit
      district.blanks = row.whole("blank_or_do_not_know", &notes)
      district.total = row.whole("total_as_printed", &notes)
      entry.districts.append(district)
      for option in ["yes", "no"] {
        var votes = Referendum.DistrictVotes()
        (votes.district, votes.option, votes.votes) = (circuit, option, row.whole(option, &notes))
        entry.counts.append(votes)
      }
      entries[name] = entry
    }
    referendums = order.compactMap { name in entries[name].map { Entry(title: name, content: $0) } }
  }

  private static var yesAndNo: Referendum {
    var entry = Referendum()
    entry.options = ["yes", "no"].map { text in
      var option = Referendum.Option()
      option.text = text
      return option
    }
    return entry
  }
}

/// One row, cell by cell.
private struct ReferendumRow {
  private let table: ReadTable
  private let row: ReadTable.Row

  init(_ table: ReadTable, _ row: ReadTable.Row) { (self.table, self.row) = (table, row) }

  subscript(column: String) -> String {
    table.headings.firstIndex(of: column).map { row.cells[$0].shown.trimmed } ?? ""
  }

  /// Of a municipality that changed its code, the first that is told.
  var unit: UnitCode? { UnitCode("no:\(self["code_at_the_time"].prefix(4))") }

  var source: String { [self["source"], self["note"]].filter { !$0.isEmpty }.joined(separator: ". ") }

  /// `no=70.7|yes=24.4`
  func shares(_ notes: inout [Diagnostic]) -> [(String, Double?)] {
    self["alternatives_and_shares_percent"].split(separator: "|").map { part in
      let cut = part.lastIndex(of: "=") ?? part.endIndex
      let share = Double(part[cut...].dropFirst().trimmed).map { $0 / 100 }
      if share.map({ !(0...1).contains($0) }) ?? true {
        note("alternatives_and_shares_percent", String(part), &notes)
      }
      return (part[..<cut].trimmed, share.flatMap { (0...1).contains($0) ? $0 : nil })
    }
  }

  /// `no=832;yes=287;blank=58`, whose other words are left aside.
  var votes: [String: Int] {
    self["votes_or_eligible"].split(separator: ";").reduce(into: [:]) { found, part in
      let sides = part.split(separator: "=")
      if sides.count == 2, let votes = Int(sides[1].trimmed) { found[sides[0].trimmed] = votes }
    }
  }

  func percent(_ column: String, _ notes: inout [Diagnostic]) -> Double? {
    guard !self[column].isEmpty else { return nil }
    if let percent = Double(self[column]), (0...100).contains(percent) { return percent / 100 }
    note(column, self[column], &notes)
    return nil
  }

  func whole(_ column: String, _ notes: inout [Diagnostic]) -> Int? {
    guard !self[column].isEmpty else { return nil }
    if let whole = Int(self[column]), whole >= 0 { return whole }
    note(column, self[column], &notes)
    return nil
  }

  private func note(_ column: String, _ value: String, _ notes: inout [Diagnostic]) {
    notes.append(
      Diagnostic(
        "referendum-cell-unusable", .badInput, at: .init(file: table.file, line: row.line, field: column),
        ["value": value]))
  }
}
