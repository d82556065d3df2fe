import Basics
import Figures
import Rulebook
import Units

@testable import Law
@testable import Studies

/// Two municipalities, of 1 000 and of 3 000, and the same merged in one or more ways: an outlook small enough
/// to work out by hand, with figures that are the same in every year.
enum SmallOutlook {
  /// An alternative that makes one of the two.
  struct Merged {
    /// Kroner in present value by draw; as expected is their mean.
    let money: [Double]
    /// Nil where it is not known.
    let minutes: Double?
    var knowsSaving = true
    /// Whether what the state pays is known, so that the money is the whole.
    var knowsGrants = true
  }

  static func outlook(_ merged: [Merged]) -> Outlook {
    let study = Study(
      country: "no", date: .newYear(2026), year: 2026, measures: merged.map { _ in [.merge(["A", "B"])] })
    let draws = merged.map(\.money.count).max() ?? 0
    let alone = [("A", 1000.0), ("B", 3000.0)].map { unit, persons in
      cell(
        "stand-alone", [(unit, persons)], money: Array(repeating: 0, count: draws), minutes: nil)
    }
    let cells = zip(study.alternatives.dropFirst(), merged).map { alternative, merged in
      cell(
        alternative.id, [("A", 1000), ("B", 3000)], money: merged.money, minutes: merged.minutes,
        knowsSaving: merged.knowsSaving, knowsGrants: merged.knowsGrants)
    }
    return Outlook(
      plan: OutlookPlan(
        study: study, decided: .newYear(2029), effectYear: 2030, horizon: 20, draws: draws, seed: 1,
        level: 0.8, priors: Priors([]), inputs: OutlookInputs()),
      firstYear: 2026, lastYear: 2046, method: "cohort-change", cells: alone + cells, gaps: [],
      world: DrawnWorld(Priors([]).expected, years: 21, effect: 4), nationalGap: nil, priceYear: 2026,
      spending: nil, need: nil,
      capacity: Capacity(inhabitants: [1000, 3000]), estimatedUnits: [])
  }

  private static func cell(
    _ alternative: String, _ members: [(code: String, persons: Double)], money: [Double],
    minutes: Double?, knowsSaving: Bool = true, knowsGrants: Bool = true
  ) -> Outlook.Prospect {
    let persons = members.reduce(0) { $0 + $1.persons }
    let isAlone = members.count == 1
    func fan(_ value: Double) -> Fan {
      Fan(firstYear: 2026, values: Array(repeating: Interval(expected: value), count: 21))
    }
    var series = ["people.total": fan(persons), "support.67": fan(3)]
    series["minutes"] = minutes.map(fan)
    let known = AccountPart.efficiency.filter { $0 != .services || knowsSaving } + [.incomeLoss]
    let expected = money.isEmpty ? 0 : money.reduce(0, +) / Double(money.count)
    return Outlook.Prospect(
      column: Column(
        alternative: alternative, unit: members.map(\.code).joined(separator: "+"),
        members: members.map { unit($0.code) }, shares: members.map { _ in 1 }), series: series,
      unchanged: isAlone ? ["minutes"] : [],
      account: Dictionary(uniqueKeysWithValues: known.map { ($0, Interval(expected: 0)) }),
      net: knowsSaving ? Interval(expected: expected) : nil, netDraws: knowsSaving ? money : [],
      expected: [:], bands: [], needs: [],
      memberPersons: members.map { Array(repeating: $0.persons, count: 21) }, memberSeats: nil,
      memberIncome: nil,
      // The largest is the centre; the mean over all is what the alternative says.
      memberMinutes: minutes.map { minutes in
        members.map { $0.code == "A" ? minutes * persons / $0.persons : 0 }
      }, estimatesMinutes: true, memberRoads: [], grants: isAlone ? nil : grants(isKnown: knowsGrants))
  }

  /// One grant of weight, of no kroner: what matters is whether it is known.
  private static func grants(isKnown: Bool) -> GrantSchedule {
    let day = Day.newYear(2030)
    let amount: Amount = isKnown ? .money(.zero) : .unknown(LocalText([:]))
    return GrantSchedule(
      plan: MergerPlan(units: [], decided: .newYear(2029), effective: day),
      rows: [
        .init(
          year: 2030, rule: GrantRules.oneOffGrant.id, amount: amount, ceiling: nil, steps: [],
          verified: true, references: [])
      ], unknown: [], presentValue: PresentValue(of: [], rate: 0, effective: day, priceYear: 2029))
  }

  private static func unit(_ code: String) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: code, countyCode: "00", county: "", valid: DayRange(from: nil, until: nil))
  }

  static let criteria = Criteria([
    criterion("money", ["net"], .presentValue, more: true),
    criterion(
      "size", ["people.total"], more: true,
      anchors: [.init(figure: 0, value: 0), .init(figure: 20_000, value: 1)]),
    criterion("support", ["support.67"], more: true),
    criterion("distance", ["minutes"], more: false, isChange: true),
  ])

  private static func criterion(
    _ id: String, _ outcomes: [String], _ time: Criterion.Time = .afterEffect(years: 10), more: Bool,
    isChange: Bool = false, anchors: [Criterion.Anchor] = []
  ) -> Criterion {
    Criterion(
      id: id, outcomes: outcomes, time: time, moreIsBetter: more, unit: "persons", decimals: 1,
      isChange: isChange, anchors: anchors, names: [:], texts: [:])
  }
}
