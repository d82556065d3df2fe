import Testing

@testable import Projection

/// Preston, Heuveline and Guillot (2001), boxes 6.1 and 6.2.
@Suite struct TextbookTests {
  private func rounded(_ values: some Sequence<Double>) -> [Int] { values.map { Int($0.rounded()) } }

  @Test(arguments: MigrationTiming.allCases)
  func closedSwedenIsProjectedAsPrinted(_ timing: MigrationTiming) throws {
    let projection = try CohortProjection(
      try Sweden1993.inputs(timing: timing, migrating: false), steps: 2)
    #expect(Int(projection.total(step: 0, unit: 0)) == 4_397_428)
    #expect(
      rounded(projection.ages(step: 1, unit: 0, sex: 0)) == [
        293_574, 293_189, 248_251, 239_833, 261_015, 284_787, 313_782, 280_463, 285_576, 301_731, 320_974,
        243_039, 205_109, 204_944, 204_793, 194_419, 142_324, 131_768,
      ])
    #expect(
      rounded(projection.ages(step: 2, unit: 0, sex: 0)) == [
        280_121, 293_368, 293_049, 248_066, 239_529, 260_629, 284_238, 312_859, 279_147, 283_344, 298_043,
        315_045, 235_861, 195_388, 189_260, 178_141, 150_666, 141_960,
      ])
    #expect(rounded((1...2).map { projection.total(step: $0, unit: 0) }) == [4_449_570, 4_478_712])
    // Births of both sexes; a projection of women keeps the girls.
    let births = (0...1).map { projection.flows[$0][0].births * 2.05 }
    #expect(rounded(births) == [604_866, 577_148])
    #expect(projection.flows[0][0].births.rounded() == 295_057)
  }

  @Test func migrantsAreCountedHalfBeforeAndHalfAfter() throws {
    let projection = try CohortProjection(
      try Sweden1993.inputs(timing: .preston, migrating: true), steps: 1)
    #expect(
      rounded(projection.ages(step: 1, unit: 0, sex: 0)) == [
        302_392, 298_682, 252_007, 244_150, 268_267, 293_515, 320_624, 284_767, 288_031, 303_166, 322_062,
        243_989, 205_841, 205_516, 205_270, 194_771, 142_565, 131_966,
      ])
    #expect(Int(projection.total(step: 1, unit: 0).rounded()) == 4_507_581)
    let births = 15_244 + 126_688 + 229_354 + 170_057 + 63_203 + 10_971 + 472
    #expect(abs(projection.flows[0][0].births * 2.05 - Double(births)) < 4)
  }

  @Test func boysOutnumberGirlsByTheSexRatioAtBirth() throws {
    let projection = try CohortProjection(
      try Sweden1993.inputs(sexes: [.female, .male], timing: .preston, migrating: true), steps: 1)
    let (women, men) = (
      projection.ages(step: 1, unit: 0, sex: 0), projection.ages(step: 1, unit: 0, sex: 1)
    )
    #expect(rounded(women)[0] == 302_392)
    #expect(rounded(men)[0] == 317_340)
    #expect(rounded(men.dropFirst()) == rounded(women.dropFirst()))
  }

  /// The conventions differ in the newborn only: by the second half of the mothers who migrate.
  @Test func lesliesConventionHasFewerNewborn() throws {
    let newborn = try [MigrationTiming.preston, .leslie].map { timing in
      Array(
        try CohortProjection(try Sweden1993.inputs(timing: timing, migrating: true), steps: 1)
          .ages(step: 1, unit: 0, sex: 0))
    }
    #expect(rounded(newborn[0].dropFirst()) == rounded(newborn[1].dropFirst()))
    #expect((0.004...0.008).contains(1 - newborn[1][0] / newborn[0][0]))
  }

  @Test func theLeslieMatrixLeadsToTheStablePopulation() throws {
    let ratios = try SurvivalRatios(personYears: Sweden1993.personYears, radix: 100_000, width: 5)
    let matrix = LeslieMatrix(
      birthSurvival: ratios.birth, survival: ratios.ratios, fertility: Sweden1993.fertility,
      sexRatioAtBirth: 1.05, width: 5)
    let printed = [0.01455, 0.124596, 0.291792, 0.318128, 0.189858, 0.062447, 0.00934, 0.000364]
    for (entry, print) in zip(matrix.firstRow[2...9], printed) { #expect(abs(entry - print) < 6e-7) }
    #expect(matrix.firstRow.enumerated().allSatisfy { (2...9).contains($0) == ($1 > 0) })
    #expect(abs(matrix.growth - 1.0011125) < 6e-8)
    #expect(abs(matrix.rate - 0.0002224) < 6e-8)
    #expect(abs(matrix.stableAges[0] - 0.06191) < 6e-6)
    #expect(abs(matrix.stableAges[17] - 0.03558) < 6e-6)
    #expect(Int(matrix.stableEquivalent(Sweden1993.women).rounded()) == 4_400_248)
    var women = Sweden1993.women
    for _ in 0..<20 { women = matrix.step(women) }
    #expect(Int(women.reduce(0, +).rounded()) == 4_498_593)
  }

  /// What grows by the matrix's own growth keeps its shape.
  @Test func stableAgesAreAnEigenvector() throws {
    let ratios = try SurvivalRatios(personYears: Sweden1993.personYears, radix: 100_000, width: 5)
    let matrix = LeslieMatrix(
      birthSurvival: ratios.birth, survival: ratios.ratios, fertility: Sweden1993.fertility,
      sexRatioAtBirth: 1.05, width: 5)
    let ages = matrix.stableAges
    for (after, before) in zip(matrix.step(ages), ages) {
      #expect(abs(after - before * matrix.growth) < 1e-14)
    }
  }
}
