/// The people of some units, and the rates by which they live, have children, die and move.
///
/// Everything is by unit, in it by sex, in it by age, in one block: see `index`. Ages are groups as wide as a
/// step is long, from 0 on; the last is open. Rates are of one step unless they say otherwise.
package struct CohortInputs: Hashable, Sendable {
  /// Codes of the units.
  package var units: [String]
  /// The year of the count.
  package var firstYear: Int
  /// Years of a step, and of an age group.
  package var width: Int
  /// How many age groups.
  package var ages: Int
  package var sexes: [Sex]
  package var timing: MigrationTiming
  /// Boys for each girl that is born.
  package var sexRatioAtBirth: Double

  /// Persons.
  package var population: [Double]
  /// By unit and sex: the share of those born within a step who are there at its end.
  package var birthSurvival: [Double]
  /// The share of those of an age who are there, one group older, at the end of the step; for the open group,
  /// who are there still.
  package var survival: [Double]
  /// By unit and age: children a woman has in a *year*.
  package var fertility: [Double]
  /// The risk of moving to another unit.
  package var leaving: [Double]
  /// How those who leave any unit are shared out; made to sum to 1 over the units for each sex and age, so that
  /// as many arrive as have left.
  package var attraction: [Double]
  /// The risk of leaving for somewhere that is none of the units.
  package var emigration: [Double]
  /// Persons who come from there.
  package var immigration: [Double]
  /// Persons who come from anywhere, less those who leave, where only the difference is known.
  package var netMigration: [Double]

  /// Nobody, nobody moves, nobody dies, nobody is born: to be filled in.
  package init(
    units: [String], firstYear: Int, width: Int = 1, ages: Int, sexes: [Sex] = Sex.allCases,
    timing: MigrationTiming = .end, sexRatioAtBirth: Double = 1.05
  ) {
    self.units = units
    self.firstYear = firstYear
    self.width = width
    self.ages = ages
    self.sexes = sexes
    self.timing = timing
    self.sexRatioAtBirth = sexRatioAtBirth
    let cells = units.count * sexes.count * ages
    population = Array(repeating: 0, count: cells)
    birthSurvival = Array(repeating: 1, count: units.count * sexes.count)
    survival = Array(repeating: 1, count: cells)
    fertility = Array(repeating: 0, count: units.count * ages)
    leaving = population
    attraction = population
    emigration = population
    immigration = population
    netMigration = population
  }
}

extension CohortInputs {
  /// The cells of one unit and sex.
  package func index(unit: Int, sex: Int) -> Range<Int> {
    let start = (unit * sexes.count + sex) * ages
    return start..<start + ages
  }

  /// Ages of women who have children in any unit.
  package var fertileAges: Range<Int> {
    let fertile = (0..<ages).filter { age in units.indices.contains { fertility[$0 * ages + age] > 0 } }
    guard let first = fertile.first, let last = fertile.last else { return ages..<ages }
    return first..<last + 1
  }

  /// Which sex the mothers are of: the women, or those that are projected alone.
  package var mothers: Int { sexes.firstIndex(of: .female) ?? 0 }

  /// The share of the children born that is of a sex.
  package func shareOfBirths(_ sex: Sex) -> Double {
    (sex == .male ? sexRatioAtBirth : 1) / (1 + sexRatioAtBirth)
  }

  /// `attraction`, summing to 1 over the units for each sex and age, or to 0 where nobody arrives.
  package var sharesOfArrivals: [Double] {
    let slices = sexes.count * ages
    var shares = attraction
    for slice in 0..<slices {
      let places = units.indices.map { $0 * slices + slice }
      let sum = places.reduce(0) { $0 + attraction[$1] }
      guard sum > 0 else { continue }
      for place in places { shares[place] /= sum }
    }
    return shares
  }
}
