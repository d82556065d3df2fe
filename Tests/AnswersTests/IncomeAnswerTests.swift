import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing
import Wording

@testable import Answers

/// What people write in a file or an address becomes municipalities, or says where it does not.
@Suite struct IncomeAnswerTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let rulebook = Result { try readRulebook(root.appending(path: "Data")) }
  private static let today = Day.newYear(2026)

  private func read(
    _ text: String, _ values: [String: [String]] = [:]
  ) throws -> (study: IncomeStudy, faults: [Diagnostic]) {
    try IncomeStudy.reading(
      Array(text.utf8), file: "f.csv", Parameters(values, language: "en"),
      rulebook: try Self.rulebook.get(), today: Self.today)
  }

  private func faults(_ text: String, _ values: [String: [String]] = [:]) -> [String] {
    do {
      return try read(text, values).faults.map(place)
    } catch let error as Diagnostics {
      return error.list.map(place)
    } catch {
      return ["\(error)"]
    }
  }

  private func place(_ fault: Diagnostic) -> String {
    [fault.code, fault.place.line.map(String.init), fault.place.field].compactMap(\.self)
      .joined(separator: " ")
  }

  @Test func goodRowsAreKeptAndBadOnesNamed() throws {
    let text = """
      unit,name,inhabitants,tax,unknown
      1,A,100,5000,1
      2,B,-1,5000,1
      3,C,100,x,1
      ,D,100,1,1
      1,E,100,1,1
      5,F,100,-3,1
      6,G,100
      7,H,50,,1
      """
    let (study, faults) = try read(text)
    #expect(study.alone.map(\.code) == ["1", "7"])
    #expect(
      Set(faults.map(place)) == [
        "csv-field-count 8", "income-column-unknown unknown", "income-out-of-range 3 inhabitants",
        "csv-not-a-number 4 tax", "income-no-unit 5 unit", "income-unit-twice 6 unit",
        "income-out-of-range 7 tax", "income-rows-left-out",
      ])
  }

  @Test(arguments: [
    ("", [:], "csv-no-header"), ("unit,inhabitants\n", [:], "income-no-rows"),
    ("name,tax\nA,1\n", [:], "csv-no-column unit"),
    ("unit,inhabitants\n1,0\n", [:], "income-no-inhabitants"),
    ("unit,inhabitants\n1,5\n2,5\n", ["merge": ["1"]], "merge-of-one merge"),
    ("unit,inhabitants\n1,5\n2,5\n", ["merge": ["1,1"]], "unit-duplicate merge"),
    ("unit,inhabitants\n1,5\n2,5\n", ["merge": ["1,9"]], "income-unit-not-given merge"),
    ("unit,inhabitants\n1,5\n2,5\n", ["at": ["1990-01-01"]], "parameter-before-first-value at"),
    ("unit,inhabitants\n1,5\n2,5\n", ["at": ["soon"]], "date-invalid at"),
    ("unit,inhabitants\n1,5\n2,5\n", ["mean-tax": ["x"]], "income-not-a-number mean-tax"),
    ("unit,inhabitants\n1,5\n2,5\n", ["new": ["base=1"]], "income-new-malformed new"),
    ("unit,inhabitants\n1,5\n2,5\n", ["country": ["dk"]], "country-unknown country"),
  ])
  func unusableQuestionSaysWhy(_ text: String, _ values: [String: [String]], _ expected: String) {
    #expect(faults(text, values).contains(expected), "\(faults(text, values))")
  }

  /// A file and an address that say the same are answered the same.
  @Test func addressSaysTheSameAsAFile() throws {
    let common = [
      "merge": ["all"], "average-need": ["76000"], "effective": ["2028-01-01"], "at": ["2026-01-01"],
    ]
    let file = try read("unit,inhabitants,tax\n1,100,5000000\n2,300,9000000\n", common).study
    let address = try IncomeStudy(
      Parameters(
        common.merging([
          "unit": ["1", "2", ""], "inhabitants": ["100", "300", ""], "mean-tax": ["35000"],
          "tax-percent": ["142.85714285714286", "85.71428571428571", ""],
        ]) { $1 }, language: "en"),
      rulebook: try Self.rulebook.get(), today: Self.today)
    let sums = [file, address].map { $0.merger?.merged.sum().known.kroner.rounded() }
    #expect(sums[0] == sums[1] && sums[0] != nil)
    #expect(
      incomeAnswer(address, language: "en").table.rows.count
        == incomeAnswer(file, language: "en").table.rows.count)
  }

  /// A value that could be of one municipality or another is of neither.
  @Test func valuesForSomeOnlyAreRefused() throws {
    let values = ["unit": ["1", "2"], "inhabitants": ["100", "300"], "tax-percent": ["90"]]
    let error = try #require(throws: Diagnostics.self) {
      try IncomeStudy(
        Parameters(values, language: "en"), rulebook: try Self.rulebook.get(), today: Self.today)
    }
    #expect(error.list.map(place) == ["income-values-uneven tax-percent"])
  }

  /// Every word of an answer that a page or a terminal shows exists in every language.
  @Test func everyPartHasAName() throws {
    let texts = Set(try readTexts(Self.root.appending(path: "Texts")).keys)
    let no = try read("unit,inhabitants\n1,100\n2,300\n", ["merge": ["all"]]).study
    let se = try read("unit,inhabitants\n1,100\n2,300\n", ["merge": ["all"], "country": ["se"]]).study
    let items = [no, se].flatMap { $0.alone + ($0.merger?.parties ?? []) }.flatMap(\.items)
    for part in Set(items.map(\.part)) { #expect(texts.contains("income-page.part.\(part)"), "\(part)") }
    for kind in IncomeItem.Kind.allCases { #expect(texts.contains("income-page.kind.\(kind.rawValue)")) }
    for country in ["no", "se"] {
      for column in IncomeColumn.all(of: country) where column.name != "tax" {
        #expect(texts.contains("income-page.field.\(column.name)"), "\(column.name)")
        #expect(texts.contains("income-page.hint.\(column.name)"), "\(column.name)")
      }
    }
  }

  @Test func whatIsNotGivenIsUnknownAndNotZero() throws {
    let study = try read("unit,inhabitants\n1,100\n2,300\n", ["merge": ["all"]]).study
    let items = study.alone.flatMap(\.items) + (study.merger?.merged.items ?? [])
    #expect(items.allSatisfy { $0.money == nil && $0.amount.value.unknown != nil })
    let answer = incomeAnswer(study, language: "en")
    #expect(answer.table.rows.allSatisfy { $0[6] == .empty && $0[9] == .text("false") })
    #expect(try !answer.xlsx(created: Self.today).isEmpty)
  }
}
