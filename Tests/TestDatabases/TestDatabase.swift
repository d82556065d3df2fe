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
    switch engine {
    case .sqlite: try withFile(body)
    case .postgreSQL: try withSchema(body)
    }
  }

  private static var server: String? { ProcessInfo.processInfo.environment["NABO_TEST_POSTGRES"] }

  private static func withFile<Value>(_ body: (TestDatabase) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let address = StorageAddress.file(folder.appending(path: "nabo.sqlite").path)
    return try body(TestDatabase(address: address, storage: openStorage(address)))
  }

  /// A schema of the server's database holds the tables of one test.
  private static func withSchema<Value>(_ body: (TestDatabase) throws -> Value) throws -> Value {
    let server = server ?? ""
    let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    let whole = try PostgresStorage(url: server, connections: 1)
    try whole.write { tx in try tx.makeSchema(schema) }
    defer { try? whole.write { tx in try tx.dropSchema(schema) } }
    let joint = server.contains("?") ? "&" : "?"
    let address = StorageAddress.postgreSQL(
      url: "\(server)\(joint)options=-csearch_path%3D\(schema)")
    return try body(TestDatabase(address: address, storage: openStorage(address)))
  }
}
