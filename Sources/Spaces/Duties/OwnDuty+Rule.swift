import Basics
import Duties
import Rulebook

extension OwnDuty {
  /// When it is to be done; nil where no first day is named. Throws what is wrong with the recurrence.
  func rule() throws(Diagnostic) -> DateRule? {
    guard let first else { return nil }
    if !recurrence.isEmpty { return .recurring(try Recurrence(recurrence), from: first) }
    guard let text = repetition.flatMap({ $0.recurrence(from: first) }) else { return .once(first) }
    return .recurring(try Recurrence(text), from: first)
  }

  /// Whose it is; nil where nobody is named.
  var bearer: DutyBearer? {
    if !role.isEmpty { return DutyBearer(.role, folded(role), name: LocalText(role)) }
    if let post { return DutyBearer(.post, post.text) }
    if let body { return DutyBearer(.body, body.text) }
    return person.isEmpty ? nil : DutyBearer(.person, person)
  }

  /// What it asks for between two days.
  func duties(_ ground: DutyGround) throws(Diagnostic) -> [Duty] {
    guard let bearer, let rule = try rule() else { return [] }
    return try rule.days(in: ground.days).filter { day in until.map { day <= $0 } ?? true }.map { day in
      Duty(
        id: "own/\(ground.thing.text)/\(day.iso)", who: bearer, what: .told(LocalText(ground.title)), on: day,
        free: freeDays.flatMap { FreeDayChoice(rawValue: $0.rawValue) } ?? .stays,
        country: country.flatMap { HolidayCountry(rawValue: $0.rawValue) } ?? .no,
        basis: Duty.Basis(citation: basis, url: source), certainty: .derived)
    }
  }
}

extension OwnDuty.Repetition {
  /// As RFC 5545 writes it; nil for once. A month without the day has its last one instead.
  func recurrence(from first: Day) -> String? {
    let days =
      first.day <= 28
      ? "" : ";BYMONTHDAY=\((28...first.day).map(String.init).joined(separator: ","));BYSETPOS=-1"
    let years = first.day <= 28 ? "" : ";BYMONTH=\(first.month)\(days)"
    return switch self {
    case .once: nil
    case .weekly: "FREQ=WEEKLY"
    case .monthly: "FREQ=MONTHLY\(days)"
    case .quarterly: "FREQ=MONTHLY;INTERVAL=3\(days)"
    case .halfYearly: "FREQ=MONTHLY;INTERVAL=6\(days)"
    case .yearly: "FREQ=YEARLY\(years)"
    case .everyTerm: "FREQ=YEARLY;INTERVAL=4\(years)"
    }
  }
}
