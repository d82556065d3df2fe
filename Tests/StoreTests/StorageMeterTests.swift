import Testing
import TestDatabases

@testable import Store

@Suite struct StorageMeterTests {
  @Test func whatIsAskedIsCounted() throws {
    let meter = StorageMeter()
    try TestDatabase.with(.sqlite) { database in
      let storage = MeteredStorage(database.storage, meter)
      try storage.write { _ = try $0.run("CREATE TABLE thing (id TEXT PRIMARY KEY)") }
      _ = try storage.read { try $0.rows("SELECT id FROM thing") }
      #expect(throws: StorageFault.readOnly) {
        try storage.read { _ = try $0.run("DELETE FROM thing") }
      }
    }
    let reading = meter.reading
    #expect(reading.writes == 1 && reading.reads == 2)
    #expect(reading.faults == ["storage-read-only": 1])
    #expect(reading.readTime > .zero && reading.writeTime > .zero)
  }
}
