import Basics
import Testing

@testable import Projection

@Suite struct CohortInputsTests {
  private func faults(_ change: (inout CohortInputs) -> Void) -> [Diagnostic] {
    var inputs = MadeWorld.inputs(ages: 20)
    change(&inputs)
    return inputs.faults
  }

  @Test func theMadeWorldHasNone() {
    #expect(faults { _ in }.isEmpty)
  }

  @Test func aFaultNamesQuantityUnitSexAndAge() throws {
    let fault = try #require(faults { $0.survival[$0.index(unit: 1, sex: 1).lowerBound + 7] = 1.2 }.first)
    #expect(fault.code == "cohort-out-of-range")
    #expect(fault.place.field == "survival.U2.male")
    #expect(fault.arguments["age"] == "7")
    #expect(fault.arguments["value"] == "1.2")
    #expect(fault.arguments["high"] == "1")
  }

  @Test func allFaultsAreToldAtOnce() {
    let faults = faults {
      $0.population[0] = -1
      $0.population[3] = .nan
      $0.leaving[5] = 2
      $0.fertility[20] = 0.1
    }
    #expect(
      faults.map(\.code) == [
        "cohort-out-of-range", "cohort-out-of-range", "cohort-out-of-range", "cohort-all-leave",
        "cohort-fertility-age",
      ])
    #expect(faults.last?.place.field == "fertility.U2")
  }

  @Test func lengthsThatDoNotMatchAreFaults() {
    let faults = faults {
      $0.survival.removeLast()
      $0.fertility.append(0)
    }
    #expect(faults.map(\.code) == ["cohort-length", "cohort-length"])
    #expect(faults.map(\.place.field) == ["survival", "fertility"])
    #expect(faults[0].arguments == ["found": "119", "expected": "120"])
  }

  @Test func whoLeavesHasToArriveSomewhere() throws {
    let fault = try #require(
      faults { inputs in
        for unit in 0..<3 { inputs.attraction[inputs.index(unit: unit, sex: 1).lowerBound + 4] = 0 }
      }.first)
    #expect(fault.code == "cohort-no-destination")
    #expect(fault.arguments == ["sex": "male", "age": "4"])
  }

  @Test func moreCannotLeaveThanThereAre() {
    let faults = faults {
      $0.leaving[2] = 0.6
      $0.emigration[2] = 0.5
    }
    #expect(faults.map(\.code) == ["cohort-all-leave"])
  }

  @Test func unitsAndSexesAreThereOnce() {
    #expect(faults { $0.units[1] = "U1" }.map(\.place.field) == ["units"])
    #expect(faults { $0.sexes = [.male, .male] }.map(\.place.field) == ["sexes"])
    #expect(faults { $0.sexRatioAtBirth = 0 }.map(\.place.field) == ["sex-ratio-at-birth"])
    #expect(faults { $0.ages = 1 }.map(\.place.field) == ["ages"])
  }

  @Test func whereNetMigrationTakesMoreThanThereAreItIsTold() {
    var inputs = MadeWorld.inputs(ages: 20)
    inputs.netMigration[inputs.index(unit: 2, sex: 0).lowerBound + 9] = -5000
    let faults = #expect(throws: Diagnostics.self) { try CohortProjection(inputs, steps: 3) }
    #expect(faults?.list.map(\.code) == ["cohort-negative"])
    #expect(faults?.list.first?.place.field == "net-migration.U3.female")
    #expect(faults?.list.first?.arguments == ["unit": "U3", "sex": "female", "age": "9", "year": "2025"])
  }
}
