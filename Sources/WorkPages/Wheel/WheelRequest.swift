package import Basics
import Duties
package import Pages
package import Spaces

/// What somebody wants to see of a wheel: which days, and of these whose duties, of which municipality, and how they stand.
package struct WheelRequest: Sendable {
  package let days: Range<Day>
  let who: String?
  let unit: String?
  let standing: DutyStanding?
  /// Rows that come before the first one shown.
  let skip: Int

  /// A year from the first day of this month where nobody says anything else.
  package init(_ query: Query, today: Day) throws(Diagnostic) {
    let usual = Day(year: today.year, month: today.month, day: 1) ?? today
    let from = try Self.day("from", query) ?? usual
    let to = try Self.day("to", query) ?? from.adding(years: 1, days: -1) ?? from
    days = try wheelDays(from: from, to: to)
    who = query["who"].flatMap { $0.isEmpty ? nil : $0 }
    unit = query["unit"].flatMap { $0.isEmpty ? nil : $0 }
    standing = query["state"].flatMap(DutyStanding.init)
    skip = max(0, query["skip"].flatMap { Int($0) } ?? 0)
  }

  private static func day(_ name: String, _ query: Query) throws(Diagnostic) -> Day? {
    guard let typed = query[name], !typed.isEmpty else { return nil }
    guard let day = Day(typed) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": typed])
    }
    return day
  }

  var first: Day { days.lowerBound }
  var last: Day { days.upperBound.adding(days: -1) ?? days.upperBound }
  var isNarrowed: Bool { who != nil || unit != nil || standing != nil }

  package func holds(_ duty: SpaceDuty, today: Day) -> Bool {
    (who.map { $0 == duty.noted.who.key } ?? true) && (unit.map { $0 == duty.duty.unit } ?? true)
      && (standing.map { $0 == duty.noted.standing(on: today) } ?? true)
  }
}

extension WorkContext {
  /// The question to ask of spaces for these days.
  package func dutyQuestion(_ days: Range<Day>) -> DutyQuestion {
    DutyQuestion(days: days, today: content.today(), statutory: statutoryDuties, kinds: kinds)
  }
}
