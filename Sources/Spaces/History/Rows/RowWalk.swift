import Basics
import Formats
import Store

/// The rows of the tables beside what the history says of them.
struct RowWalk {
  let kept: [Int: Erasure.Kept]
  var differences = RowDifferences()
  /// How many rows were compared.
  var count = 0

  /// `kept` is what erasures kept of the entries whose content they took.
  init(kept: [Int: Erasure.Kept]) {
    self.kept = kept
  }

  mutating func run(_ tx: any Transaction) throws {
    let ledger = try readLedger(tx)
    for table in SaidTable.allCases { try compare(table, ledger, tx) }
    try compareThings(tx)
  }

  private func readLedger(_ tx: any Transaction) throws -> RowLedger {
    var ledger = RowLedger()
    var last = 0
    while true {
      let rows = try tx.rows(
        """
        SELECT \(StoredEntry.columns) FROM history
        WHERE number > \(last) AND kind IN \(RowLedger.kinds.map(\.rawValue).sorted()) ORDER BY number LIMIT 500
        """)
      for row in rows {
        let entry = try StoredEntry(row)
        last = entry.number
        ledger.take(try Telling(entry, kept: kept[entry.number]))
      }
      if rows.count < 500 { return ledger }
    }
  }

  private mutating func compare(_ table: SaidTable, _ ledger: RowLedger, _ tx: any Transaction) throws {
    var said = ledger.tables[table] ?? [:]
    var unsaid: [(name: String, row: Row)] = []
    for row in try tx.rows(table.rows) {
      count += 1
      let name = try table.key.map { try row.text($0) }.joined(separator: " ")
      guard let due = said.removeValue(forKey: name) else {
        unsaid.append((name, row))
        continue
      }
      for difference in try due.differences(from: row, table: table, named: name) {
        differences.append(difference)
      }
    }
    try match(&said, &unsaid, table)
    let unknown = ledger.unknownLists[table] ?? []
    func isUnknown(_ name: String) -> Bool { unknown.contains(String(name.prefix { $0 != " " })) }
    for (name, _) in unsaid where !isUnknown(name) {
      differences.append(RowDifference(table: table.rawValue, row: name, kind: .unsaid, entry: nil))
    }
    for (name, due) in said.sorted(by: { $0.value.entry < $1.value.entry }) where !isUnknown(name) {
      differences.append(
        RowDifference(
          table: table.rawValue, row: name.hasPrefix("#") ? "" : name, kind: .missing, entry: due.entry))
    }
  }

  /// Finds for what the history has no name for the row that says the same, or else another of the same owner.
  private mutating func match(
    _ said: inout [String: SaidRow], _ unsaid: inout [(name: String, row: Row)], _ table: SaidTable
  ) throws {
    let nameless = said.filter { $0.key.hasPrefix("#") }.sorted { $0.value.entry < $1.value.entry }
    guard !nameless.isEmpty else { return }
    let owners: [String] = table == .post ? ["person", "organisation"] : ["space", "person", "organisation"]
    var candidates: [[SQLValue]: [(name: String, row: Row)]] = [:]
    for found in unsaid { candidates[try owners.map { try found.row.value($0) }, default: []].append(found) }
    var left: [(key: String, value: SaidRow)] = []
    func owner(_ row: SaidRow) -> [SQLValue] { owners.map { row[$0].values?.first ?? .null } }
    var matched: Set<String> = []
    for (key, due) in nameless {
      let group = candidates[owner(due)] ?? []
      let index = try group.firstIndex {
        try due.differences(from: $0.row, table: table, named: $0.name).isEmpty
      }
      guard let index else {
        left.append((key, due))
        continue
      }
      matched.insert(group[index].name)
      candidates[owner(due)]?.remove(at: index)
      said[key] = nil
    }
    for (key, due) in left {
      guard let found = candidates[owner(due)]?.first else { continue }
      candidates[owner(due)]?.removeFirst()
      matched.insert(found.name)
      said[key] = nil
      for difference in try due.differences(from: found.row, table: table, named: found.name) {
        differences.append(difference)
      }
    }
    unsaid.removeAll { matched.contains($0.name) }
  }
}
