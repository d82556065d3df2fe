import Basics
import Formats
import Pages
import Spaces
import Testing

@testable import CasePages

/// What programs read of a case is what the schemas of OParl 1.1 demand (`Tests/Cases/oparl`).
@Suite struct OParlTests {
  private let unit = UnitCode(country: "no", code: "3405")

  private func council() throws -> OParlCouncil {
    var names = ThingNames()
    let (space, matter, body) = (try Self.space(), try names.next(), try names.next())
    var content = JointCase()
    content.units = [unit, UnitCode(country: "no", code: "3440")]
    var planned = Treatment()
    (planned.matter, planned.unit, planned.level) = (matter, unit, .executiveCommittee)
    (planned.meeting, planned.outcome, planned.body) = (Day("2027-02-12"), .planned, body)
    var decided = Treatment()
    (decided.matter, decided.unit, decided.level) = (matter, unit, .council)
    (decided.meeting, decided.outcome, decided.caseNumber) = (Day("2027-03-18"), .decided, "12/27")
    let held = try names.next()
    var decision = Decision()
    (decision.treatment, decision.wording) = (held, "1. Strategien vedtas.")
    let folder = CaseFolder(
      id: matter, title: "Strategi", content: content,
      treatments: [
        .init(id: try names.next(), title: "Formannskapet", content: planned),
        .init(id: held, title: "Kommunestyret", content: decided),
      ], decisions: [.init(id: try names.next(), title: "Vedtak", content: decision)])
    var committee = Body()
    (committee.form, committee.units) = (.executiveCommittee, [unit])
    return OParlCouncil(
      space: space, unit: unit, name: "Lillehammer", folders: [folder],
      organizations: [(body, "Formannskapet", committee)], hasPaper: true,
      words: .init(
        paperType: "sak", level: { $0.rawValue }, outcome: { $0.rawValue }, form: { $0.rawValue },
        day: { $0.iso }), address: { "https://nabo.example.org\($0.address())" })
  }

  private static func space() throws -> Identifier<Space> {
    try #require(Identifier<Space>("01arz3ndektsv4rrffq69g5fav"))
  }

  @Test func everyObjectIsAsItsSchemaDemands() throws {
    let schemas = try PublishedSchemas("oparl")
    let council = try council()
    let types: [(OParlList, String, Int)] = [
      (.organizations, "Organization", 1), (.persons, "Person", 0), (.meetings, "Meeting", 2),
      (.papers, "Paper", 1), (.agendaItems, "AgendaItem", 2), (.consultations, "Consultation", 2),
      (.files, "File", 2),
    ]
    #expect(schemas.faults(council.body, "Body") == [])
    for (list, type, count) in types {
      let objects = council.objects(list).map(\.json)
      #expect(objects.count == count, "\(list)")
      for object in objects { #expect(schemas.faults(object, type) == [], "\(object.line)") }
    }
  }

  /// The schemas do refuse: else the test above would say nothing.
  @Test func whatIsNoObjectOfOParlIsFound() throws {
    let schemas = try PublishedSchemas("oparl")
    #expect(schemas.faults(.object([.init("id", .text("x"))]), "Meeting") == ["id: url", "type: missing"])
    let item = JSONValue.object([
      .init("id", .text("https://a.example/1")), .init("type", .text("https://schema.oparl.org/1.1/Paper")),
      .init("order", .text("1")), .init("hour", .text("18")),
    ])
    #expect(schemas.faults(item, "AgendaItem") == ["hour: unknown", "order: integer", "type: pattern"])
  }

  @Test func whatIsDecidedStandsThereAndWhatNobodyKnowsDoesNot() throws {
    let council = try council()
    let items = council.objects(.agendaItems).map(\.json)
    #expect(items.last?["resolutionText"] == .text("1. Strategien vedtas."))
    #expect(items.last?["number"] == .text("12/27") && items.first?["number"] == nil)
    // Nobody said at which hour they meet.
    #expect(council.objects(.meetings).allSatisfy { $0.json["start"] == nil })
  }
}
