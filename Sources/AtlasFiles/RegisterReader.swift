import Basics
import Formats
import Units

/// Units, changes, shares of splits and neighbours of one country.
struct RegisterReader {
  let country: String
  let folder: DataFolder

  func register() -> Register? {
    guard let table = folder.table("\(country)/units.csv") else { return nil }
    let days = (table.header("covers") ?? "").split(separator: "/").map { Day($0) }
    guard days.count == 2, let first = days[0], let last = days[1], first <= last else {
      folder.add(
        Diagnostic(
          "data-header-missing", .badInput, at: .init(file: "Data/\(table.source.file)"), ["keys": "covers"]))
      return nil
    }
    let units = table.rows(["code", "name", "county_code", "county", "from", "until"]) {
      row, column throws(Diagnostic) in
      if let empty = column[2...3].first(where: row.isEmpty) {
        throw Diagnostic("county-missing", .badInput, at: row.place(empty))
      }
      return AdministrativeUnit(
        code: row.text(column[0]), name: row.text(column[1]), countyCode: row.text(column[2]),
        county: row.text(column[3]),
        valid: DayRange(from: try row.dayIfPresent(column[4]), until: try row.dayIfPresent(column[5])))
    }
    return Register(country: country, covers: first...last, units: units, links: links(), shares: shares())
  }

  /// Sweden has no change in the years that are covered, and so no file.
  private func links() -> [ChangeLink] {
    guard folder.names(in: country).contains("changes"), let table = folder.table("\(country)/changes.csv")
    else { return [] }
    return table.rows(["date", "kind", "old_code", "old_name", "new_code", "new_name", "evidence"]) {
      row, column throws(Diagnostic) in
      let kind = row.text(column[1])
      return ChangeLink(
        date: try row.day(column[0]), old: NamedCode(code: row.text(column[2]), name: row.text(column[3])),
        new: NamedCode(code: row.text(column[4]), name: row.text(column[5])),
        isTransfer: kind == "transfer" || kind == "received_transfer",
        isOfficial: row.text(column[6]) == "klass")
    }
    // A receiver that stays itself is no change of its own.
    .filter { !($0.isTransfer && $0.old.code == $0.new.code) }
  }

  private func shares() -> [SplitShare] {
    guard folder.names(in: country).contains("shares"), let table = folder.table("\(country)/shares.csv")
    else { return [] }
    return table.rows(["date", "old_code", "new_code", "share", "estimated"]) {
      row, column throws(Diagnostic) in
      SplitShare(
        date: try row.day(column[0]), old: row.text(column[1]), new: row.text(column[2]),
        share: try row.double(column[3]), estimated: row.flag(column[4]))
    }
  }

  func neighbours() -> [NeighbourEdition] {
    guard let table = folder.table("\(country)/neighbours.csv") else { return [] }
    let rows = table.rows(["edition", "a", "b", "link"]) { row, column throws(Diagnostic) in
      let word = row.text(column[3])
      guard let link = NeighbourLink(rawValue: word) else {
        throw Diagnostic(
          "csv-unknown-word", .badInput, at: row.place(column[3]), ["value": word, "expected": "land, sea"])
      }
      return (
        try row.int(column[0]),
        NeighbourEdition.Pair(a: row.text(column[1]), b: row.text(column[2]), link: link)
      )
    }
    return Dictionary(grouping: rows, by: \.0).sorted { $0.key < $1.key }.map {
      NeighbourEdition(day: .newYear($0.key), pairs: $0.value.map(\.1))
    }
  }
}
