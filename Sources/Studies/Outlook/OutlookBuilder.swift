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
///   - progress: told the share that is done, 0…1, from any thread.
/// - Throws: `country-unknown`, `date-out-of-range`, `unit-unknown`, and faults of the rulebook's lookups.
package func outlook(
  _ plan: OutlookPlan, atlas: Atlas, rulebook: Rulebook, model: CohortChangeModel, workers: Workers = .alone,
  progress: @escaping @Sendable (Double) -> Void = { _ in }
) throws(Diagnostic) -> Outlook {
  let ground = try OutlookGround(
    plan, draws: plan.draws, atlas: atlas, rulebook: rulebook, model: model, workers: workers,
    progress: { progress(0.5 * $0) })
  let worlds = workers.map(plan.draws + 1) { draw in
    DrawnWorld(
      draw == 0 ? plan.priors.expected : plan.priors.drawn(seed: plan.seed, draw: draw),
      years: ground.years, effect: ground.effect)
  }
  let columns = ground.columns
  let results = workers.map(columns.count) { place in
    let result = ground.run(columns[place], worlds: worlds).result()
    progress(0.5 + 0.5 * Double(place + 1) / Double(columns.count))
    return result
  }
  let capacity = Capacity(
    inhabitants: try ground.country.populations(on: .newYear(Capacity.year), year: Capacity.year).values
      .compactMap(\.observation.value))
  let finisher = CellFinisher(
    plan: plan, country: ground.country, rulebook: rulebook, sample: ground.sample, capacity: capacity,
    columns: columns, turnout: turnout(worlds, level: plan.level))
  return Outlook(
    plan: plan, firstYear: model.firstYear, lastYear: model.firstYear + plan.horizon, method: model.method,
    cells: zip(columns, results).map { finisher.cell($0, $1, schedule: ground.schedules[$0.column]) },
    gaps: ground.gaps, world: worlds[0], funding: ground.funding, need: ground.need, capacity: capacity,
    estimatedUnits: plan.study.units.filter(model.estimated.contains))
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
  /// What the country pays for a krone of need against the first year, by year; nil where it is not known.
  let funding: [Double]?

  /// Years counted, the first included.
  var years: Int { sample.years }
  /// The year in which alternatives begin, counted from the first.
  var effect: Int { plan.effectYear - sample.firstYear }

  /// - Parameters:
  ///   - draws: of the population; without any there is what is expected.
  ///   - progress: told the share that is done, 0…1, from any thread.
  /// - Throws: as ``outlook(_:atlas:rulebook:model:workers:progress:)``.
  init(
    _ plan: OutlookPlan, draws: Int, atlas: Atlas, rulebook: Rulebook, model: CohortChangeModel,
    workers: Workers, progress: @escaping @Sendable (Double) -> Void = { _ in }
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
    let needIndex = study.units.map { code in
      country.figures.figure("need-index", of: [code], on: study.date, year: model.firstYear).observation
        .value
    }
    let sample = PeopleSample(
      of: model.restricted(to: study.units), years: years, draws: draws, seed: plan.seed, profile: need,
      needIndex: needIndex, workers: workers
    ) { done in
      if done.isMultiple(of: 16) { progress(Double(done) / Double(draws + 1)) }
    }
    var planner = ColumnPlanner(
      plan: plan, atlas: atlas, country: country, rulebook: rulebook, sample: sample, division: division)
    columns = try planner.columns()
    gaps = planner.gaps
    schedules = planner.schedules
    funding = need.map { fundingPath(nation, $0) }
    self.plan = plan
    self.country = country
    self.sample = sample
    self.need = need
  }

  /// One unit under one alternative in some worlds, the first of which is what is expected.
  func run(_ column: ColumnPlan, worlds: [DrawnWorld]) -> ColumnRun {
    ColumnRun(
      plan: column, sample: sample, worlds: worlds, funding: funding, effect: effect,
      bounds: Bounds(level: plan.level))
  }
}

/// What is assumed of turnout after a merger, in percentage points.
private func turnout(_ worlds: [DrawnWorld], level: Double) -> Interval? {
  var draws = worlds.dropFirst().compactMap { $0.assumed[.turnout] }
  return worlds.first?.assumed[.turnout].map { Bounds(level: level).interval(expected: $0, of: &draws) }
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
