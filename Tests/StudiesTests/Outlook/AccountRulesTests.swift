import Basics
import Figures
import Law
import Rulebook
import Testing

@testable import Studies

/// What the account of an alternative is reckoned by, case by case.
@Suite("The rules of an account") struct AccountRulesTests {
  private func outlook(
    _ measures: [[Measure]], on day: Day = .newYear(2026), decided: Day = .newYear(2027),
    effectYear: Int = 2028, draws: Int = 4, changes: [Priors.Change] = []
  ) throws -> Outlook {
    let atlas = try ShippedStudies.atlas.get()
    let plan = OutlookPlan(
      study: Study(country: "no", date: day, year: day.year, measures: measures), decided: decided,
      effectYear: effectYear, horizon: 25, draws: draws, seed: 3, level: 0.8,
      priors: try atlas.priors.changed(changes), inputs: OutlookInputs())
    return try Studies.outlook(
      plan, atlas: atlas, rulebook: ShippedStudies.rulebook.get(),
      model: populationModel(of: atlas.country("no"), on: day))
  }

  private let merger: [[Measure]] = [[.merge(["3405", "3441", "3440"])]]

  @Test(
    "One stream of grants has one present value, there and in the list of grants", arguments: [2027, 2028])
  func onePresentValue(effectYear: Int) throws {
    let outlook = try outlook(merger, effectYear: effectYear)
    let cell = try #require(outlook.cells(of: "merge-1").first)
    let schedule = try #require(cell.grants)
    let account = try #require(cell.account[.grants])
    #expect(abs(account.expected - schedule.presentValue.amount.kroner) < 1)
  }

  @Test("What was paid before the first year counts beside the change that it paid for")
  func grantsOfBefore() throws {
    let outlook = try outlook(
      [[.merge(["0220", "0627", "0628"])]], on: .newYear(2019), decided: #require(Day("2017-06-08")),
      effectYear: 2020)
    let cell = try #require(outlook.cells(of: "merge-1").first)
    let schedule = try #require(cell.grants)
    let early = schedule.rows.filter { $0.year < 2019 }.compactMap(\.amount.money?.kroner)
    #expect(early.reduce(0, +) > 30e6)
    let prices = try #require(
      try PriceLevel.factor(
        from: schedule.presentValue.priceYear, to: outlook.priceYear, in: ShippedStudies.rulebook.get()))
    let value = schedule.presentValue.amount.kroner * prices
    #expect(outlook.priceYear == 2016 && schedule.presentValue.priceYear == 2017)
    #expect(abs((cell.account[.grants]?.expected ?? 0) - value) < 1)
  }

  @Test("A loan costs what it did not buy, whoever shares the bill")
  func loans() throws {
    func debt(_ worth: Double) throws -> Double? {
      let asked = try self.outlook(merger, changes: [.init(id: "asset-worth", mean: worth, spread: 0)])
      return asked.cells(of: "merge-1").first?.expected[.debt]?[1]
    }
    let outlook = try outlook(merger)
    let alone = outlook.cells(of: "stand-alone").compactMap { $0.series["spending"]?[2027]?.expected }
    #expect(abs(try #require(try debt(0)) + 0.015 * alone.reduce(0, +)) < 1)
    #expect(abs(try #require(try debt(0.8)) + 0.003 * alone.reduce(0, +)) < 1)
    #expect(try debt(1) == 0)
  }

  @Test("One-off costs are in the prices of the need")
  func prices() throws {
    let rulebook = try ShippedStudies.rulebook.get()
    // 110.8 against 105.5 of 2017; no year beyond the last is made up.
    #expect(
      try PriceLevel.factor(from: 2017, to: 2019, in: rulebook).map { abs($0 - 110.8 / 105.5) < 1e-12 }
        == true)
    let last = try PriceLevel.factor(from: 2017, to: 2024, in: rulebook)
    #expect(try PriceLevel.factor(from: 2017, to: 2040, in: rulebook) == last)
    #expect(try PriceLevel.factor(from: 1990, to: 2019, in: rulebook) == nil)
    let outlook = try outlook(merger, changes: [.init(id: "transition", mean: 1, spread: nil)])
    #expect(outlook.priceYear == 2025)
    let costs = try #require(outlook.cells(of: "merge-1").first?.expected[.transition])
    let standard = try Law.rule("no.merger.one-off-costs").answer(
      ["municipalities": "3", "inhabitants": "40946"], at: .newYear(2017), in: rulebook
    ).value.number
    #expect(abs(costs.reduce(0, +) + (standard ?? 0) * (last ?? 0)) < 1)
  }

  @Test("The gap between need and money is told once, as the nation's")
  func nation() throws {
    let outlook = try outlook(merger)
    let gap = try #require(outlook.nationalGap)
    #expect(gap[2026]?.expected == 0 && (gap[2040]?.expected ?? 0) > 0)
    #expect(outlook.cells.allSatisfy { cell in !cell.series.keys.contains { $0.hasPrefix("gap") } })
    for value in gap.values {
      #expect(
        (value.low ?? value.expected) <= value.expected && value.expected <= (value.high ?? value.expected))
    }
  }

  @Test("What could mislead is said beside the figures")
  func cautions() throws {
    func reasons(_ units: [String]) throws -> [Gap] {
      try outlook([[.merge(units)]], draws: 0).gaps.filter {
        [.countyBorder, .alsoCounty, .beyondStandard, .transferredLand].contains($0.reason)
      }
    }
    #expect(try reasons(["3405", "3441"]).isEmpty)
    let oslo = try reasons(["0301", "3201"])
    #expect(oslo.map(\.reason) == [.countyBorder, .alsoCounty, .beyondStandard])
    #expect(oslo[1].subject == "0301")
    // Midt-Telemark lost land to Notodden in 2020, and nobody counted who lived there.
    #expect(try reasons(["4020", "4005"]).contains { $0.reason == .transferredLand && $0.subject == "4020" })
  }

  @Test("Whoever takes over a task is paid what it costs, and its account is filled")
  func receivers() throws {
    let outlook = try outlook(
      [[.asymmetric(task: "child-welfare", unit: "3440", to: .unit("3405"))]],
      changes: [.init(id: "asymmetric", mean: -4, spread: 0)])
    let cells = outlook.cells(of: "asymmetric-1")
    let taker = try #require(cells.first { $0.column.unit == "3405" })
    #expect(taker.account[.cooperation]?.expected == 0 && taker.net?.expected == 0)
    // What it costs to set up is not known, and not taken as nothing.
    #expect(taker.account[.transition] == nil)
    let giver = try #require(cells.first { $0.column.unit == "3440" })
    #expect((giver.account[.cooperation]?.expected ?? 0) > 0)
  }
}
