import Basics
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
     "value": [\((0..<24).map { $0 == 18 ? "null" : "\($0)" }.joined(separator: ", "))]}
    """

  @Test func onlyMunicipalitiesAndSingleAgesAreKept() throws {
    let table = try table(Self.json)
    #expect(table.rows.count == 5)
    #expect(table.skipped == 19)
    #expect(table.rows.map(\.value) == [16, 17, 19, 20, 21])
    #expect(table.rows.map(\.age) == [0, 0, 99, 100, 100])
    #expect(table.rows.map(\.isOpen) == [false, false, false, true, true])
    #expect(table.rows.map(\.sex) == [.male, .female, .female, .male, .female])
    #expect(table.rows.allSatisfy { $0.unit == "0114" && $0.year == 2023 && $0.measure == "BE0101N1" })
  }

  @Test func csvMayHaveYearsInItsHeadingAndWordsForCodes() throws {
    let table = try table(
      """
      "region","kjønn","alder","Personer 2023","Personer 2024"
      "0301 Oslo","Kvinner","0 år",5,6
      "0301 Oslo","Menn","105 år eller eldre",1,..
      "03 Oslo","Menn","0-4 år",7,8
      """)
    #expect(table.rows.map(\.value) == [5, 6, 1])
    #expect(table.rows.map(\.year) == [2023, 2024, 2023])
    #expect(table.rows.map(\.sex) == [.female, .female, .male])
    #expect(table.rows.last?.isOpen == true)
    #expect(table.rows.last?.age == 105)
    #expect(table.rows.allSatisfy { $0.measure == "Personer" })
    #expect(table.skipped == 3)
  }

  @Test(
    arguments: [
      ("K-3101", "3101"), ("0301", "0301"), ("0114 Upplands Väsby", "0114"), ("K_5001", "5001"), ("0", nil),
      ("03", nil), ("EAK", nil), ("F00-09", nil),
    ] as [(String, String?)])
  func codesOfMunicipalitiesAreTold(_ text: String, _ code: String?) {
    #expect(StatisticsCodes.unit(text) == code)
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

  @Test func theCountryIsToldFromTheCodes() throws {
    let atlas = try readAtlas(ShippedAtlas.root.appending(path: "Data"))
    #expect(try table(Self.json).country(in: atlas, file: "t").name == "se")
    let norwegian = try table("region,alder,tid,x\n0301,0,2024,1\n5501,0,2024,1\n")
    #expect(try norwegian.country(in: atlas, file: "t").name == "no")
    let neither = try table("region,alder,tid,x\n9901,0,2024,1\n9902,0,2024,1\n")
    let fault = #expect(throws: Diagnostic.self) { try neither.country(in: atlas, file: "t") }
    #expect(fault?.code == "statistics-no-country")
  }
}
