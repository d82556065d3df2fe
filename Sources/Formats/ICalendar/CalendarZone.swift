/// A time zone that calendars are written in. Both have had Central European Time, with summer from the last Sunday of March
/// to the last of October, since 1996.
package enum CalendarZone: String, CaseIterable, Hashable, Sendable {
  case oslo = "Europe/Oslo"
  case stockholm = "Europe/Stockholm"

  func write(to lines: inout CalendarLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", rawValue)
    write("DAYLIGHT", "CEST", start: "19960331T020000", from: "+0100", to: "+0200", month: 3, &lines)
    write("STANDARD", "CET", start: "19961027T030000", from: "+0200", to: "+0100", month: 10, &lines)
    lines.add("END", "VTIMEZONE")
  }

  private func write(
    _ part: String, _ name: String, start: String, from: String, to: String, month: Int,
    _ lines: inout CalendarLines
  ) {
    lines.add("BEGIN", part)
    lines.add("DTSTART", start)
    lines.add("TZOFFSETFROM", from)
    lines.add("TZOFFSETTO", to)
    lines.add("TZNAME", name)
    lines.add("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
    lines.add("END", part)
  }
}
