import Basics
import Duties
import Formats
import Rulebook
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct SpaceDutiesTests {
  let office: DutyOffice

  init() throws {
    office = try DutyOffice()
  }

  @Test func thoseOfThingsAndOfTheLawStandInOneOrder() throws {
    _ = try office.add("Report") { $0.repetition = .halfYearly }
    let found = try office.duties(office.owner)
    #expect(found.map(\.day.iso) == ["2027-01-15", "2027-07-15", "2027-12-31"])
    #expect(found.last?.id == "law/no.budget/no:3440/2027-12-31")
    #expect(found.last?.duty.certainty == .verified)
  }

  @Test func whoHoldsARoleIsKnownAndARoleThatNobodyHoldsIsSaid() throws {
    _ = try office.add("Report") { _ in }
    _ = try office.add("Plan") { $0.role = "Beredskapsleder" }
    let found = try office.duties(office.owner)
    #expect(found.first { $0.duty.what == .told("Report") }?.people == [office.head.id])
    #expect(found.first { $0.duty.what == .told("Plan") }?.people == nil)
    let mine = try office.place.read { [actor = try office.place.actor(office.head)] tx in
      try actor.duties(office.question(), tx)
    }
    #expect(mine.map(\.duty.what) == [.told("Report")])
  }

  @Test func aBodyMeetsElectsAndSeesToWhatItsFormMust() throws {
    var council = Body()
    council.form = .municipalCouncil
    council.units = [UnitCode(country: "no", code: "3440")]
    council.meetings = ["2027-02-01", "2028-02-01"].compactMap { Day($0) }
    var chair = Body.Member()
    (chair.who, chair.role, chair.until) = (office.writer.id.text, .chair, Day("2027-10-20"))
    council.members = [chair]
    let actor = try office.place.actor(office.owner)
    try office.place.write { [council, space = office.space] tx, occasion in
      _ = try Thing.make(
        ThingDraft(council, title: "Kommunestyret", state: .internal, from: occasion.today), in: space,
        by: .actor(actor), tx, occasion)
    }
    let found = try office.duties(office.writer)
    #expect(found.map(\.day.iso) == ["2027-02-01", "2027-10-20", "2027-12-31"])
    #expect(found.allSatisfy { $0.people == [office.writer.id] })
  }

  @Test func nobodySeesWhatTheyMayNot() throws {
    _ = try office.add("Report") { _ in }
    let stranger = try office.place.person("Stranger")
    #expect(try office.duties(stranger).allSatisfy { $0.thing == nil })
    let theirs = try office.place.read { [actor = try office.place.actor(stranger)] tx in
      try actor.duties(office.question(), tx)
    }
    #expect(theirs.isEmpty)
  }

  @Test func anOrganisationHasThoseOfItsMunicipality() throws {
    let actor = try office.place.actor(office.owner)
    let found = try office.place.read { try office.organisation.duties(office.question(), for: actor, $0) }
    #expect(found.map(\.id) == ["law/no.budget/no:3440/2027-12-31"])
  }

  @Test func moreThanAWheelHoldsIsRefused() throws {
    for _ in 0..<6 { _ = try office.add("Daily") { $0.recurrence = "FREQ=DAILY" } }
    let actor = try office.place.actor(office.owner)
    #expect(
      office.place.code {
        _ = try office.place.read {
          try office.space.duties(office.question("2027-01-01", "2036-12-31"), for: actor, $0)
        }
      } == "wheel-too-large")
  }
}
