import Basics
import Kernels
import Store
import Testing

@testable import Spaces

/// One byte changed anywhere is found.
@Suite(.onEachEngine) struct TamperingTests {
  private struct Column: Sendable {
    let name: String
    let read: SQL
    let write: @Sendable (SQLValue, SQLValue) -> SQL
  }

  /// Columns of the history that hang on no other table, with the number of their row.
  private static let history: [Column] = [
    Column(name: "recorded_at", read: "SELECT number AS id, recorded_at AS v FROM history") {
      "UPDATE history SET recorded_at = \($0) WHERE number = \($1)"
    },
    Column(name: "number", read: "SELECT number AS id, number + 1000 AS v FROM history") {
      "UPDATE history SET number = \($0) WHERE number = \($1) AND attests IS NULL AND kind <> 'thing.cited'"
    },
    Column(name: "command", read: "SELECT number AS id, command AS v FROM history") {
      "UPDATE history SET command = \($0) WHERE number = \($1)"
    },
    Column(name: "kind", read: "SELECT number AS id, kind AS v FROM history") {
      "UPDATE history SET kind = \($0) WHERE number = \($1)"
    },
    Column(name: "visibility", read: "SELECT number AS id, visibility AS v FROM history") {
      "UPDATE history SET visibility = \($0) WHERE number = \($1)"
    },
    Column(name: "valid_from", read: "SELECT number AS id, valid_from AS v FROM history") {
      "UPDATE history SET valid_from = \($0) WHERE number = \($1)"
    },
    Column(name: "attests", read: "SELECT number AS id, attests AS v FROM history") {
      "UPDATE history SET attests = \($0) WHERE number = \($1)"
    },
    Column(name: "content", read: "SELECT number AS id, content AS v FROM history") {
      "UPDATE history SET content = \($0) WHERE number = \($1)"
    },
    Column(name: "salt", read: "SELECT number AS id, salt AS v FROM history") {
      "UPDATE history SET salt = \($0) WHERE number = \($1)"
    },
    Column(name: "digest", read: "SELECT number AS id, digest AS v FROM history") {
      "UPDATE history SET digest = \($0) WHERE number = \($1)"
    },
    Column(name: "previous", read: "SELECT number AS id, previous AS v FROM history") {
      "UPDATE history SET previous = \($0) WHERE number = \($1)"
    },
    Column(name: "hash", read: "SELECT number AS id, hash AS v FROM history") {
      "UPDATE history SET hash = \($0) WHERE number = \($1)"
    },
    Column(name: "head number", read: "SELECT id, number AS v FROM history_head") {
      "UPDATE history_head SET number = \($0) WHERE id = \($1)"
    },
    Column(name: "head time", read: "SELECT id, recorded_at AS v FROM history_head") {
      "UPDATE history_head SET recorded_at = \($0) WHERE id = \($1)"
    },
    Column(name: "head hash", read: "SELECT id, hash AS v FROM history_head") {
      "UPDATE history_head SET hash = \($0) WHERE id = \($1)"
    },
  ]

  /// Columns of versions, with the entry that attests the row.
  private static let versions: [Column] = [
    Column(name: "number", read: "SELECT entry AS id, number + 1000 AS v FROM thing_version") {
      "UPDATE thing_version SET number = \($0) WHERE entry = \($1)"
    },
    Column(name: "valid_from", read: "SELECT entry AS id, valid_from AS v FROM thing_version") {
      "UPDATE thing_version SET valid_from = \($0) WHERE entry = \($1)"
    },
    Column(name: "valid_to", read: "SELECT entry AS id, valid_to AS v FROM thing_version") {
      "UPDATE thing_version SET valid_to = \($0) WHERE entry = \($1)"
    },
    Column(name: "recorded_at", read: "SELECT entry AS id, recorded_at AS v FROM thing_version") {
      "UPDATE thing_version SET recorded_at = \($0) WHERE entry = \($1)"
    },
    Column(name: "content", read: "SELECT entry AS id, content AS v FROM thing_version") {
      "UPDATE thing_version SET content = \($0) WHERE entry = \($1)"
    },
    Column(name: "salt", read: "SELECT entry AS id, salt AS v FROM thing_version") {
      "UPDATE thing_version SET salt = \($0) WHERE entry = \($1)"
    },
    Column(name: "digest", read: "SELECT entry AS id, digest AS v FROM thing_version") {
      "UPDATE thing_version SET digest = \($0) WHERE entry = \($1)"
    },
    Column(
      name: "author", read: "SELECT entry AS id, author AS v FROM thing_version WHERE author IS NOT NULL"
    ) {
      _, id in "UPDATE thing_version SET author = NULL WHERE entry = \(id)"
    },
    Column(name: "cited", read: "SELECT entry AS id, cited AS v FROM thing_version WHERE cited IS NOT NULL") {
      _, id in "UPDATE thing_version SET cited = NULL WHERE entry = \(id)"
    },
    Column(
      name: "cited by nobody", read: "SELECT entry AS id, cited AS v FROM thing_version WHERE cited IS NULL"
    ) {
      _, id in "UPDATE thing_version SET cited = entry WHERE entry = \(id)"
    },
  ]

