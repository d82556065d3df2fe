import Basics
import Pages
import Studies
import Testing

@testable import StudyPages

/// From the address to fields and back: whatever was typed by hand comes out as it went in.
@Suite("The address of the builder")
struct BuilderAddressTests {
  /// Random numbers that are the same in every run.
  private struct Draws: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static func measure(_ draws: inout Draws) -> Measure {
    let codes = ["3405", "3440", "3441", "3407", "0301", "Nordre Follo"].shuffled(using: &draws)
    let some = Array(codes.prefix(Int.random(in: 2...5, using: &draws)))
    let task = ["school", "ict", "child-welfare"].randomElement(using: &draws) ?? "ict"
    let digits = Double(Int.random(in: 1...9_999_999, using: &draws))
    switch Int.random(in: 0..<5, using: &draws) {
    case 0: return .merge(some)
    case 1:
      let share = Bool.random(using: &draws) ? digits / 1e7 : Double.random(in: 1e-9..<1, using: &draws)
      return .split(unit: codes[0], share: share, into: Bool.random(using: &draws) ? codes[1] : nil)
    case 2:
      return .cooperate(
        task: task, form: Bool.random(using: &draws) ? "no.interkommunalt-selskap" : nil, units: some,
        key: CostSharing.allCases.randomElement(using: &draws) ?? .use)
    case 3: return .host(task: task, host: some[0], guests: Array(some.dropFirst()))
    default:
      let to: [Recipient] = [.county, .state, .unit(codes[1])]
      return .asymmetric(task: task, unit: codes[0], to: to.randomElement(using: &draws) ?? .state)
    }
  }

  private static func alternative(_ draws: inout Draws) -> [Measure] {
    (0..<Int.random(in: 1...4, using: &draws)).map { _ in measure(&draws) }
  }

  @Test("An alternative of any kind is the same after it went through the fields of the form")
  func fields() throws {
    var draws = Draws(state: 14)
    for _ in 0..<2000 {
      let measures = Self.alternative(&draws)
      let sent = Query(AlternativeDraft(measures).pairs)
      let received = try #require(Query(encoded: sent.encoded))
      let read = try #require(AlternativeDraft(received, units: []))
      #expect(read.meant == measures)
      #expect(read.text == Alternative.text(of: measures))
    }
  }

  @Test("Alternatives in any order stay in their order, and all else of the address stays as it is")
  func addresses() throws {
    var draws = Draws(state: 41)
    let rest = [
      Query.Pair("country", "no"), .init("date", "2024-01-01"), .init("effective", "2028-01-01"),
      .init("assume", "speed:60"), .init("assume", "mergers:1"), .init("council", "3405:27"),
      .init("weight", "money:50"), .init("unheard-of", "yes"),
    ]
    for _ in 0..<500 {
      let texts = (0..<Int.random(in: 1...6, using: &draws)).map { _ in
        Alternative.text(of: Self.alternative(&draws))
      }
      let address = BuilderAddress(alternatives: texts, units: ["3405", "3440"], rest: rest)
      let received = try #require(Query(encoded: address.query.encoded))
      let again = BuilderAddress(received)
      #expect(again.alternatives == texts)
      #expect(again.units == address.units)
      #expect(again.rest == rest)
      #expect(again.query == address.query)
    }
  }

  @Test("What cannot be read is kept as it was written")
  func unreadable() {
    let query = Query([.init("alternative", "juggle:A"), .init("merge", "3405,3440")])
    let address = BuilderAddress(query)
    #expect(address.alternatives == ["merge:3405,3440", "juggle:A"])
    #expect(BuilderAddress(address.query).alternatives == address.alternatives)
  }

  @Test("Which alternative a view looks at is left open when they change, and kept otherwise")
  func shown() {
    let address = BuilderAddress(
      Query([.init("merge", "3405,3440"), .init("merge", "3405,3441"), .init("show", "merge-2")]))
    #expect(address.query["show"] == "merge-2")
    #expect(address.removing(at: 0).query["show"] == nil)
    #expect(address.swapping(0, 0).query["show"] == "merge-2")
  }

  @Test("A removal and putting back at the same place give the address before")
  func undo() {
    let address = BuilderAddress(
      alternatives: ["merge:3405,3440", "merge:3405,3441", "host:ict:3405:3441"], units: [], rest: [])
    for place in address.alternatives.indices {
      let left = address.removing(at: place)
      #expect(left.inserting(address.alternatives[place], at: place) == address)
    }
    #expect(address.inserting("x", at: 99).alternatives.last == "x")
    #expect(address.inserting("x", at: -1).alternatives.first == "x")
  }

  @Test(
    "A step that an address says is the step that it is read as",
    arguments: [
      BuilderStep.looking, .building(isChange: true, of: "merge:3405,3440", kind: nil, .show),
      .building(isChange: false, of: nil, kind: "host", .add),
      .building(isChange: false, of: "merge:3405,3440", kind: nil, .less(2)),
      .done(.removed, of: "merge:3405,3440", place: 3), .done(.added, of: "merge:3405,3440", place: 0),
    ])
  func steps(_ step: BuilderStep) {
    #expect(BuilderStep(Query(step.pairs)) == step)
  }

  @Test(
    "A share is written in percent digit for digit",
    arguments: [
      (0.3, "30"), (0.07, "7"), (0.125, "12.5"), (0.00001, "0.001"), (0.999, "99.9"), (1.5e-7, "0.000015"),
    ])
  func percent(_ share: Double, _ text: String) {
    #expect(PercentText.percent(of: share) == text)
    #expect(PercentText.share(of: text) == share)
  }

  @Test(
    "What is not a part of the residents is none",
    arguments: ["", "0", "100", "101", "-3", "x", "1e1", "0x3", "3e-1", "nan", "%", "."])
  func notAPart(_ text: String) {
    #expect(PercentText.share(of: text) == nil)
  }

  @Test(
    "A share may be typed as people write it", arguments: [("12,5", 0.125), (" 30 % ", 0.3), ("7%", 0.07)])
  func typed(_ text: String, _ share: Double) {
    #expect(PercentText.share(of: text) == share)
  }

  @Test("Boxes that nobody ticked are not those that were never shown")
  func boxes() throws {
    let units = ["3405", "3440", "3441"]
    let begun = try #require(
      AlternativeDraft(Query([.init("draft-1-kind", "merge")]), units: units))
    #expect(begun.measures[0].with == units)
    let emptied = try #require(
      AlternativeDraft(
        Query([.init("draft-1-kind", "merge"), .init("draft-1-shown", "merge")]), units: units))
    #expect(emptied.measures[0].with.isEmpty)
  }

  @Test("Another kind keeps the task and begins with what is usual for the rest")
  func otherKind() throws {
    let sent = Query([
      .init("draft-1-kind", "host"), .init("draft-1-shown", "cooperate"), .init("draft-1-task", "ict"),
    ])
    let draft = try #require(AlternativeDraft(sent, units: ["3405", "3440"]))
    #expect(draft.measures == [MeasureFields(.host(task: "ict", host: "3405", guests: ["3440"]))])
  }

  @Test("Another host is one change: the one before becomes a guest")
  func otherHost() {
    var fields = MeasureFields(.host(task: "ict", host: "3405", guests: ["3440", "3441"]))
    fields.unit = "3440"
    #expect(fields.measure == .host(task: "ict", host: "3440", guests: ["3405", "3441"]))
  }
}
