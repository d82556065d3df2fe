import AtlasFiles
import Formats
import Projection
import Testing

@testable import Answers

@Suite struct ProjectAnswerTests {
  private func answer() throws -> Answer {
    var inputs = CohortInputs(units: ["A"], firstYear: 2020, width: 5, ages: 2, sexes: [.female])
    inputs.population = [2, 4]
    inputs.survival = [0.5, 0.25]
    return try projectAnswer(CohortRequest(inputs: inputs, steps: 1))
  }

  @Test func rowsHaveTotalsAndAges() throws {
    let json = String(decoding: try answer().json.bytes, as: UTF8.self)
    #expect(json.contains("\"method\": \"cohort-component\""))
    for row in [
      #"{"unit": "A", "year": 2020, "sex": null, "age": null, "value": 6, "low": null, "high": null}"#,
      #"{"unit": "A", "year": 2020, "sex": "female", "age": 5, "value": 4, "low": null, "high": null}"#,
      #"{"unit": "A", "year": 2025, "sex": null, "age": null, "value": 2, "low": null, "high": null}"#,
      #"{"unit": "A", "year": 2025, "sex": "female", "age": 0, "value": 0, "low": null, "high": null}"#,
    ] { #expect(json.contains(row), "\(row)") }
  }

  @Test func whatHappenedIsToldAndShown() throws {
    let answer = try answer()
    #expect(
      String(decoding: answer.json.bytes, as: UTF8.self).contains(
        #"{"unit": "A", "from": 2020, "to": 2025, "births": 0, "deaths": 4"#))
    #expect(answer.readable[0].headings == ["unit", "year", "deaths", "population"])
    #expect(answer.table.headings == ProjectionRow.fields.map(\.name))
    #expect(answer.table.rows.count == 6)
  }
}
