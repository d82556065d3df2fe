import Basics
import Formats
import Store

/// The versions of things beside the entries that attest them.
struct VersionWalk {
  private(set) var count = 0
  private let erased: Set<VersionName>

  init(erased: Set<VersionName>) {
    self.erased = erased
  }

  mutating func run(_ tx: any Transaction) throws -> HistoryFlaw? {
    var last = 0
    while true {
      // Each entry attests one version: walking by entry finds versions that are missing or doubled too.
      let rows = try tx.rows(
        """
        SELECT h.number AS attesting, h.attests, h.thing AS attested_thing, h.recorded_at AS attested_at, v.*
        FROM history h LEFT JOIN thing_version v ON v.entry = h.number
        WHERE h.attests IS NOT NULL AND h.kind <> \(ChangeKind.thingShared.rawValue) AND h.number > \(last)
        ORDER BY h.number LIMIT 500
        """)
      for row in rows {
        last = try row.integer("attesting")
        guard (try? isAsAttested(row)) == true else { return HistoryFlaw(kind: .version, number: last) }
        count += 1
      }
      if rows.count < 500 { break }
    }
    let row = try tx.row("SELECT COUNT(*) AS versions, MAX(entry) AS last FROM thing_version")
    guard let row, try row.integer("versions") == count else {
      return HistoryFlaw(kind: .version, number: try row?.optionalInteger("last") ?? 0)
    }
    return try citationFlaw(tx)
  }

  private func isAsAttested(_ row: Row) throws -> Bool {
    let stored = try StoredVersion(row)
    let thing: Identifier<Thing> = try row.identifier("attested_thing")
    guard stored.name.thing == thing, try row.instant("attested_at") == stored.recordedAt,
      try row.text("attests") == stored.attestation
    else { return false }
    switch (stored.content, stored.salt) {
    case (nil, nil): return erased.contains(stored.name)
    case (let content?, let salt?): return Chain.digest(of: content, salt: salt) == stored.digest
    default: return false
    }
  }

  /// A version is cited exactly where an entry says so.
  private func citationFlaw(_ tx: any Transaction) throws -> HistoryFlaw? {
    let cited = ChangeKind.thingCited.rawValue
    let unsaid = try tx.row(
      """
      SELECT v.cited FROM thing_version v LEFT JOIN history h
        ON h.number = v.cited AND h.thing = v.thing AND h.kind = \(cited)
      WHERE v.cited IS NOT NULL AND h.number IS NULL ORDER BY v.cited LIMIT 1
      """)
    if let unsaid { return HistoryFlaw(kind: .citation, number: try unsaid.integer("cited")) }
    let undone = try tx.row(
      """
      SELECT h.number FROM history h LEFT JOIN thing_version v ON v.cited = h.number
      WHERE h.kind = \(cited) AND v.thing IS NULL ORDER BY h.number LIMIT 1
      """)
    return try undone.map { HistoryFlaw(kind: .citation, number: try $0.integer("number")) }
  }
}
