import Basics
import Testing

@testable import Inventories

/// Statistics Norway's lines of 48 columns.
@Suite struct FixedWidthAccountsTests {
  private func line(_ function: String, _ art: String, _ thousands: String, section: String = "1") -> String {
    let amount = String(repeating: " ", count: max(0, 9 - thousands.count)) + thousands
    return "0A2016 110300" + String(repeating: " ", count: 18) + section + "\(function) \(art)\(amount)"
  }

  @Test func everyColumnIsReadWhereItStands() throws {
    let text = [line("120", "010", "1139"), line("800", "870", "-2549"), ""].joined(separator: "\r\n")
    #expect(FixedWidthAccounts.isOne(Array(text.utf8)))
    let read = FixedWidthAccounts(Array(text.utf8), file: "f")
    let part = try #require(read.parts.first)
    #expect((part.form, part.year, part.region) == ("0A", "2016", "110300"))
    #expect(part.lines.map(\.account.art) == ["010", "870"])
    #expect(part.lines.map(\.amount) == [Money(kroner: 1_139_000), Money(kroner: -2_549_000)])
    #expect(read.faults.isEmpty)
  }

  /// A line of the church's accounts of 2022, as Statistics Norway's control program has it (MIT).
  @Test func aPublishedLineIsRead() throws {
    let text = "0G2022 380500976990803         513  640     1699"
    let read = FixedWidthAccounts(Array(text.utf8), file: "f")
    let part = try #require(read.parts.first)
    #expect(part.form == "0G" && part.region == "380500" && read.faults.isEmpty)
    let account = BudgetAccount(section: "5", function: "13", art: "640")
    #expect(part.lines == [BudgetLine(account, Money(kroner: 1_699_000))])
  }

  @Test func aLineThatIsCutOffIsHandedBack() {
    let text = line("120", "010", "1") + "\n0A2016 1103\n" + line("120", "010", "x1")
    let read = FixedWidthAccounts(Array(text.utf8), file: "f")
    #expect(read.faults.map(\.place.line) == [2, 3] && read.parts.first?.lines.count == 1)
  }

  @Test func aTableIsNone() {
    #expect(
      !FixedWidthAccounts.isOne(Array("account_code,account,unit_code,unit,service_code,amount_nok\n".utf8)))
    #expect(!FixedWidthAccounts.isOne([]))
  }
}
