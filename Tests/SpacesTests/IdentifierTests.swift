import Basics
import Testing

@testable import Spaces

@Suite struct IdentifierTests {
  /// The example of the ULID specification's time part: 1 469 918 176 385 ms is `01ARYZ6S41`.
  @Test func theTimeComesFirst() throws {
    let id = Identifier<IdentifierTests>(occasion(1_469_918_176_385, bytes: 0))
    #expect(id.text == "01aryz6s410000000000000000")
    #expect(Identifier<IdentifierTests>(id.text) == id)
  }

  @Test func allOnes() {
    let id = Identifier<IdentifierTests>(occasion((1 << 48) - 1, bytes: 255))
    #expect(id.text == "7zzzzzzzzzzzzzzzzzzzzzzzzz")
  }

  @Test(arguments: [
    "", "01ARYZ6S410000000000000000", "01aryz6s41000000000000000", "01aryz6s41000000000000000u",
  ])
  func noSuchIdentifier(_ text: String) {
    #expect(Identifier<IdentifierTests>(text) == nil)
  }

  private func occasion(_ milliseconds: Int64, bytes: UInt8) -> Occasion {
    Occasion(
      now: Instant(milliseconds: milliseconds), today: Day.newYear(2020),
      randomBytes: { [UInt8](repeating: bytes, count: $0) })
  }
}
