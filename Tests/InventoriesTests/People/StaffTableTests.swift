import Testing

@testable import Inventories

@Suite struct StaffTableTests {
  private func group(_ owner: String, _ function: String, _ people: Int?) -> StaffTable.Group {
    StaffTable.Group(owner: owner, function: function, people: people)
  }

  @Test func groupsOfOneTaskAreOneAndWhatNobodySaidIsUnknown() {
    let table = StaffTable(
      [
        group("A", "Skole", 10), group("A", "skole", 7), group("B", "Skole", 9), group("B", "Skole", nil),
        group("A", "Plan", 6),
      ], owners: ["A", "B"], maySeeSmall: true, isBefore: <)
    #expect(table.functions == ["Plan", "Skole"])
    #expect(
      table.counts.cells == [
        [.count(6), .unknown, .count(6)], [.count(17), .unknown, .count(17)],
        [.count(23), .unknown, .count(23)],
      ])
  }

  @Test func smallGroupsAreHiddenFromWhoeverIsNotEntitled() {
    let groups = [
      group("A", "Skole", 30), group("B", "Skole", 20), group("A", "Plan", 9), group("B", "Plan", 2),
    ]
    func cells(_ maySeeSmall: Bool) -> [[HeadCounts.Cell]] {
      StaffTable(groups, owners: ["A", "B"], maySeeSmall: maySeeSmall, isBefore: <).counts.cells
    }
    #expect(!cells(true).joined().contains(.hidden))
    #expect(cells(false)[0][1] == .hidden && cells(false).joined().count { $0 == .hidden } >= 4)
  }
}
