import Basics
import Spaces
import Testing

@testable import CooperationPages

@Suite struct MunicipalSideTests {
  typealias Entry = RegisteredArrangement

  private static let lillehammer = UnitCode(country: "no", code: "3405")

  private func item(_ change: (inout Entry) -> Void) -> RegisterItem {
    var entry = Entry()
    entry.participants = ["3405", "3440"].map { RegisteredArrangementTests.participant($0) }
    change(&entry)
    return RegisterItem(RegisterTests.id, "A", entry, on: .newYear(2024), .none)
  }

  private func side(_ items: [RegisterItem]) -> MunicipalSide { MunicipalSide(Self.lillehammer, in: items) }

  /// What one cooperation does not say does not make the sum smaller than it says it is.
  @Test func whatIsUnknownIsCountedAndNotAddedUp() {
    let told = side([
      item {
        ($0.participants[0].contribution, $0.participants[0].members) = (Amount(300_000, .nok), 2)
      },
      item { _ in },
    ])
    #expect(told.cooperations == 2 && told.complete == 0)
    #expect(told.paid[.nok]?.value == 300_000 && told.paid[.nok]?.known == 1)
    #expect(told.posts.value == 2 && told.posts.known == 1)
    #expect(told.manYears.known == 0 && told.meanDistance == nil)
    #expect(told.lacking[.form] == 2 && told.lacking[.agreement] == 2)
  }

  @Test func manYearsAreDividedAsTheyArePaidOrElseOwned() {
    let paid = item {
      $0.employees = 8
      for (index, amount) in [300_000.0, 100_000].enumerated() {
        $0.participants[index].contribution = Amount(amount, .nok)
        $0.participants[index].share = 0.5
      }
    }
    #expect(side([paid]).manYears.value == 6)
    let owned = item {
      $0.employees = 8
      $0.participants[0].contribution = Amount(300_000, .nok)
      for index in 0..<2 { $0.participants[index].share = 0.5 }
    }
    #expect(side([owned]).manYears.value == 4)
    #expect(side([item { $0.employees = 8 }]).manYears.known == 0)
  }

  @Test func distancesAreThoseOfTheForms() {
    let told = side([
      item { $0.form = .agreement }, item { $0.form = .taskCommunity }, item { $0.form = .company },
      item { $0.form = .company }, item { _ in },
    ])
    #expect(told.distances == [0: 1, 1: 1, 2: 2] && told.meanDistance == 1.25)
  }

  @Test func whoTakesPartWithSeveralPartsIsOneMunicipality() {
    let told = side([
      item {
        $0.participants = ["Brøttum", "Moelv"].map {
          var participant = RegisteredArrangementTests.participant("3405", part: $0)
          (participant.contribution, participant.members) = (Amount(50_000, .nok), 1)
          return participant
        }
      }
    ])
    #expect(told.cooperations == 1 && told.posts.value == 2 && told.paid[.nok]?.value == 100_000)
  }
}
