import Basics
import Store
import Testing

@testable import Spaces

@Suite struct RoomsTests {
  @Test func roomsThatClaimTheSameAreRefusedWithBothNames() throws {
    let step = Migration("first", 1, "things", "CREATE TABLE a (b TEXT);")
    let first = Room("first", migrations: [step], kinds: [ContentKind(Note.self)])
    #expect(
      throws: Diagnostic(
        "claimed-twice", .badInput, ["what": "kind note", "first": "first", "second": "second"])
    ) { try Rooms([first, Room("second", kinds: [ContentKind(Note.self)])]) }
    #expect(
      throws: Diagnostic(
        "claimed-twice", .badInput, ["what": "first/1 things", "first": "first", "second": "second"])
    ) { try Rooms([first, Room("second", migrations: [step])]) }
    #expect(try Rooms([first, Room("second")]).migrations.map(\.name) == ["first/1 things"])
  }
}
