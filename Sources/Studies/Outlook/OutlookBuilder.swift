package import Basics
package import Figures
package import Kernels
package import Projection
package import Rulebook
import Law
import Units

/// What becomes of the units of a study under each alternative.
///
/// A pure function of what it is given: the same plan, atlas, rulebook and model give the same outlook,
/// whatever the workers.
///
/// - Parameters:
///   - model: of every unit of the country, whose sum is the country's own path.
///   - watch: told how far it is.
/// - Throws: `country-unknown`, `date-out-of-range`, `unit-unknown`, `outlook-stopped`, and faults of the rulebook's
///   lookups.
package func outlook(
  _ plan: OutlookPlan, atlas: Atlas, rulebook: Rulebook, model: any PopulationModel,
  workers: Workers = .alone, watch: OutlookWatch = OutlookWatch()
) throws(Diagnostic) -> Outlook {
  try drawnOutlook(
    plan, atlas: atlas, rulebook: rulebook, model: model, workers: workers, watch: watch
  ).outlook
}

/// The same with its draws, from which another process makes the same outlook in a moment.
package func drawnOutlook(
  _ plan: OutlookPlan, atlas: Atlas, rulebook: Rulebook, model: any PopulationModel,
  workers: Workers = .alone, watch: OutlookWatch = OutlookWatch()
) throws(Diagnostic) -> (outlook: Outlook, draws: OutlookDraws) {
  let ground = try OutlookGround(
    plan, draws: plan.draws, atlas: atlas, rulebook: rulebook, model: model, workers: workers, watch: watch)
  let draws = try OutlookDraws(ground, watch, workers: workers)
  return (ground.outlook(draws, model: model), draws)
}

/// The outlook whose draws were worked out elsewhere; nil where they belong to another plan.
///
/// - Throws: as ``outlook(_:atlas:rulebook:model:workers:watch:)``.
package func outlook(
  _ plan: OutlookPlan, from draws: OutlookDraws, atlas: Atlas, rulebook: Rulebook, model: any PopulationModel
) throws(Diagnostic) -> Outlook? {
  let ground = try OutlookGround(
    plan, draws: 0, atlas: atlas, rulebook: rulebook, model: model, workers: .alone)
  return draws.fits(ground) ? ground.outlook(draws, model: model) : nil
}

/// What an outlook stands on before anything is assumed of money: the people of each draw, what they need, and
/// the plan of every unit under every alternative.
struct OutlookGround: Sendable {
  let plan: OutlookPlan
  let country: CountryAtlas
  let sample: PeopleSample
  let need: NeedByAge?
  let columns: [ColumnPlan]
  let gaps: [Gap]
  let schedules: [Column: GrantSchedule]
  let capacity: Capacity
  /// The fewest seats by law when the alternatives begin; nil where the country has no such law.
  let leastSeats: LeastSeats?
  /// What the country pays for a krone of need against the first year, by year; nil where it is not known.
  let funding: [Double]?
  /// The year whose prices amounts are in.
  let priceYear: Int
  /// What the accounts say that each unit spends; nil where the need is calculated.
  let spending: [String: ToldAccount]?

  /// Years counted, the first included.
  var years: Int { sample.years }
  /// The year in which alternatives begin, counted from the first.
  var effect: Int { plan.effectYear - sample.firstYear }

