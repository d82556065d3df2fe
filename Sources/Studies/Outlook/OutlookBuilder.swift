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
  _ plan: OutlookPlan, atlas: Atlas, rulebook: Rulebook, model: any PopulationModel,
  workers: Workers = .alone,
  progress: @escaping @Sendable (Double) -> Void = { _ in }
) throws(Diagnostic) -> Outlook {
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
    country.figures.figure("need-index", of: [code], on: study.date, year: model.firstYear).observation.value
  }
  let draws = plan.draws
  let sample = PeopleSample(
    of: model.restricted(to: study.units), years: years, draws: draws, seed: plan.seed, profile: need,
    needIndex: needIndex, workers: workers
  ) { done in
    if done.isMultiple(of: 16) { progress(0.5 * Double(done) / Double(draws + 1)) }
  }
  var planner = ColumnPlanner(
    plan: plan, atlas: atlas, country: country, rulebook: rulebook, sample: sample, division: division)
  let columns = try planner.columns()
  let effect = plan.effectYear - model.firstYear
  let worlds = workers.map(draws + 1) { draw in
    DrawnWorld(
      draw == 0 ? plan.priors.expected : plan.priors.drawn(seed: plan.seed, draw: draw),
      years: years, effect: effect)
  }
  let funding = need.map { fundingPath(nation, $0) }
  let results = workers.map(columns.count) { place in
    let result = ColumnRun(
      plan: columns[place], sample: sample, worlds: worlds, funding: funding, effect: effect,
      bounds: Bounds(level: plan.level)
    ).result()
    progress(0.5 + 0.5 * Double(place + 1) / Double(columns.count))
    return result
  }
  let capacity = Capacity(
    inhabitants: try country.populations(on: .newYear(Capacity.year), year: Capacity.year).values.compactMap(
      \.observation.value))
  let finisher = CellFinisher(
    plan: plan, country: country, rulebook: rulebook, sample: sample, capacity: capacity, columns: columns)
  return Outlook(
    plan: plan, firstYear: model.firstYear, lastYear: model.firstYear + plan.horizon, method: model.method,
    cells: zip(columns, results).map { finisher.cell($0, $1, schedule: planner.schedules[$0.column]) },
    gaps: planner.gaps, world: worlds[0], funding: funding, need: need, capacity: capacity,
    estimatedUnits: study.units.filter(model.estimated.contains))
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