  @Test func inTheHistory() throws {
    try tamper(with: Self.history, seed: 41)
  }

  @Test func inTheVersionsThatItAttests() throws {
    try tamper(with: Self.versions, seed: 42)
  }

  /// Rows that hang on other tables cannot be changed to anything; what they are changed to is another row's.
  @Test func everyFieldOfAnEntryIsInItsHash() throws {
    let a = Self.entry(1)
    var hashes: Set<String> = [a.computedHash]
    let others = [
      Self.entry(2), Self.entry(1, hand: .command("nabo")), Self.entry(1, hand: .person(id(9))),
      Self.entry(1, space: id(2)), Self.entry(1, space: id(3)), Self.entry(1, thing: id(2)),
      Self.entry(1, organisation: id(2)), Self.entry(1, about: id(2)),
    ]
    for other in others { hashes.insert(other.computedHash) }
    #expect(hashes.count == others.count + 1, "the same identifier in another column is another hash")
  }

  @Test func fieldsDoNotRunIntoEachOther() {
    #expect(Chain.hex([.text("ab"), .text("c")]) != Chain.hex([.text("a"), .text("bc")]))
    #expect(Chain.hex([.text("")]) != Chain.hex([.null]))
    #expect(Chain.hex([.text("1")]) != Chain.hex([.bytes([49])]))
    #expect(Chain.hex([.null, .null]) != Chain.hex([.null]))
  }

  private func tamper(with columns: [Column], seed: UInt64) throws {
    let place = try TestInstallation()
    var work = try RandomWork(place, seed: seed)
    for _ in 0..<45 { try work.step() }
    #expect(try verdict(place) { _ in } == nil)
    var numbers = SplitMix(seed: seed)
    var tampered: Set<String> = []
    for column in columns {
      let rows = try place.read { try $0.rows(column.read) }
      for row in rows.shuffled(using: &numbers).prefix(5) {
        let (id, value) = (try row.value("id"), try row.value("v"))
        for changed in Self.flips(value, using: &numbers) {
          do {
            let flaw = try verdict(place) { tx in
              // A statement that finds no row tells nothing.
              guard try tx.run(column.write(changed, id)) > 0 else { throw Untouched() }
            }
            #expect(flaw != nil, "\(column.name) \(value) \(changed)")
            tampered.insert(column.name)
          } catch is Untouched {
          } catch StorageFault.constraint {
            // The database itself refused it.
          }
        }
      }
    }
    #expect(tampered == Set(columns.map(\.name)), "a column that was never changed proves nothing")
  }

  private struct Untouched: Error {}

  /// The value with one byte changed, at a few places.
  private static func flips(_ value: SQLValue, using numbers: inout SplitMix) -> [SQLValue] {
    switch value {
    case .null: [.text("x")]
    case .real(let real): [.real(real + 1)]
    case .integer(let integer):
      (0..<3).map { _ in .integer(integer ^ (1 << Int64.random(in: 0..<40, using: &numbers))) }
    case .text(let text):
      text.isEmpty
        ? [.text("x")]
        : (0..<3).map { _ in .text(String(decoding: flipped(Array(text.utf8), &numbers), as: UTF8.self)) }
    case .bytes(let bytes): (0..<3).map { _ in .bytes(flipped(bytes, &numbers)) }
    }
  }

  private static func flipped(_ bytes: [UInt8], _ numbers: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    // An even bit of a letter stays a letter that JSON and UTF-8 allow, so that only the digest can tell.
    bytes[Int.random(in: 0..<bytes.count, using: &numbers)] ^= 1
    return bytes
  }

  private static func entry(
    _ number: Int, hand: Change.Hand = .command("test"), space: Identifier<Space>? = nil,
    thing: Identifier<Thing>? = nil, organisation: Identifier<Organisation>? = nil,
    about: Identifier<Person>? = nil
  ) -> StoredEntry {
    StoredEntry(
      number: number, recordedAt: Instant(milliseconds: 0), hand: hand, kind: .spaceMade, space: space,
      thing: thing, organisation: organisation, about: about, visibility: nil, validFrom: nil, attests: nil,
      content: "", salt: [], digest: "", previous: Chain.beginning)
  }

  private func id<Kind>(_ milliseconds: Int64) -> Identifier<Kind> { PermissionTableTests.id(milliseconds) }
}
