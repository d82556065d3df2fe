import Basics
import Digests
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

  @Test func aDocumentIsRenewedInTimeByWhoeverSeesToIt() throws {
    var document = Document(file: try file())
    document.validUntil = Day("2027-09-30")
    document.renewBy = Day("2027-06-30")
    document.responsible = office.head.id.text
    let made = try make(document, "Brannavtale")
    let found = try office.duties(office.owner).filter { $0.thing == made.id }
    #expect(
      found.map(\.id) == [
        "document/\(made.id.text)/renewal/2027-06-30", "document/\(made.id.text)/expiry/2027-09-30",
      ])
    #expect(found.allSatisfy { $0.people == [office.head.id] })
    let actor = try office.place.actor(office.owner)
    try office.place.write { tx, occasion in _ = try made.remove(by: .actor(actor), tx, occasion) }
    #expect(try office.duties(office.owner).allSatisfy { $0.thing != made.id })
  }

  @Test func aDocumentWithADayHasSomebodyWhoSeesToItAndADayAfterItsDate() throws {
    var document = Document(file: try file())
    (document.date, document.validUntil) = (Day("2027-02-01"), Day("2027-01-31"))
    let faults = try office.place.read { tx in
      try ContentKind(Document.self).faults(
        of: document.json, in: Ground(.command("test"), office.place.today, tx))
    }
    #expect(
      faults.map { "\($0.place.field ?? "") \($0.code)" }
        == ["valid-until period-reversed", "responsible field-missing"])
  }

  @Test(arguments: [
    ("Renovasjon Sør IKS", ["2027-03-02", "2027-03-30"]),
    ("Brannvesenet interkommunalt selskap", ["2027-03-02", "2027-03-30"]), ("Viks AS", ["2027-03-30"]),
  ])
  func theAssemblyOfAnInterMunicipalCompanyIsCalledFourWeeksBefore(_ name: String, _ days: [String]) throws {
    let company = try office.place.write { tx, occasion in
      try Organisation.make(
        OrganisationDraft(kind: .company, name: name, from: Day.newYear(2020)), by: .command("test"), tx,
        occasion)
    }
    var assembly = Body()
    (assembly.form, assembly.organisation) = (.representatives, company.id)
    assembly.meetings = [Day("2027-03-30")].compactMap(\.self)
    let made = try make(assembly, "Representantskapet")
    var board = assembly
    board.form = .board
    _ = try make(board, "Styret")
    let actor = try office.place.actor(office.owner)
    let own = office.question()
    let question = DutyQuestion(
      days: own.days, today: own.today, statutory: Self.ofCompanies, kinds: own.kinds)
    let found = try office.place.read { try office.space.duties(question, for: actor, $0) }
      .filter { $0.thing == made.id }
    #expect(found.map(\.day.iso) == days)
    #expect(days.count == 1 || found.first?.id == "law/no.iks.notice-of-meeting/\(made.id.text)/2027-03-02")
    // The board meets that day too, and nobody calls it four weeks before.
    let all = try office.place.read { try office.space.duties(question, for: actor, $0) }
    #expect(all.count == days.count + 1)
  }

  private static let ofCompanies = StatutoryDuties([
    StatutoryDuty(
      id: "no.iks.notice-of-meeting", country: .no, forms: ["no.interkommunalt-selskap"],
      who: DutyBearer(.role, "board", name: "The board"), what: "Call the meeting",
      rule: .counted(from: .meeting, .init(days: -28), on: nil), minute: nil, free: .stays,
      basis: Duty.Basis(citation: "IKSL"), certainty: .verified)
  ])

  private func file() throws -> FileReference {
    FileReference(
      name: "avtale.pdf", size: 10, type: "application/pdf",
      digest: try #require(ContentDigest(String(repeating: "ab", count: 32))))
  }

  private func make<Content: ThingContent>(_ content: Content, _ title: String) throws -> Thing {
    let actor = try office.place.actor(office.owner)
    return try office.place.write { tx, occasion in
      try Thing.make(
        ThingDraft(content, title: title, state: .internal, from: occasion.today), in: office.space,
        by: .actor(actor), tx, occasion)
    }
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
