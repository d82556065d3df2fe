import Basics
import Pages
import Units

extension Register {
  /// The day that an address asks for; without one today, or the nearest day that is known.
  ///
  /// - Throws: `date-invalid`.
  func day(_ text: String?, today: Day) throws(Diagnostic) -> Day {
    guard let text, !text.isEmpty else { return covered(today) }
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": text])
    }
    return day
  }

  /// The division of each span without a change, the latest first.
  ///
  /// - Throws: `date-out-of-range`.
  func everyDivision() throws(Diagnostic) -> [Division] {
    var found = [try division(on: covers.lowerBound)]
    while let next = found.last?.valid.until, covers.contains(next) {
      found.append(try division(on: next))
    }
    return found.reversed()
  }
}
