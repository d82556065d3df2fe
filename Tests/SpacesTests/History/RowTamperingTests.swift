import Basics
import Store
import TestDatabases
import Testing

@testable import Spaces

/// Rows of tables that say something else than the history are named; what people do in earnest is never.
@Suite(.onEachEngine) struct RowTamperingTests {
  @Test(arguments: [51, 52, 53, 54] as [UInt64])
  func realChangesVerifyClean(seed: UInt64) throws {
    let place = try TestInstallation()
    _ = try place.write { try makeDemonstration($0, $1) }
    var office = try RandomOffice(place, seed: seed)
    for step in 0..<160 {
      try office.step()
      if step % 40 == 39 { try place.write { try resetDemonstration($0, $1) } }
      if step % 8 == 7 {
        let found = try place.read { try differences($0) }
        try #require(found == [], "after step \(step)")
      }
    }
  }

  /// As databases from before rows were named in the history.
  @Test(arguments: [61, 62, 63] as [UInt64])
  func whatEarlierVersionsWroteVerifiesClean(seed: UInt64) throws {
    let place = try TestInstallation()
    var office = try RandomOffice(place, seed: seed)
    for _ in 0..<120 { try office.step() }
    let found = try place.storage.write { tx in
      try EarlierHistory.rewrite(tx)
      return try differences(tx)
    }
    #expect(found == [])
  }

  private struct Attempt: Sendable {
    let table: String
    let field: String?
    let statement: SQL

    init(_ table: String, _ field: String?, _ statement: SQL) {
      self.table = table
      self.field = field
      self.statement = statement
    }
  }

