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
        "claimed-twice", .badInput, ["what": "step first/1 things", "first": "first", "second": "second"])
    ) { try Rooms([first, Room("second", migrations: [step])]) }
    // A step that was published before rooms named theirs may have the name of a room.
    let old = Room("jobs", migrations: [Migration("jobs", "CREATE TABLE job (a TEXT);")])
    #expect(try Rooms([old]).migrations.map(\.name) == ["jobs"])
    #expect(try Rooms([first, Room("second")]).migrations.map(\.name) == ["first/1 things"])
  }
}
