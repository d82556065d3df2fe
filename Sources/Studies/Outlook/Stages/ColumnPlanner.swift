import Basics
import Figures
import Law
import Rulebook
import Units

/// Makes the plan of every unit under every alternative, and keeps what could not be told.
struct ColumnPlanner {
  let plan: OutlookPlan
  let atlas: Atlas
  let country: CountryAtlas
  let rulebook: Rulebook
  let sample: PeopleSample
  let division: Division
  let priceYear: Int
  private(set) var gaps: [Gap] = []
  /// The grants of each merger.
  private(set) var schedules: [Column: GrantSchedule] = [:]

  init(
    plan: OutlookPlan, atlas: Atlas, country: CountryAtlas, rulebook: Rulebook, sample: PeopleSample,
    division: Division, priceYear: Int
  ) {
    self.plan = plan
    self.atlas = atlas
    self.country = country
    self.rulebook = rulebook
    self.sample = sample
    self.division = division
    self.priceYear = priceYear
  }

  /// - Throws: faults of the rulebook's lookups.
  mutating func columns() throws(Diagnostic) -> [ColumnPlan] {
    var plans: [ColumnPlan] = []
    for alternative in plan.study.alternatives {
      let columns = alternative.parts.map {
        Column(alternative: alternative.id, parts: $0, division: division)
      }
      let members = alternative.parts.map(members)
      let (tasks, takers) = tasks(alternative, members)
      for (place, column) in columns.enumerated() {
        plans.append(
          try columnPlan(
            column, alternative.parts[place], members[place], tasks[place],
            takesOver: takers.contains(place)))
      }
    }
    let caution = Caution(country: country, division: division, day: plan.study.date)
    gaps += caution.land(plan.study.units) + caution.accounts(plan)
    for member in plan.study.units where !sample.hasNeed(members([Part(code: member)])) {
      gaps.append(
        Gap(
          sample.services.isEmpty ? .needProfile : .needIndex, alternative: "stand-alone", subject: member,
          parts: [.administration, .services, .cooperation, .harmonisation, .debt, .governance]))
    }
    return plans
  }

  private func members(_ parts: [Part]) -> [ColumnPlan.Member] {
    parts.compactMap { part in
      sample.units.firstIndex(of: part.code).map { .init(place: $0, share: part.share) }
    }
  }

  private mutating func columnPlan(
    _ column: Column, _ parts: [Part], _ members: [ColumnPlan.Member], _ tasks: [ColumnPlan.SharedTask],
    takesOver: Bool
  ) throws(Diagnostic) -> ColumnPlan {
    let isMerger = parts.filter(\.isWhole).count > 1
    if !isMerger, members.contains(where: { $0.share < 1 }) {
      gaps.append(
        Gap(
          .split, alternative: column.alternative, subject: column.unit,
          parts: [.transition, .grants, .incomeLoss, .redistribution]))
    }
    if isMerger {
      gaps += Caution(country: country, division: division, day: plan.study.date).borders(column)
    }
    let money = isMerger ? try mergerMoney(column, members) : nil
    return ColumnPlan(
      column: column, members: members, tasks: tasks, takesOver: takesOver, grants: money?.grants,
      incomeLoss: money?.incomeLoss,
      transition: money?.transition, freeIncome: isMerger ? try freeIncome(column, parts) : nil)
  }

  /// What the reader gave, else what the accounts say, in the prices of the outlook.
  private mutating func freeIncome(_ column: Column, _ parts: [Part]) throws(Diagnostic) -> [Double]? {
    var known: [Double] = []
    for part in parts {
      if let given = plan.inputs.freeIncome[part.code] {
        known.append(given)
      } else if let told = plan.inputs.accounts[part.code]?[.freeIncome],
        let prices = try PriceLevel.factor(from: told.year, to: priceYear, in: rulebook)
      {
        known.append(told.value * prices)
      }
    }
    guard known.count == parts.count else {
      gaps.append(
        Gap(.freeIncome, alternative: column.alternative, subject: column.unit, parts: [.redistribution]))
      return nil
    }
    return known
  }

