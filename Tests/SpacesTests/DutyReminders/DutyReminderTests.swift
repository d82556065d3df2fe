import Basics
import Duties
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct DutyReminderTests {
  let office: DutyOffice
  let duty: String

  /// The head of finance has a duty of 15 January 2027, and it is 8 January.
  init() throws {
    office = try DutyOffice()
    duty = "own/\(try office.add("Report") { _ in }.id.text)/2027-01-15"
    office.place.today = try #require(Day("2027-01-08"))
  }

  private func due(_ person: Person, within days: Int = 7) throws -> [DutyReminder] {
    let actor = try office.place.actor(person)
    return try office.place.read {
      try DutyReminder.due(
        for: actor, within: days, statutory: DutyOffice.statutory, $0, office.place.occasion)
    }
  }

  /// A letter tells them.
  private func tell(_ person: Person) throws {
    let told = try due(person)
    try office.place.write { try DutyReminder.settle(told, to: person.id, $0, $1) }
  }

  @Test func whoeverHoldsTheRoleIsRemindedAndNobodyElse() throws {
    #expect(try due(office.head).map(\.duty.id) == [duty])
    #expect(try due(office.head).map(\.space.id) == [office.space.id])
    #expect(try due(office.owner).isEmpty && due(office.writer).isEmpty)
    #expect(try due(office.head, within: 6).isEmpty && due(office.head, within: 0).isEmpty)
    let none = try office.place.read {
      try DutyReminder.due(
        for: .public, within: 7, statutory: DutyOffice.statutory, $0, office.place.occasion)
    }
    #expect(none.isEmpty)
  }

  @Test func eachIsToldOnceForEachDay() throws {
    try tell(office.head)
    #expect(try due(office.head).isEmpty && due(office.head, within: 30).isEmpty)
    var mark = DutyMark(duty, .moved, day: Day("2027-01-12"))
    _ = try office.mark(mark, by: office.owner)
    #expect(try due(office.head).map(\.duty.day.iso) == ["2027-01-12"], "another day")
    try tell(office.head)
    #expect(try due(office.head).isEmpty)
    mark.day = Day("2027-01-15")
    _ = try office.mark(mark, base: 1, by: office.owner)
    #expect(try due(office.head).isEmpty, "that day was told before")
  }

  @Test(arguments: [DutyMark.State.done, .waived, .moved, .handedOver])
  func whatIsDoneWaivedMovedAwayOrSomebodyElsesIsNotTold(_ state: DutyMark.State) throws {
    let mark = DutyMark(
      duty, state, day: Day("2027-06-01"), to: office.writer.id.text, reason: "The agreement ended")
    _ = try office.mark(mark, by: office.owner)
    #expect(try due(office.head).isEmpty)
    #expect(try due(office.writer).count == (state == .handedOver ? 1 : 0))
  }

  @Test func whatTheyMayNotSeeIsNotTold() throws {
    let actor = try office.place.actor(office.owner)
    try office.place.write { tx, occasion in
      var own = OwnDuty()
      (own.person, own.first) = (office.head.id.text, Day("2027-01-10"))
      try Thing.make(
        ThingDraft(own, title: "Draft", state: .draft, from: occasion.today), in: office.space,
        by: .actor(actor), tx, occasion)
    }
    #expect(try due(office.head).map(\.duty.id) == [duty])
  }

  @Test func thoseOfAllSpacesStandByDay() throws {
    let other = try office.place.space(office.head)
    let actor = try office.place.actor(office.head)
    try office.place.write { tx, occasion in
      var own = OwnDuty()
      (own.person, own.first) = (office.head.id.text, Day("2027-01-09"))
      try Thing.make(
        ThingDraft(own, title: "Other", state: .internal, from: occasion.today), in: other,
        by: .actor(actor), tx, occasion)
    }
    #expect(try due(office.head).map(\.duty.day.iso) == ["2027-01-09", "2027-01-15"])
  }

  @Test func thePersonChoosesHowLongBefore() throws {
    func days() throws -> Int { try office.place.read { try NoticeReader.of(office.head.id, $0).dutyDays } }
    let actor = try office.place.actor(office.head)
    #expect(try days() == 7)
    try office.place.write { tx, _ in try NoticeReader.choose(dutyDays: 30, for: actor, tx) }
    #expect(try days() == 30)
    #expect(
      office.place.code {
        try office.place.write { tx, _ in try NoticeReader.choose(dutyDays: 5, for: actor, tx) }
      } == "field-missing")
    try office.place.write { tx, _ in try NoticeReader.choose(dutyDays: 0, for: actor, tx) }
    #expect(try days() == 0)
  }

  @Test func whatIsPastIsForgottenAndErasureForgetsAll() throws {
    func rows() throws -> Int { try office.place.read { try $0.rows("SELECT * FROM duty_reminder").count } }
    try tell(office.head)
    #expect(try rows() == 1)
    office.place.today = try #require(Day("2027-02-16"))
    try tell(office.head)
    #expect(try rows() == 0)
    office.place.today = try #require(Day("2027-01-08"))
    try tell(office.head)
    _ = try office.place.write { try office.head.erase(by: .command("test"), $0, $1) }
    #expect(try rows() == 0)
  }
}
