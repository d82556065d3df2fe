package import Basics
internal import Formats

/// The tables of units and changes, brought to what KLASS says.
package struct RegisterUpdate {
  package private(set) var units: DataSheet
  package private(set) var changes: DataSheet
  package private(set) var differences: [DataChange] = []
  private var rows: [UnitRow]
  private let news: RegisterNews

  package static let source = "no.units"
  private static let changeColumns = [
    "date", "kind", "old_code", "old_name", "new_code", "new_name", "evidence", "area_km2", "share_of_area",
  ]

  /// - Throws: `data-update-form` for tables of another form, `klass-change-missing` for a code that comes or goes and of
  ///   which the list of changes does not tell.
  package init(units: DataSheet, changes: DataSheet, news: RegisterNews) throws(Diagnostics) {
    guard units.columns == UnitRow.columns, changes.columns == Self.changeColumns else {
      throw Diagnostics([Diagnostic("data-update-form", .badInput, at: .init(file: "Data/\(units.file)"))])
    }
    (self.units, self.changes, self.news) = (units, changes, news)
    rows = units.rows.map(UnitRow.init)
    var faults: [Diagnostic] = []
    for division in news.divisions { faults += take(division.codes, on: division.day) }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    extend()
    self.units.rows = rows.sorted { ($0.code, $0.from) < ($1.code, $1.from) }.map(\.cells)
    self.changes.rows += newChanges()
  }

  /// Brings the rows to the codes of a day.
  private mutating func take(_ codes: [KlassCodes.Code], on day: Day) -> [Diagnostic] {
    let there = Dictionary(
      rows.filter { $0.holds(on: day.iso) }.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    let named = codes.filter { $0.code != RegisterNews.unspecified }
    var faults: [Diagnostic] = []
    for code in named.sorted(by: { $0.code < $1.code }) {
      let name = RegisterNews.plain(code.name)
      if let row = there[code.code] {
        if row.name != name { rename(row, to: name, by: day) }
      } else if let change = change(until: day, where: { $0.new?.code == code.code }) {
        add(code.code, name, from: change.day)
      } else {
        faults.append(missing(code.code, on: day))
      }
    }
    for (code, row) in there.sorted(by: { $0.key < $1.key }) where !named.contains(where: { $0.code == code })
    {
      if let change = change(until: day, where: { $0.old?.code == code }) {
        end(row, on: change.day)
        differences.append(
          DataChange(
            Self.source, .unitRemoved, time: change.day.iso, code: code, name: row.name, before: row.name,
            after: nil))
      } else {
        faults.append(missing(code, on: day))
      }
    }
    return faults
  }

  private func change(until day: Day, where fits: (KlassChanges.Change) -> Bool) -> KlassChanges.Change? {
    news.changes.filter { $0.day <= day && fits($0) }.max { $0.day < $1.day }
  }

  private mutating func add(_ code: String, _ name: String, from day: Day) {
    let countyCode = String(code.prefix(2))
    let county =
      rows.last { $0.countyCode == countyCode && $0.until.isEmpty }?.county ?? news.counties[countyCode] ?? ""
    rows.append(
      UnitRow(code: code, name: name, countyCode: countyCode, county: county, from: day.iso))
    differences.append(
      DataChange(Self.source, .unitAdded, time: day.iso, code: code, name: name, before: nil, after: name))
  }

  /// From the day that the list of changes gives, else from the day on which the name was seen.
  private mutating func rename(_ row: UnitRow, to name: String, by day: Day) {
    let listed = change(until: day) {
      $0.old?.code == row.code && $0.new?.code == row.code
        && ($0.new.map { RegisterNews.plain($0.name) }) == name
    }
    let from = listed?.day.iso ?? day.iso
    end(row, on: Day(from) ?? day)
    rows.append(
      UnitRow(
        code: row.code, name: name, countyCode: row.countyCode, county: row.county, from: from))
    differences.append(
      DataChange(
        Self.source, .unitRenamed, time: from, code: row.code, name: name, before: row.name, after: name))
  }

  private mutating func end(_ row: UnitRow, on day: Day) {
    guard let place = rows.firstIndex(of: row) else { return }
    rows[place].until = day.iso
  }

  private mutating func extend() {
    let covered = (units["covers"] ?? "").split(separator: "/").map(String.init)
    guard covered.count == 2, covered[1] != news.last.iso else { return }
    units["covers"] = "\(covered[0])/\(news.last.iso)"
    units["years"] = "\(covered[0].prefix(4))-\(news.last.year)"
    differences.append(
      DataChange(Self.source, .covered, time: news.last.iso, before: covered[1], after: news.last.iso))
  }

  /// Lines of the list of changes that the table lacks; renames in which only the county in brackets came or went are
  /// left out.
  private mutating func newChanges() -> [[String]] {
    let listed = news.changes.compactMap { change in
      change.old.flatMap { old in change.new.map { (day: change.day, old: old, new: $0) } }
    }
    let last = news.divisions.last?.day ?? news.last
    let byDay = Dictionary(grouping: listed.filter { $0.day <= last }, by: \.day).sorted { $0.key < $1.key }
    let lines = byDay.flatMap { day, links -> [[String]] in
      let kinds = ChangeKinds(links.map { ($0.old.code, $0.new.code) })
      return links.compactMap { link in
        let old = KlassCodes.Code(code: link.old.code, name: RegisterNews.plain(link.old.name))
        let new = KlassCodes.Code(code: link.new.code, name: RegisterNews.plain(link.new.name))
        guard old != new || kinds.kind(old, new) != "rename" else { return nil }
        return [day.iso, kinds.kind(old, new), old.code, old.name, new.code, new.name, "klass", "", ""]
      }
    }
    if let year = byDay.last?.key.year, !lines.isEmpty {
      changes["years"] = "\((changes["years"] ?? "1972").prefix(4))-\(year)"
    }
    let known = Set(changes.rows)
    return lines.filter { !known.contains($0) }
  }

  private func missing(_ code: String, on day: Day) -> Diagnostic {
    Diagnostic("klass-change-missing", .noAnswer, at: .init(field: code), ["code": code, "date": day.iso])
  }
}
