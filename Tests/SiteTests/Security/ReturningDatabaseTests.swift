import SignIn
import Store
import Synchronization
import Testing

@testable import Site

/// A database that is gone while the visitor is looked up and back when the page is read.
@Suite struct ReturningDatabaseTests {
  /// Fails so many reads as it is told to.
  private final class Returning: Storage {
    private let storage: any Storage
    private let failures = Mutex(0)

    init(_ storage: any Storage) { self.storage = storage }

    var engine: Engine { storage.engine }

    func failNextRead() { failures.withLock { $0 = 1 } }

    func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
      let fails = failures.withLock { left in
        defer { left = max(0, left - 1) }
        return left > 0
      }
      if fails { throw StorageFault.gone }
      return try storage.read(body)
    }

    func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { try storage.write(body) }
  }

  @Test(arguments: ["", "/members", "/history", "/settings", "/new"])
  func nothingSeemsNotToExist(_ page: String) throws {
    let kept = try WorkSite()
    let database = Returning(kept.storage)
    let site = try WorkSite(storage: database)
    let owner = try site.signedIn().cookie
    let made = site.post(
      "/spaces/new", [("name", "Regionen"), ("kind", "region")], session: owner, token: WorkSite.token(owner))
    let space = try #require(made.header("Location"))
    database.failNextRead()
    let answer = site.get(space + page, session: owner)
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "30")
    #expect(site.get(space + page, session: owner).status == 200)
  }

  @Test func theListOfSpacesIsNotShortened() throws {
    let kept = try WorkSite()
    let database = Returning(kept.storage)
    let site = try WorkSite(storage: database)
    let reader = try site.signedIn().cookie
    database.failNextRead()
    #expect(site.get("/spaces", session: reader).status == 503)
    #expect(site.get("/spaces", session: reader).status == 200)
  }
}
