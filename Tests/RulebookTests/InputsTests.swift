import Basics
import Rulebook
import Testing

/// What a rule is told is checked before anything is computed.
@Suite struct InputsTests {
  static let takes = [
    Input("inhabitants", unit: "persons", .whole(0...1_000_000)),
    Input("tax", unit: "NOK", .number(0...1e9), fallback: .number(1)),
    Input("parts", unit: "persons", .numbers(0...10), fallback: .numbers([])),
    Input("zone", unit: "", .word(["north", "south"]), fallback: .word("south")),
  ]

  private func codes(_ given: [String: String]) -> [String] {
    do throws(Diagnostics) {
      _ = try Inputs(given, for: Self.takes)
      return []
    } catch {
      return error.list.map { "\($0.code) \($0.place.field ?? "")" }
    }
  }

  @Test func everyKindIsRead() throws {
    let inputs = try Inputs(
      ["inhabitants": "14_999", "tax": "12.345", "parts": "1;2.5", "zone": "north"], for: Self.takes)
    #expect(try inputs.whole("inhabitants") == 14_999)
    #expect(try inputs.money("tax") == Money(ore: 1235))
    #expect(try inputs.numbers("parts") == [1, 2.5])
    #expect(try inputs.word("zone") == "north")
  }

  @Test func whatIsLeftOutFallsBack() throws {
    let inputs = try Inputs(["inhabitants": "1"], for: Self.takes)
    #expect(try inputs.number("tax") == 1)
    #expect(try inputs.numbers("parts") == [])
    #expect(try inputs.word("zone") == "south")
  }

  @Test(arguments: ["0", "1000000"])
  func bothEndsOfTheRangeAreAllowed(_ text: String) {
    #expect(codes(["inhabitants": text]).isEmpty)
  }

  @Test(
    arguments: [
      ([:], "input-missing inhabitants"), (["inhabitants": ""], "input-missing inhabitants"),
      (["inhabitants": "-1"], "input-out-of-range inhabitants"),
      (["inhabitants": "1000001"], "input-out-of-range inhabitants"),
      (["inhabitants": "1.5"], "input-invalid inhabitants"),
      (["inhabitants": "many"], "input-invalid inhabitants"),
      (["inhabitants": "nan"], "input-invalid inhabitants"),
      (["inhabitants": "inf"], "input-invalid inhabitants"),
      (["inhabitants": "1", "persons": "2"], "input-unknown persons"),
      (["inhabitants": "1", "zone": "east"], "input-invalid zone"),
      (["inhabitants": "1", "parts": "1;;2"], "input-invalid parts"),
      (["inhabitants": "1", "parts": "1;11"], "input-out-of-range parts"),
    ] as [([String: String], String)])
  func faultNamesTheInput(_ given: [String: String], _ expected: String) {
    #expect(codes(given) == [expected])
  }

  @Test func everyFaultIsToldAtOnce() {
    #expect(codes(["a": "1", "b": "2", "zone": "x"]).count == 4)
  }
}
