import Basics
import Cooperation
import Foundation
import Testing

@testable import CooperationPages

/// What accounts tell of cooperation, tried on those of Sogndal for 2011.
@Suite struct AccountsTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/cooperation/no_accounts_sogndal_2011.csv")

  private func sogndal() throws -> [AccountLine] {
    try AccountLines(bytes: Array(Data(contentsOf: Self.file)), file: "sogndal.csv").lines
  }

  @Test func theCooperationsOfSogndalAreFoundWithTheirSums() throws {
    let found = revealedCooperations(
      in: try sogndal(), names: ["Balestrand", "Leikanger", "Luster", "Lærdal"], least: 100_000)
    #expect(
      found.map { "\($0.sort.rawValue) \($0.name) \(Int($0.amount))" } == [
        "hosted Sogn barnevern 10085968",
        "company Attvinning og sluttbehandling av hushaldsavfall 9090403",
        "bought Musikk- og kulturskular 2919833",
        "company Beredskap mot brannar og andre ulykker 2570783",
        "company Førebyggjing av brannar og andre ulykker 1356555",
        "bought Interkommunale samarbeid -§27 627318", "hosted Interkommunalt Miljøretta helsevern 571047",
      ])
    #expect(found[0].partners == ["Balestrand", "Leikanger", "Luster"])
    #expect(found.filter(\.endsAtNothing).map(\.name) == ["Interkommunalt Miljøretta helsevern"])
  }

  @Test func smallPurchasesAreNoCooperation() throws {
    let all = revealedCooperations(in: try sogndal(), names: [], least: 0)
    #expect(all.contains { $0.functions == ["244"] && $0.amount == 752 })
    #expect(all.allSatisfy { $0.partners.isEmpty })
  }

  @Test(arguments: [("13500", 350), ("1350", 350), ("350", 350), ("03500", nil), ("35", nil), ("1x50", nil)])
  func theArtOfAnAccountIsThatOfKOSTRA(_ code: String, _ art: Int?) {
    #expect(AccountLines.art(code) == art)
  }

  @Test func headingsAreThoseOfMunicipalitiesAndInvestmentsAreLeftOut() throws {
    let text = """
      Konto;Funksjon;Ansvar;Regnskap 2019
      13750;3390;Brann;1 250 000,50
      03750;3390;Brann;900
      13750;3390;Brann;
      """
    let read = try AccountLines(bytes: Array(text.utf8), file: "r.csv")
    #expect(read.skipped == 2)
    #expect(
      read.lines == [
        AccountLine(art: 375, function: "339", service: "3390", unit: "Brann", amount: 1_250_000.5)
      ])
  }

  @Test func whatCannotBeReadIsToldWithItsLine() {
    func code(_ text: String) -> String? {
      do throws(Diagnostics) {
        _ = try AccountLines(bytes: Array(text.utf8), file: "r.csv")
        return nil
      } catch { return error.list.first.map { "\($0.code) \($0.place.line ?? 0)" } }
    }
    #expect(code("konto;ansvar;regnskap\n1;2;3\n") == "accounts-column 0")
    #expect(code("konto;funksjon;ansvar;regnskap\n13500;339;Brann;mye\n") == "accounts-sum 2")
  }
}
