import Basics
import Figures
import Foundation
import Testing

@testable import AtlasFiles

/// Accounts are read as Statistics Norway writes them, and nothing that is missing becomes a figure.
@Suite struct AccountTableTests {
  private static let published = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases/publishers/pxweb-12134.json")

  private func table(_ bytes: [UInt8]) throws -> AccountTable {
    try AccountTable(bytes: bytes, file: "a", country: try ShippedAtlas.atlas.get().country("no"))
  }

  private func codes(_ text: String) throws -> [String] {
    let country = try ShippedAtlas.atlas.get().country("no")
    do throws(Diagnostics) {
      _ = try AccountTable(bytes: Array(text.utf8), file: "a", country: country)
      return []
    } catch {
      return error.list.map(\.code)
    }
  }

  @Test func theTableOfKeyFiguresGivesItsFiguresAsPublished() throws {
    let table = try table([UInt8](try Data(contentsOf: Self.published)))
    #expect(table.measures == [.freeIncome] && table.unknown.isEmpty)
    #expect(table.entries.map(\.unit) == ["0301", "4601", "5001"])
    #expect(table.entries.map(\.value) == [81240, 66605, 62853])
    #expect(table.entries.allSatisfy { $0.year == 2024 && $0.source == "Statistisk sentralbyrå, 12134" })
  }

  @Test func amountsAreKronerAndTheirKindIsToldByItsCode() throws {
    let text = """
      {"version":"2.0","class":"dataset","label":"12137: Regnskap","source":"Statistisk sentralbyrå",
      "id":["KOKkommuneregion0000","KOKregnskapsomfa0000","KOKart0000","ContentsCode","Tid"],"size":[2,1,2,2,1],
      "dimension":{"KOKkommuneregion0000":{"category":{"index":["0502","EAK"]}},
      "KOKregnskapsomfa0000":{"category":{"index":["A"]}},
      "KOKart0000":{"category":{"index":["AGD1","AGD13"],"label":{"AGD1":"Sum netto","AGD13":"Sum inn"}}},
      "ContentsCode":{"category":{"index":["KOSbelop0000","KOSbelopinnbygge0000"],
      "label":{"KOSbelop0000":"Beløp (1000 kr)","KOSbelopinnbygge0000":"Beløp per innbygger (kr)"}}},
      "Tid":{"category":{"index":["2019"]}}},
      "value":[1871518,61241,2717837,88934,1,2,3,4]}
      """
    let table = try table(Array(text.utf8))
    #expect(table.measures == [.netSpending, .netSpendingPerInhabitant, .revenue])
    #expect(table.entries.map(\.value) == [1_871_518_000, 61241, 2_717_837_000])
    // The country, and revenue for an inhabitant.
    #expect(table.skipped == 5)
  }

  @Test func columnsOfYearsAreReadByTheirWords() throws {
    let table = try table(
      Array(
        """
        "region","Netto driftsresultat i prosent av brutto driftsinntekter (prosent) 2023","Frie inntekter per \
        innbygger (kr) 2023","Netto driftsutgifter Beløp (1000 kr) 2023"
        "0301 Oslo - Oslove",1.2,71000,..
        "EAK Landet",1,2,3
        "9999 Uoppgitt",1,2,3

        """.utf8))
    #expect(table.measures == [.netResultShare, .freeIncome])
    #expect(table.entries.map(\.value) == [1.2, 71000])
    #expect(table.unknown == ["9999"] && table.skipped == 4)
  }

