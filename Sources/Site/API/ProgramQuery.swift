import Basics
import Pages
import WorkPages

/// What the address of a program asks for.
extension WorkContext {
  /// - Throws: `parameter-unknown` for a name that is none of `names`: what is misspelt must not seem to count.
  func allow(_ names: [String]) throws(Diagnostic) {
    for pair in visit.query.pairs where !names.contains(pair.name) {
      throw Diagnostic(
        "parameter-unknown", .badInput, at: .init(field: pair.name),
        ["parameter": pair.name, "expected": names.joined(separator: ", ")])
    }
  }

  func count(_ name: String, in range: ClosedRange<Int>) throws(Diagnostic) -> Int? {
    guard let text = visit.query[name] else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw unusable(name, text, "\(range.lowerBound)–\(range.upperBound)")
    }
    return count
  }

  /// The day that is asked about: `on`, or `date` as pages call it; today where none is named.
  func chosenDay() throws(Diagnostic) -> Day {
    for name in ["on", "date"] {
      guard let typed = visit.query[name] else { continue }
      guard let day = Day(typed) else { throw unusable(name, typed, "YYYY-MM-DD") }
      return day
    }
    return content.today()
  }

  /// As of when it was known: `known`; nil for now.
  func chosenInstant() throws(Diagnostic) -> Instant? {
    guard let typed = visit.query["known"] else { return nil }
    guard let instant = Instant(iso: typed) else { throw unusable("known", typed, "YYYY-MM-DDTHH:MM:SSZ") }
    return instant
  }

  func unusable(_ name: String, _ found: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      "api-value-unusable", .badInput, at: .init(field: name),
      ["found": String(found.prefix(80)), "expected": expected])
  }

  /// The address of the next page of the list that was asked for.
  func next(_ place: Place, _ name: String, _ cursor: String) -> String {
    place.address(visit.query.setting(name, to: cursor))
  }
}
