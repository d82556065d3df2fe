import Basics
import Formats
import Spaces
import Testing

@testable import CooperationPages

@Suite struct RegisterTests {
  typealias Entry = RegisteredArrangement

  /// Which it is plays no part.
  static let id = Identifier<Thing>(
    Occasion(
      now: Instant(milliseconds: 0), today: .newYear(2024), randomBytes: { [UInt8](repeating: 7, count: $0) })
  )

  private func item(
    _ title: String, _ codes: [String], _ change: (inout Entry) -> Void = { _ in },
    on day: Day = .newYear(2024)
  ) -> RegisterItem {
    var entry = Entry()
    entry.participants = codes.map { RegisteredArrangementTests.participant($0) }
    change(&entry)
    return RegisterItem(Self.id, title, entry, on: day, .none)
  }

  private func verdict(_ codes: [String], _ change: (inout Entry) -> Void) -> Formality.Reason {
    item("A", codes, change).formality.reason
  }

  /// Case by case as the memo of the three chief executives has them.
  @Test func formalCooperationIsWhatTheMemoCountsAsIt() {
    let three = ["3405", "3441", "3440"]
    #expect(verdict(three) { $0.form = .company } == .organised)
    #expect(verdict(three) { $0.form = .board1992 } == .organised)
    #expect(verdict(three) { $0.form = .hostWithCommittee1992 } == .organised)
    #expect(verdict(three) { ($0.form, $0.authority) = (.host1992, .yes) } == .authority)
    #expect(verdict(three) { $0.form = .host1992 } == .authorityUnsaid)
    #expect(verdict(three) { ($0.form, $0.agreed) = (.agreement, Day("2018-03-01")) } == .agreement)
    #expect(verdict(three) { $0.form = .agreement } == .agreementUnsaid)
    #expect(verdict(three) { $0.nature = .network } == .network)
    #expect(verdict(three) { _ in } == .formUnsaid)
    #expect(verdict(["3405"]) { $0.form = .company } == .alone)
    #expect(verdict([]) { $0.form = .company } == .participantsUnsaid)
  }

  @Test func aCompanyIsOneWhereMunicipalitiesHaveTheMajority() {
    func company(_ shares: [Double?], _ majority: Entry.Majority? = nil) -> Formality.Reason {
      verdict(["3405", "3441"]) { entry in
        (entry.form, entry.majority) = (.limitedCompany, majority)
        for index in 0..<2 { entry.participants[index].share = shares[index] }
        entry.participants.append(
          RegisteredArrangementTests.participant(nil, share: shares[2], name: "Eidsiva"))
      }
    }
    #expect(company([0.3, 0.3, 0.4]) == .municipalMajority)
    #expect(company([0.2, 0.2, 0.6]) == .dominated)
    #expect(company([nil, nil, nil]) == .majorityUnsaid)
    #expect(company([nil, nil, nil], .municipalities) == .municipalMajority)
    #expect(company([nil, nil, nil], .state) == .dominated)
  }

  @Test func whatHasEndedOrIsOnlyAnIdeaIsNotThere() {
    #expect(item("A", []).isCurrent)
    #expect(!item("A", [], { $0.stage = .study }).isCurrent)
    #expect(!item("A", [], { $0.ended = Day("2024-01-01") }).isCurrent)
    #expect(item("A", [], { $0.ended = Day("2024-01-02") }).isCurrent)
    #expect(!item("A", [], { $0.established = Day("2024-01-02") }).isCurrent)
  }

  @Test func theMatrixHasEveryMunicipalityAndTaskOnce() {
    let matrix = TaskMatrix([
      item("A", ["3405", "3440"]) { ($0.form, $0.tasks) = (.company, [.waste, .water]) },
      item("B", ["3405", "3441"]) { ($0.form, $0.tasks) = (.host, [.waste]) },
      item("C", ["3405"]),
    ])
    let lillehammer = UnitCode(country: "no", code: "3405")
    #expect(matrix.tasks == [.water, .waste, nil])
    #expect(matrix.cells[lillehammer]?[.waste]?.byFamily == [.company: [0], .host: [1]])
    #expect(matrix.counts[lillehammer] == 3)
    #expect(matrix.counts[UnitCode(country: "no", code: "3440")] == 1)
    #expect(!matrix.without.contains(.waste) && matrix.without.count == 18)
  }

  @Test func partnersAreCountedAndCompared() throws {
    let counts = PartnerCounts([
      item("A", ["3405", "3440", "3441"]), item("B", ["3405", "3440", "3441"]), item("C", ["3405", "3440"]),
    ])
    let own = try #require(counts.byUnit[UnitCode(country: "no", code: "3405")])
    #expect(own.cooperations == 3 && own.inSameCompany == 2)
    #expect(own.partners[UnitCode(country: "no", code: "3440")] == 3)
    // Of three pairs one is alike, and two share one of two partners.
    let congruence = try #require(own.congruence)
    #expect(abs(congruence - 2.0 / 3.0) < 1e-12)
    let alone = try #require(PartnerCounts([item("A", ["3405"])]).byUnit.values.first)
    #expect(alone.congruence == nil)
  }

  @Test func whoIsThereFromTheBeginningDidNotJoin() {
    let changes = RegisterChange.all(of: [
      item("A", []) {
        ($0.established, $0.ended) = (Day("2010-01-01"), Day("2020-01-01"))
        $0.participants = [
          RegisteredArrangementTests.participant("3405", from: "2010-01-01", until: "2020-01-01"),
          RegisteredArrangementTests.participant("3440", from: "2015-01-01", until: "2018-01-01"),
        ]
      }
    ])
    #expect(changes.map(\.kind) == [.begins, .joins, .leaves, .ends])
    #expect(changes.map(\.day.year) == [2010, 2015, 2018, 2020])
  }

  @Test func whatThreeMunicipalitiesListIsFoundOnce() {
    let found = Duplicate.found(in: [
      item("GLØR IKS", ["3405", "3440"]) { $0.number = "974 760 673" },
      item("Renovasjonen", ["3405"]) { $0.number = "974760673" },
      item("Glør", ["3440"]),
      item("Felles PPT", ["3405", "3440"]) { $0.tasks = [.ppt] },
      item("PPT for to", ["3440", "3405"]) { $0.tasks = [.ppt] },
      item("PPT i nord", ["3440", "3441"]) { $0.tasks = [.ppt] },
    ])
    #expect(
      found == [
        Duplicate(reason: .number, places: [0, 1]), Duplicate(reason: .name, places: [0, 2]),
        Duplicate(reason: .contents, places: [3, 4]),
      ])
  }

  @Test func whatIsLackingIsOfWhatItsFormCanHave() {
    #expect(item("A", ["3405", "3440"], { $0.form = .company }).gaps.contains(.shares))
    #expect(!item("A", ["3405", "3440"], { $0.form = .host }).gaps.contains(.shares))
    #expect(item("A", ["3405", "3440"], { $0.form = .host }).gaps.contains(.host))
    #expect(!item("A", [], { $0.nature = .network }).gaps.contains(.form))
  }
}

extension DatedUnits {
  /// Knows no country: every unit is called by its code.
  static let none = DatedUnits()
}
