import Basics
import Figures
import Foundation
import Projection
import Testing

@testable import AtlasFiles

@Suite struct StatisticsTests {
  private func table(_ text: String) throws(Diagnostics) -> StatisticsTable {
    try StatisticsTable(bytes: Array(text.utf8), file: "t")
  }

  private static let json = """
    {"class": "dataset", "label": "Folkmängd", "source": "SCB", "updated": "2024-02-22",
     "id": ["Region", "Alder", "Kon", "ContentsCode", "Tid"], "size": [3, 4, 2, 1, 1],
     "dimension": {
      "Region": {"category": {"index": {"00": 0, "01": 1, "0114": 2}}},
      "Alder": {"category": {"index": {"0": 0, "99": 1, "100+": 2, "tot": 3}}},
      "Kon": {"category": {"index": {"1": 0, "2": 1}}},
      "ContentsCode": {"category": {"index": {"BE0101N1": 0}}},
      "Tid": {"category": {"index": {"2023": 0}}}},
     "value": [\((0..<24).map { "\($0)" }.joined(separator: ", "))]}
    """

  @Test func onlyMunicipalitiesAndSingleAgesAreKept() throws {
    let table = try table(Self.json)
    #expect(table.rows.count == 6)
    #expect(table.skipped == 18)
    #expect(table.rows.map(\.value) == [16, 17, 18, 19, 20, 21])
    #expect(table.rows.map(\.age) == [0, 0, 99, 99, 100, 100])
    #expect(table.rows.map(\.isOpen) == [false, false, false, false, true, true])
    #expect(table.rows.map(\.sex) == [.male, .female, .male, .female, .male, .female])
    #expect(table.rows.allSatisfy { $0.unit == "0114" && $0.year == 2023 && $0.measure == "BE0101N1" })
  }

  @Test func csvMayHaveYearsInItsHeadingAndWordsForCodes() throws {
    let table = try table(
      """
      "region","kjønn","alder","Personer 2023","Personer 2024"
      "0301 Oslo","Kvinner","0 år",5,6
      "0301 Oslo","Menn","105 år eller eldre",1,.
      "03 Oslo","Menn","0-4 år",7,8
      """)
    #expect(table.rows.map(\.value) == [5, 6, 1])
    #expect(table.rows.map(\.year) == [2023, 2024, 2023])
    #expect(table.rows.map(\.sex) == [.female, .female, .male])
    #expect(table.untold.isEmpty)
    #expect(table.rows.last?.isOpen == true)
    #expect(table.rows.last?.age == 105)
    #expect(table.rows.allSatisfy { $0.measure == "Personer" })
    #expect(table.skipped == 3)
  }

  /// As SCB heads births: `Levande födda efter region, moderns ålder, barnets kön och år`.
  @Test func birthsAreReadAsStatisticsSwedenHeadsThem() throws {
    let table = try table(
      """
      "Levande födda efter region, moderns ålder, barnets kön och år"

      "region","moderns ålder","barnets kön","Levande födda 2023","Levande födda 2024"
      "1983 Köping","30 år","pojkar",9,11
      "1983 Köping","30 år","flickor",10,8
      """)
    #expect(table.rows.map(\.value) == [9, 11, 10, 8])
    #expect(table.rows.map(\.sex) == [.male, .male, .female, .female])
    #expect(table.rows.allSatisfy { $0.unit == "1983" && $0.age == 30 })
  }

  @Test(
    arguments: [
      ("K-3101", "3101"), ("0301", "0301"), ("0114 Upplands Väsby", "0114"), ("K_5001", "5001"), ("0", nil),
      ("03", nil), ("EAK", nil), ("F00-09", nil), ("301 Oslo", "0301"), ("301", "0301"),
    ] as [(String, String?)])
  func codesOfMunicipalitiesAreTold(_ text: String, _ code: String?) {
    #expect(StatisticsCodes.unit(text)?.code == code)
  }

  @Test(arguments: ["tot", "999", "F05-09", "0-4 år", "", "999A", "67-79"])
  func totalsAndGroupsAreNoAges(_ text: String) {
    #expect(StatisticsCodes.age(text) == nil)
  }

  @Test(
    arguments: [
      ("\"region\",\"alder\",\"x\"\n\"0301\",\"0\",1", "statistics-column"),
      ("\"region\",\"sex\",\"year\",\"x\"\n\"0301\",1,2024,1", "statistics-column"),
      ("\"region\",\"alder\",\"tid\",\"x\"\n\"03\",\"0\",2024,1", "statistics-empty"),
      ("\"region\",\"alder\",\"tid\",\"x\"\n\"0301\",\"0\",2024,much", "csv-not-a-number"),
      ("{\"class\": \"dataset\"}", "jsonstat-no-dataset"),
    ])
  func aTableOfAnotherKindIsAFault(_ text: String, _ code: String) {
    let faults = #expect(throws: Diagnostics.self) { try table(text) }
    #expect(faults?.list.map(\.code) == [code])
  }

