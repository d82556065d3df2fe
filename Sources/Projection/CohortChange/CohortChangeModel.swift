/// Futures of the population of many units by single year of age, from how their own cohorts changed
/// (Hamilton and Perry 1962).
///
/// One step, for the age a that a person has before it, h years after the last count:
///
///     P[a + 1] = P[a] · r[a] · exp(d[band of a] · δ^h) · c[h][a + 1]
///     P[0]     = q[h] · exp(d[births] · δ^h) · ½(A + A′) · c[h][0]
///
/// where r and q are the nation's ratios (`ChangeRatios`, `BirthTrend`), d how the unit departs from them
/// (`LocalDeviations`), δ how much of that remains after a year, A and A′ the persons aged 20–44 before
/// and after the step, and c what makes all units together as many as the nation projected by itself. Both
/// sexes are counted together.
package struct CohortChangeModel: PopulationModel {
  package let units: [String]
  package let firstYear: Int
  package let ages = SingleAges.count
  package let method = "cohort-change"
  /// Codes of the units whose counts rest on an estimate, and of those of whose history nothing is told, which
  /// change like others of their size.
  package let estimated: Set<String>
  /// The years whose counts the ratios come from.
  package let history: ClosedRange<Int>
  package let assumptions: CohortChangeAssumptions
  /// Unit by unit, age by age: the last count.
  let base: [Double]
  /// Inhabitants of each unit at the last count.
  let inhabitants: [Double]
  /// Unit by unit, band by band.
  let deviations: [Double]
  let nation: NationalPath
  /// What its units share with those nearby.
  let regions: SharedRegions

  /// The furthest that a path may reach from the last count, in years.
  package static let longestHorizon = NationalPath.longestHorizon

  /// - Parameters:
  ///   - units: codes, all units of a country, since together they are its national path.
  ///   - estimated: codes of the units whose counts rest on an estimate.
  ///   - counts: of every unit in the last year, which is the base; at least two years on end with the last,
  ///     and one count by single year of age among them. Of two counts of a year that by single year is used.
  ///   - places: where the people of each unit live; a unit without one shares no shocks with those nearby.
  /// - Returns: nil where the counts are too few for that.
  package init?(
    units: [String], counts: [AgeCount], estimated: Set<String> = [], places: [String: GeographicPoint] = [:],
    assumptions: CohortChangeAssumptions = .init()
  ) {
    guard let counted = AgeHistory(counts, units: units.count), let last = counted.persons.last,
      let lastYear = counted.years.last, let firstYear = counted.years.first, firstYear < lastYear,
      !last.contains(where: \.isNaN)
    else { return nil }
    let ratios = ChangeRatios(counted, fading: assumptions.fading)
    let ages = SingleAges.count
    let inhabitants = units.indices.map { unit in
      last[unit * ages..<(unit + 1) * ages].reduce(0, +)
    }
    let local = LocalDeviations(ratios, inhabitants: inhabitants)
    self.units = units
    self.firstYear = lastYear
    self.history = firstYear...lastYear
    self.assumptions = assumptions
    self.inhabitants = inhabitants
    base = last
    deviations = local.values
    self.estimated = estimated.union(zip(units, local.isClassOnly).filter(\.1).map(\.0))
    nation = NationalPath(
      ratios, base: last, deviations: local.values, remaining: assumptions.remaining,
      published: assumptions.published.map {
        PublishedTotals($0, units: units, inhabitants: inhabitants, year: lastYear)
      })
    regions = SharedRegions(units.map { places[$0] })
  }

  /// The same model of some of its units, in the order given: each has the same paths as in the whole.
  ///
  /// Codes that the model does not have are left out.
  package func restricted(to codes: [String]) -> CohortChangeModel {
    let places = Dictionary(zip(units, units.indices), uniquingKeysWith: { first, _ in first })
    return CohortChangeModel(self, keeping: codes.compactMap { places[$0] })
  }

  private init(_ whole: CohortChangeModel, keeping places: [Int]) {
    units = places.map { whole.units[$0] }
    firstYear = whole.firstYear
    history = whole.history
    assumptions = whole.assumptions
    estimated = whole.estimated.intersection(units)
    base = places.flatMap { whole.base[$0 * SingleAges.count..<($0 + 1) * SingleAges.count] }
    inhabitants = places.map { whole.inhabitants[$0] }
    deviations = places.flatMap { whole.deviations[$0 * AgeBands.count..<($0 + 1) * AgeBands.count] }
    nation = whole.nation.restricted(to: places)
    regions = whole.regions.restricted(to: places)
  }

  package func expectedPath(years: Int) -> PopulationPath {
    path(years: years, draw: nil)
  }

  package func path(years: Int, seed: UInt64, draw: Int) -> PopulationPath {
    path(years: years, draw: (seed, UInt64(truncatingIfNeeded: draw)))
  }

  /// - Parameters:
  ///   - years: 1…`longestHorizon` + 1, cut to that where it is more or less.
  ///   - draw: nil for the expected path.
  private func path(years: Int, draw: (seed: UInt64, number: UInt64)?) -> PopulationPath {
    let years = min(max(years, 1), Self.longestHorizon + 1)
    let whole = units.count * SingleAges.count
    let sizes = assumptions.shocks
    let shared = draw.map {
      (
        NationalShocks(sizes, seed: $0.seed, draw: $0.number, steps: years - 1),
        RegionalShocks(regions, sizes, seed: $0.seed, draw: $0.number, steps: years - 1)
      )
    }
    var values = [Double](repeating: 0, count: years * whole)
    values.replaceSubrange(0..<whole, with: base)
    var factors = [Double](repeating: 0, count: AgeBands.count)
    var persons = values.mutableSpan
    var own = factors.mutableSpan
    for unit in units.indices {
      var local = draw.map {
        LocalShocks(
          sizes, code: units[unit], inhabitants: inhabitants[unit], isShared: regions.isPlaced(unit),
          seed: $0.seed, draw: $0.number)
      }
      for year in 0..<years - 1 {
        let start = year * whole + unit * SingleAges.count
        let step = nation.steps[year]
        NationalPath.write(deviations, unit: unit, left: nation.remaining[year], to: &own, at: 0)
        if let (national, regional) = shared {
          let band = year * ShockBands.count
          local?.strike(
            &own, persons: persons.span.extracting(start..<start + SingleAges.count),
            births: max(persons[start], 1), national: national.values[band..<band + ShockBands.count],
            region: regional.shock(of: unit, year: year, regions))
        }
        step.survive(&persons, from: start, to: start + whole, factors: own.span)
        step.bear(&persons, from: start, to: start + whole, factor: own[AgeBands.births])
        guard !nation.toPublished.isEmpty else { continue }
        let factor = nation.toPublished[year][unit]
        for place in start + whole..<start + whole + SingleAges.count { persons[place] *= factor }
      }
    }
    return PopulationPath(
      firstYear: firstYear, years: years, units: units.count, ages: SingleAges.count, values: values)
  }
}
