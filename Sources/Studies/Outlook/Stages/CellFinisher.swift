import Figures
import Law
import Units

/// Adds to what came out of the draws what follows from it alone, and leaves out what nobody reckoned.
struct CellFinisher {
  let plan: OutlookPlan
  let country: CountryAtlas
  let sample: PeopleSample
  /// What a merger does to turnout, in percentage points; nil where it is not known.
  let turnout: Interval?

  func cell(_ column: ColumnPlan, _ result: ColumnRun.Result, schedule: GrantSchedule?) -> Outlook.Prospect {
    let persons = memberPersons(column)
    let known = KnownParts(of: column, sample, plan.priors)
    let unchanged = unchanged(column)
    let distances = distances(column, persons)
    var series = result.series
    series["turnout-effect"] = turnoutEffect(column)
    series["indirect-share"] = indirectShare(column)
    if column.isMerged { series.merge(distance(distances, persons)) { first, _ in first } }
    for part in AccountPart.allCases where !known.contains(part) {
      series["effect.\(part.rawValue)"] = nil
    }
    if !known.hasNet {
      for id in ["net", "net.per-inhabitant"] { series[id] = nil }
    }
    for id in unchanged { series[id] = nil }
    return Outlook.Prospect(
      column: column.column, series: series, unchanged: unchanged,
      account: result.account.filter { known.contains($0.key) },
      net: known.hasNet ? result.net : nil, netDraws: known.hasNet ? result.netDraws : [],
      expected: result.expected.filter { known.contains($0.key) },
      bands: result.rows.map { Array($0[..<sample.bands.count]) },
      needs: sample.hasNeed(column.members) ? result.rows.map { Array($0[sample.bands.count...]) } : [],
      memberPersons: persons, memberSeats: memberSeats(column, series, persons),
      memberIncome: memberIncome(column, persons), memberMinutes: distances.minutes,
      estimatesMinutes: distances.areEstimated,
      memberRoads: column.isMerged ? roads(column, centre: largest(persons)) : [], grants: schedule)
  }

  /// What is known to be as it is today, though nobody has to know how it is: outcomes that are told as a change.
  private func unchanged(_ column: ColumnPlan) -> Set<String> {
    var ids: Set<String> = []
    if !column.isNew { ids.formUnion(Outcome.distance.map(\.id)) }
    if column.tasks.allSatisfy(\.isHost) { ids.insert("indirect-share") }
    if !column.isNew, column.tasks.isEmpty, !column.takesOver {
      ids.formUnion(["turnout-effect", "net", "net.per-inhabitant"])
      ids.formUnion(AccountPart.allCases.map { "effect.\($0.rawValue)" })
    }
    return ids
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

  private func memberPersons(_ column: ColumnPlan) -> [[Double]] {
    column.members.map { member in
      (0..<sample.years).map { year in
        var row = [Double](repeating: 0, count: sample.width)
        sample.add(unit: member.place, share: member.share, year: year, draw: 0, to: &row)
        return sample.persons(row)
      }
    }
  }

  // MARK: Democracy

  /// Nothing until the merger, what studies found from then on; nil for what no study is about.
  private func turnoutEffect(_ column: ColumnPlan) -> Fan? {
    guard column.isMerged, let turnout else { return nil }
    let begins = plan.effectYear - sample.firstYear
    return Fan(
      firstYear: sample.firstYear,
      values: (0..<sample.years).map { $0 >= begins ? turnout : Interval(expected: 0) })
  }

  /// Spending that the alternative leaves to others than the own council, in per cent of the need; nil where it leaves
  /// nothing to them, or nobody has said how much.
  private func indirectShare(_ column: ColumnPlan) -> Fan? {
    let elsewhere = column.tasks.filter { !$0.isHost }
    guard !elsewhere.isEmpty, sample.hasNeed(column.members),
      elsewhere.allSatisfy({ $0.service != nil && $0.share != nil })
    else { return nil }
    let begins = plan.effectYear - sample.firstYear
    let values = (0..<sample.years).compactMap { year -> Interval? in
      guard year >= begins else { return Interval(expected: 0) }
      var row = [Double](repeating: 0, count: sample.width)
      sample.sum(of: column.members, year: year, draw: 0, into: &row)
      let need = row[sample.bands.count...].reduce(0, +)
      let shared = elsewhere.reduce(0) { sum, task in
        sum + (task.service.map { row[sample.bands.count + $0] } ?? 0) * (task.share ?? 0)
      }
      return need > 0 ? Interval(expected: 100 * shared / need) : nil
    }
    return values.count == sample.years ? Fan(firstYear: sample.firstYear, values: values) : nil
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
    let centre = largest(persons)
    return Distances(
      column.column.members.map { country.centre(of: $0.code, on: plan.study.date) },
      known: roads(column, centre: centre), centre: centre, detour: plan.priors.mean(.detour) ?? 1,
      speed: plan.priors.mean(.speed) ?? 0)
  }

  private func largest(_ persons: [[Double]]) -> Int {
    persons.indices.max { persons[$0][0] < persons[$1][0] } ?? 0
  }

  /// What is known of the road from each member to the largest: what whoever asks says, else what was imported.
  private func roads(_ column: ColumnPlan, centre: Int) -> [KnownMinutes?] {
    let members = column.column.members
    guard members.indices.contains(centre) else { return [] }
    return members.map { member in
      if let given = plan.inputs.travelTimes[member.code] {
        return KnownMinutes(minutes: given, source: nil)
      }
      return country.travelTimes.way(from: member.code, to: members[centre].code).map {
        KnownMinutes(minutes: $0.minutes, source: $0.source)
      }
    }
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
