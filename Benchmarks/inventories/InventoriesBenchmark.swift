import Basics
import Duties
import Inventories
import TestInventories

/// What inventories cost: pairing made lists, the days of notice of made agreements, and two budgets as one.
///
/// Input: `MadeInventory` of seed 1 (318 systems, 600 agreements, and so many of each side by side as make 10 000 rows), 600 and
/// 20 000 agreements made here, and two budgets of 1 500 lines made here.
@main
enum InventoriesBenchmark {
  static func main() {
    let (systems, agreements) = (MadeInventory.systems(seed: 1), MadeInventory.agreements(seed: 1))
    time("pairing 318 systems") { Pairing(systems.rows.map(\.row)).pairs.count }
    time("pairing 600 agreements") { Pairing(agreements.rows.map(\.row)).pairs.count }
    let many = manyRows(10_000)
    time("pairing 10 000 systems") { Pairing(many).pairs.count }
    for count in [600, 20_000] {
      let terms = terms(count)
      time("days of notice of \(count) agreements") { deadlines(terms) }
    }
    let budgets = [budget("A", 1), budget("B", 2)]
    time("two budgets of 1 500 lines as one") { FirstBudget(budgets, year: 2028).rows.count }
  }

  private static func time(_ name: String, _ work: () -> Int) {
    let clock = ContinuousClock()
    var (best, found) = (Duration.seconds(1_000_000), 0)
    for _ in 0..<3 { best = min(best, clock.measure { found = work() }) }
    print("\(name): \(best) (\(found))")
  }

  /// Systems of many seeds; each seed's municipalities are its own.
  private static func manyRows(_ count: Int) -> [InventoryRow] {
    let rows = (1...40).flatMap { seed in
      MadeInventory.systems(seed: UInt64(seed)).rows.map { made in
        InventoryRow(
          id: "\(seed)-\(made.row.id)", owners: Set(made.row.owners.map { "\(seed) \($0)" }),
          name: made.row.name, supplier: made.row.supplier,
          organisationNumber: made.row.organisationNumber, function: made.row.function)
      }
    }
    return Array(rows.prefix(count))
  }

  private static func terms(_ count: Int) -> [AgreementTerm] {
    (0..<count).map { number in
      AgreementTerm(
        end: Day(year: 2026 + number % 6, month: 1 + number % 12, day: 1 + number % 28),
        renewal: number % 3 == 0 ? .tacit(.init(months: 12)) : nil,
        notice: NoticeTerms(
          .init(months: [1, 3, 6, 12][number % 4]), to: number % 2 == 0 ? .endOfTerm : .lastDay(ofMonths: 12))
      )
    }
  }

  private static func deadlines(_ terms: [AgreementTerm]) -> Int {
    let today = Day.newYear(2027)
    return terms.map { $0.deadline(on: today, over: .newYear(2030), country: .no).lastDay ?? .newYear(9999) }
      .sorted().count
  }

  private static func budget(_ unit: String, _ seed: Int64) -> UnitBudget {
    UnitBudget(
      unit: unit,
      lines: (0..<1_500).map { number in
        let account = BudgetAccount(
          function: String(100 + number % 78), art: String(100 + number / 78 * 10 + number % 7))
        return BudgetLine(
          account, Money(ore: (Int64(number) * 7_919 + seed * 104_729) % 100_000_000 - 50_000_000))
      })
  }
}
