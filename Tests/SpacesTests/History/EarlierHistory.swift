import Basics
import Formats
import Store

@testable import Spaces

/// The history as versions before this one wrote it: rows are not named, erasures keep nothing and do not say of
/// whom, links are not attested, and the last day of a unit is not told.
enum EarlierHistory {
  static func rewrite(_ tx: any Transaction) throws {
    var previous = Chain.beginning
    for row in try tx.rows("SELECT \(StoredEntry.columns) FROM history ORDER BY number") {
      let entry = try StoredEntry(row)
      let isErasure = entry.kind == .personErased
      let content = try entry.content.map { try JSONValue(reading: $0).earlier.line }
      let earlier = StoredEntry(
        number: entry.number, recordedAt: entry.recordedAt, hand: entry.hand, kind: entry.kind,
        space: entry.space, thing: entry.thing, organisation: entry.organisation,
        about: isErasure ? nil : entry.about, visibility: entry.visibility,
        validFrom: isErasure ? nil : entry.validFrom,
        attests: entry.kind == .thingShared ? nil : entry.attests, content: content, salt: entry.salt,
        digest: content.flatMap { content in
          entry.salt.map { Chain.digest(of: content, salt: $0) }
        } ?? entry.digest, previous: previous)
      let hash = earlier.computedHash
      try tx.run(
        """
        UPDATE history SET about = \(earlier.about.sqlValue), valid_from = \(earlier.validFrom.sqlValue),
          attests = \(earlier.attests.sqlValue), content = \(content.sqlValue), digest = \(earlier.digest),
          previous = \(previous), hash = \(hash)
        WHERE number = \(entry.number)
        """)
      try HistoryHead(number: entry.number, recordedAt: entry.recordedAt, hash: hash).write(tx)
      previous = hash
    }
  }
}

extension JSONValue {
  fileprivate var earlier: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { !["membership", "post", "kept"].contains($0.key) }.map { member in
        guard member.key == "units" else { return Member(member.key, member.value.earlier) }
        let units = member.value.elements.compactMap(\.text).map { String($0.prefix { $0 != "/" }) }
        return Member("units", .texts(units))
      })
  }
}
