import Basics
import Figures
import Law
import Rulebook
import Testing

@testable import Studies

/// What is paid for something stands beside that something, both from the same rate.
@Suite("What a merger loses and what is paid for it")
struct LossAndCompensationTests {
  private func merged(
    _ units: [String], on day: Day, decided: Day, effectYear: Int
  ) throws -> Outlook.Prospect {
    let atlas = try ShippedStudies.atlas.get()
    let plan = OutlookPlan(
      study: Study(country: "no", date: day, year: day.year, measures: [[.merge(units)]]), decided: decided,
      effectYear: effectYear, horizon: 25, draws: 6, seed: 3, level: 0.8, priors: atlas.priors,
      inputs: OutlookInputs())
    let outlook = try Studies.outlook(
      plan, atlas: atlas, rulebook: ShippedStudies.rulebook.get(),
      model: populationModel(of: atlas.country("no"), on: day))
    return try #require(outlook.cells(of: "merge-1").first)
  }

  @Test("A merger of the reform gains nothing from being compensated: Asker, Røyken and Hurum, 2020")
  func reform() throws {
    let merger = try merged(
      ["0220", "0627", "0628"], on: .newYear(2019), decided: #require(Day("2017-06-08")), effectYear: 2020)
    let lost = try #require(merger.expected[.incomeLoss])
    let compensation = merger.grants?.rows.filter { $0.rule == GrantRules.compensation } ?? []
    let full = try #require(compensation.first?.amount.money).kroner
    #expect(full > 0)
    for (kroner, year) in zip(lost, 2019...) { #expect(kroner == (year < 2020 ? 0 : -full), "\(year)") }
    // As long as the compensation is whole, the two are nothing together.
    for row in compensation.prefix(15) { #expect(row.amount.money?.kroner == full) }
  }

  @Test("A merger decided now has its loss and its compensation, from a rate that is worked out")
  func now() throws {
    let merger = try merged(
      ["3405", "3441", "3440"], on: .newYear(2026), decided: .newYear(2027), effectYear: 2028)
    let schedule = try #require(merger.grants)
    let grant = try #require(schedule.derivedBaseGrant)
    #expect(schedule.rows.first { $0.rule == GrantRules.compensation }?.amount.money == grant * 2)
    #expect(merger.expected[.incomeLoss]?.last == -(grant * 2).kroner)
  }
}
