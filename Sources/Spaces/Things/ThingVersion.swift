package import Basics
import Formats
import Store

/// What a thing said for some time, as somebody recorded it. It is never changed; what was wrong is said anew.
package struct ThingVersion: Hashable, Sendable {
  package let name: VersionName
  /// For which days it says so.
  package let valid: DayRange
  package let recordedAt: Instant
  /// Nil where a command wrote it.
  package let author: Identifier<Person>?
  /// Nil once personal data was erased.
  package let fields: ThingFields?
  package let why: String
  /// Number of the entry of the history that recorded it.
  package let entry: Int
  /// Whether somebody cited it: it has a lasting address then and cannot be undone.
  package let isCited: Bool
  /// Who wrote it in the installation that the space came from, by name; nil where it was written here.
  package let elsewhere: String?
}

extension ThingVersion {
  /// All versions of a thing, the first first.
  static func all(of thing: Identifier<Thing>, _ tx: any Transaction) throws -> [ThingVersion] {
    try read("WHERE v.thing = \(thing) ORDER BY v.number", tx)
  }

  /// The same for several things.
  static func all(
    of things: [Identifier<Thing>], _ tx: any Transaction
  ) throws -> [Identifier<Thing>: [ThingVersion]] {
    let versions = try read("WHERE v.thing IN \(things) ORDER BY v.thing, v.number", tx)
    return Dictionary(grouping: versions, by: \.name.thing)
  }

  /// The same for all things of a kind in a space.
  static func all(
    of kind: ThingKind, in space: Identifier<Space>, _ tx: any Transaction
  ) throws -> [Identifier<Thing>: [ThingVersion]] {
    let versions = try read(
      """
      JOIN thing k ON k.id = v.thing WHERE k.space = \(space) AND k.kind = \(kind.rawValue)
      ORDER BY v.thing, v.number
      """, tx)
    return Dictionary(grouping: versions, by: \.name.thing)
  }

  static func find(_ name: VersionName, _ tx: any Transaction) throws -> ThingVersion? {
    try read("WHERE v.thing = \(name.thing) AND v.number = \(name.number)", tx).first
  }

  private static func read(_ condition: SQL, _ tx: any Transaction) throws -> [ThingVersion] {
    try tx.rows(
      """
      SELECT v.*, h.content AS change_content, i.recorded_at AS first_recorded,
        COALESCE(p.name, '') AS first_author
      FROM thing_version v JOIN history h ON h.number = v.entry
      LEFT JOIN imported_version i ON i.thing = v.thing AND i.number = v.number
      LEFT JOIN thing t ON t.id = i.thing
      LEFT JOIN imported_person p ON p.space = t.space AND p.person = i.author \(condition)
      """
    ).map(ThingVersion.init)
  }

  private init(_ row: Row) throws {
    let stored = try StoredVersion(row)
    let change = try row.optionalText("change_content").map(HistoryEntry.Content.init)
    let fields = try ThingFields(stored: stored.content)
    let first = try row.optionalInstant("first_recorded")
    self.init(
      name: stored.name, valid: stored.valid, recordedAt: first ?? stored.recordedAt, author: stored.author,
      fields: fields, why: change?.why ?? "", entry: try row.integer("entry"),
      isCited: try row.optionalInteger("cited") != nil,
      elsewhere: first == nil ? nil : try row.text("first_author"))
  }
}
