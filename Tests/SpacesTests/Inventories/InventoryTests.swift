import Basics
import Duties
import Formats
import Testing

@testable import Spaces

/// What municipalities have several of, and what they want to reach.
@Suite struct InventoryTests {
  private func faults(_ content: some ThingContent) throws -> [String] {
    let place = try TestInstallation()
    let kind = try #require(ContentKinds.ofSpaces[type(of: content).kind])
    return try place.read { tx in
      try kind.faults(of: content.json, in: Ground(.command("test"), place.today, tx))
        .map { "\($0.place.field ?? "") \($0.code)" }
    }
  }

  private let unit = UnitCode(country: "no", code: "3405")

  @Test func aSystemIsOfAMunicipalityAndForSomething() throws {
    var system = BusinessSystem()
    #expect(try faults(system) == ["unit field-missing", "function field-missing"])
    (system.unit, system.function) = (unit, "sak og arkiv")
    #expect(try faults(system).isEmpty)
    #expect(BusinessSystem(reading: system.json) == system)
  }

  @Test func anAgreementEndsAfterItWasMade() throws {
    var contract = Contract()
    (contract.units, contract.counterpart) = ([unit], "Leverandøren")
    (contract.signed, contract.ends) = (Day("2020-01-01"), Day("2019-12-31"))
    #expect(try faults(contract) == ["ends period-reversed"])
    contract.ends = Day("2024-01-01")
    #expect(try faults(contract).isEmpty)
  }

  @Test func theLastDaysOfNoticeStandInTheWheelOfWhoeverLooksAfterIt() throws {
    var contract = Contract()
    (contract.units, contract.counterpart) = ([unit], "Leverandøren")
    (contract.ends, contract.renewalMonths, contract.noticeMonths) = (Day("2026-01-01"), 12, 3)
    let days = try #require(Day("2026-01-01"))..<(try #require(Day("2028-01-01")))
    let ground = DutyGround(
      thing: try #require(Identifier("01arz3ndektsv4rrffq69g5fav")), title: "Lisens", days: days,
      statutory: StatutoryDuties())
    #expect(contract.duties(ground).isEmpty)
    contract.responsible = "Kari"
    #expect(contract.duties(ground).map(\.ruleDay.iso) == ["2026-09-30", "2027-09-30"])
    contract.renewalMonths = 0
    #expect(contract.duties(ground).isEmpty)
  }

  @Test func postsAreAGroupWithoutNames() throws {
    var group = PositionGroup()
    (group.unit, group.function, group.manYears) = (unit, "lønn", 2.5)
    #expect(try faults(group).isEmpty)
    #expect(PositionGroup(reading: group.json) == group)
  }

  /// One of the new municipality has none of the old ones, and goes into nothing.
  @Test func aUnitOfAnOrganisationGoesIntoAnotherOnlyFromAnOldMunicipality() throws {
    var office = OrganisationalUnit()
    #expect(try faults(office).isEmpty)
    office.becomes = Identifier(String(repeating: "0", count: 26))
    let place = try TestInstallation()
    let own = try place.read { tx in office.faults(in: Ground(.command("test"), place.today, tx)) }
    #expect(own.map(\.code) == ["organisation-becomes-new"])
    office.becomes = nil
    (office.unit, office.function, office.manYears) = (unit, "byggesak", 3)
    #expect(try faults(office).isEmpty)
    #expect(OrganisationalUnit(reading: office.json) == office)
  }

  @Test func aGoalIsReachedAfterItIsSet() throws {
    var goal = Goal()
    goal.indicator = "sykefravær"
    (goal.baseDay, goal.expectedDay) = (Day("2026-01-01"), Day("2026-01-01"))
    #expect(try faults(goal) == ["expected-day period-reversed"])
    goal.expectedDay = Day("2028-01-01")
    #expect(try faults(goal).isEmpty)
  }
}
