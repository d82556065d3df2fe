import Basics
import Testing

@testable import Inventories

/// What municipalities have several of, and what is not ready.
@Suite struct SystemTests {
  private func system(
    _ id: String, _ owner: String, _ function: String, group: String? = nil,
    _ decision: SystemRecord.Decision? = nil
  ) -> SystemRecord {
    var record = SystemRecord(id: id, owner: owner, name: id, function: function, group: group)
    (record.decision, record.hasResponsible) = (decision, true)
    return record
  }

  @Test func whatThereIsSeveralOfStandsFirst() {
    let matrix = FunctionMatrix([
      system("a", "1", "Kart"), system("b", "1", "lønn"), system("c", "2", "Lønn"), system("d", "3", "Lønn"),
    ])
    #expect(matrix.rows.map(\.function) == ["Lønn", "Kart"])
    #expect(matrix.rows.map(\.systems) == [3, 1] && matrix.rows[0].isRedundant)
    #expect(matrix.rows[0].cells == ["1": [1], "2": [2], "3": [3]])
  }

  @Test func thoseThatAreTheSameCountOnce() {
    let matrix = FunctionMatrix([system("b", "1", "lønn"), system("c", "2", "lønn", group: "b")])
    #expect(matrix.rows[0].systems == 1 && !matrix.rows[0].isRedundant)
  }

  @Test func whatWasDecidedLeavesFewer() {
    let matrix = FunctionMatrix([
      system("a", "1", "lønn", .stays), system("b", "2", "lønn", .replaced), system("c", "3", "lønn"),
    ])
    #expect(matrix.rows[0].systems == 3 && matrix.rows[0].left == 2)
  }

  @Test func aFunctionWithoutASuccessorBlocksDayOne() throws {
    let (today, effective) = (try #require(Day("2027-06-01")), Day("2028-01-01"))
    let ending = [system("a", "1", "lønn", .ends), system("b", "2", "lønn", .ends)]
    let blocked = DayOne(ending, today: today, effective: effective).blockers
    #expect(blocked == [0: [.noSuccessor], 1: [.noSuccessor]])
    let followed = ending + [system("c", "3", "lønn", .stays)]
    #expect(DayOne(followed, today: today, effective: effective).blockers.isEmpty)
  }

  @Test func everythingThatBlocksIsNamedAndWhatIsDoneBlocksNothing() throws {
    let today = try #require(Day("2027-06-01"))
    var record = SystemRecord(id: "a", owner: "1", name: "a", function: "lønn")
    (record.holdsNumber, record.lacksAssessment, record.lacksExtraction) = (true, true, true)
    record.due = Day("2028-02-01")
    let open = DayOne([record], today: today, effective: Day("2028-01-01"))
    #expect(
      open.blockers[0] == [.undecided, .number, .assessment, .extraction, .noResponsible, .dueAfter])
    #expect(open.first?.day == record.due)
    record.due = Day("2027-05-31")
    #expect(DayOne([record], today: today, effective: nil).blockers[0]?.first == .late)
    record.isDone = true
    let done = DayOne([record], today: today, effective: nil)
    #expect(done.blockers.isEmpty && done.first == nil)
  }

  @Test func noSystemsAreNoRows() {
    #expect(FunctionMatrix([]).rows.isEmpty)
    #expect(DayOne([], today: .newYear(2027), effective: nil).blockers.isEmpty)
  }
}