  @Test func oneFunctionIsNotTheMunicipalityAndSeveralScopesAreNotOne() throws {
    #expect(
      try codes("region,funksjon,år,Netto driftsutgifter Beløp (1000 kr)\n0502,202 Grunnskole,2019,5\n")
        == ["accounts-function"])
    #expect(
      try codes(
        "region,regnskapsomfang,år,Netto driftsutgifter Beløp (1000 kr)\n0502,A,2019,5\n0502,B,2019,4\n")
        == ["accounts-several"])
    #expect(try codes("region,år,Noe annet\n0502,2019,5\n") == ["accounts-empty"])
    #expect(try codes("kommune,år,x\n0502,2019,5\n") == ["statistics-column"])
    // A code before the municipality had it.
    #expect(try codes("region,år,Frie inntekter per innbygger (kr)\n3407,2018,5\n") == ["accounts-empty"])
  }

  @Test func whatIsThereAlreadyIsKeptAndWhatIsNewCounts() throws {
    let state = URL.temporaryDirectory.appending(path: "accounts-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: state) }
    let (folder, atlas) = (AccountFolder(state: state), try ShippedAtlas.atlas.get())
    func entry(_ unit: String, _ value: Double, _ source: String) -> MunicipalAccounts {
      MunicipalAccounts([
        .init(unit: unit, year: 2019, measure: .netSpendingPerInhabitant, value: value, source: source)
      ])
    }
    _ = try folder.store(entry("0502", 61000.5, "a"), country: "no")
    _ = try folder.store(entry("0501", 60000, "b"), country: "no")
    let known = try folder.adding(to: atlas).country("no")
    let day = Day.newYear(2019)
    #expect(
      known.account(.spending, of: "0502", on: day)
        == ToldAccount(.spending, 61000.5, year: 2019, source: "a"))
    #expect(known.account(.spending, of: "0501", on: day)?.value == 60000)
    // The rest of the sample is as it was.
    #expect(known.account(.spending, of: "0528", on: day)?.value == 60492)
    #expect(try folder.accounts(country: "se") == .none)
  }

  @Test func aRowThatSomebodySpoiltIsTold() throws {
    let state = URL.temporaryDirectory.appending(path: "accounts-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: state) }
    try FileManager.default.createDirectory(
      at: state.appending(path: "accounts"), withIntermediateDirectories: true)
    try Data("unit,year,measure,value,source\n0502,2019,joy,5,a\n0502,2019,pay,much,a\n".utf8)
      .write(to: state.appending(path: "accounts/no.csv"))
    let (atlas, faults) = ImportedFacts(state: state).addingWhatCanBeRead(to: try ShippedAtlas.atlas.get())
    #expect(faults.map(\.code) == ["accounts-measure-unknown", "csv-not-a-number"])
    #expect(faults.map(\.place.line) == [2, 3])
    #expect(try atlas.country("no").account(.spending, of: "0502", on: .newYear(2019))?.value == 61241)
  }
}

/// What is told of accounts is of one year, of the unit as it was, and a share only where both amounts are there.
@Suite struct ShippedAccountsTests {
  private func account(_ figure: AccountFigure, _ unit: String, _ day: String = "2019-01-01") throws
    -> ToldAccount?
  {
    let day = try #require(Day(day))
    return try ShippedAtlas.atlas.get().country("no").account(figure, of: unit, on: day)
  }

  @Test func theSampleTellsTheNewestYear() throws {
    let spending = try account(.spending, "0502")
    #expect(spending?.value == 61241 && spending?.year == 2019)
    #expect(try account(.netResult, "0502")?.value == 100.0 * 25_789_000 / 2_717_837_000)
    #expect(try account(.payShare, "0529")?.value == 100.0 * 684_373_000 / 1_098_119_000)
    #expect(try account(.netDebt, "0528")?.value == 100.0 * 1_373_532_000 / 1_292_618_000)
    #expect(try account(.debtShare, "0502") == nil)
    #expect(try account(.spending, "0501") == nil)
  }

  /// Oppegård's table has amounts alone; on the first day of 2019 it had 27 394 inhabitants.
  @Test func anAmountIsDividedByTheInhabitantsOfItsYear() throws {
    let people = try ShippedAtlas.atlas.get().country("no").figures.figure(
      "population", of: ["0217"], on: .newYear(2019), year: 2019
    ).observation.value
    let told = try #require(try account(.spending, "0217"))
    #expect(abs(told.value - 1_601_760_000 / (people ?? 0)) < 1e-6)
  }

  @Test func aCodeThatWasAnotherMunicipalityIsNotMistakenForIt() throws {
    let atlas = try ShippedAtlas.atlas.get().with(accounts: [
      "no": MunicipalAccounts([
        // Stavanger before and after Finnøy and Rennesøy joined it.
        .init(unit: "1103", year: 2019, measure: .netResultShare, value: 1, source: "a"),
        .init(unit: "1103", year: 2020, measure: .netResultShare, value: 2, source: "a"),
      ])
    ]).country("no")
    #expect(atlas.account(.netResult, of: "1103", on: .newYear(2019))?.value == 1)
    #expect(atlas.account(.netResult, of: "1103", on: .newYear(2020))?.value == 2)
  }
}
