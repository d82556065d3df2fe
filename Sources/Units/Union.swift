package import Basics

extension Register {
  /// What every unit of `day` is made of in units of `other`, an earlier or later day; nil where some border is not among
  /// those of `other`: where a unit was divided before, or land changed hands meanwhile.
  ///
  /// A merger, a new code or a new name moves no border.
  package func union(of other: Day, on day: Day) -> [String: [String]]? {
    guard covers.contains(day), covers.contains(other), let division = try? division(on: day),
      !hasTransfer(between: other, and: day)
    else { return nil }
    var union: [String: [String]] = [:]
    for unit in division.units.map(\.code) {
      let pieces =
        day < other ? becoming(unit, from: day, to: other) : origins(of: unit, on: day, from: other)
      let isWhole = pieces.allSatisfy { piece in
        (day < other ? origins(of: piece, on: other, from: day) : becoming(piece, from: other, to: day))
          == [unit]
      }
      guard isWhole, !pieces.isEmpty else { return nil }
      union[unit] = pieces
    }
    return union
  }

  private func becoming(_ code: String, from: Day, to: Day) -> [String] {
    parts(of: code, from: from, to: to).map(\.code)
  }

  private func hasTransfer(between a: Day, and b: Day) -> Bool {
    let (first, last) = (min(a, b), max(a, b))
    return changes.contains { $0.kind == .transfer && $0.date > first && $0.date <= last }
  }
}
