import Basics
import Democracy
import Spaces
import Store
import TestDatabases
import Testing

@testable import DemocracyPages

@Suite struct ContributionTests {
  private func refusal(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let faults as Diagnostics {
      return faults.list.map(\.code)
    } catch {
      return [(error as? Diagnostic)?.code ?? "\(error)"]
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anInputWaitsUntilSomebodyShowsItAndItsCodeLeadsToIt(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let code = try place.send("  Keep the\nlibrary  ")
      let line = try #require(try place.inputs().lines.first)
      #expect(line.tally.standing == .waiting && line.state == .draft)
      let found = try place.storage.read { try Contribution.open(code.replacing("-", with: " "), $0) }
      #expect(found == line.id)
      // Nobody outside sees it before.
      #expect(
        refusal { _ = try place.storage.read { try Thing.get(line.id, for: .public, $0) } } == [
          "thing-unknown"
        ])
      #expect(
        refusal { _ = try place.storage.read { try Contribution.open("1111-2222-3333-4444", $0) } } == [
          "receipt-unknown"
        ])
      try place.change(line.id, to: .published) { $0.moderation = .shown }
      #expect(try place.inputs().lines.first?.tally.standing == .shown)
      let title = try place.storage.read { try Thing.get(line.id, for: .public, $0).thing.title }
      #expect(title == "Keep the library")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aClosedProcessTakesNothingAndTellsSo(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      var closed = ParticipationPlace.open
      closed.closes = Day("2026-11-20")
      #expect(refusal { _ = try place.send("late", closed) } == ["process-closed"])
      closed.closes = Day("2026-11-21")
      #expect(refusal { _ = try place.send("in time", closed) } == [])
      var members = ParticipationPlace.open
      members.access = .members
      #expect(refusal { _ = try place.send("outside", members) } == ["process-closed"])
      let long = String(repeating: "a", count: Contribution.longest + 1)
      #expect(refusal { _ = try place.send(long) } == ["text-too-long"])
      #expect(try place.inputs().lines.count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatIsHeldBackAndWhatIsAnsweredGivesItsReason(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      _ = try place.send("One")
      _ = try place.send("Two")
      let lines = try place.inputs().lines
      #expect(
        refusal { try place.change(lines[0].id, to: .internal) { $0.moderation = .withheld } } == [
          "contribution-withheld-unreasoned"
        ])
      try place.change(lines[0].id, to: .internal) { ($0.moderation, $0.reason) = (.withheld, .employee) }
      #expect(
        refusal { try place.change(lines[1].id, to: .published) { $0.outcome = .ledTo } } == [
          "contribution-outcome-unfounded"
        ])
      #expect(
        refusal { try place.change(lines[1].id, to: .published) { $0.outcome = .not } } == [
          "contribution-refused-unreasoned"
        ])
      try place.change(lines[1].id, to: .published) { ($0.outcome, $0.change) = (.ledTo, "Point 4") }
      let tally = try place.inputs().tally
      #expect(tally.withheld == 1 && tally.reasons == ["employee": 1])
      #expect(tally.changedSomething == 1 && tally.unanswered == 0)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nobodyHoldsBackWhatTheySentThemselves(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      _ = try place.send("One")
      let line = try #require(try place.inputs().lines.first)
      #expect(
        refusal {
          try place.change(line.id, to: .internal) {
            ($0.moderation, $0.reason, $0.sender) = (.withheld, .insult, "ADA")
          }
        } == ["contribution-moderator-party"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aHearingThatEndsBeforeItBeginsIsTold(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      var reversed = ParticipationPlace.open
      (reversed.opens, reversed.closes) = (Day("2026-12-01"), Day("2026-11-30"))
      var step = ParticipationProcess.Step()
      (step.what, step.from, step.until) = ("Meeting", Day("2026-12-02"), Day("2026-12-01"))
      reversed.steps = [step]
      #expect(
        refusal { _ = try ParticipationPlace(database, reversed) } == ["period-reversed", "period-reversed"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func votesComeBackWithTheirPlacesAndNothingElse(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let statement = Identifier<Thing>(ParticipationPlace.occasion)
      let oyer = UnitCode(country: "no", code: "3440")
      for (vote, unit) in [(Int8(1), oyer as UnitCode?), (-1, nil), (0, oyer)] {
        try place.storage.write { tx in
          try OpinionSheets.put(
            [statement: vote], from: unit, in: place.process, ParticipationPlace.open, tx,
            ParticipationPlace.occasion)
        }
      }
      let sheets = try place.storage.read { try OpinionSheets.all(of: place.process, $0) }
      #expect(sheets.votes.map(\.value).sorted() == [-1, 0, 1])
      #expect(Array(sheets.places.values) == ["no:3440", "no:3440"])
      #expect(
        refusal {
          try place.storage.write { tx in
            try OpinionSheets.put(
              [:], from: nil, in: place.process, ParticipationPlace.open, tx, ParticipationPlace.occasion)
          }
        } == ["vote-empty"])
    }
  }

  @Test func fewerDrawsForMoreVotesAndNeverFewerThanAHundred() {
    #expect(OpinionSheets.resamples(participants: 267, statements: 60) == 1_000)
    #expect(OpinionSheets.resamples(participants: 0, statements: 0) == 1_000)
    #expect(OpinionSheets.resamples(participants: 20_000, statements: 60) == 100)
  }
}
