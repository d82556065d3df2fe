import Testing

@testable import Store

@Suite struct StatementTests {
  @Test func aTextFromOutsideIsAlwaysAValue() {
    let name = "x'; DROP TABLE person; --"
    let statement: SQL = "SELECT id FROM person WHERE name = \(name)"
    #expect(statement.text == "SELECT id FROM person WHERE name = ?")
    #expect(statement.values == [.text(name)])
  }

  @Test func anEmptyListMatchesNothing() {
    let statement: SQL = "SELECT id FROM person WHERE id IN \([String]())"
    #expect(statement.text == "SELECT id FROM person WHERE id IN (NULL)")
    #expect(statement.values.isEmpty)
  }
}
