import Basics
import Democracy
import Spaces
import Store
import TestDatabases
import Testing

@testable import DemocracyPages

@Suite struct AssessmentTests {
  private func faults(_ content: some ThingContent) throws -> [String] {
    try TestDatabase.with(.sqlite) { database in
      let place = try ParticipationPlace(database)
      return try place.storage.read { tx in
        try content.faults(in: Ground(.actor(place.owner), ParticipationPlace.occasion.today, tx))
      }.map { "\($0.place.field ?? "") \($0.code)" }
    }
  }

  private func points(_ area: Int, _ assessor: Assessment.Assessor, _ given: Int) -> Assessment.Points {
    var row = Assessment.Points()
    (row.area, row.assessor, row.points) = (area, assessor, given)
    return row
  }

  @Test func anAreaOfAnotherFrameIsToldAndOneTwice() throws {
    var assessment = Assessment()
    assessment.frame = .own
    assessment.points = [points(5, .first, 10), points(1, .first, 10), points(1, .first, 20)]
    (assessment.first, assessment.second) = ("Kari", "kari")
    #expect(
      try faults(assessment) == [
        "points.0.area assessment-area-unknown", "points.2.area assessment-area-twice",
        "second assessment-one-assessor",
      ])
  }

  @Test func aPrintedTotalThatIsNotTheSumIsTold() throws {
    var assessment = Assessment()
    assessment.frame = .kommunekompasset2010
    for (area, given) in zip(1..., [61, 60, 73, 53, 70, 56, 65, 68]) {
      assessment.points += [points(area, .first, given), points(area, .second, given)]
    }
    assessment.printed = 506
    #expect(try faults(assessment).isEmpty && assessment.areas?.total == 506)
    assessment.printed = 507
    #expect(try faults(assessment) == ["printed assessment-total-differs"])
  }

  private var model: PoliticalModel {
    var model = PoliticalModel()
    model.units = [UnitCode(country: "no", code: "3405")]
    for (name, role, seats) in [
      ("Kommunestyret", PoliticalModel.Role.council, 35), ("Formannskapet", .executive, 7),
      ("Ungdomsrådet", .youth, 9),
    ] {
      var body = PoliticalModel.Seating()
      (body.name, body.role, body.seats) = (name, role, seats)
      model.bodies.append(body)
    }
    return model
  }

  @Test func anEvenCouncilAndASmallExecutiveAreToldAndWhatIsMissing() throws {
    var model = model
    #expect(try faults(model).isEmpty)
    #expect(model.missing == [.control, .elderly, .disability])
    (model.bodies[0].seats, model.bodies[1].seats) = (34, 4)
    #expect(try faults(model) == ["bodies.0.seats council-even", "bodies.1.seats executive-small"])
  }

  @Test(arguments: TestDatabase.engines)
  func aModelBecomesBodiesOnceEach(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let made = try (0..<2).map { _ in
        try place.storage.write { tx in
          try model.makeBodies(in: place.space, by: place.owner, tx, ParticipationPlace.occasion)
        }
      }
      #expect(made == [3, 0])
      let bodies = try place.storage.read { tx in
        try Thing.recall(
          .body, in: place.space, on: ParticipationPlace.occasion.today, for: place.owner, tx)
      }
      #expect(bodies.map(\.fields.title).sorted() == ["Formannskapet", "Kommunestyret", "Ungdomsrådet"])
      let council = try #require(bodies.first { $0.fields.title == "Kommunestyret" })
      #expect(Body(reading: council.fields.content).form == .municipalCouncil)
    }
  }

  @Test func whatWasChosenHasAnOwnerAndADateUntilItIsDone() throws {
    var standard = DemocracyStandard()
    var choice = DemocracyStandard.Choice()
    choice.what = "Answer within six weeks"
    standard.choices = [choice]
    #expect(
      try faults(standard) == ["choices.0.responsible choice-ownerless", "choices.0.due choice-dateless"])
    standard.choices[0].progress = .done
    #expect(try faults(standard).isEmpty)
  }
}
