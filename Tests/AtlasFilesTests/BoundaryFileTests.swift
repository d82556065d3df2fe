import Basics
import Figures
import Formats
import Testing
import Units

@testable import AtlasFiles

/// Maps as they are really published.
@Suite struct BoundaryFileTests {
  private func collection(_ properties: [String: String]...) -> FeatureCollection {
    let ring = [(10.5, 59.8), (10.9, 59.8), (10.9, 60.1), (10.5, 59.8)].map {
      FeatureCollection.Position(longitude: $0.0, latitude: $0.1)
    }
    return FeatureCollection(
      features: properties.map { FeatureCollection.Feature(properties: $0, polygons: [[ring]], line: 1) })
  }

  @Test(arguments: [
    (["kommunenummer": "301.0"], "kommunenummer"), (["kommunenr": "0301"], "kommunenr"),
    (["KnNr": "301", "navn": "Oslo"], "KnNr"), (["Kommunenum": "0301"], "Kommunenum"),
    (["kom_code": "0301"], "kom_code"), (["id": "0301", "name": "Oslo"], "id"),
    (["objid": "17", "kommunenummer": "0301"], "kommunenummer"),
  ])
  func theCodeIsReadWhereverItStands(_ properties: [String: String], _ property: String) throws {
    let code = try #require(MunicipalCode(in: collection(properties)))
    #expect(code.property == property)
    #expect(code.code(properties) == "0301")
  }

  @Test func aPropertyIsTakenForAllFeaturesOrForNone() throws {
    let mixed = collection(["id": "1234", "kommunenr": "0301"], ["id": "x", "kommunenr": "3103"])
    #expect(MunicipalCode(in: mixed)?.property == "kommunenr")
    #expect(MunicipalCode(in: collection(["name": "Oslo"])) == nil)
    #expect(MunicipalCode(property: "number").code(["number": "301"]) == "0301")
  }

  /// The division of 2019 is not that of 2020, whatever the name of the file says.
  @Test func aMapOfAnotherYearSaysWhichItFits() throws {
    let atlas = try ShippedAtlas.atlas.get()
    let units = try atlas.country("no").register.division(on: .newYear(2019)).units
    let codes = Set(units.map(\.code))
    let fit = try BoundaryFit(of: codes, in: atlas, country: nil, day: nil, file: "m")
    #expect(fit.country == "no" && fit.day == .newYear(2019) && fit.missing.isEmpty)
    let fault = #expect(throws: Diagnostic.self) {
      try BoundaryFit(of: codes, in: atlas, country: nil, day: .newYear(2020), file: "m")
    }
    #expect(fault?.code == "boundaries-other-division")
    #expect(fault?.arguments["date"] == "2019-01-01" && fault?.arguments["asked"] == "2020-01-01")
  }
}
