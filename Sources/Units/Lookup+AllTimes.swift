package import Basics

extension Register {
  /// Units of any day whose name or code begins with or contains `text`, with how well it fits: 0 for the same. Those that
  /// are there come before those that are gone.
  ///
  /// Who lives on under the same name is found there alone, unless it is the old code that was typed.
  package func search(_ text: String) -> [(rank: Int, unit: AdministrativeUnit)] {
    let key = Folding.folded(text)
    guard !key.isEmpty else { return [] }
    let found = units.compactMap { unit in rank(of: unit, key).map { (rank: $0, unit: unit) } }
    let codes = Set(found.map(\.unit))
    return found.filter { hit in
      !successors(of: hit.unit).contains { $0.name == hit.unit.name && codes.contains($0) }
    }
    .sorted { a, b in
      (a.rank, end(of: b.unit), a.unit.code) < (b.rank, end(of: a.unit), b.unit.code)
    }
  }

  /// The rows that take over on the day a row ends: the same code, or another that it became as a whole.
  private func successors(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    guard let until = unit.valid.until else { return [] }
    let became = Set(
      changes.filter { change in
        change.date == until && [.recode, .rename].contains(change.kind)
          && change.old.contains { $0.code == unit.code }
      }.flatMap { $0.new.map(\.code) })
    return units.filter { $0.valid.from == until && ($0.code == unit.code || became.contains($0.code)) }
  }

  private func end(of unit: AdministrativeUnit) -> Day { unit.valid.until ?? .newYear(9999) }
}
