import Basics
import Spaces
import Testing

@testable import CooperationPages

/// What exists more than once among the members, and in which order it is told.
@Suite struct SharedNeedTests {
  private static let (a, b, c) = (
    UnitCode(country: "no", code: "3405"), UnitCode(country: "no", code: "3440"),
    UnitCode(country: "no", code: "3441")
  )

  private func system(
    _ unit: UnitCode, _ function: String, _ vendor: String = "", cost: Double? = nil,
    in arrangement: Identifier<Thing>? = nil
  ) -> OwnedThings.Listed<BusinessSystem> {
    var system = BusinessSystem()
    (system.unit, system.function, system.vendor, system.arrangement) = (unit, function, vendor, arrangement)
    system.cost = cost.map { Amount($0, .nok) }
    return .init(RegisterTests.id, vendor, system)
  }

  private func position(
    _ unit: UnitCode, _ function: String, _ manYears: Double?
  ) -> OwnedThings.Listed<PositionGroup> {
    var position = PositionGroup()
    (position.unit, position.function, position.manYears) = (unit, function, manYears)
    return .init(RegisterTests.id, function, position)
  }

  private func needs(_ sort: SharedNeed.Sort, _ fill: (inout OwnedThings) -> Void) -> [SharedNeed] {
    var owned = OwnedThings()
    fill(&owned)
    return owned.sharedNeeds.filter { $0.sort == sort }
  }

  @Test func theLargestGainComesFirstAndWhatIsUnknownIsNotRanked() {
    let found = needs(.system) {
      $0.systems = [
        system(Self.a, "Arkiv", "X", cost: 300_000), system(Self.b, "arkiv", "X", cost: 200_000),
        system(Self.a, "Barnehage", "Y"), system(Self.b, "Barnehage", "Z", cost: 900_000),
        system(Self.a, "Lønn", "X", cost: 500_000), system(Self.b, "Lønn", "Y", cost: 400_000),
        system(Self.c, "Lønn", "Y", cost: 400_000), system(Self.a, "Kart", "Q", cost: 100_000),
      ]
    }
    #expect(found.map(\.subject) == ["Lønn", "Arkiv", "Barnehage"])
    #expect(found.map(\.money?.amount) == [800_000, 200_000, nil])
    #expect(found.map(\.ease) == [.fair, .easy, .hard])
    #expect(found.map(\.isRanked) == [true, true, false])
  }

  /// What one cooperation already runs for all of them exists once.
  @Test func whatIsRunTogetherIsNotFound() {
    let together = RegisterTests.id
    #expect(
      needs(.system) {
        $0.systems = [
          system(Self.a, "Arkiv", in: together), system(Self.b, "Arkiv", in: together),
        ]
      }.isEmpty)
    #expect(
      needs(.system) {
        $0.systems = [system(Self.a, "Arkiv", in: together), system(Self.b, "Arkiv")]
      }.count == 1)
  }

  @Test func twoOfOneMunicipalityAreItsOwnMatter() {
    #expect(
      needs(.system) { $0.systems = [system(Self.a, "Arkiv"), system(Self.a, "Arkiv")] }.isEmpty)
  }

  @Test func positionsAreRankedByManYears() {
    let found = needs(.position) {
      $0.positions = [
        position(Self.a, "Jurist", 1), position(Self.b, "Jurist", 0.5), position(Self.a, "Rådgiver", 4),
        position(Self.b, "Rådgiver", 3), position(Self.a, "Planlegger", 2),
        position(Self.b, "Planlegger", nil),
      ]
    }
    #expect(found.map(\.subject) == ["Rådgiver", "Jurist", "Planlegger"])
    #expect(found.map(\.manYears) == [3, 0.5, nil])
  }

  /// Offices that one cooperation runs are one; another that stands alone can join it.
  @Test func organisationalUnitsAreFoundByWhatTheyDo() {
    func office(
      _ unit: UnitCode, _ function: String, _ manYears: Double?, in arrangement: Identifier<Thing>? = nil
    ) -> OwnedThings.Listed<OrganisationalUnit> {
      var office = OrganisationalUnit()
      (office.unit, office.function, office.manYears) = (unit, function, manYears)
      office.arrangement = arrangement
      return .init(RegisterTests.id, function, office)
    }
    let together = RegisterTests.id
    let found = needs(.unit) {
      $0.organisationalUnits = [
        office(Self.a, "Byggesak", 3), office(Self.b, "byggesak", 2), office(Self.c, "Byggesak", 1),
        office(Self.a, "Lønn", nil, in: together), office(Self.b, "Lønn", nil, in: together),
        office(Self.a, "Plan", nil, in: together), office(Self.b, "Plan", nil),
      ]
    }
    #expect(found.map(\.subject) == ["Byggesak", "Plan"])
    #expect(found.map(\.manYears) == [3, nil] && found.map(\.ease) == [nil, .easy])
  }

  @Test func agreementsWithOnePartyAreEasyUnlessTheyBarAnother() {
    func agreement(
      _ unit: UnitCode, _ party: String, _ change: Contract.ChangeOfParty?
    ) -> OwnedThings.Listed<Contract> {
      var contract = Contract()
      (contract.units, contract.counterpart, contract.changeOfParty) = ([unit], party, change)
      return .init(RegisterTests.id, party, contract)
    }
    let found = needs(.agreement) {
      $0.agreements = [
        agreement(Self.a, "A AS", .allowed), agreement(Self.b, "A AS", .consent),
        agreement(Self.a, "B AS", .allowed), agreement(Self.b, "B AS", .barred),
        agreement(Self.a, "C AS", nil), agreement(Self.b, "c as", .allowed),
      ]
    }
    #expect(found.map(\.subject) == ["A AS", "B AS", "C AS"])
    #expect(found.map(\.ease) == [.easy, .hard, nil])
  }

  @Test func aTaskThatAllShareExistsOnce() {
    func cooperation(_ units: [String]) -> RegisterItem {
      var entry = RegisteredArrangement()
      entry.tasks = [.waste]
      entry.participants = units.map { RegisteredArrangementTests.participant($0) }
      return RegisterItem(RegisterTests.id, "Avfall", entry, on: .newYear(2024), .none)
    }
    func waste(_ units: [String]) -> SharedNeed? {
      needs(.task) {
        ($0.cooperations, $0.members) = ([cooperation(units)], [Self.a, Self.b, Self.c])
      }.first { $0.subject == "waste" }
    }
    #expect(waste(["3405", "3440", "3441"]) == nil)
    let open = waste(["3405", "3440"])
    #expect(open?.holders.count == 2 && open?.ease == .easy)
    // About all other tasks each is alone.
    #expect(needs(.task) { $0.members = [Self.a, Self.b] }.count == 20)
    #expect(needs(.task) { $0.members = [Self.a] }.isEmpty)
  }
}
