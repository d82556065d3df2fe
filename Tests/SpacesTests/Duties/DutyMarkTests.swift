import Basics
import Duties
import Formats
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct DutyMarkTests {
  let office: DutyOffice
  let duty: String

  init() throws {
    office = try DutyOffice()
    duty = "own/\(try office.add("Report") { _ in }.id.text)/2027-01-15"
  }

  private func moved(to day: String) -> DutyMark {
    var mark = DutyMark(duty, .moved)
    mark.day = Day(day)
    return mark
  }

  private func standing() throws -> NotedDuty? {
    try office.duties(office.owner).first { $0.id == duty }?.noted
  }

  @Test func doneMovedWaivedAndHandedOver() throws {
    _ = try office.mark(moved(to: "2027-03-01"), by: office.owner)
    #expect(try standing()?.day.iso == "2027-03-01")
    var waived = DutyMark(duty, .waived)
    waived.reason = "The agreement ended"
    _ = try office.mark(waived, base: 1, by: office.owner)
    #expect(try standing()?.standing(on: office.place.today) == .waived)
    var handed = DutyMark(duty, .handedOver)
    handed.to = office.writer.id.text
    _ = try office.mark(handed, base: 2, by: office.owner)
    #expect(try office.duties(office.owner).first { $0.id == duty }?.people == [office.writer.id])
    _ = try office.mark(DutyMark(duty, .done), base: 3, by: office.owner)
    #expect(try standing()?.standing(on: office.place.today) == .done)
  }

  @Test(arguments: [DutyMark.State.moved, .waived, .handedOver])
  func whatAStateNeedsMustBeThere(_ state: DutyMark.State) throws {
    #expect(
      office.place.code { _ = try office.mark(DutyMark(duty, state), by: office.owner) } == "field-missing")
  }

  @Test func ofTwoWhoMoveItTheSecondSeesBoth() throws {
    _ = try office.mark(moved(to: "2027-03-01"), by: office.owner)
    let outcome = try office.mark(moved(to: "2027-04-01"), by: office.owner)
    guard case .conflict(let theirs, let latest) = outcome else {
      Issue.record("nothing was told")
      return
    }
    #expect(theirs.day?.iso == "2027-03-01")
    #expect(try standing()?.day.iso == "2027-03-01")
    guard case .written = try office.mark(moved(to: "2027-04-01"), base: latest, by: office.owner) else {
      Issue.record("not written after both were seen")
      return
    }
    #expect(try standing()?.day.iso == "2027-04-01")
  }

  @Test func thoseWhoOnlyReadNoteNothingAndContributorsMakeDrafts() throws {
    #expect(
      office.place.code { _ = try office.mark(DutyMark(duty, .done), by: office.head) } == "not-permitted")
    _ = try office.mark(DutyMark(duty, .done), by: office.writer)
    #expect(try office.duties(office.writer).first { $0.id == duty }?.noted.note?.state == .done)
    #expect(try office.duties(office.head).first { $0.id == duty }?.noted.note == nil)
  }

  @Test func whatWasMovedStandsWhereItWasMovedTo() throws {
    _ = try office.mark(moved(to: "2028-02-01"), by: office.owner)
    #expect(try standing() == nil)
    let actor = try office.place.actor(office.owner)
    let next = try office.place.read {
      try office.space.duties(office.question("2028-01-01", "2028-06-30"), for: actor, $0)
    }
    #expect(next.map(\.id) == [duty])
  }
}