  private static let attempts = [
    Attempt("membership", "role", "UPDATE membership SET role = 'owner' WHERE role <> 'owner'"),
    Attempt("membership", "valid_from", "UPDATE membership SET valid_from = '1999-01-01'"),
    Attempt("membership", "valid_to", "UPDATE membership SET valid_to = NULL WHERE valid_to IS NOT NULL"),
    Attempt("membership", "valid_to", "UPDATE membership SET valid_to = '2031-01-01' WHERE valid_to IS NULL"),
    Attempt("membership", "person", "UPDATE membership SET person = (SELECT MAX(id) FROM person)"),
    Attempt(
      "membership", "organisation",
      "UPDATE membership SET organisation = (SELECT MAX(id) FROM organisation) WHERE person IS NOT NULL"),
    Attempt("membership", "space", "UPDATE membership SET space = (SELECT MAX(id) FROM space)"),
    Attempt("membership", nil, "DELETE FROM membership"),
    Attempt(
      "membership", nil,
      """
      INSERT INTO membership (id, space, person, role, valid_from)
      SELECT '00000000000000000000000000', MIN(space.id), MIN(person.id), 'owner', '2020-01-01' FROM space, person
      """),
    Attempt("person", "is_operator", "UPDATE person SET is_operator = 1 WHERE is_operator = 0"),
    Attempt("person", "state", "UPDATE person SET state = 'active' WHERE state = 'closed'"),
    Attempt("person", "email", "UPDATE person SET email = 'thief@example.org'"),
    Attempt("person", "email_folded", "UPDATE person SET email_folded = 'x' || email_folded"),
    Attempt("person", "name", "UPDATE person SET name = 'Somebody', name_folded = 'somebody'"),
    Attempt("person", "name_folded", "UPDATE person SET name_folded = 'somebody'"),
    Attempt("person", "language", "UPDATE person SET language = 'nn'"),
    Attempt("person", "created_at", "UPDATE person SET created_at = created_at + 1"),
    Attempt("person", "erased_at", "UPDATE person SET erased_at = NULL WHERE erased_at IS NOT NULL"),
    Attempt("person", "erased_at", "UPDATE person SET erased_at = 1 WHERE erased_at IS NULL"),
    Attempt("person", "is_demonstration", "UPDATE person SET is_demonstration = 1 - is_demonstration"),
    Attempt(
      "person", nil,
      """
      INSERT INTO person (id, name, name_folded, email, email_folded, language, state, is_operator,
        is_demonstration, created_at)
      VALUES ('00000000000000000000000000', 'A', 'a', 'a@b.c', 'a@b.c', 'nb', 'active', 1, 0, 0)
      """),
    Attempt("person", nil, "DELETE FROM person"),
    Attempt("post", "title", "UPDATE post SET title = 'Leader'"),
    Attempt("post", "valid_from", "UPDATE post SET valid_from = '1999-01-01'"),
    Attempt("post", "valid_to", "UPDATE post SET valid_to = NULL WHERE valid_to IS NOT NULL"),
    Attempt("post", "person", "UPDATE post SET person = (SELECT MIN(id) FROM person)"),
    Attempt("post", "organisation", "UPDATE post SET organisation = (SELECT MIN(id) FROM organisation)"),
    Attempt("post", nil, "DELETE FROM post"),
    Attempt(
      "post", nil,
      """
      INSERT INTO post (id, person, organisation, title, valid_from)
      SELECT '00000000000000000000000000', MIN(person.id), MIN(organisation.id), 'Leader', '2020-01-01'
      FROM person, organisation
      """),
    Attempt("organisation", "kind", "UPDATE organisation SET kind = 'ministry'"),
    Attempt("organisation", "name", "UPDATE organisation SET name = 'Another', name_folded = 'another'"),
    Attempt("organisation", "name_folded", "UPDATE organisation SET name_folded = 'another'"),
    Attempt("organisation", "valid_from", "UPDATE organisation SET valid_from = '1999-01-01'"),
    Attempt("organisation", "valid_to", "UPDATE organisation SET valid_to = NULL WHERE valid_to IS NOT NULL"),
    Attempt(
      "organisation", "valid_to", "UPDATE organisation SET valid_to = '2030-01-01' WHERE valid_to IS NULL"),
    Attempt("organisation", "successor", "UPDATE organisation SET successor = id"),
    Attempt(
      "organisation", "is_demonstration", "UPDATE organisation SET is_demonstration = 1 - is_demonstration"),
    Attempt("organisation", nil, "DELETE FROM organisation"),
    Attempt(
      "organisation", nil,
      """
      INSERT INTO organisation (id, kind, name, name_folded, valid_from, is_demonstration)
      VALUES ('00000000000000000000000000', 'union', 'A', 'a', '2020-01-01', 0)
      """),
    Attempt("organisation_unit", nil, "UPDATE organisation_unit SET code = '9' || code"),
    Attempt("organisation_unit", nil, "UPDATE organisation_unit SET valid_from = '1' || valid_from"),
    Attempt("organisation_unit", "valid_to", "UPDATE organisation_unit SET valid_to = '2030-01-01'"),
    Attempt("organisation_unit", nil, "DELETE FROM organisation_unit"),
    Attempt(
      "organisation_unit", nil,
      """
      INSERT INTO organisation_unit (organisation, country, code, valid_from)
      SELECT MIN(id), 'no', '9999', '2020-01-01' FROM organisation
      """),
    Attempt("space", "kind", "UPDATE space SET kind = 'arena'"),
    Attempt("space", "name", "UPDATE space SET name = 'Another', name_folded = 'another'"),
    Attempt("space", "name_folded", "UPDATE space SET name_folded = 'another'"),
    Attempt("space", "purpose", "UPDATE space SET purpose = 'Another'"),
    Attempt("space", "is_demonstration", "UPDATE space SET is_demonstration = 1 - is_demonstration"),
    Attempt("space", "created_at", "UPDATE space SET created_at = 1"),
    Attempt("space", nil, "DELETE FROM space"),
    Attempt(
      "space", nil,
      """
      INSERT INTO space (id, kind, name, name_folded, purpose, is_demonstration, created_at)
      VALUES ('00000000000000000000000000', 'region', 'A', 'a', '', 0, 0)
      """),
    Attempt("space_unit", nil, "UPDATE space_unit SET code = '9' || code"),
    Attempt("space_unit", nil, "DELETE FROM space_unit"),
    Attempt(
      "space_unit", nil,
      "INSERT INTO space_unit (space, country, code) SELECT MIN(id), 'no', '9999' FROM space"),
    Attempt("space_aspect", nil, "UPDATE space_aspect SET aspect = 'x' || aspect"),
    Attempt("space_aspect", nil, "DELETE FROM space_aspect"),
    Attempt(
      "space_aspect", nil, "INSERT INTO space_aspect (space, aspect) SELECT MIN(id), 'everything' FROM space"),
    Attempt("thing", "title", "UPDATE thing SET title = 'Another', title_folded = 'another'"),
    Attempt("thing", "title_folded", "UPDATE thing SET title_folded = 'another'"),
    Attempt("thing", "state", "UPDATE thing SET state = 'published' WHERE state <> 'published'"),
    Attempt("thing", "kind", "UPDATE thing SET kind = 'study' WHERE kind = 'note'"),
    Attempt("thing", "latest", "UPDATE thing SET latest = latest - 1"),
    Attempt("thing", "space", "UPDATE thing SET space = (SELECT MIN(id) FROM space)"),
    Attempt("thing", "created_at", "UPDATE thing SET created_at = created_at - 1"),
    Attempt("thing", "changed_at", "UPDATE thing SET changed_at = changed_at + 1"),
    Attempt("thing", "forked_from", "UPDATE thing SET forked_from = NULL WHERE forked_from IS NOT NULL"),
    Attempt("thing", "forked_from", "UPDATE thing SET forked_from = id WHERE forked_from IS NULL"),
    Attempt("thing", nil, "DELETE FROM thing"),
    Attempt(
      "thing", nil,
      """
      INSERT INTO thing (id, space, kind, title, title_folded, state, latest, created_at, changed_at)
      SELECT '00000000000000000000000000', MIN(id), 'note', 'A', 'a', 'published', 0, 0, 0 FROM space
      """),
    Attempt("thing_share", "secret_hash", "UPDATE thing_share SET secret_hash = 'x' || secret_hash"),
    Attempt("thing_share", "thing", "UPDATE thing_share SET thing = (SELECT MIN(id) FROM thing)"),
    Attempt("thing_share", "version", "UPDATE thing_share SET version = 9"),
    Attempt(
      "thing_share", "revoked_at", "UPDATE thing_share SET revoked_at = NULL WHERE revoked_at IS NOT NULL"),
    Attempt("thing_share", "revoked_at", "UPDATE thing_share SET revoked_at = 1 WHERE revoked_at IS NULL"),
    Attempt("thing_share", "made_by", "UPDATE thing_share SET made_by = NULL"),
    Attempt("thing_share", "made_at", "UPDATE thing_share SET made_at = 1"),
    Attempt("thing_share", nil, "DELETE FROM thing_share"),
    Attempt("thing_batch", "id", "UPDATE thing_batch SET id = (SELECT MIN(id) FROM thing)"),
    Attempt("thing_batch", "first", "UPDATE thing_batch SET first = first - 1"),
    Attempt("thing_batch", "undoes", "UPDATE thing_batch SET undoes = id WHERE undoes IS NULL"),
    Attempt("thing_batch", nil, "DELETE FROM thing_batch"),
    Attempt(
      "thing_share", nil,
      """
      INSERT INTO thing_share (id, thing, secret_hash, made_at)
      SELECT '00000000000000000000000000', MIN(id), 'x', 0 FROM thing
      """),
  ]

