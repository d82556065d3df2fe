package import Basics

/// Which units of one division stand for which of another, and with how much of their population.
package enum Correspondence {
  /// One part of a unit, seen from that unit.
  package struct Part: Hashable, Sendable {
    package let code: String
    /// Share of the old unit's population, 0…1; nil where nobody knows.
    package let share: Double?
    /// True where the share is an estimate.
    package let estimated: Bool
    /// True where the old unit went to several and the shares are not published.
    package let ambiguous: Bool

    package init(code: String, share: Double?, estimated: Bool, ambiguous: Bool) {
      self.code = code
      self.share = share
      self.estimated = estimated
      self.ambiguous = ambiguous
    }
  }

  /// One row of a correspondence between two divisions.
  package struct Link: Hashable, Sendable {
    package let old: NamedCode
    package let new: NamedCode
    package let share: Double?
    package let estimated: Bool
    package let ambiguous: Bool
  }
}

extension Register {
  /// Whether any code or border changed after the earlier of two days, up to the later.
  package func hasChange(between a: Day, and b: Day) -> Bool {
    let (first, last) = (min(a, b), max(a, b))
    return steps.contains { $0.date > first && $0.date <= last }
  }

  /// What a unit of `from` has become on `to`, later or the same day, by code.
  ///
  /// The shares along a chain of changes multiply; parts that meet again add up.
  package func parts(of code: String, from: Day, to: Day) -> [Correspondence.Part] {
    if case .municipalities(let municipalities) = members {
      return parts(ofCounty: code, from: from, to: to, by: municipalities)
    }
    var current = [Correspondence.Part(code: code, share: 1, estimated: false, ambiguous: false)]
    for step in steps where step.date > from && step.date <= to {
      guard current.contains(where: { step.forward[$0.code] != nil }) else { continue }
      current = joined(
        current.flatMap { part in
          (step.forward[part.code] ?? [.init(code: part.code, share: 1, estimated: false, ambiguous: false)])
            .map {
              .init(
                code: $0.code, share: product(part.share, $0.share),
                estimated: part.estimated || $0.estimated,
                ambiguous: part.ambiguous || $0.ambiguous)
            }
        })
    }
    return current
  }

  /// The units of `from`, earlier or the same day, of which a unit of `to` holds a part, by code.
  package func origins(of code: String, on to: Day, from: Day) -> [String] {
    if case .municipalities(let municipalities) = members {
      return origins(ofCounty: code, on: to, from: from, by: municipalities)
    }
    var current: Set<String> = [code]
    for step in steps.reversed() where step.date > from && step.date <= to {
      current = Set(current.flatMap { step.backward[$0] ?? [$0] })
    }
    return current.sorted()
  }

  /// Every link between the divisions of two days.
  ///
  /// - Parameter weight: what the shares of a later unit in earlier ones are reckoned by when `to`
  ///   lies before `from`: the population of an earlier unit, nil where unknown.
  /// - Throws: `date-out-of-range`.
  package func correspondence(
    from: Day, to: Day, weight: (String) -> Double?
  ) throws(Diagnostic) -> [Correspondence.Link] {
    let old = try division(on: from)
    let new = try division(on: to)
    guard to < from else {
      return old.units.flatMap { unit in
        parts(of: unit.code, from: from, to: to).map { link(unit, $0, in: new) }
      }
    }
    return old.units.flatMap { unit in
      backwardParts(of: unit.code, from: from, to: to, weight: weight).map { link(unit, $0, in: new) }
    }
  }

  private func backwardParts(
    of code: String, from: Day, to: Day, weight: (String) -> Double?
  ) -> [Correspondence.Part] {
    let incoming = origins(of: code, on: from, from: to).compactMap { origin in
      parts(of: origin, from: to, to: from).first { $0.code == code }.map { (origin, $0) }
    }
    if incoming.count == 1 {
      return incoming.map { .init(code: $0, share: 1, estimated: $1.estimated, ambiguous: $1.ambiguous) }
    }
    let weights = incoming.map { origin, part in product(weight(origin), part.share) }
    let total = weights.reduce(0, sum)
    return zip(incoming, weights).map { item, weight in
      let share: Double? = if let weight, let total, total > 0 { weight / total } else { nil }
      // The later unit is one whole: how it spreads over the earlier ones is reckoned, not counted.
      return .init(code: item.0, share: share, estimated: true, ambiguous: share == nil || item.1.ambiguous)
    }
  }

  private func link(
    _ unit: AdministrativeUnit, _ part: Correspondence.Part, in new: Division
  ) -> Correspondence.Link {
    .init(
      old: NamedCode(code: unit.code, name: unit.name),
      new: NamedCode(code: part.code, name: new[part.code]?.name ?? ""), share: part.share,
      estimated: part.estimated, ambiguous: part.ambiguous)
  }

  private func joined(_ parts: [Correspondence.Part]) -> [Correspondence.Part] {
    Dictionary(grouping: parts, by: \.code).map { code, parts in
      .init(
        code: code, share: parts.map(\.share).reduce(0, sum), estimated: parts.contains(where: \.estimated),
        ambiguous: parts.contains(where: \.ambiguous))
    }.sorted { $0.code < $1.code }
  }
}

private func product(_ a: Double?, _ b: Double?) -> Double? {
  if let a, let b { a * b } else { nil }
}

/// A sum that is unknown as soon as one term is.
private func sum(_ a: Double?, _ b: Double?) -> Double? {
  if let a, let b { a + b } else { nil }
}
