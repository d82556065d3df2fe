import Basics
import Spaces
import Store
import TestDatabases
import Testing

@testable import DemocracyPages

@Suite struct MatterInputTests {
  @Test(arguments: TestDatabase.engines)
  func aMatterHasTheShownInputsOfTheProcessesThatSomebodyMaySee(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      // Of what sort the matter is, the question does not ask: another process serves here.
      let (matter, hidden) = try place.storage.write { tx in
        func make(_ content: ParticipationProcess, _ state: ThingState) throws -> Thing {
          try Thing.make(
            ThingDraft(content, title: "A process", state: state, from: ParticipationPlace.occasion.today),
            in: place.space, by: .actor(place.owner), tx, ParticipationPlace.occasion)
        }
        let matter = try make(ParticipationPlace.open, .published).id
        return (matter, try make(ParticipationPlace.open, .internal).id)
      }
      for text in ["One", "Two", "Three"] { _ = try place.send(text) }
      let sent = try place.inputs().lines
      try place.change(sent[0].id, to: .published) {
        ($0.moderation, $0.outcome, $0.answer) = (.shown, .not, "No room")
      }
      try place.change(sent[1].id, to: .published) { $0.moderation = .shown }
      try place.storage.write { tx in
        for process in [place.process, hidden] {
          // As the field `case` of a process is kept.
          try tx.run(
            """
            INSERT INTO thing_value (thing, field, position, valid_from, reference)
            VALUES (\(process), 'case', 0, \(Day.newYear(2020)), \(matter))
            """)
        }
      }
      func said(_ actor: Actor) throws -> MatterInputs {
        try place.storage.read {
          try MatterInputs(of: matter, on: ParticipationPlace.occasion.today, for: actor, $0)
        }
      }
      let outside = try said(.public)
      #expect(outside.processes.map(\.id) == [place.process])
      #expect(outside.answered.map(\.id) == [sent[0].id] && outside.unanswered.map(\.id) == [sent[1].id])
      #expect(try said(place.owner).processes.count == 2)
    }
  }
}
