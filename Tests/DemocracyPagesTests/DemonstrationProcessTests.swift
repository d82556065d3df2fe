import Basics
import Democracy
import Spaces
import Store
import TestDatabases
import Testing

@testable import DemocracyPages

@Suite struct DemonstrationProcessTests {
  @Test(arguments: TestDatabase.engines)
  func theDemonstrationIsMadeOnceIsMarkedAndAddsUp(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let today = ParticipationPlace.occasion.today
      let units = ["3405", "3440", "3441"].map { UnitCode(country: "no", code: $0) }
      let space = try place.storage.write { tx in
        let space = try Space.make(
          SpaceDraft(
            kind: .region, name: "Region", purpose: "", units: units, shows: [.existence, .things],
            isDemonstration: true), by: .actor(place.owner), tx, ParticipationPlace.occasion)
        for _ in 0..<2 { try DemonstrationProcess.make(in: space, tx, ParticipationPlace.occasion) }
        return space
      }
      try place.storage.read { tx in
        let processes = try Thing.recall(.process, in: space, on: today, for: .public, tx)
        let process = try #require(processes.first)
        #expect(processes.count == 1)
        let tally = try ProcessInputs(of: process.id, on: today, tx).tally
        #expect(tally.received == 7 && tally.shown == 6 && tally.unanswered == 2 && tally.withheld == 1)
        #expect(try OpinionSheets.all(of: process.id, tx).places.count == 48)
        let kinds: [ThingKind] = [
          .process, .input, .statement, .assessment, .standard, .politicalModel, .initiative,
        ]
        for kind in kinds {
          let things = try Thing.recall(kind, in: space, on: today, for: .public, tx)
          #expect(!things.isEmpty && things.allSatisfy { $0.fields.tags == ["oppdiktet"] }, "\(kind)")
        }
        let proposal = try #require(
          try Thing.recall(.initiative, in: space, on: today, for: .public, tx).first)
        let support = try SupportCodes.count(of: proposal.id, tx)
        #expect(support == SupportCodes.Count(made: 120, used: 34))
        let assessments = try Thing.recall(.assessment, in: space, on: today, for: .public, tx)
        let totals = assessments.compactMap { Assessment(reading: $0.fields.content).areas?.total }
        #expect(totals.sorted() == [440, 453, 487])
      }
    }
  }

  @Test func everyTableHasAKeyAndEveryReferenceAnIndex() throws {
    let tables = try TestDatabase.with(.sqlite) { database in
      try migrate(
        database.storage, Room.spaces.migrations + [.democracy, .initiatives], at: Instant(milliseconds: 0))
      return try Schema(database.storage).tables
    }.filter { $0.name.hasPrefix("democracy_") }
    #expect(tables.map(\.name).sorted() == ["democracy_receipt", "democracy_sheet", "democracy_support"])
    for table in tables {
      #expect(!table.key.isEmpty)
      for reference in table.references {
        let orders = [table.key] + table.indexes.filter { !$0.isPartial }.map(\.columns)
        #expect(orders.contains { $0.starts(with: reference.columns) }, "\(table.name)")
      }
    }
  }
}
