package import Basics

extension Register {
  /// The unit that somebody means by a code or a name, on a day.
  ///
  /// - Parameter suggesting: whether a name that is not found is compared with all there are, which takes longer than
  ///   anything else here.
  /// - Throws: `unit-ambiguous` with the candidates, `unit-gone` with what became of it, `unit-not-yet` with what it was
  ///   made from, `unit-misspelt` with the nearest names, `unit-unknown`; of counties the same with `county` in place of
  ///   `unit`; `date-out-of-range`.
  package func unit(
    _ text: String, on day: Day, field: String = "unit", suggesting: Bool = true
  ) throws(Diagnostic) -> AdministrativeUnit {
    let division = try division(on: day)
    let place = Diagnostic.Place(field: field)
    let key = Folding.folded(text)
    if let unit = division[key] ?? division[Folding.withLeadingZero(key)] { return unit }
    var matches = division.units.filter { keys.of($0.name).contains(key) }
    if matches.isEmpty, tier == .municipality {
      let bare = Folding.withoutKind(key)
      matches = division.units.filter { !keys.of($0.name).isDisjoint(with: bare) }
    }
    if matches.isEmpty, key.contains(" ") { matches = division.units.filter { key == withCounty($0) } }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      throw fault(
        "unit-ambiguous", at: place,
        [
          "unit": text, "date": day.iso,
          "candidates": matches.map { "\($0.code) \($0.name) (\($0.county))" }.joined(separator: ", "),
        ])
    }
    if let fate = fate(of: key, on: day) {
      throw fault(
        fate.code, at: place,
        ["unit": fate.unit, "date": day.iso, "change": fate.change, "became": fate.became])
    }
    let near = suggesting ? suggestions(for: key, in: division) : []
    throw fault(
      near.isEmpty ? "unit-unknown" : "unit-misspelt", at: place,
      [
        "unit": text, "date": day.iso,
        "suggestions": near.map { "\($0.code) \($0.name)" }.joined(separator: ", "),
      ])
  }

  /// - Parameter code: as it is for municipalities.
  func fault(_ code: String, at place: Diagnostic.Place, _ arguments: [String: String]) -> Diagnostic {
    Diagnostic(
      tier == .county ? "county" + code.dropFirst("unit".count) : code, .noAnswer, at: place, arguments)
  }

  /// Units whose name or code begins with or contains `text`, best first.
  package func search(_ text: String, in division: Division) -> [AdministrativeUnit] {
    let key = Folding.folded(text)
    guard !key.isEmpty else { return [] }
    let ranked = division.units.compactMap { unit in rank(of: unit, key).map { ($0, unit) } }
    if ranked.isEmpty { return suggestions(for: key, in: division) }
    return ranked.sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.map(\.1)
  }

  /// How well a unit fits what is searched for, folded: 0 for the same; nil where it does not.
  func rank(of unit: AdministrativeUnit, _ key: String) -> Int? {
    let names = keys.of(unit.name)
    if unit.code == key || unit.code == Folding.withLeadingZero(key) || names.contains(key) { return 0 }
    if tier == .municipality, !names.isDisjoint(with: Folding.withoutKind(key)) { return 0 }
    if unit.code.hasPrefix(key) || names.contains(where: { $0.hasPrefix(key) }) { return 1 }
    return names.contains { $0.contains(key) } ? 2 : nil
  }

  private func withCounty(_ unit: AdministrativeUnit) -> String {
    Folding.folded("\(unit.name) \(unit.county)")
  }

  private func suggestions(for key: String, in division: Division) -> [AdministrativeUnit] {
    let limit = key.count < 4 ? 1 : 2
    return division.units.compactMap { unit -> (Int, AdministrativeUnit)? in
      keys.of(unit.name).compactMap { editDistance(key, $0, limit: limit) }.min().map { ($0, unit) }
    }
    .sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.prefix(5).map(\.1)
  }

  private struct Fate {
    let code: String
    let unit: String
    let change: String
    let became: String
  }

  /// What a unit that is not there on `day` had become by then, or was made from later.
  private func fate(of key: String, on day: Day) -> Fate? {
    let known = units.filter { $0.code == key || keys.of($0.name).contains(key) }
    if let gone = known.filter({ $0.valid.until.map { $0 <= day } ?? false }).max(by: {
      until($0) < until($1)
    }),
      let end = gone.valid.until
    {
      let became = parts(
        of: gone.code, from: max(covers.lowerBound, gone.valid.from ?? covers.lowerBound), to: day)
      return Fate(
        code: "unit-gone", unit: "\(gone.code) \(gone.name)", change: end.iso,
        became: became.map { named($0.code, on: day) }.joined(separator: ", "))
    }
    if let coming = known.filter({ $0.valid.from.map { $0 > day } ?? false }).min(by: {
      start($0) < start($1)
    }),
      let from = coming.valid.from
    {
      return Fate(
        code: "unit-not-yet", unit: "\(coming.code) \(coming.name)", change: from.iso,
        became: origins(of: coming.code, on: from, from: day).map { named($0, on: day) }.joined(
          separator: ", "))
    }
    return links.last { $0.date <= day && ($0.old.code == key || Folding.folded($0.old.name) == key) }.map {
      last in
      Fate(
        code: "unit-gone", unit: "\(last.old.code) \(last.old.name)", change: last.date.iso,
        became: links.filter { $0.date == last.date && $0.old.code == last.old.code }
          .flatMap { parts(of: $0.new.code, from: last.date, to: day) }
          .map { named($0.code, on: day) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
          .joined(separator: ", "))
    }
  }

  private func named(_ code: String, on day: Day) -> String {
    let unit = units.last { $0.code == code && $0.valid.contains(day) }
    return unit.map { "\(code) \($0.name)" } ?? code
  }

  private func until(_ unit: AdministrativeUnit) -> Day { unit.valid.until ?? covers.upperBound }
  private func start(_ unit: AdministrativeUnit) -> Day { unit.valid.from ?? covers.lowerBound }
}
