import Basics
import Cooperation
import Formats
import Spaces
import Store
import TestDatabases
import Testing

@testable import CooperationPages

@Suite struct RegisteredArrangementTests {
  typealias Entry = RegisteredArrangement

  static func participant(
    _ code: String?, share: Double? = nil, from: String? = nil, until: String? = nil, name: String = "",
    part: String = ""
  ) -> Entry.Participant {
    var participant = Entry.Participant()
    participant.unit = code.map { UnitCode(country: "no", code: $0) }
    (participant.share, participant.name, participant.part) = (share, name, part)
    participant.from = from.flatMap { Day($0) }
    participant.until = until.flatMap { Day($0) }
    return participant
  }

  private func company(_ change: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry()
    (entry.form, entry.nature, entry.stage) = (.company, .service, .inForce)
    entry.participants = [
      Self.participant("3405", share: 0.5), Self.participant("3441", share: 0.25),
      Self.participant("3440", share: 0.25),
    ]
    change(&entry)
    return entry
  }

  private func faults(_ entry: Entry, on day: String = "2024-01-01") throws -> [String] {
    try TestDatabase.with(.sqlite) { database in
      try database.storage.read { tx in
        try entry.faults(in: Ground(.command("test"), #require(Day(day)), tx))
          .map { "\($0.place.field ?? "") \($0.code)" }
      }
    }
  }

  @Test func whatIsStoredIsReadAgain() {
    let entry = company {
      $0.tasks = [.waste, .water]
      $0.clauses = [.purpose, .withdrawal]
      $0.organs = [.board]
      $0.budget = Amount(1_000_000, .nok)
      $0.host = UnitCode(country: "no", code: "3405")
    }
    #expect(Entry(reading: entry.json) == entry)
    #expect(Entry().json == .object([]))
  }

  @Test(arguments: [
    ([0.333, 0.333, 0.333], ["participants.0.share shares-not-whole"]),
    ([0.5, 0.25, 0.26], ["participants.0.share shares-not-whole"]),
    ([0.3333, 0.3333, 0.3334], []), ([0.33333, 0.33333, 0.33333], []),
  ])
  func sharesOfAllAreTheWhole(_ shares: [Double], _ expected: [String]) throws {
    let entry = company { for index in 0..<3 { $0.participants[index].share = shares[index] } }
    #expect(try faults(entry) == expected)
  }

  @Test func theSumIsTold() throws {
    let entry = company { for index in 0..<3 { $0.participants[index].share = 0.333 } }
    let told = try TestDatabase.with(.sqlite) { database in
      try database.storage.read { tx in
        entry.faults(in: Ground(.command("test"), .newYear(2024), tx)).first?.arguments["sum"]
      }
    }
    #expect(told == "99.9")
  }

  /// A share that nobody knows is none of zero: the others may be less than the whole, and never more.
  @Test func whatIsUnknownIsNotZero() throws {
    #expect(try faults(company { $0.participants[2].share = nil }).isEmpty)
    let much = company { ($0.participants[0].share, $0.participants[2].share) = (0.9, nil) }
    #expect(try faults(much) == ["participants.0.share shares-not-whole"])
    #expect(try faults(company { for index in 0..<3 { $0.participants[index].share = nil } }).isEmpty)
  }

  @Test func whoLeftHasNoShare() throws {
    let entry = company {
      $0.participants[2].until = Day("2020-01-01")
      $0.participants[1].share = 0.5
    }
    #expect(try faults(entry).isEmpty)
    #expect(try faults(entry, on: "2019-01-01") == ["participants.0.share shares-not-whole"])
  }

  @Test func theHostTakesPart() throws {
    let other = company { $0.host = UnitCode(country: "no", code: "3439") }
    #expect(try faults(other) == ["host host-not-participant"])
    #expect(try faults(company { $0.host = UnitCode(country: "no", code: "3405") }).isEmpty)
  }

  @Test func nobodyLeavesBeforeTheyJoin() throws {
    let entry = company {
      $0.participants[1].from = Day("2022-01-01")
      $0.participants[1].until = Day("2021-01-01")
      $0.participants[1].share = nil
    }
    #expect(try faults(entry).contains("participants.1.until period-reversed"))
    let ended = company { ($0.established, $0.ended) = (Day("2022-01-01"), Day("2022-01-01")) }
    #expect(try faults(ended) == ["ended period-reversed"])
  }

  @Test func nobodyTakesPartTwiceUnlessInParts() throws {
    let twice = company {
      $0.participants = [Self.participant("3405"), Self.participant("3405"), Self.participant("3440")]
    }
    #expect(try faults(twice) == ["participants.1.unit participant-twice"])
    let inParts = company {
      $0.participants = [
        Self.participant("3411", part: "Brøttum"), Self.participant("3411", part: "Moelv"),
      ]
    }
    #expect(try faults(inParts).isEmpty)
    let again = company {
      $0.participants = [
        Self.participant("3405", until: "2015-01-01"), Self.participant("3405", from: "2020-01-01"),
      ]
    }
    #expect(try faults(again).isEmpty)
    #expect(
      try faults(company { $0.participants[0] = Entry.Participant() })
        == ["participants.0.unit participant-nameless"])
  }

  @Test func nobodyHasAFormBeforeTheLawHasIt() throws {
    let early = company { $0.form = .taskCommunity }
    #expect(try faults(early, on: "2019-10-30") == ["form form-not-yet"])
    #expect(try faults(early, on: "2019-10-31").isEmpty)
  }

  /// A board that nobody converted is there, and told; one that is begun after the law had it no more cannot be.
  @Test func anOldFormStaysAndIsNotTakenUpAnew() throws {
    #expect(try faults(company { $0.form = .board1992 }).isEmpty)
    let late = company { ($0.form, $0.established) = (.board1992, Day("2021-01-01")) }
    #expect(try faults(late) == ["form form-no-more"])
  }

  @Test func sumsAreInOneCurrency() throws {
    let mixed = company {
      $0.budget = Amount(100, .nok)
      $0.participants[2].contribution = Amount(5, .sek)
    }
    #expect(try faults(mixed) == ["participants.2.contribution currencies-mixed"])
  }

  /// The numbers of Brønnøysundregistrene and of Göteborgs stad, and the same with another last digit.
  @Test(arguments: [
    ("974 760 673", true), ("974760673", true), ("974760674", false), ("212000-0142", true),
    ("212000-0143", false), ("12345", false), ("97476067a", false), ("", false),
  ])
  func theLastDigitFollowsFromTheOthers(_ number: String, _ isOne: Bool) throws {
    #expect((OrganisationNumber(number) != nil) == isOne)
    guard !number.isEmpty else { return }
    let found = try faults(company { $0.number = number })
    #expect(found == (isOne ? [] : ["number organisation-number-invalid"]))
  }

  @Test func theLawIsHeldAgainstWhatStandsThatDay() throws {
    let entry = company {
      $0.participants.append(Self.participant("3439", share: 0.1, until: "2019-01-01"))
      $0.authority = .no
    }
    let told = entry.arrangement("id", name: "GLØR IKS", on: .newYear(2024))
    #expect(told.form == "no.interkommunalt-selskap")
    #expect(told.participants.map(\.unit) == ["no:3405", "no:3441", "no:3440"])
    #expect(told.participants.map(\.share) == [0.5, 0.25, 0.25])
    #expect(told.authority == false && told.clauses == nil && told.host.isEmpty && told.isLegalPerson == nil)
  }
}
