import Basics
import Spaces
import Store
import Synchronization
import Testing
import TestDatabases

@testable import Site
@testable import WorkPages

/// How often a page asks the database: what a server far from its database waits for.
@Suite struct QuestionsPerPageTests {
  @Test func aPageOfASpaceAsksAtMostFourteenTimes() throws {
    let counting = CountingStorage(try TestDatabase.open(.sqlite))
    defer { counting.close() }
    try migrate(counting, WorkSite.tables, at: WorkSite.occasion.now)
    let site = try WorkSite(storage: counting)
    let owner = try site.signedIn()
    let other = try site.signedIn("Ola Nordmann")
    let space = try #require(
      site.post(
        "/spaces/new", [("name", "Region"), ("kind", "region")], session: owner.cookie,
        token: WorkSite.token(owner.cookie)
      ).header("Location"))
    try site.add(other.person, to: space, as: .editor)
    let thing = try #require(
      site.post(
        space + "/new", [("title", "First"), ("text", "Text"), ("state", "internal")], session: owner.cookie,
        token: WorkSite.token(owner.cookie)
      ).header("Location"))
    func edit(_ base: Int) {
      _ = site.post(
        thing + "/edit",
        [("title", "Second"), ("text", "\(base)"), ("base", "\(base)"), ("from", "2026-11-21")],
        session: other.cookie, token: WorkSite.token(other.cookie))
    }
    edit(1)
    // What is unread is counted once, and again when something happened.
    _ = site.get(space, session: owner.cookie)
    counting.statements.store(0, ordering: .relaxed)
    let page = site.get(space, session: owner.cookie)
    #expect(page.status == 200 && page.text.contains("Second") && page.text.contains("has-news"))
    let count = counting.statements.load(ordering: .relaxed)
    #expect(count <= 14, "\(count) questions")
    edit(2)
    #expect(site.get(space, session: owner.cookie).text != page.text, "the count moves with the history")
  }
}

/// A database that counts what it is asked.
private final class CountingStorage: Storage {
  let statements = Atomic(0)
  let close: @Sendable () -> Void
  private let storage: any Storage

  init(_ opened: (database: TestDatabase, close: @Sendable () -> Void)) {
    storage = opened.database.storage
    close = opened.close
  }

  var engine: Engine { storage.engine }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try storage.read { [self] in try body(Counted(tx: $0) { self.statements.add(1, ordering: .relaxed) }) }
  }

  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try storage.write { [self] in try body(Counted(tx: $0) { self.statements.add(1, ordering: .relaxed) }) }
  }

  private struct Counted: Transaction {
    let tx: any Transaction
    var engine: Engine { tx.engine }
    let count: () -> Void

    func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
      count()
      return try tx.rows(statement)
    }

    func run(_ statement: SQL) throws(StorageFault) -> Int {
      count()
      return try tx.run(statement)
    }
  }
}
