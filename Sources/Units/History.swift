package import Basics

extension Register {
  /// Every change that a unit or one of those it came from or became was part of, by date.
  ///
  /// Followed backwards and forwards from the code on the day, never sideways: what else happened to
  /// a unit that only gave a part of itself is that unit's own history.
  package func history(of code: String, on day: Day) -> [Change] {
    var found: [Change] = []
    var codes: Set<String> = [code]
    for change in changes.reversed() where change.date <= day && change.touches(codes) {
      found.append(change)
      if change.kind != .transfer { codes.formUnion(change.old.map(\.code)) }
    }
    found.reverse()
    codes = [code]
    for change in changes where change.date > day && change.touches(codes) {
      found.append(change)
      if change.kind != .transfer { codes.formUnion(change.new.map(\.code)) }
    }
    return found
  }

  /// The last day on which a code that has been in use is valid, on or before `day` where possible.
  ///
  /// - Throws: `unit-unknown`, of counties `county-unknown`.
  package func day(of code: String, nearest day: Day) throws(Diagnostic) -> Day {
    let rows = units.filter { $0.code == code }
    if rows.contains(where: { $0.valid.contains(day) }) { return day }
    let days = rows.map { max($0.valid.from ?? covers.lowerBound, covers.lowerBound) }
    guard let nearest = days.filter({ $0 <= day }).max() ?? days.min() else {
      throw fault(
        "unit-unknown", at: .init(field: "unit"),
        ["unit": code, "date": day.iso, "suggestions": ""])
    }
    return nearest
  }
}

extension Change {
  fileprivate func touches(_ codes: Set<String>) -> Bool {
    (old + new).contains { codes.contains($0.code) }
  }
}
