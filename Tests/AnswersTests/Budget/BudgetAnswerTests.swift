import Basics
import Formats
import Foundation
import Inventories
import Testing

@testable import Answers

/// Budgets that municipalities published, as one. What each comes to is told in `Tests/Cases/budget/README.md`.
@Suite struct BudgetAnswerTests {
  private static let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases/budget")

  private func file(_ name: String, column: String? = nil) throws -> BudgetFile {
    let bytes = [UInt8](try Data(contentsOf: Self.cases.appending(path: name)))
    return try BudgetFile(bytes, file: name, column: column)
  }

  private func sum(_ art: String, _ budget: UnitBudget) -> Int64 {
    budget.lines.filter { $0.account.art == art }.map(\.amount).sum.ore / 100
  }

  @Test func stavangersBudgetComesToNothingAndHasItsFunctions() throws {
    let budget = try #require(try file("stavanger-1103-2016.csv").budgets.first)
    #expect(budget.unit == "stavanger-1103-2016" && budget.total == .zero)
    #expect(Set(budget.lines.map(\.account.function)).count == 77)
    #expect(
      ["350", "750", "375", "475"].map { sum($0, budget) } == [
        77_658_000, -83_442_000, 311_674_000, 73_850_000,
      ])
  }

  @Test func ofSeveralColumnsTheOneThatIsAskedForIsRead() throws {
    let name = "sogndal-1420-2011-2013.csv"
    let totals = try ["accounts_2011_nok", "budget_2012_nok", "budget_2013_nok"].map {
      try #require(try file(name, column: $0).budgets.first).total
    }
    #expect(totals == [Money(kroner: 16), .zero, .zero])
    #expect(throws: Diagnostic.self) { try file(name) }
  }

  @Test func twoWholeMunicipalitiesBecomeOneToTheØre() throws {
    let stavanger = try file("stavanger-1103-2016.csv").budgets
    let sogndal = try file("sogndal-1420-2011-2013.csv", column: "budget_2013_nok").budgets
    let purchase = InternalPurchase(
      buyer: "stavanger-1103-2016", seller: "sogndal-1420-2011-2013",
      bought: .init(function: "120", art: "350"), sold: .init(function: "251", art: "750"),
      amount: Money(kroner: 1_000_000))
    let budget = FirstBudget(stavanger + sogndal, purchases: [purchase], year: 2028)
    #expect(budget.isWhole && budget.total == .zero)
    let netted = try #require(budget.purchases.first)
    #expect(netted.netted + netted.difference == Money(kroner: 1_000_000))
    for grouping in BudgetGrouping.allCases {
      let total = budget.rows(by: grouping).map(\.total).sum
      #expect(total == .zero)
    }
  }

  /// No whole file of Statistics Norway could be had: this one is made of Stavanger's budget by its description.
  @Test func linesInThousandsDifferByTheirRoundingWhichIsNamed() throws {
    let budget = try #require(try file("stavanger-1103-2016.csv").budgets.first)
    let text = budget.lines.map { line in
      let thousands = String((line.amount.ore + (line.amount.ore < 0 ? -50_000 : 50_000)) / 100_000)
      return "0A2016 110300" + String(repeating: " ", count: 18)
        + "1\(line.account.function) \(line.account.art)"
        + String(repeating: " ", count: 9 - thousands.count) + thousands
    }.joined(separator: "\n")
    let read = try BudgetFile(Array(text.utf8), file: "0A.dat", unit: "Stavanger")
    let told = try #require(read.budgets.first)
    #expect(read.faults.isEmpty && told.unit == "Stavanger" && told.lines.count == budget.lines.count)
    let stated = UnitBudget(unit: "Stavanger", lines: told.lines, stated: budget.total)
    let differences = FirstBudget([stated], year: 2017).differences
    let isNamed =
      told.total == .zero || differences.contains { $0.kind == .source && $0.amount == told.total }
    #expect(isNamed)
  }

  @Test func whatCannotBeReadIsHandedBackWithItsLine() throws {
    let text = """
      funksjon;konto;beløp
      120;10100;-1 234 567,50
      12;10100;1
      120;løn;1
      120;10100;1.234,50
      ;;
      202;10;12
      """
    let read = try BudgetFile(Array(text.utf8), file: "b.csv")
    #expect(read.faults.map(\.place.line) == [3, 4, 5])
    #expect(read.faults.map(\.place.field) == ["funksjon", "konto", "beløp"])
    let lines = try #require(read.budgets.first).lines
    #expect(lines.map(\.amount) == [Money(ore: -123_456_750), Money(kroner: 12)])
    #expect(lines.map(\.account.art) == ["010", "010"])
  }

  @Test func whatIsSaidBesideIsReadOrHandedBack() throws {
    var extras = BudgetExtras()
    try extras.readPurchases(
      Array("buyer;seller;function;amount\nB;A;120;250 000,50\nB;A;x;1\nB;A;120;-5\n".utf8), file: "i.csv")
    #expect(extras.purchases.map(\.amount) == [Money(ore: 25_000_050)])
    #expect(extras.purchases.first?.sold.art == "750" && extras.faults.count == 2)
    try extras.readAdjustments(
      Array("function;art;amount;reason;from\n120;10;-100000;én leder;2029\n120;10;5;;\n".utf8), file: "a.csv"
    )
    #expect(extras.adjustments.map(\.reason) == ["én leder"] && extras.faults.count == 3)
    try extras.readTaxes(
      Array(
        "unit;property;rate;target;base;begins\nA;housing;0;3;1000000000;2028\nB;housing;4,5;3;500000000;2028\n"
          .utf8), file: "t.csv")
    #expect(extras.taxes.map(\.parts.count) == [2] && extras.taxes.first?.target == 30)
    #expect(extras.faults.count == 3)
  }

  @Test func theAnswerShowsTheOldUnitsAndEveryYear() throws {
    let budgets = try ["A", "B"].map {
      try BudgetFile(Array("function,art,amount\n120,10,100\n800,870,-100\n".utf8), file: "f.csv", unit: $0)
    }.flatMap(\.budgets)
    let plan = BudgetPlan(budgets, from: 2028)
    let answer = budgetAnswer(plan, by: .function, words: \.rawValue)
    #expect(answer.table.headings == ["section", "function", "art", "A", "B", "netted", "adjusted", "total"])
    let rows = list(answer.json["rows"])
    #expect(rows.map { $0["total"]?.text } == ["200.00", "-200.00"])
    #expect(list(answer.json["years"]).count == 4 && answer.json["total"]?.text == "0.00")
    #expect(rows.first?["amounts"]?["B"]?.text == "100.00")
  }

  private func list(_ json: JSONValue?) -> [JSONValue] {
    if case .array(let rows)? = json { rows } else { [] }
  }
}
