import Basics
import Spaces
import Store
import TestDatabases
import Testing

@testable import SurveyPages

@Suite struct SurveySchemaTests {
  @Test func everyTableHasAKeyAndEveryReferenceAnIndex() throws {
    let tables = try TestDatabase.with(.sqlite) { database in
      try migrate(
        database.storage, Room.spaces.migrations + [.surveys, .surveyKeeping], at: Instant(milliseconds: 0))
      return try Schema(database.storage).tables
    }.filter { $0.name.hasPrefix("survey_") }
    #expect(
      tables.map(\.name).sorted() == [
        "survey_batch", "survey_box", "survey_code", "survey_draft", "survey_field", "survey_seal",
      ])
    for table in tables {
      #expect(!table.key.isEmpty)
      for reference in table.references {
        let orders = [table.key] + table.indexes.filter { !$0.isPartial }.map(\.columns)
        #expect(orders.contains { $0.starts(with: reference.columns) }, "\(table.name)")
      }
    }
  }
}
