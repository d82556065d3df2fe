import Basics
import Figures
import Law
import Rulebook
import Units

/// Adds to what came out of the draws what follows from it alone: capacity, democracy and distance.
struct CellFinisher {
  let plan: OutlookPlan
  let country: CountryAtlas
  let rulebook: Rulebook
  let sample: PeopleSample
  let capacity: Capacity
  let columns: [ColumnPlan]
  /// What a merger does to turnout, in percentage points; nil where it is not known.
  let turnout: Interval?

  func cell(_ column: ColumnPlan, _ result: ColumnRun.Result, schedule: GrantSchedule?) -> Outlook.Prospect {
    let persons = memberPersons(column)
    var series = result.series
    if let people = series["people.total"] {
      series.merge(capacity(column, people)) { first, _ in first }
      series.merge(democracy(column, people)) { first, _ in first }
    }
    let distances = distances(column, persons)
    series.merge(distance(distances, persons)) { first, _ in first }
    let isKnown = knownParts(column)
    let isAsToday = !column.isNew && column.tasks.isEmpty
    for part in AccountPart.allCases where isAsToday || !isKnown(part) {
      series["effect.\(part.rawValue)"] = nil
    }
    if isAsToday {
      for id in ["net", "net.per-inhabitant", "turnout-effect"] { series[id] = nil }
    }
    return Outlook.Prospect(
      column: column.column, series: series, account: result.account.filter { isKnown($0.key) },
      net: result.net, netDraws: result.netDraws, expected: result.expected.filter { isKnown($0.key) },
      bands: result.rows.map { Array($0[..<sample.bands.count]) },
      needs: sample.hasNeed(column.members) ? result.rows.map { Array($0[sample.bands.count...]) } : [],
      memberPersons: persons, memberSeats: memberSeats(column, series, persons),
      memberIncome: memberIncome(column, persons), memberMinutes: distances.minutes, grants: schedule)
  }

  /// What each member's inhabitants gain when all share the mean free income, in kroner a year when the
  /// alternative begins.
  private func memberIncome(_ column: ColumnPlan, _ persons: [[Double]]) -> [Double]? {
    guard let income = column.freeIncome else { return nil }
    let year = min(max(plan.effectYear - sample.firstYear, 0), sample.years - 1)
    let counts = persons.map { $0[year] }
    let all = counts.reduce(0, +)
    guard all > 0 else { return nil }
    let mean = zip(income, counts).reduce(0) { $0 + $1.0 * $1.1 } / all
    return zip(income, counts).map { (mean - $0) * $1 }
  }

  /// Which parts of the account could be told for a unit.
  private func knownParts(_ column: ColumnPlan) -> (AccountPart) -> Bool {
    let hasNeed = sample.hasNeed(column.members)
    let hasTasks = column.tasks.allSatisfy { $0.service != nil && $0.share != nil }
    let isMoved = column.tasks.contains(where: \.isHandedOver)
    return { part in
      switch part {
      case .administration, .services, .harmonisation, .debt: !column.isNew || hasNeed
      case .cooperation:
        column.tasks.isEmpty
          || (hasNeed && hasTasks && (!isMoved || self.plan.priors.mean(.asymmetric) != nil))
      case .governance: column.tasks.isEmpty || (hasNeed && hasTasks)
      case .transition: !column.isNew || column.transition != nil
      case .grants: !column.isMerged || column.grants != nil
      case .incomeLoss: !column.isMerged || column.incomeLoss != nil
      case .redistribution:
        !column.isMerged || column.freeIncome != nil || column.tasks.contains { !$0.isHandedOver }
      }
    }
  }

  private func memberPersons(_ column: ColumnPlan) -> [[Double]] {
    column.members.map { member in
      (0..<sample.years).map { year in
        var row = [Double](repeating: 0, count: sample.width)
        sample.add(unit: member.place, share: member.share, year: year, draw: 0, to: &row)
        return sample.persons(row)
      }
    }
  }

  // MARK: Capacity

  private func capacity(_ column: ColumnPlan, _ people: Fan) -> [String: Fan] {
    Capacity.Profession.allCases.reduce(into: [:]) { series, profession in
      let served = servedWith(column, profession, people)
      func tell(_ name: String, _ figure: (Double) -> Double?) {
        series["\(profession.rawValue).\(name)"] = served.mapped(figure)
      }
      tell("expected") { capacity.positions(profession, inhabitants: $0) }
      for (name, count) in [("one", 1), ("two", 2), ("five", 5)] {
        tell(name) {
          capacity.chance(of: profession, atLeast: count, inhabitants: $0).map { 100 * $0 }
        }
      }
      tell("vulnerable") { capacity.vulnerability(profession, inhabitants: $0).map { 100 * $0 } }
    }
  }

