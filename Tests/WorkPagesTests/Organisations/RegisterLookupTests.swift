import Basics
import Formats
@testable import Spaces
import Testing

@testable import WorkPages

/// An organisation is found in the register, and what differs is told.
@Suite struct RegisterLookupTests {
  private let today = Day.newYear(2026)

  private func organisation(
    _ kind: Organisation.Kind, _ name: String, _ codes: [String] = [], until: Day? = nil
  ) -> Organisation {
    let (first, last) = (Day.newYear(1990), Day.newYear(2020))
    let units = codes.enumerated().map { index, code in
      let valid =
        index == codes.count - 1
        ? DayRange(from: codes.count == 1 ? first : last, until: nil) : DayRange(from: first, until: last)
      return DatedUnit(UnitCode(country: "no", code: code), valid)
    }
    return Organisation(
      id: Identifier(
        Occasion(now: .init(milliseconds: 0), today: today) { [UInt8](repeating: 1, count: $0) }),
      kind: kind, name: name, valid: DayRange(from: first, until: until), successor: nil, units: units,
      isDemonstration: false)
  }

  private func unit(
    _ number: String, _ name: String, _ form: String, _ code: String? = nil, deleted: String? = nil
  ) -> RegisterCopy.Entry {
    .init(
      RegisteredUnit(
        number: number, name: name, form: form, municipality: code, deleted: deleted.flatMap { Day($0) }),
      on: today)
  }

  private var lookup: RegisterLookup {
    var copy = RegisterCopy()
    copy.add([
      unit("1", "OSLO KOMMUNE", "KOMM", "0301"), unit("2", "OSLO TAXI AS", "AS", "0301"),
      unit("3", "VESTFOLD FYLKESKOMMUNE", "FYLK", "3905"), unit("4", "RENOVASJON IKS", "IKS", "3905"),
      unit("5", "GAMLE IKS", "IKS", "3905", deleted: "2019-12-31"), unit("6", "SAMME", "FLI"),
      unit("7", "SAMME", "FLI"), unit("8", "RENOVASJON IKS", "IKS", "3905", deleted: "2010-01-01"),
    ])
    return RegisterLookup(copy)
  }

  private func numbers(_ organisation: Organisation) -> [String] {
    lookup.find(organisation, on: today).map(\.unit.number)
  }

  @Test func municipalitiesAndCountiesAreFoundByTheirCode() {
    #expect(numbers(organisation(.municipality, "Oslo", ["0301"])) == ["1"])
    #expect(numbers(organisation(.county, "Vestfold", ["07", "39"])) == ["3"])
    #expect(numbers(organisation(.municipality, "Ukjent", ["9999"])).isEmpty)
  }

  @Test func othersAreFoundByTheirNameAndThoseThatAreGoneOnlyWhereNoneIsThere() {
    #expect(numbers(organisation(.company, "Renovasjon IKS")) == ["4"])
    #expect(numbers(organisation(.company, "Gamle IKS")) == ["5"])
    #expect(numbers(organisation(.association, "Samme")) == ["6", "7"])
    #expect(RegisterLookup().day == nil && lookup.day == today)
  }

  @Test func whatDiffersIsTold() {
    func differ(_ organisation: Organisation, _ entry: RegisterCopy.Entry) -> RegisterDifferences {
      RegisterDifferences(organisation, entry.unit, on: today)
    }
    let oslo = organisation(.municipality, "Oslo", ["0301"])
    #expect(!differ(oslo, unit("1", "OSLO KOMMUNE", "KOMM", "0301")).any)
    #expect(!differ(oslo, unit("1", "OSLO", "KOMM")).any, "what the register does not say differs in nothing")
    #expect(differ(oslo, unit("1", "CHRISTIANIA KOMMUNE", "KOMM", "0301")).name)
    #expect(differ(oslo, unit("1", "OSLO KOMMUNE", "IKS", "0301")).form)
    #expect(differ(oslo, unit("1", "OSLO KOMMUNE", "KOMM", "4601")).seat)
    #expect(
      !differ(organisation(.county, "Vestfold", ["39"]), unit("3", "Vestfold fylkeskommune", "FYLK", "3905"))
        .any)
    #expect(differ(oslo, unit("1", "OSLO KOMMUNE", "KOMM", "0301", deleted: "2025-06-01")).dissolved)
    let ended = organisation(.company, "Gamle IKS", until: Day("2020-01-01"))
    #expect(!differ(ended, unit("5", "GAMLE IKS", "IKS", deleted: "2019-12-31")).any)
    #expect(differ(ended, unit("5", "GAMLE IKS", "IKS")).dissolved)
  }
}
