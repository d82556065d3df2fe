/// Population and rates of many regions, laid out for `CohortRun`: all regions of one sex and age lie together,
/// eight to a block, so that they are reckoned at once and stay in the nearest cache through all years.
package struct CohortTables: Sendable {
  package let regions: Int
  package let sexes: Int
  package let ages: Int
  let blocks: Int
  let population: CohortColumns
  let survival: CohortSurvival
  let birthSurvival: CohortSurvival
  let leaving: CohortColumns
  let attraction: CohortColumns
  let immigration: CohortColumns
  /// Nil where nobody emigrates.
  let emigration: CohortColumns?
  /// Nil where there is none.
  let netMigration: CohortColumns?
  /// Of `fertileAges` only.
  let fertility: CohortColumns
  let fertileAges: Range<Int>
  let mothers: Int
  let birthShares: [Double]

  /// Numbers by region, in it by sex, in it by age.
  package struct Cells {
    /// Persons.
    package var population: [Double]
    /// The share that is there, a year older, a year later; of the last age, that is there still.
    package var survival: [Double]
    /// By region and sex: the share of the born that is there at the end of the year.
    package var birthSurvival: [Double]
    /// The risk of leaving for another region.
    package var leaving: [Double]
    /// How those who leave are shared out; sums to 1 over the regions.
    package var attraction: [Double]
    /// Persons a year.
    package var immigration: [Double]
    package var emigration: [Double]
    /// Persons a year.
    package var netMigration: [Double]
    /// By region and age.
    package var fertility: [Double]

    package init(
      population: [Double], survival: [Double], birthSurvival: [Double], leaving: [Double],
      attraction: [Double], immigration: [Double], emigration: [Double] = [], netMigration: [Double] = [],
      fertility: [Double]
    ) {
      self.population = population
      self.survival = survival
      self.birthSurvival = birthSurvival
      self.leaving = leaving
      self.attraction = attraction
      self.immigration = immigration
      self.emigration = emigration
      self.netMigration = netMigration
      self.fertility = fertility
    }
  }

  /// - Parameters:
  ///   - fertileAges: from 1 on; empty where nobody has children.
  ///   - birthShares: by sex, what the children a year of all mothers are multiplied by.
  package init(
    regions: Int, sexes: Int, ages: Int, _ cells: Cells, fertileAges: Range<Int>, mothers: Int,
    birthShares: [Double]
  ) {
    precondition(regions > 0 && ages > 1 && fertileAges.lowerBound > 0 && fertileAges.upperBound <= ages)
    precondition((0..<sexes).contains(mothers) && birthShares.count == sexes)
    let slices = sexes * ages
    func columns(_ values: [Double], _ slices: Int) -> CohortColumns {
      CohortColumns(values, slices: slices, regions: regions)
    }
    func columnsIfAny(_ values: [Double]) -> CohortColumns? {
      values.contains { $0 != 0 } ? columns(values, slices) : nil
    }
    self.regions = regions
    self.sexes = sexes
    self.ages = ages
    blocks = CohortColumns.blocks(regions)
    population = columns(cells.population, slices)
    survival = CohortSurvival(cells.survival, slices: slices, regions: regions)
    birthSurvival = CohortSurvival(cells.birthSurvival, slices: sexes, regions: regions)
    leaving = columns(cells.leaving, slices)
    attraction = columns(cells.attraction, slices)
    immigration = columns(cells.immigration, slices)
    emigration = columnsIfAny(cells.emigration)
    netMigration = columnsIfAny(cells.netMigration)
    fertility = CohortColumns(cells.fertility, slices: ages, chosen: fertileAges, regions: regions)
    self.fertileAges = fertileAges
    self.mothers = mothers
    self.birthShares = birthShares
  }
}
