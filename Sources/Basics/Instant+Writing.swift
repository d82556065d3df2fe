extension Instant {
  /// After RFC 3339, in whole seconds of UTC: `2026-12-01T12:00:00Z`.
  package var iso: String {
    let whole = Int((Double(milliseconds) / 1000).rounded(.down))
    let days = Int((Double(whole) / 86_400).rounded(.down))
    let (day, seconds) = (Day.newYear(1970).adding(days: days) ?? .newYear(1970), whole - days * 86_400)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return "\(day.iso)T\(clock.joined(separator: ":"))Z"
  }
}
