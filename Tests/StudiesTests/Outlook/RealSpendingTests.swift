import Basics
import Figures
import Law
import Testing

@testable import Studies

/// Where accounts are known of all units, they and not a calculated need are the level of money.
@Suite struct RealSpendingTests {
  private let toten: [[Measure]] = [[.merge(["0502", "0528", "0529"])]]

  private func accounts(_ units: [String]) throws -> [String: [AccountFigure: ToldAccount]] {
    let country = try ShippedStudies.atlas.get().country("no")
    return units.reduce(into: [:]) { known, unit in
      known[unit] = AccountFigure.allCases.reduce(into: [:]) {
        $0[$1] = country.account($1, of: unit, on: .newYear(2019))
      }
    }
  }

  private func outlook(
    _ accounts: [String: [AccountFigure: ToldAccount]], draws: Int = 2
  ) throws -> Outlook {
    let atlas = try ShippedStudies.atlas.get()
    var inputs = OutlookInputs()
    inputs.accounts = accounts
    let plan = OutlookPlan(
      study: Study(country: "no", date: .newYear(2019), year: 2019, measures: toten),
      decided: .newYear(2020), effectYear: 2021, horizon: 22, draws: draws, seed: 3, level: 0.8,
      priors: atlas.priors, inputs: inputs)
    return try Studies.outlook(
      plan, atlas: atlas, rulebook: ShippedStudies.rulebook.get(),
      model: populationModel(of: atlas.country("no"), on: .newYear(2019)))
  }

  @Test func theFirstYearSpendsWhatTheAccountsSay() throws {
    let outlook = try outlook(accounts(["0502", "0528", "0529"]))
    #expect(outlook.spending?.count == 3 && outlook.priceYear == 2019)
    let alone = try #require(outlook.alone("0502"))
    #expect(
      abs((alone.series["spending.per-inhabitant"]?[2019]?.expected ?? 0) - 61241) < 0.01)
    let merged = try #require(outlook.cells(of: "merge-1").first)
    let parts = try outlook.plan.study.units.map {
      try #require(outlook.alone($0)?.series["spending"]?[2019]?.expected)
    }
    #expect(abs((merged.series["spending"]?[2019]?.expected ?? 0) - parts.reduce(0, +)) < 1)
    let spending = try #require(Outcome.named("spending"))
    #expect(outlook.explanation(of: spending, in: alone, year: 2030)?.formula == .spendingOfAccounts)
    #expect(!outlook.gaps.contains { $0.reason == .accounts })
  }

  @Test func theNeedStillChangesWithThePeople() throws {
    let (real, calculated) = (try outlook(accounts(["0502", "0528", "0529"])), try outlook([:]))
    for outcome in ["need.care", "need.total", "need.school"] {
      let series = [real, calculated].map { $0.alone("0529")?.series[outcome]?[2040]?.expected ?? 0 }
      #expect(abs(series[0] - series[1]) < 1e-6 && series[0] != 100)
    }
    #expect(calculated.spending == nil)
  }

  @Test func withoutTheAccountsOfOneAllAreToldByTheirNeedAndThatIsSaid() throws {
    let outlook = try outlook(accounts(["0502", "0528"]))
    #expect(outlook.spending == nil)
    #expect(outlook.gaps.filter { $0.reason == .accounts }.map(\.subject) == ["0529"])
    #expect(outlook.alone("0502")?.series == (try self.outlook([:])).alone("0502")?.series)
  }

  @Test func accountsOfEarlierYearsAreBroughtToThePricesOfTheNewest() throws {
    var known = try accounts(["0502", "0528", "0529"])
    known["0529"]?[.spending] = ToldAccount(.spending, 50000, year: 2017, source: "a")
    let outlook = try outlook(known)
    let told = outlook.alone("0529")?.series["spending.per-inhabitant"]?[2019]?.expected ?? 0
    #expect(abs(told - 50000 * 110.8 / 105.5) < 0.01 && outlook.priceYear == 2019)
  }

  @Test func freeIncomeOfTheAccountsIsWhatPartnersShare() throws {
    var known = try accounts(["0502", "0528", "0529"])
    for (unit, income) in [("0502", 55000.0), ("0528", 54000), ("0529", 53000)] {
      known[unit]?[.freeIncome] = ToldAccount(.freeIncome, income, year: 2019, source: "a")
    }
    let cell = try #require(try outlook(known).cells(of: "merge-1").first)
    let incomes = try #require(cell.memberIncome)
    #expect(abs(incomes.reduce(0, +)) < 1 && incomes[0] < 0 && incomes[2] > 0)
  }
}

/// Amounts of several years are added in the prices of one.
@Suite struct OnePriceLevelTests {
  @Test func lossAndCompensationStayEqualAndGrantsAreInThePricesOfTheOutlook() throws {
    let atlas = try ShippedStudies.atlas.get()
    let rulebook = try ShippedStudies.rulebook.get()
    let plan = OutlookPlan(
      study: Study(
        country: "no", date: .newYear(2019), year: 2019, measures: [[.merge(["0502", "0528", "0529"])]]),
      decided: try #require(Day("2017-06-08")), effectYear: 2020, horizon: 22, draws: 0, seed: 1, level: 0.8,
      priors: atlas.priors, inputs: OutlookInputs())
    let outlook = try Studies.outlook(
      plan, atlas: atlas, rulebook: rulebook,
      model: populationModel(of: atlas.country("no"), on: .newYear(2019)))
    let cell = try #require(outlook.cells(of: "merge-1").first)
    let schedule = try #require(cell.grants)
    let first = schedule.rows.filter { $0.year == 2021 }
    var inPrices = 0.0
    for row in first {
      inPrices += try row.amount(inPricesOf: outlook.priceYear, by: rulebook)?.kroner ?? 0
    }
    #expect(abs((cell.expected[.grants]?[2] ?? 0) - inPrices) < 1)
    let compensation = try #require(first.first { $0.rule == "no.merger.structure-compensation" })
    let loss = try compensation.amount(inPricesOf: outlook.priceYear, by: rulebook)?.kroner ?? 0
    #expect(loss > 0 && abs((cell.expected[.incomeLoss]?[2] ?? 0) + loss) < 1)
  }
}
