import Basics
import Spaces
import Store
import Testing

@testable import LibraryPages

/// What was promised stays once it is frozen, and is published.
@Suite struct GoalTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func goal() throws -> Goal {
    var goal = Goal()
    (goal.indicator, goal.measure, goal.direction) = ("Årsverk", "årsverk", .down)
    (goal.base, goal.baseDay) = (120, try Self.day("2019-12-31"))
    (goal.expected, goal.expectedDay, goal.method) = (108, try Self.day("2024-12-31"), "Telles")
    return goal
  }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let fault as Diagnostic {
      return fault.code
    } catch let faults as Diagnostics {
      return faults.list.first?.code
    } catch {
      return "\(error)"
    }
  }

  @Test func aFrozenGoalIsPublishedAndTakesNothingButMeasurements() throws {
    try LibraryPlace.inSpace { space, actor, tx in
      let occasion = LibraryPlace.occasion
      let made = try Thing.make(
        ThingDraft(try goal(), title: "Færre", state: .internal, from: LibraryPlace.today), in: space,
        by: .actor(actor), tx, occasion)
      try Goal.freeze(made.id, by: actor, tx, occasion)
      let (thing, _) = try Thing.get(made.id, for: .public, tx)
      #expect(thing.state == .published)
      func edit(_ change: (inout Goal) -> Void) throws {
        let (thing, _) = try Thing.get(made.id, for: actor, tx)
        let version = try Thing.version(of: made.id, on: LibraryPlace.today, knownAt: nil, for: actor, tx)
        var fields = try #require(version?.fields)
        var goal = Goal(reading: fields.content)
        change(&goal)
        fields.content = goal.json
        let edit = ThingEdit(base: thing.latest, fields: fields, from: LibraryPlace.today)
        _ = try thing.edit(edit, by: .actor(actor), tx, occasion)
      }
      #expect(code { try edit { $0.expected = 119 } } == "goal-frozen")
      var row = Goal.Measured()
      (row.day, row.value) = (Day("2022-01-01"), 118)
      #expect(code { try edit { [row] in $0.measured = [row] } } == nil)
      #expect(code { try Goal.freeze(made.id, by: actor, tx, occasion) } == "goal-frozen")
    }
  }

  @Test func whatIsNotWholeCannotBeFrozen() throws {
    try LibraryPlace.inSpace { space, actor, tx in
      var unready = try goal()
      unready.expected = nil
      let made = try Thing.make(
        ThingDraft(unready, title: "Færre", from: LibraryPlace.today), in: space, by: .actor(actor), tx,
        LibraryPlace.occasion)
      #expect(code { try Goal.freeze(made.id, by: actor, tx, LibraryPlace.occasion) } == "goal-unready")
    }
  }
}