  // MARK: Money of a merger

  private mutating func mergerMoney(
    _ column: Column, _ members: [ColumnPlan.Member]
  ) throws(Diagnostic) -> (grants: [Double]?, incomeLoss: Double?, transition: Double?) {
    guard plan.study.country == "no" else {
      gaps.append(
        Gap(.country, alternative: column.alternative, subject: column.unit, parts: [.grants, .transition]))
      return (nil, nil, nil)
    }
    let schedule = try MergerGrants.schedule(of: try mergerPlan(column, members), in: rulebook)
    schedules[column] = schedule
    for unknown in schedule.unknown {
      gaps.append(
        Gap(
          .grants, alternative: column.alternative, subject: unknown.rule, parts: [.grants],
          detail: unknown.reason.byLanguage))
    }
    var grants = [Double](repeating: 0, count: sample.years)
    for row in schedule.rows where row.year - sample.firstYear < sample.years {
      guard let money = try row.amount(inPricesOf: priceYear, by: rulebook) else { continue }
      grants[max(row.year - sample.firstYear, 0)] += worth(money.kroner, paid: row.year)
    }
    // Beside what is unknown, a sum of nothing is not known to be nothing.
    let known = schedule.rows.compactMap(\.amount.money)
    let isKnown = known.contains { $0 != .zero } || (!known.isEmpty && schedule.unknown.isEmpty)
    return (isKnown ? grants : nil, try incomeLoss(column, schedule), try transition(column, members))
  }

  /// What was paid before the first year, with interest until then: the change that it paid for is counted whole.
  private func worth(_ kroner: Double, paid year: Int) -> Double {
    let rate = (plan.priors.mean(.discountRate) ?? 0) / 100
    return (0..<max(sample.firstYear - year, 0)).reduce(kroner) { worth, _ in worth * (1 + rate) }
  }

  private func mergerPlan(
    _ column: Column, _ members: [ColumnPlan.Member]
  ) throws(Diagnostic) -> MergerPlan {
    let year = min(max(plan.decided.year - sample.firstYear, 0), sample.years - 1)
    let units = zip(column.members, members).map { unit, member in
      var row = [Double](repeating: 0, count: sample.width)
      sample.add(unit: member.place, share: 1, year: year, draw: 0, to: &row)
      return MergingUnit(
        code: unit.code, name: unit.name, inhabitants: Int64(sample.persons(row).rounded()))
    }
    return MergerPlan(
      units: units, decided: plan.decided, effective: .newYear(plan.effectYear),
      years: max(plan.horizon, 20), rate: (plan.priors.mean(.discountRate) ?? 0) / 100,
      country: try MergerPlan.Country(country, on: plan.study.date, year: plan.study.year))
  }

  /// What is lost each year, from the same rate as what is paid for it: the structure compensation of the first year
  /// covers it in full.
  private mutating func incomeLoss(
    _ column: Column, _ schedule: GrantSchedule
  ) throws(Diagnostic) -> Double? {
    let first = schedule.rows.first {
      $0.rule == GrantRules.compensation && $0.year == schedule.plan.effective.year
    }
    if let lost = try first?.amount(inPricesOf: priceYear, by: rulebook) { return lost.kroner }
    gaps.append(
      Gap(.baseGrant, alternative: column.alternative, subject: column.unit, parts: [.incomeLoss]))
    return nil
  }

