internal import Foundation
package import Store

/// A database for one test, of either engine, that is gone when the test is over.
package struct TestDatabase: Sendable {
  package let address: StorageAddress
  package let storage: any Storage

  /// The engines at hand: PostgreSQL where `NABO_TEST_POSTGRES` names a server (`script/postgres` starts one).
  package static var engines: [Engine] { server == nil ? [.sqlite] : [.sqlite, .postgreSQL] }

  /// What is said where a server is missing.
  package static let missing = "No PostgreSQL: run script/postgres swift test, or set NABO_TEST_POSTGRES"

  package static func with<Value>(
    _ engine: Engine, _ body: (TestDatabase) throws -> Value
  ) throws -> Value {
    let (database, close) = try open(engine)
    defer { close() }
    return try body(database)
  }

  /// For tests that keep the database longer than a closure lasts: they close it themselves.
  package static func open(_ engine: Engine) throws -> (TestDatabase, close: @Sendable () -> Void) {
    switch engine {
    case .sqlite: try openFile()
    case .postgreSQL: try openSchema()
    }
  }

  private static var server: String? { ProcessInfo.processInfo.environment["NABO_TEST_POSTGRES"] }

  private static func openFile() throws -> (TestDatabase, close: @Sendable () -> Void) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let address = StorageAddress.file(folder.appending(path: "nabo.sqlite").path)
    return (
      TestDatabase(address: address, storage: try openStorage(address)),
      { try? FileManager.default.removeItem(at: folder) }
    )
  }

  /// A schema of the server's database holds the tables of one test.
  private static func openSchema() throws -> (TestDatabase, close: @Sendable () -> Void) {
    let server = server ?? ""
    let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    let whole = try PostgresStorage(url: server, connections: 1)
    try whole.write { tx in try tx.makeSchema(schema) }
    let joint = server.contains("?") ? "&" : "?"
    let address = StorageAddress.postgreSQL(
      url: "\(server)\(joint)options=-csearch_path%3D\(schema)&application_name=\(schema)")
    return (
      TestDatabase(address: address, storage: try openStorage(address)),
      { try? whole.write { tx in try tx.dropSchema(schema) } }
    )
  }
}
