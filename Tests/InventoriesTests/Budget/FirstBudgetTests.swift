import Basics
import Testing

@testable import Inventories

/// Several budgets as one, to the øre.
@Suite struct FirstBudgetTests {
  private func account(_ function: String, _ art: String) -> BudgetAccount {
    BudgetAccount(function: function, art: art)
  }

  private func budget(_ unit: String, _ lines: [(String, String, Int64)], stated: Int64? = nil) -> UnitBudget
  {
    UnitBudget(
      unit: unit, lines: lines.map { BudgetLine(account($0.0, $0.1), Money(ore: $0.2)) },
      stated: stated.map { Money(ore: $0) })
  }

  private var host: UnitBudget {
    budget("A", [("120", "010", 1_000_01), ("120", "750", -300_00), ("800", "870", -700_01)])
  }
  private var guest: UnitBudget {
    budget("B", [("120", "350", 250_00), ("202", "010", 500_50), ("800", "870", -750_50)])
  }
  private func purchase(_ ore: Int64) -> InternalPurchase {
    InternalPurchase(
      buyer: "B", seller: "A", bought: account("120", "350"), sold: account("120", "750"),
      amount: Money(ore: ore))
  }

  @Test func whatOneBuysOfAnotherIsTakenOutOnBothSides() throws {
    let budget = FirstBudget([host, guest], purchases: [purchase(200_00)], year: 2028)
    let bought = try #require(budget.rows.first { $0.account.art == "350" })
    let sold = try #require(budget.rows.first { $0.account.art == "750" })
    #expect(bought.total == Money(ore: 50_00) && sold.total == Money(ore: -100_00))
    #expect(bought.amounts == [nil, Money(ore: 250_00)])
    #expect(budget.isWhole && budget.differences.isEmpty && budget.total == .zero)
  }

  @Test func noMoreIsTakenOutThanStandsOnBothSidesAndTheRestIsNamed() throws {
    let budget = FirstBudget([host, guest], purchases: [purchase(280_00)], year: 2028)
    #expect(budget.purchases.map(\.netted) == [Money(ore: 250_00)])
    let difference = try #require(budget.differences.first)
    #expect(difference.kind == .purchase && difference.amount == Money(ore: 30_00))
    #expect(difference.units == ["B", "A"])
  }

  @Test func nothingIsTakenOutTwice() {
    let budget = FirstBudget([host, guest], purchases: [purchase(200_00), purchase(200_00)], year: 2028)
    #expect(budget.purchases.map(\.netted.ore) == [200_00, 50_00])
    let sum = budget.rows.map(\.netted).sum
    #expect(sum == .zero)
  }

  @Test func aBudgetThatDoesNotBalanceIsToldAndNotMended() throws {
    let off = budget("C", [("120", "010", 100), ("800", "870", -99)], stated: 5)
    let found = FirstBudget([host, off], year: 2028).differences
    #expect(found.map(\.kind) == [.source, .balance, .balance])
    #expect(found.map(\.amount.ore) == [-4, 1, 1] && found.last?.units == [])
  }

  @Test func anAdjustmentHoldsInItsYears() {
    let more = BudgetAdjustment(
      account("120", "010"), Money(ore: -50_00), reason: "én leder færre", from: 2029, until: 2030)
    let plan = BudgetPlan([host, guest], adjustments: [more], from: 2028)
    #expect(plan.years.map(\.year) == [2028, 2029, 2030, 2031])
    #expect(plan.years.map(\.total.ore) == [0, -50_00, -50_00, 0])
    for year in plan.years { #expect(year.isWhole) }
  }

  @Test func sumsAgreeWhateverTheLinesAre() {
    var state: UInt64 = 7
    func next(_ bound: Int64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int64(state >> 33) % bound
    }
    for _ in 0..<200 {
      let budgets = ["A", "B", "C"].map { unit in
        budget(
          unit,
          (0..<40).map { _ in
            (
              ["120", "202", "254"][Int(next(3))], ["010", "350", "750", "775", "375"][Int(next(5))],
              next(2_000_001) - 1_000_000
            )
          })
      }
      let purchases = (0..<10).map { _ in
        InternalPurchase(
          buyer: ["A", "B", "C"][Int(next(3))], seller: ["A", "B", "C"][Int(next(3))],
          bought: account("120", "350"), sold: account("202", "750"), amount: Money(ore: next(900_000)))
      }
      let adjusted = BudgetAdjustment(account("254", "010"), Money(ore: next(99)), reason: "x")
      let whole = FirstBudget(budgets, purchases: purchases, adjustments: [adjusted], year: 2028)
      #expect(whole.isWhole)
      let parts = budgets.map(\.total).sum + adjusted.amount
      #expect(whole.total == parts)
      for purchase in whole.purchases { #expect(purchase.netted >= .zero && purchase.difference >= .zero) }
    }
  }
}
