package import Spaces

/// The cooperations of a register as one municipality has them. What is not known of one is counted as not known, and
/// never as nothing.
package struct MunicipalSide: Sendable {
  /// A sum of what is known, and of how many cooperations it is known.
  package struct Sum: Hashable, Sendable {
    package private(set) var value = 0.0
    package private(set) var known = 0

    fileprivate mutating func add(_ part: Double?) {
      guard let part else { return }
      value += part
      known += 1
    }
  }

  package let unit: UnitCode
  package private(set) var cooperations = 0
  /// How many of them have all that has to be known.
  package private(set) var complete = 0
  package private(set) var lacking: [Gap: Int] = [:]
  /// What it pays in a year, by currency.
  package private(set) var paid: [Amount.Currency: Sum] = [:]
  /// Its part of the man-years.
  package private(set) var manYears = Sum()
  /// Members that it has in the highest bodies, with those who stand in for them left out.
  package private(set) var posts = Sum()
  /// How many cooperations are how far from its council.
  package private(set) var distances: [Int: Int] = [:]

  package init(_ unit: UnitCode, in items: [RegisterItem]) {
    self.unit = unit
    for item in items {
      let own = item.participants.filter { $0.unit == unit }
      guard !own.isEmpty else { continue }
      cooperations += 1
      complete += item.gaps.isEmpty ? 1 : 0
      for gap in item.gaps { lacking[gap, default: 0] += 1 }
      for currency in Set(own.compactMap(\.contribution?.currency)) {
        paid[currency, default: Sum()].add(
          own.compactMap(\.contribution).filter { $0.currency == currency }.map(\.amount).reduce(0, +))
      }
      manYears.add(item.part(of: own))
      posts.add(own.contains { $0.members == nil } ? nil : Double(own.compactMap(\.members).reduce(0, +)))
      if let form = item.content.form { distances[form.distanceToCouncil, default: 0] += 1 }
    }
  }

  /// The mean of the distances that are known; nil where none is.
  package var meanDistance: Double? {
    let known = distances.values.reduce(0, +)
    guard known > 0 else { return nil }
    return Double(distances.reduce(0) { $0 + $1.key * $1.value }) / Double(known)
  }

  /// What is lacking most, what most lack first.
  package var lackingMost: [Gap] {
    Gap.allCases.filter { lacking[$0] != nil }.enumerated()
      .sorted { (-(lacking[$0.element] ?? 0), $0.offset) < (-(lacking[$1.element] ?? 0), $1.offset) }
      .map(\.element)
  }
}

extension RegisterItem {
  /// The man-years that fall to some participants: as they pay of what all pay, or else as they own of it; nil where neither
  /// is known of all.
  fileprivate func part(of own: [RegisteredArrangement.Participant]) -> Double? {
    guard let employees = content.employees else { return nil }
    func part(_ weight: (RegisteredArrangement.Participant) -> Double?) -> Double? {
      let all = participants.compactMap(weight)
      let sum = all.reduce(0, +)
      guard all.count == participants.count, sum > 0 else { return nil }
      return employees * own.compactMap(weight).reduce(0, +) / sum
    }
    let currencies = Set(participants.compactMap(\.contribution?.currency))
    return (currencies.count == 1 ? part { $0.contribution?.amount } : nil) ?? part { $0.share }
  }
}
