package import Basics

/// Duties between two days, by day: the annual wheel of a space, an organisation or a person.
package struct Wheel<Element: Sendable>: Sendable {
  package let days: Range<Day>
  /// In the order of their days.
  package let duties: [Element]

  /// - Parameter day: by when each is to be done; `id` tells those of one day apart.
  package init(
    _ duties: [Element], in days: Range<Day>, day: (Element) -> Day, id: (Element) -> String
  ) {
    self.days = days
    self.duties = duties.map { (day($0), id($0), $0) }.filter { days.contains($0.0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

/// Whether somebody asked for days that a wheel can be made of.
///
/// Throws `wheel-days-reversed` where the end does not come after the beginning, `wheel-days-too-many` for more than
/// `most` years.
package func wheelDays(from first: Day, to last: Day, most: Int = 10) throws(Diagnostic) -> Range<Day> {
  guard last >= first, let end = last.adding(days: 1) else {
    throw Diagnostic(
      "wheel-days-reversed", .badInput, at: .init(field: "to"), ["from": first.iso, "to": last.iso])
  }
  guard let latest = first.adding(years: most), last <= latest else {
    throw Diagnostic("wheel-days-too-many", .badInput, at: .init(field: "to"), ["limit": "\(most)"])
  }
  return first..<end
}
