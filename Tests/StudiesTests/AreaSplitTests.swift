import Basics
import Figures
import Testing

@testable import Studies

/// A municipality is split by the small areas that somebody imported, and the share is that of those who live there.
@Suite struct AreaSplitTests {
  private func atlas() throws -> Atlas {
    let point = PlaceEdition.Point(longitude: 10, latitude: 61)
    func area(_ code: String, _ inhabitants: Double) -> StatisticalAreas.Area {
      .init(code: code, inhabitants: inhabitants, point: point, source: "made")
    }
    return try ShippedStudies.atlas.get().with(areas: [
      "no": StatisticalAreas([area("34050101", 300), area("34050102", 100), area("34410101", 50)])
    ])
  }

  private func study(_ written: String) throws -> Study {
    try StudyRequest(country: "no", date: "2026-01-01", merges: [], alternatives: [.init(written)]).study(
      in: atlas(), today: .newYear(2026))
  }

  private func fault(_ written: String) -> String? {
    let faults = #expect(throws: Diagnostics.self) { try study(written) }
    return faults?.list.first?.code
  }

  @Test func theShareIsThatOfThoseWhoLiveThere() throws {
    let own = try study("split:34050102")
    #expect(own.alternatives.last?.measures == [.split(unit: "3405", share: 0.25, into: nil)])
    let moved = try study("split:34050101::Gausdal")
    #expect(moved.alternatives.last?.measures == [.split(unit: "3405", share: 0.75, into: "3441")])
  }

  @Test func whatCannotBeToldIsSaid() {
    #expect(fault("split:34050109") == "split-areas-unknown")
    #expect(fault("split:34050101+34410101") == "split-areas-mixed")
    #expect(fault("split:34050101+34050102") == "split-share-invalid")
    #expect(fault("split:3405") == "measure-incomplete")
  }
}
