package import Basics

extension Recurrence {
  /// Reads the value of an RRULE.
  ///
  /// Throws `recurrence-unreadable` with the part that is not understood, `recurrence-part-barred` where the standard
  /// does not allow a part with the frequency.
  package init(_ text: String) throws(Diagnostic) {
    var parts: [(name: String, value: String)] = []
    // One semicolon at the end is common in the wild.
    let whole = text.hasSuffix(";") ? text.dropLast() : text[...]
    for part in whole.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[1].isEmpty, !parts.contains(where: { $0.name == sides[0] }) else {
        throw Self.unreadable(String(part))
      }
      parts.append((String(sides[0]), String(sides[1])))
    }
    guard let word = parts.first(where: { $0.name == "FREQ" })?.value,
      let frequency = Frequency(rawValue: word)
    else { throw Self.unreadable("FREQ") }
    self.init(frequency)
    for (name, value) in parts where name != "FREQ" {
      guard read(name, value) else { throw Self.unreadable("\(name)=\(value)") }
    }
    if count != nil, until != nil { throw Self.unreadable("COUNT, UNTIL") }
    try checkParts()
  }

  /// Longer than the calendar in any unit, and short enough to be counted in seconds.
  private static let longestInterval = 400_000_000_000

  /// False where it is no part of a rule, or does not hold what it must.
  private mutating func read(_ name: String, _ value: String) -> Bool {
    switch name {
    case "INTERVAL":
      guard let number = Int(value), (1...Self.longestInterval).contains(number) else { return false }
      interval = number
    case "COUNT":
      guard let number = Int(value), number > 0 else { return false }
      count = number
    case "UNTIL":
      until = WallTime(value)
      return until != nil
    case "WKST":
      guard let day = Self.weekdayNames.firstIndex(of: value) else { return false }
      weekStart = day
    case "BYDAY":
      guard let days = Self.countedWeekdays(value) else { return false }
      // No weekday is the zeroth of anything: it narrows nothing and adds nothing.
      weekdays = days.filter { $0.number != 0 }
      return !weekdays.isEmpty
    case "BYSECOND": return Self.numbers(value, 0...59, to: &seconds)
    case "BYMINUTE": return Self.numbers(value, 0...59, to: &minutes)
    case "BYHOUR": return Self.numbers(value, 0...23, to: &hours)
    case "BYMONTH": return Self.numbers(value, 1...12, to: &months)
    case "BYMONTHDAY": return Self.numbers(value, 1...31, orBackwards: true, to: &monthDays)
    case "BYYEARDAY": return Self.numbers(value, 1...366, orBackwards: true, to: &yearDays)
    case "BYWEEKNO": return Self.numbers(value, 1...53, orBackwards: true, to: &weeks)
    case "BYSETPOS": return Self.numbers(value, 1...366, orBackwards: true, to: &positions)
    default: return false
    }
    return true
  }

  private static func numbers(
    _ text: String, _ range: ClosedRange<Int>, orBackwards: Bool = false, to numbers: inout [Int]
  ) -> Bool {
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(piece), range.contains(orBackwards ? abs(number) : number) else { return false }
      numbers.append(number)
    }
    return true
  }

  private static let weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func countedWeekdays(_ text: String) -> [CountedWeekday]? {
    var days: [CountedWeekday] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let weekday = weekdayNames.firstIndex(of: String(piece.suffix(2))) else { return nil }
      let number = piece.dropLast(2)
      if number.isEmpty {
        days.append(CountedWeekday(number: nil, weekday: weekday))
      } else {
        guard let count = Int(number), abs(count) <= 53 else { return nil }
        days.append(CountedWeekday(number: count, weekday: weekday))
      }
    }
    return days
  }

  /// What the table of the standard says must not stand beside a frequency.
  private func checkParts() throws(Diagnostic) {
    let barred: [(String, Bool)] = [
      ("BYWEEKNO", !weeks.isEmpty && frequency != .yearly),
      ("BYYEARDAY", !yearDays.isEmpty && [.daily, .weekly, .monthly].contains(frequency)),
      ("BYMONTHDAY", !monthDays.isEmpty && frequency == .weekly),
      ("BYDAY", frequency < .monthly && weekdays.contains { $0.number != nil }),
    ]
    guard let part = barred.first(where: \.1)?.0 else { return }
    throw Diagnostic(
      "recurrence-part-barred", .badInput, ["part": part, "frequency": frequency.rawValue])
  }

  private static func unreadable(_ part: String) -> Diagnostic {
    Diagnostic("recurrence-unreadable", .badInput, ["part": String(part.prefix(80))])
  }
}
