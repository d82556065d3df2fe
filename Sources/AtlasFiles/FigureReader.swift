import Basics
import Figures
import Formats

/// The tables of values of one country.
///
/// A table's header may name the day whose codes it uses (`codes`); else its codes are those of 1
/// January of the year that a row is of. `next-year` means 1 January of the year after, from which
/// on the table speaks: an election in the autumn.
struct FigureReader {
  let country: String
  let folder: DataFolder

  /// A table of the form `year, code, value…`, one column for each indicator.
  func yearly(_ file: String, _ columns: [(column: String, indicator: String)]) -> [FigureTable] {
    guard let table = open(file) else { return [] }
    let hasFlag = table.csv.columns.contains("estimated")
    let names = ["year", "code"] + columns.map(\.column) + (hasFlag ? ["estimated"] : [])
    let rows = table.rows(names) { row, column throws(Diagnostic) in
      let estimated = hasFlag && row.flag(column[column.count - 1])
      var values: [Observation] = []
      for position in columns.indices {
        values.append(observation(try row.doubleIfPresent(column[2 + position]), estimated))
      }
      return (year: try row.int(column[0]), code: row.text(column[1]), values: values)
    }
    let speaksNextYear = table.header("codes") == "next-year"
    return Dictionary(grouping: rows, by: \.year).sorted { $0.key < $1.key }.flatMap { year, rows in
      let first = speaksNextYear ? year + 1 : year
      return columns.indices.map { position in
        FigureTable(
          indicator: columns[position].indicator, year: year, speaksFrom: first,
          day: codesDay(table) ?? .newYear(first),
          source: table.source.id,
          values: Dictionary(
            rows.map { ($0.code, $0.values[position]) }, uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// A table of the form `code, value…` of one year.
  func single(_ file: String, year: Int, _ columns: [(column: String, indicator: String)]) -> [FigureTable] {
    guard let table = open(file) else { return [] }
    let rows = table.rows(["code"] + columns.map(\.column)) { row, column throws(Diagnostic) in
      var values: [Observation] = []
      for position in columns.indices {
        values.append(observation(try row.doubleIfPresent(column[1 + position]), false))
      }
      return (code: row.text(column[0]), values: values)
    }
    return columns.indices.map { position in
      FigureTable(
        indicator: columns[position].indicator, year: year, day: codesDay(table) ?? .newYear(year),
        source: table.source.id,
        values: Dictionary(
          rows.map { ($0.code, $0.values[position]) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The votes of registered party branches in 2011, one row for each party.
  func branches(_ file: String, parties: [(column: String, indicator: String)]) -> [FigureTable] {
    guard let table = open(file) else { return [] }
    let rows = table.rows(["code", "party", "votes"]) { row, column throws(Diagnostic) in
      (code: row.text(column[0]), party: row.text(column[1]), votes: try row.double(column[2]))
    }
    let codes = Set(rows.map(\.code))
    return parties.map { party in
      let votes = Dictionary(
        rows.filter { $0.party == party.column }.map { ($0.code, $0.votes) }, uniquingKeysWith: +)
      // A party without a branch in a municipality that is in the table has no votes there to tell of.
      let values = Dictionary(uniqueKeysWithValues: codes.map { ($0, observation(votes[$0], false)) })
      return FigureTable(
        indicator: party.indicator, year: 2011, day: codesDay(table) ?? .newYear(2011),
        source: table.source.id,
        values: values)
    }
  }

  func commuting(_ file: String, year: Int) -> CommutingFlows? {
    guard let table = open(file) else { return nil }
    let flows = table.rows(["residence", "workplace", "employed"]) { row, column throws(Diagnostic) in
      (residence: row.text(column[0]), workplace: row.text(column[1]), employed: try row.double(column[2]))
    }
    return CommutingFlows(
      year: year, day: codesDay(table) ?? .newYear(year), source: table.source.id, flows: flows)
  }

  private func open(_ file: String) -> DataTable? {
    let name = String(file.dropLast(4))
    return folder.names(in: country).contains(name) ? folder.table("\(country)/\(file)") : nil
  }

  private func codesDay(_ table: DataTable) -> Day? {
    table.header("codes").flatMap { Day($0) }
  }

  private func observation(_ value: Double?, _ estimated: Bool) -> Observation {
    value.map { .value($0, estimated: estimated) } ?? .missing
  }
}
