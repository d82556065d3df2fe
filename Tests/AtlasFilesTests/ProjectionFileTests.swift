import Basics
import Foundation
import Kernels
import Projection
import Testing

@testable import AtlasFiles

@Suite struct ProjectionFileTests {
  private static let small = """
    year: 2020
    steps: 2
    ages: { last: 3 }
    sexes: [female, male]
    population:
      A: { female: [4, 3, 2, 1], male: [4, 3, 2, 1] }
      B: { female: [9, 8, 7, 6], male: [9, 8, 7, 6] }
    survival:
      all:
        female: { birth: 0.9, ratios: [0.9, 0.8, 0.7, 0.6] }
        male: { birth: 0.9, ratios: [0.9, 0.8, 0.7, 0.6] }
      B:
        female: { birth: 0.99, ratios: [0.99, 0.9, 0.8, 0.7] }
        male: { birth: 0.9, ratios: [0.9, 0.8, 0.7, 0.6] }
    fertility:
      A: { from: 1, rates: [0.1, 0.2] }
      B: { from: 2, rates: [0.3] }
    migration:
      leaving:
        A: { female: [0.1, 0.1, 0.1, 0.1], male: [0.2, 0.2, 0.2, 0.2] }
      attraction:
        all: { female: [1, 1, 1, 1], male: [1, 1, 1, 1] }
    factors:
      - { fertility: 0.5 }
    controls:
      - {}
      - { deaths: 3, population: 40 }
    """

  private func faults(_ old: String, _ new: String) -> [Diagnostic] {
    #expect(Self.small.contains(old))
    do throws(Diagnostics) {
      _ = try readProjection(Self.small.replacing(old, with: new, maxReplacements: 1), file: "small.yaml")
      return []
    } catch {
      return error.list
    }
  }

  @Test func everythingOfAFileIsRead() throws {
    let request = try readProjection(Self.small, file: "small.yaml")
    let inputs = request.inputs
    #expect(inputs.units == ["A", "B"])
    #expect(inputs.ages == 4)
    #expect(Array(inputs.population[inputs.index(unit: 1, sex: 0)]) == [9, 8, 7, 6])
    #expect(Array(inputs.survival[inputs.index(unit: 0, sex: 0)]) == [0.9, 0.8, 0.7, 0.6])
    #expect(Array(inputs.survival[inputs.index(unit: 1, sex: 0)]) == [0.99, 0.9, 0.8, 0.7])
    #expect(inputs.birthSurvival == [0.9, 0.9, 0.99, 0.9])
    #expect(inputs.fertility == [0, 0.1, 0.2, 0, 0, 0, 0.3, 0])
    #expect(inputs.leaving[inputs.index(unit: 0, sex: 1)].allSatisfy { $0 == 0.2 })
    #expect(inputs.timing == .end)
    #expect(request.factors.map(\.fertility) == [0.5])
    #expect(request.controls.map(\.deaths) == [nil, 3])
    let projection = try request.projection()
    #expect(abs(projection.populations[2].reduce(0, +) - 40) < 1e-9)
    #expect(abs(projection.flows[1].reduce(0) { $0 + $1.deaths } - 3) < 1e-6)
  }

  @Test(
    arguments: [
      ("steps: 2", "steps: many", "yaml-wrong-kind", 2, "steps"),
      ("steps: 2", "stepps: 2", "yaml-key-unknown", 2, "stepps"),
      ("{ last: 3 }", "[0, 2, 1, 3]", "cohort-ages", 3, "ages.2"),
      ("  B: { from: 2", "  C: { from: 2", "cohort-unit-unknown", 17, "fertility.C"),
      ("  B: { from: 2", "  C: { from: 2", "cohort-unit-missing", 15, "fertility"),
      ("[9, 8, 7, 6], male", "[9, 8, 7], male", "cohort-length", 7, "population.B.female"),
      ("[9, 8, 7, 6], male", "[9, 8, -7, 6], male", "cohort-out-of-range", 7, "population.B.female"),
      ("[9, 8, 7, 6], male", "[9, 8, x, 6], male", "yaml-wrong-kind", 7, "population.B.female.3"),
      ("0.99, ratios: [0.99", "0.99, ratios: [1.01", "cohort-out-of-range", 13, "survival.B.female"),
      ("0.8, 0.7, 0.6] }\n  B", "0.8, 0.7] }\n  B", "cohort-length", 11, "survival.all.male.ratios"),
      ("from: 1, rates: [0.1", "from: 1, rates: [0.1, 0.1, 0.1", "cohort-length", 16, "fertility.A.rates"),
      ("from: 1, rates: [0.1", "from: 0, rates: [0.1", "cohort-fertility-age", 16, "fertility.A"),
      ("deaths: 3", "deaths: -3", "yaml-wrong-kind", 27, "controls.2.deaths"),
      ("steps: 2", "step: 5\nsteps: 2", "cohort-ages", 4, "ages"),
    ] as [(String, String, String, Int, String)])
  func aFaultNamesLineAndField(
    _ old: String, _ new: String, _ code: String, _ line: Int, _ field: String
  ) throws {
    let fault = try #require(faults(old, new).first { $0.code == code })
    #expect(fault.place == .init(file: "small.yaml", line: line, field: field))
  }

  @Test func survivalMayBeMadeFromDeathRatesOfNarrowerGroups() throws {
    let yaml = """
      year: 2000
      steps: 1
      step: 5
      ages: [0, 5, 10]
      sexes: [female]
      population: { X: { female: [1, 1, 1] } }
      survival: { X: { female: { ages: [0, 1, 5, 10], death-rates: [0.01, 0.001, 0.0005, 0.02] } } }
      """
    let inputs = try readProjection(yaml, file: "x").inputs
    let table = try LifeTable(ages: [0, 1, 5, 10], deathRates: [0.01, 0.001, 0.0005, 0.02])
    #expect(abs(inputs.birthSurvival[0] - (table.personYears[0] + table.personYears[1]) / 5) < 1e-15)
    let faults = #expect(throws: Diagnostics.self) {
      try readProjection(yaml.replacing("[0, 1, 5, 10]", with: "[0, 5, 1, 10]"), file: "x")
    }
    #expect(faults?.list.map(\.code) == ["life-table-ages"])
    #expect(faults?.list.first?.place.line == 7)
  }

  /// The examples of the documentation give what their book prints.
  @Test(arguments: [("sweden-1993-closed", 4_449_570, 293_574), ("sweden-1993", 4_507_581, 302_392)])
  func theExamplesGiveThePrintedFigures(_ name: String, _ total: Int, _ newborn: Int) throws {
    let file = ShippedAtlas.root.appending(path: "docs/examples/\(name).yaml")
    let projection = try readProjection(String(contentsOf: file, encoding: .utf8), file: name).projection()
    #expect(Int(projection.total(step: 1, unit: 0).rounded()) == total)
    #expect(Int((projection.ages(step: 1, unit: 0, sex: 0).first ?? 0).rounded()) == newborn)
  }
}
