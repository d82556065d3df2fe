import Basics
import Testing

@testable import Store

@Suite struct StorageAddressTests {
  @Test(arguments: [
    ("nabo.sqlite", "nabo.sqlite"), ("/var/lib/nabo/nabo.sqlite", "/var/lib/nabo/nabo.sqlite"),
    ("sqlite:nabo.sqlite", "nabo.sqlite"), ("sqlite:///var/lib/nabo.sqlite", "/var/lib/nabo.sqlite"),
  ])
  func aPathIsAFile(_ text: String, _ path: String) throws {
    let address = try StorageAddress(text)
    #expect(address == .file(path))
    #expect(address.shown == path)
  }

  @Test(arguments: [
    ("postgres://nabo:geheim@db.example:5432/nabo", "postgres://nabo@db.example:5432/nabo"),
    ("postgresql://nabo@/nabo?host=/run/postgresql", "postgresql://nabo@/nabo"),
    ("postgres://db/nabo?password=geheim&sslmode=require", "postgres://db/nabo"),
    ("postgres://u:ge@heim@db/nabo", "postgres://u@db/nabo"),
    ("postgres://u:geheim/x@db/nabo", "postgres://u@db/nabo"),
  ])
  func aPasswordIsNeverShown(_ text: String, _ shown: String) throws {
    let address = try StorageAddress(text)
    #expect(address == .postgreSQL(url: text))
    #expect(address.shown == shown)
    #expect(!address.shown.contains("heim"))
  }

  @Test(arguments: [
    "", "mysql://u:geheim@db/nabo", "postgres://", "postgres://a b", "sqlite:", "folder/", "a\0b",
  ])
  func anythingElseIsAFaultWithoutSecrets(_ text: String) {
    let fault = #expect(throws: Diagnostic.self) { try StorageAddress(text) }
    #expect(fault?.code == "database-address")
    #expect(fault?.arguments.values.contains { $0.contains("geheim") } == false)
  }
}