  /// - Parameters:
  ///   - draws: of the population; without any there is what is expected.
  ///   - watch: told how far it is, half of the whole.
  /// - Throws: as ``outlook(_:atlas:rulebook:model:workers:watch:)``.
  init(
    _ plan: OutlookPlan, draws: Int, atlas: Atlas, rulebook: Rulebook, model: any PopulationModel,
    workers: Workers, watch: OutlookWatch = OutlookWatch()
  ) throws(Diagnostic) {
    let study = plan.study
    let country = try atlas.country(study.country)
    let division = try country.register.division(on: study.date)
    if let unknown = study.units.first(where: { !division.contains($0) }) {
      throw Diagnostic(
        "unit-unknown", .noAnswer, at: .init(field: "merge"),
        ["unit": unknown, "date": study.date.iso, "suggestions": ""])
    }
    let years = plan.horizon + 1
    let nation = model.expectedPath(years: years)
    let need = try needProfile(nation, plan, rulebook)
    let level = try SpendingLevel(
      plan, need: need, country: country, year: model.firstYear, rulebook: rulebook)
    let sample = PeopleSample(
      of: model.restricted(to: study.units), years: years, draws: draws, seed: plan.seed, profile: need,
      needPerInhabitant: level.perInhabitant, workers: workers
    ) { done in
      if done.isMultiple(of: 16) { watch.progress(0.5 * Double(done) / Double(draws + 1)) }
      return watch.isWanted()
    }
    try watch.check()
    var planner = ColumnPlanner(
      plan: plan, atlas: atlas, country: country, rulebook: rulebook, sample: sample, division: division,
      priceYear: level.priceYear)
    columns = try planner.columns()
    gaps = planner.gaps
    schedules = planner.schedules
    funding = need.map { fundingPath(nation, $0) }
    // What is known of specialists is known of Norwegian municipalities.
    let counted =
      study.country == "no"
      ? try country.populations(on: .newYear(Capacity.year), year: Capacity.year).values
        .compactMap(\.observation.value) : []
    capacity = Capacity(inhabitants: counted)
    leastSeats = LeastSeats(of: study.country, at: .newYear(plan.effectYear), in: rulebook)
    self.plan = plan
    self.country = country
    self.sample = sample
    self.need = need
    priceYear = level.priceYear
    spending = level.spending
  }

  /// What is expected of the world.
  var expectedWorld: DrawnWorld { DrawnWorld(plan.priors.expected, years: years, effect: effect) }

  /// The outlook that follows from the draws.
  func outlook(_ draws: OutlookDraws, model: any PopulationModel) -> Outlook {
    let finisher = CellFinisher(plan: plan, country: country, sample: sample, turnout: draws.turnout)
    return Outlook(
      plan: plan, firstYear: model.firstYear, lastYear: model.firstYear + plan.horizon, method: model.method,
      cells: zip(columns, draws.columns).map { finisher.cell($0, $1, schedule: schedules[$0.column]) },
      gaps: gaps, world: expectedWorld, nationalGap: funding.map(nationalGap), priceYear: priceYear,
      spending: spending, need: need, capacity: capacity,
      estimatedUnits: plan.study.units.filter(model.estimated.contains))
  }

  /// How much further need has grown than money, in per cent of the need at the standard of the year.
  private func nationalGap(_ funding: [Double]) -> Fan {
    let drawn = (0..<plan.draws).map { draw in
      DrawnWorld(plan.priors.drawn(seed: plan.seed, draw: draw + 1), years: years, effect: effect).standard
    }
    let expected = expectedWorld.standard
    let bounds = Bounds(level: plan.level)
    return Fan(
      firstYear: sample.firstYear,
      values: funding.indices.map { year in
        var gaps = drawn.map { 100 * (1 - funding[year] / $0[year]) }
        return bounds.interval(expected: 100 * (1 - funding[year] / expected[year]), of: &gaps)
      })
  }

  /// One unit under one alternative in some worlds, the first of which is what is expected.
  func run(_ column: ColumnPlan, worlds: [DrawnWorld]) -> ColumnRun {
    ColumnRun(
      plan: column, sample: sample, worlds: worlds,
      figures: InhabitantFigures(column, plan, capacity, leastSeats), effect: effect,
      bounds: Bounds(level: plan.level))
  }
}

/// Nil where the need is not known: the outlook then says so and leaves the money out.
private func needProfile(
  _ nation: PopulationPath, _ plan: OutlookPlan, _ rulebook: Rulebook
) throws(Diagnostic) -> NeedByAge? {
  guard plan.study.country == "no" else { return nil }
  return try NeedByAge(nation: nation.persons(year: 0), at: .newYear(nation.firstYear), in: rulebook)
}

/// What the country pays for a krone of need against the first year, if it pays the same for each inhabitant
/// as then.
private func fundingPath(_ nation: PopulationPath, _ need: NeedByAge) -> [Double] {
  let atFirst = nation.persons(year: 0).reduce(0, +)
  let perInhabitant = (0..<nation.years).map { year in
    let people = nation.persons(year: year)
    return need.need(of: people[...], atFirst: atFirst).reduce(0, +) / people.reduce(0, +)
  }
  return perInhabitant.map { perInhabitant[0] / $0 }
}

extension PopulationPath {
  /// Persons of all units together by age.
  func persons(year: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: ages)
    for unit in 0..<units {
      for (age, persons) in zip(0..., ages(ofUnit: unit, year: year)) { sum[age] += persons }
    }
    return sum
  }
}
