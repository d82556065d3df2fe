import Basics
import Figures
import Units

/// What a reader has to know of units beside the figures, where it could mislead not to say it.
struct Caution {
  let country: CountryAtlas
  let division: Division
  let day: Day

  /// That a merger crosses a border of counties, or takes in a unit that is a county too.
  func borders(_ column: Column) -> [Gap] {
    let counties = Set(column.members.map(\.countyCode))
    let alone = column.members.filter { member in
      division.units.count { $0.countyCode == member.countyCode } == 1
    }
    return
      (counties.count > 1
      ? [Gap(.countyBorder, alternative: column.alternative, subject: column.unit)] : [])
      + alone.map { Gap(.alsoCounty, alternative: column.alternative, subject: $0.code) }
  }

  /// Units without accounts beside others that have some, for whose sake all are told by their calculated need.
  func accounts(_ plan: OutlookPlan) -> [Gap] {
    let lacking = plan.study.units.filter { plan.inputs.accounts[$0]?[.spending] == nil }
    guard lacking.count < plan.study.units.count else { return [] }
    return lacking.map { Gap(.accounts, alternative: "stand-alone", subject: $0) }
  }

  /// Units that land went from or to without anybody having counted the people: their earlier years are those of another
  /// area.
  func land(_ codes: [String]) -> [Gap] {
    let transfers = country.register.changes.filter { $0.kind == .transfer && !$0.isOfficial }
    return codes.filter { code in
      let former = country.register.history(of: code, on: day).filter {
        $0.kind != .transfer && $0.date <= day
      }
      let known = Set([code] + former.flatMap { $0.old.map(\.code) })
      return transfers.contains { ($0.old + $0.new).contains { known.contains($0.code) } }
    }.map { Gap(.transferredLand, alternative: "stand-alone", subject: $0) }
  }
}
