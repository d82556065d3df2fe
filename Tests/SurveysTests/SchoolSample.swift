import Basics
import Foundation
import Formats
import Testing

@testable import Surveys

/// A sample of whole school districts, whose numbers the package *survey* of R prints (Tests/Cases/surveys/README.md).
struct SchoolSample {
  let types: [String]
  let schoolWide: [String]
  let improved: [String]
  let districts: [String]
  let scores: [Double]
  let pupils: [Double]
  let weights: [Double]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/surveys/apiclus1.csv")
    let table = try CSVTable(bytes: [UInt8](Data(contentsOf: file)), file: "apiclus1.csv")
    func texts(_ name: String) throws -> [String] {
      let column = try table.column(name)
      return table.rows.map { $0.text(column) }
    }
    func numbers(_ name: String) throws -> [Double] { try texts(name).map { try #require(Double($0)) } }
    types = try texts("stype")
    schoolWide = try texts("sch.wide")
    improved = try texts("comp.imp")
    districts = try texts("dnum")
    scores = try numbers("api00")
    pupils = try numbers("enroll")
    weights = try numbers("pw")
  }

  func design() throws -> SurveyDesign {
    try SurveyDesign(weights: weights, unit: districts, populations: ["": 757])
  }

  var byType: RakingMargin { margin("stype", types, ["E": 4421, "H": 755, "M": 1018]) }
  var byProgramme: RakingMargin { margin("sch.wide", schoolWide, ["No": 1072, "Yes": 5122]) }
  var byImprovement: RakingMargin { margin("comp.imp", improved, ["No": 1712, "Yes": 4482]) }
  var byTypeAndProgramme: RakingMargin {
    margin(
      "stype x sch.wide", zip(types, schoolWide).map { "\($0)|\($1)" },
      ["E|No": 472, "E|Yes": 3949, "H|No": 334, "H|Yes": 421, "M|No": 266, "M|Yes": 752])
  }

  private func margin(_ name: String, _ words: [String], _ totals: [String: Double]) -> RakingMargin {
    let groups = totals.keys.sorted()
    return RakingMargin(
      name: name, groups: words.map { groups.firstIndex(of: $0) ?? -1 },
      totals: groups.map { totals[$0] ?? 0 })
  }
}

/// Whether a number is another one as that is printed, to so many decimals.
func prints(_ number: Double, _ printed: Double, decimals: Int) -> Bool {
  let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
  return abs(number - printed) <= unit / 2 * 1.000001
}
