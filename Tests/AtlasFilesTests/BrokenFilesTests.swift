import Basics
import Foundation
import Testing

@testable import AtlasFiles

@Suite struct BrokenFilesTests {
  /// The faults of reading a copy of the shipped tables in which one file was changed.
  private func faults(in file: String, _ change: (inout Data) -> Void) throws -> [Diagnostic] {
    let copy = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    // The copy of a link would be a link, and the change one of the shipped file.
    let shipped = ShippedAtlas.root.appending(path: "Data").resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: shipped, to: copy)
    let target = copy.appending(path: file)
    var data = try Data(contentsOf: target)
    change(&data)
    try data.write(to: target)
    do throws(Diagnostics) {
      _ = try readAtlas(copy)
      return []
    } catch {
      return error.list
    }
  }

  @Test func latin1IsNamedWithItsLine() throws {
    let found = try faults(in: "se/units.csv") { data in
      let text = String(decoding: data, as: UTF8.self).replacing("0115,Vallentuna", with: "0115,Vållentuna")
      data = Data(text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x3F })
    }
    #expect(found.first?.code == "csv-not-utf8")
    #expect(found.first?.place.line != nil)
  }

  @Test func aNumberThatIsNoneNamesFileLineAndColumn() throws {
    let found = try faults(in: "se/population.csv") { data in
      data = Data(
        String(decoding: data, as: UTF8.self).replacing("2016,0114,43891", with: "2016,0114,mange").utf8)
    }
    #expect(found.map(\.code) == ["csv-not-a-number"])
    #expect(found.first?.place.file == "Data/se/population.csv")
    #expect(found.first?.place.field == "population")
    #expect(found.first?.arguments["value"] == "mange")
  }

  @Test func aShortRowIsHandedBack() throws {
    let found = try faults(in: "se/tiles.csv") { $0.append(Data("9999,1\n".utf8)) }
    #expect(found.map(\.code) == ["csv-field-count"])
  }

  @Test func aMunicipalityWithoutACountyIsHandedBack() throws {
    let found = try faults(in: "se/units.csv") { data in
      data = Data(
        String(decoding: data, as: UTF8.self).replacing(
          "Vallentuna,01,Stockholms län", with: "Vallentuna,01,"
        ).utf8)
    }
    #expect(found.map(\.code) == ["county-missing"])
    #expect(found.first?.place.field == "county")
    #expect(found.first?.place.line != nil)
  }

  @Test func aTableWithoutItsAccountOfItselfIsRefused() throws {
    let found = try faults(in: "se/area.csv") { data in
      data = Data(String(decoding: data, as: UTF8.self).replacing("# licence:", with: "# license:").utf8)
    }
    #expect(found.map(\.code) == ["data-header-missing"])
    #expect(found.first?.arguments["keys"] == "licence")
  }

  @Test func anIndicatorWithAnUnknownWordNamesItsLine() throws {
    let found = try faults(in: "indicators.yaml") { data in
      data = Data(
        String(decoding: data, as: UTF8.self).replacing("aggregation: weighted", with: "aggregation: guessed")
          .utf8)
    }
    #expect(found.map(\.code) == ["indicator-invalid"])
    #expect(found.first?.place.field == "need-index")
    #expect((found.first?.place.line ?? 0) > 1)
  }

  @Test(arguments: [
    ("sector: school", "sector: scool", "yaml-wrong-kind", "1.sector"),
    ("share: 1", "share: 2", "yaml-wrong-kind", "1.share"),
    ("  authority: true\n", "", "yaml-key-missing", "1"),
    ("- id: care", "- id: school", "task-double", "2"),
    ("en: \"Primary", "da: \"Primary", "yaml-key-unknown", "1.names.da"),
  ])
  func aTaskThatIsWrongNamesItsLine(old: String, new: String, code: String, field: String) throws {
    let found = try faults(in: "tasks.yaml") { data in
      let text = String(decoding: data, as: UTF8.self)
      data = Data(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
    #expect(found.contains { $0.code == code && $0.place.field == field }, "\(found)")
    #expect(found.allSatisfy { $0.place.file == "Data/tasks.yaml" && ($0.place.line ?? 0) > 5 })
  }

  @Test(arguments: [
    ("outcomes: [net]", "outcomes: [nett]", "yaml-wrong-kind", "1.outcomes.1"),
    ("when: present-value", "when: someday", "yaml-wrong-kind", "1.when"),
    ("better: more", "better: bigger", "yaml-wrong-kind", "1.better"),
    ("- [20000, 1]", "- [20000, 0]", "yaml-wrong-kind", "3.anchors"),
    ("- [0, 0]", "- [0]", "yaml-wrong-kind", "3.anchors.1"),
    ("  source: ", "  sauce: ", "yaml-key-unknown", "3.sauce"),
  ])
  func aCriterionThatIsWrongNamesItsLine(old: String, new: String, code: String, field: String) throws {
    let found = try faults(in: "criteria.yaml") { data in
      let text = String(decoding: data, as: UTF8.self)
      data = Data(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
    let own = found.filter { $0.place.file == "Data/criteria.yaml" }
    #expect(own.contains { $0.code == code && $0.place.field == field }, "\(found)")
    #expect(own.allSatisfy { ($0.place.line ?? 0) > 5 })
  }

  @Test func aListOfCriteriaThatReadsAnUnknownOneNamesItsLine() throws {
    let found = try faults(in: "criteria-groups.yaml") { data in
      let text = String(decoding: data, as: UTF8.self)
      data = Data(text.replacing("[capacity, size]", with: "[capacity, sise]").utf8)
    }
    #expect(found.map(\.code) == ["yaml-wrong-kind"])
    #expect(found.first?.place.field == "1.members.1.criteria.2")
  }

  @Test func anEmptyFileIsRefused() throws {
    #expect(try faults(in: "no/population.csv") { $0 = Data() }.map(\.code) == ["csv-no-header"])
  }

  @Test func foldersThatAreMissingAreListed() {
    #expect {
      try AssetFolders(wish: "/nowhere", program: URL(filePath: "/bin/nabo"))
    } throws: { error in
      (error as? Diagnostic)?.code == "assets-missing"
        && (error as? Diagnostic)?.arguments["places"]?.hasPrefix("/nowhere") == true
    }
  }
}