  /// Everything that one statement can do to a table is told, with the field that differs.
  @Test func oneStatementIsNoticed() throws {
    let place = try TestInstallation()
    _ = try place.write { try makeDemonstration($0, $1) }
    var office = try RandomOffice(place, seed: 71)
    for _ in 0..<150 { try office.step() }
    for attempt in Self.attempts {
      let found = try tampered(place, attempt.statement)
      let told = found.filter { $0.table == attempt.table }
      #expect(!told.isEmpty, "\(attempt.table) \(attempt.field ?? "")")
      guard let field = attempt.field else { continue }
      #expect(
        told.contains { if case .field(field, _, _) = $0.kind { $0.entry != nil } else { false } },
        "\(attempt.table).\(field): \(told)")
    }
  }

  @Test func whatDiffersIsNamed() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner", isOperator: true)
    let reader = try place.person("Reader")
    let space = try place.space(owner)
    let doer = Doer.actor(try place.actor(owner))
    let membership = try place.write {
      try Membership.add(
        MembershipDraft(.person(reader.id), .reader, from: place.today), to: space, by: doer, $0, $1)
    }
    let entry = try place.read { try HistoryHead.read($0).number }
    let found = try tampered(place, "UPDATE membership SET role = 'owner' WHERE id = \(membership.id)")
    #expect(
      found == [
        RowDifference(
          table: "membership", row: membership.id.text,
          kind: .field("role", expected: "'reader'", found: "'owner'"), entry: entry)
      ])
    let gone = try tampered(place, "DELETE FROM membership WHERE id = \(membership.id)")
    #expect(
      gone == [RowDifference(table: "membership", row: membership.id.text, kind: .missing, entry: entry)])
  }

  /// Erasing takes the words out of the history, and leaves what says who may do what.
  @Test func rolesAreKnownAfterAnErasure() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner", isOperator: true)
    let person = try place.person("Kari Nordmann")
    let other = try place.person("Other")
    let space = try place.space(owner)
    let doer = Doer.actor(try place.actor(owner))
    for member in [person, other] {
      _ = try place.write {
        try Membership.add(
          MembershipDraft(.person(member.id), .reader, from: place.today), to: space, by: doer,
          why: "Kari Nordmann asked", $0, $1)
      }
    }
    let mentions = try place.read { try person.mentions($0) }
    #expect(mentions.entries.count == 1)
    _ = try place.write { tx, occasion in
      try person.erase(by: doer, tx, occasion)
      let erasure = Erasure(entries: mentions.entries, versions: [])
      try Person.takeOut(erasure, of: mentions, by: doer, why: "", tx, occasion)
    }
    #expect(try place.read { try differences($0) } == [])
    for member in [person, other] {
      let found = try tampered(place, "UPDATE membership SET role = 'owner' WHERE person = \(member.id)")
      #expect(found.map(\.table) == ["membership"])
    }
    let back = try tampered(
      place, "UPDATE person SET state = 'active', is_operator = 1 WHERE id = \(person.id)")
    #expect(back.count == 2)
  }

  /// What the check says after `statement`, which is undone.
  private func tampered(_ place: TestInstallation, _ statement: SQL) throws -> [RowDifference] {
    struct Undo: Error {
      let found: [RowDifference]
    }
    do {
      try place.storage.write { tx -> Void in
        // Whoever gets at the database gets at this too.
        switch OnEachEngine.engine {
        case .sqlite: try tx.run("PRAGMA defer_foreign_keys = ON")
        case .postgreSQL: try tx.run("SET LOCAL session_replication_role = replica")
        }
        let touched = try tx.run(statement)
        try #require(touched > 0, "a statement that touches nothing tells nothing: \(statement)")
        throw Undo(found: try differences(tx))
      }
      return []
    } catch let undo as Undo {
      return undo.found
    }
  }
}

private func differences(_ tx: any Transaction) throws -> [RowDifference] {
  switch try verifyHistory(tx) {
  case .sound: []
  case .differing(let differences): differences.first
  case .broken(let flaw):
    [RowDifference(table: "history", row: flaw.kind.rawValue, kind: .missing, entry: flaw.number)]
  }
}