  /// The state's standard of 2014–2017 for one-off costs, taken as a measure of what a change costs, in the prices of the
  /// outlook.
  private mutating func transition(
    _ column: Column, _ members: [ColumnPlan.Member]
  ) throws(Diagnostic) -> Double? {
    var row = [Double](repeating: 0, count: sample.width)
    sample.sum(of: members, year: 0, draw: 0, into: &row)
    if OneOffStandard.isFarOutside(municipalities: column.members.count, inhabitants: sample.persons(row)) {
      gaps.append(Gap(.beyondStandard, alternative: column.alternative, subject: column.unit))
    }
    let given = [
      "municipalities": "\(column.members.count)", "inhabitants": "\(Int(sample.persons(row)))",
    ]
    do throws(Diagnostics) {
      let rule = try single { () throws(Diagnostic) in try Law.rule("no.merger.one-off-costs") }
      if let cost = try rule.answer(given, at: Self.standardDay, in: rulebook).value.number {
        let prices = try single { () throws(Diagnostic) in
          try PriceLevel.factor(from: Self.standardDay.year, to: priceYear, in: rulebook)
        }
        if let prices { return cost * prices }
      }
    } catch {
      guard error.list.allSatisfy({ $0.kind == .noAnswer || $0.kind == .badInput }) else {
        throw error.list[0]
      }
    }
    gaps.append(
      Gap(.transition, alternative: column.alternative, subject: column.unit, parts: [.transition]))
    return nil
  }

  /// The last year whose standard of one-off costs was adjusted to its prices.
  private static let standardDay = Day.newYear(2017)

  // MARK: Tasks

  /// The tasks that each unit of an alternative does not carry out by itself, in the order of the units, and the units
  /// that take over a task of another.
  private mutating func tasks(
    _ alternative: Alternative, _ members: [[ColumnPlan.Member]]
  ) -> (tasks: [[ColumnPlan.SharedTask]], takers: Set<Int>) {
    let owner = Dictionary(
      alternative.parts.enumerated().flatMap { place, parts in parts.map { ($0.code, place) } },
      uniquingKeysWith: { first, _ in first })
    var tasks = alternative.parts.map { _ in [ColumnPlan.SharedTask]() }
    var takers: Set<Int> = []
    for measure in alternative.measures {
      guard let id = measure.task, let task = atlas.tasks.first(where: { $0.id == id }) else { continue }
      let service = task.sector.flatMap { sample.services.firstIndex(of: $0.rawValue) }
      let share = plan.inputs.taskShares[id] ?? task.share
      if service == nil || share == nil {
        gaps.append(
          Gap(
            .taskShare, alternative: alternative.id, subject: id,
            parts: [.cooperation, .governance] + (measure.costKey == .use ? [] : [.redistribution])))
      }
      let places = measure.units.compactMap { owner[$0] }.reduce(into: [Int]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      if places.count > 1 || measure.kind == .asymmetric {
        gaps.append(Gap(.setUp, alternative: alternative.id, subject: id, parts: [.transition]))
      }
      if case .asymmetric(_, let unit, let to) = measure {
        if plan.priors.mean(.asymmetric) == nil {
          gaps.append(Gap(.effect, alternative: alternative.id, subject: id, parts: [.cooperation]))
        }
        if case .unit(let taker) = to, let place = owner[taker] {
          takers.insert(place)
          gaps.append(Gap(.receiver, alternative: alternative.id, subject: taker, parts: [.transition]))
        }
        guard let place = owner[unit] else { continue }
        tasks[place].append(
          .init(service: service, share: share, partners: [], own: 0, key: .use, isHosted: false, task: id))
        continue
      }
      for (own, place) in places.enumerated() {
        tasks[place].append(
          .init(
            service: service, share: share, partners: places.map { members[$0] }, own: own,
            key: measure.costKey, isHosted: measure.kind == .host, task: id))
      }
    }
    return (tasks, takers)
  }
}

extension Measure {
  /// How the partners share the cost; by use where one of them is paid by the others.
  fileprivate var costKey: CostSharing {
    if case .cooperate(_, _, _, let key) = self { key } else { .use }
  }
}

/// The result of work that finds one fault, where several may be found.
private func single<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostics) -> Result {
  do throws(Diagnostic) {
    return try work()
  } catch {
    throw Diagnostics([error])
  }
}
