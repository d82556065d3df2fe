/// A calendar day in the proleptic Gregorian calendar: no clock, no time zone.
///
/// Law and divisions change on days; an instant would move with the time zone of the machine.
package struct Day: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The day, or nil where the calendar has no such day (30 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.daysInMonth(month, year: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that `text` writes as ISO 8601 `YYYY-MM-DD`, or nil.
  package init?(_ text: some StringProtocol) {
    self.init(String(text))
  }

  /// The same.
  package init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (position, byte) in text.utf8.enumerated() {
      switch (position, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): part += 1
      case (4, _), (7, _): return nil
      case (_, 48...57): numbers[part] = numbers[part] * 10 + Int(byte - 48)
      default: return nil
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// 1 January of a year from 1 to 9999; years outside are brought to the nearer end.
  package static func newYear(_ year: Int) -> Day {
    Day(unchecked: min(max(year, 1), 9999), 1, 1)
  }

  /// ISO 8601, `2020-01-01`.
  package var iso: String {
    "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  package static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `month` from 1 to 12.
  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