  /// The inhabitants that the specialists of a unit serve: with those of its partners where the task is
  /// carried out together.
  private func servedWith(_ column: ColumnPlan, _ profession: Capacity.Profession, _ people: Fan) -> Fan {
    guard let task = column.tasks.first(where: { $0.task == profession.task && !$0.isHandedOver }) else {
      return people
    }
    let others = task.partners.enumerated().filter { $0.offset != task.own }.map(\.element)
    return Fan(
      firstYear: people.firstYear,
      values: people.values.enumerated().map { year, interval in
        var row = [Double](repeating: 0, count: sample.width)
        let extra = others.reduce(0) { sum, partner in
          sample.sum(of: partner, year: year, draw: 0, into: &row)
          return sum + sample.persons(row)
        }
        return Interval(
          expected: interval.expected + extra, low: interval.low.map { $0 + extra },
          high: interval.high.map { $0 + extra })
      })
  }

  // MARK: Democracy

  private func democracy(_ column: ColumnPlan, _ people: Fan) -> [String: Fan] {
    var series: [String: Fan] = [:]
    if plan.study.country == "no" {
      let seats = people.mapped { minimumSeats($0) }
      series["seats.minimum"] = seats
      series["inhabitants-per-seat"] = people.mapped { inhabitants in
        self.seats(column, inhabitants).map { inhabitants / $0 }
      }
    }
    let begins = plan.effectYear - sample.firstYear
    series["turnout-effect"] = Fan(
      firstYear: people.firstYear,
      values: people.values.indices.map { year in
        column.isMerged && year >= begins ? turnout ?? Interval(expected: 0) : Interval(expected: 0)
      })
    series["indirect-share"] = indirectShare(column, people, from: begins)
    return series
  }

  private func minimumSeats(_ inhabitants: Double) -> Double? {
    try? CouncilSize.minimum(
      inhabitants: Int(inhabitants), at: .newYear(plan.effectYear), in: rulebook
    ).value.number
  }

  /// The real size of the council where all are compared by theirs, else the fewest by law.
  private func seats(_ column: ColumnPlan, _ inhabitants: Double) -> Double? {
    plan.comparesRealSeats
      ? plan.inputs.realSeats(of: column.column.unit).map(Double.init) : minimumSeats(inhabitants)
  }

  /// Spending that others than the own council decide on, in per cent of the need.
  private func indirectShare(_ column: ColumnPlan, _ people: Fan, from begins: Int) -> Fan? {
    let elsewhere = column.tasks.filter { !$0.isHost }
    if elsewhere.isEmpty { return people.mapped { _ in 0 } }
    guard sample.hasNeed(column.members), elsewhere.allSatisfy({ $0.service != nil && $0.share != nil })
    else { return nil }
    return Fan(
      firstYear: people.firstYear,
      values: people.values.indices.map { year in
        var row = [Double](repeating: 0, count: sample.width)
        sample.sum(of: column.members, year: year, draw: 0, into: &row)
        let need = row[sample.bands.count...].reduce(0, +)
        let shared = elsewhere.reduce(0) { sum, task in
          sum + row[sample.bands.count + (task.service ?? 0)] * (task.share ?? 0)
        }
        return Interval(expected: year < begins || need <= 0 ? 0 : 100 * shared / need)
      })
  }

  private func memberSeats(_ column: ColumnPlan, _ series: [String: Fan], _ persons: [[Double]]) -> [Double]?
  {
    let year = min(max(plan.effectYear - sample.firstYear, 0), sample.years - 1)
    guard column.isMerged, let seats = series["seats.minimum"]?.values[year].expected else { return nil }
    let all = persons.reduce(0) { $0 + $1[year] }
    return all > 0 ? persons.map { seats * $0[year] / all } : nil
  }

  // MARK: Distance

  private func distances(_ column: ColumnPlan, _ persons: [[Double]]) -> Distances {
    let points = column.column.members.map { country.place(of: $0.code, on: plan.study.date) }
    let centre = persons.indices.max { persons[$0][0] < persons[$1][0] } ?? 0
    return Distances(
      points, given: column.column.members.map { plan.inputs.travelTimes[$0.code] }, centre: centre,
      detour: plan.priors.mean(.detour) ?? 1,
      speed: plan.priors.mean(.speed) ?? 0)
  }

  private func distance(_ distances: Distances, _ persons: [[Double]]) -> [String: Fan] {
    func fan(_ figure: ([Double]) -> Double?) -> Fan? {
      let values = (0..<sample.years).compactMap { year in
        figure(persons.map { $0[year] }).map { Interval(expected: $0) }
      }
      return values.count == sample.years ? Fan(firstYear: sample.firstYear, values: values) : nil
    }
    var series: [String: Fan] = [:]
    for limit in [15, 30, 45, 60] {
      series["within-\(limit)"] = fan { distances.share(within: Double(limit), persons: $0) }
    }
    series["minutes"] = fan { distances.mean(persons: $0) }
    return series
  }
}

extension Fan {
  /// The same years with another figure that rises or falls with this one; nil where it cannot be told.
  func mapped(_ figure: (Double) -> Double?) -> Fan? {
    let values = values.compactMap { interval -> Interval? in
      guard let expected = figure(interval.expected) else { return nil }
      guard let a = interval.low.flatMap(figure), let b = interval.high.flatMap(figure) else {
        return Interval(expected: expected)
      }
      return a == b
        ? Interval(expected: expected)
        : Interval(expected: expected, low: Swift.min(a, b), high: Swift.max(a, b))
    }
    return values.count == self.values.count ? Fan(firstYear: firstYear, values: values) : nil
  }
}