  @Test func whatIsStoredIsReadBackTheSame() throws {
    let state = FileManager.default.temporaryDirectory.appending(path: "nabo-statistics-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let folder = StatisticsFolder(state: state)
    #expect(try folder.table(.population, country: "se") == nil)
    let table = try table(Self.json)
    _ = try folder.store(table, .population, country: "se")
    let read = try #require(try folder.table(.population, country: "se"))
    #expect(read.rows == table.rows)
    #expect(read.label == "Folkmängd" && read.source == "SCB" && read.updated == "2024-02-22")
    #expect(try folder.table(.mortality, country: "se") == nil)
  }

  private func fit(_ text: String) throws -> StatisticsFit {
    try StatisticsFit(try table(text), in: try ShippedAtlas.atlas.get(), file: "t")
  }

  @Test func theCountryIsToldFromTheCodes() throws {
    #expect(try fit(Self.json).country == "se")
    #expect(try fit("region,alder,tid,x\n0301,0,2024,1\n5501,0,2024,1\n").country == "no")
    let fault = #expect(throws: Diagnostic.self) {
      try fit("region,alder,tid,x\n9901,0,2024,1\n9902,0,2024,1\n")
    }
    #expect(fault?.code == "statistics-no-country")
  }

  /// SSB's 07459 saved with its heading: a title, an empty line, the table.
  @Test func theTitleOverATableIsPassedOver() throws {
    let read = try table(
      "\"07459: Population, by region, sex, age, contents and year\"\r\n\r\n"
        + "\"region\";\"sex\";\"age\";\"Persons 2020\"\r\n\"K-3001 Halden\";\"Males\";\"0 years\";134\r\n")
    #expect(read.rows.map(\.value) == [134])
    #expect(read.label == "07459: Population, by region, sex, age, contents and year")
  }

  /// SSB prints every code it ever had, with nobody under those that were not there in the year.
  @Test func nobodyUnderACodeOfAnotherYearIsNotCounted() throws {
    let read = try fit(
      """
      "region";"age";"Persons 2015";"Persons 2017"
      "0706 Sandefjord";"0 years";479;0
      "0710 Sandefjord";"0 years";0;600
      """)
    #expect(read.country == "no" && read.unknown.isEmpty)
    #expect(
      read.table.rows.map { "\($0.unit) \($0.year) \(Int($0.value))" } == ["0706 2015 479", "0710 2017 600"])
  }

  /// The newest division carried back over all years.
  @Test func aTableOfOneDivisionForAllYearsIsRead() throws {
    let read = try fit(
      "region;kjønn;alder;år;Personer\nK-3103 Moss;Menn;0 år;2022;270\nK-3103 Moss;Menn;0 år;2024;266\n")
    #expect(read.country == "no" && read.table.rows.map(\.year) == [2022, 2024])
  }

  @Test func aLostLeadingZeroIsGivenBackAndSaid() throws {
    let read = try fit("region;kjønn;alder;Personer 2024\n301 Oslo;Menn;0 år;3555\n3103 Moss;Menn;0 år;266\n")
    #expect(read.table.rows.map(\.unit) == ["0301", "3103"])
    #expect(read.table.restored == ["0301"])
  }

  /// Folkmängd and Folkökning in one table would add up to people who are not there.
  @Test func oneMeasureIsTakenByItsName() throws {
    let both = try table(
      """
      "region","ålder","kön","Folkmängd 2023","Folkökning 2023"
      "0114","0 år","kvinnor",140,14
      """)
    #expect(both.rows.count == 2)
    let taken = try both.measured(.population, file: "t")
    #expect(taken.rows.map(\.value) == [140] && taken.skipped == 1)
    let fault = #expect(throws: Diagnostic.self) {
      try table("region,alder,A 2023,B 2023\n0301,0,1,2\n").measured(.population, file: "t")
    }
    #expect(fault?.code == "statistics-measures" && fault?.arguments["measures"] == "A, B")
  }

  @Test func birthsOfBoysAndGirlsAreBothTaken() throws {
    let read = try table("region,alder,Levendefødte gutter 2023,Levendefødte jenter 2023\n0301,30,4,5\n")
    #expect(try read.measured(.fertility, file: "t").rows.count == 2)
  }

  /// Inflyttningar are those from the country and those from abroad: with Inrikes inflyttningar beside them they count twice.
  @Test func ofMovesOnePairIsTakenAndNoSurplus() throws {
    let names = [
      "Inflyttningar", "Utflyttningar", "Inrikes inflyttningar", "Inrikes utflyttningar", "Invandringar",
      "Utvandringar", "Flyttningsöverskott",
    ]
    let heading = names.map { "\"\($0) 2023\"" }.joined(separator: ",")
    let read = try table("region,ålder,kön,\(heading)\n0114,20,kvinnor,9,8,7,6,2,2,1\n")
    let taken = try read.measured(.migration, file: "t")
    #expect(
      Set(taken.rows.map(\.measure)) == [
        "Inrikes inflyttningar", "Inrikes utflyttningar", "Invandringar", "Utvandringar",
      ])
  }

  /// A sum that lacks a part is no sum: the unit has no figure for the year, and is named.
  @Test(arguments: ["..", ":", "..."])
  func aCellThatIsNotToldIsNotZero(_ sign: String) throws {
    let read = try table(
      "region,alder,kjønn,Personer 2022,Personer 2023\n0301,0,1,5,6\n0301,1,1,7,\(sign)\n3103,0,1,8,9\n")
    #expect(
      read.rows.map { "\($0.unit) \($0.year)" } == ["0301 2022", "0301 2022", "3103 2022", "3103 2023"])
    #expect(read.untold == ["0301"])
  }

  /// A municipality without a single figure of a year was not there.
  @Test func aUnitWithoutAnyFigureOfAYearIsNotNamed() throws {
    let read = try table("region,alder,kjønn,Personer 2022,Personer 2023\n0301,0,1,5,..\n")
    #expect(read.rows.map(\.year) == [2022] && read.untold.isEmpty)
  }
}
