@testable import Projection

/// Women of Sweden 1993, from Preston, Heuveline and Guillot (2001), boxes 6.1 and 6.2; groups of five years to 85+.
enum Sweden1993 {
  static let women: [Double] = [
    293_395, 248_369, 240_012, 261_346, 285_209, 314_388, 281_290, 286_923, 304_108, 324_946, 247_613,
    211_351, 215_140, 221_764, 223_506, 183_654, 141_990, 112_424,
  ]
  static let personYears: [Double] = [
    497_487, 497_138, 496_901, 496_531, 495_902, 495_168, 494_213, 492_760, 490_447, 486_613, 480_665,
    471_786, 457_852, 436_153, 402_775, 350_358, 271_512, 291_707,
  ]
  static let fertility: [Double] =
    [0, 0, 0, 0.0120, 0.0908, 0.1499, 0.1125, 0.0441, 0.0074, 0.0003] + Array(repeating: 0, count: 8)
  static let netMigration: [Double] = [
    6840, 4150, 3365, 5270, 9240, 8230, 5470, 3155, 1770, 1115, 1075, 845, 645, 530, 465, 300, 250, 175,
  ]

  /// - Parameter sexes: one or both; men are then as many as women, and die and move like them.
  static func inputs(sexes: [Sex] = [.female], timing: MigrationTiming, migrating: Bool) throws
    -> CohortInputs
  {
    let ratios = try SurvivalRatios(personYears: personYears, radix: 100_000, width: 5)
    var inputs = CohortInputs(
      units: ["SE"], firstYear: 1993, width: 5, ages: 18, sexes: sexes, timing: timing, sexRatioAtBirth: 1.05)
    inputs.population = sexes.flatMap { _ in women }
    inputs.birthSurvival = sexes.map { _ in ratios.birth }
    inputs.survival = sexes.flatMap { _ in ratios.ratios }
    inputs.fertility = fertility
    if migrating { inputs.netMigration = sexes.flatMap { _ in netMigration } }
    return inputs
  }
}
