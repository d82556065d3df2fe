package import Spaces

/// Who works with whom, and how much the partners of a municipality are the same from one cooperation to the next.
package struct PartnerCounts: Sendable {
  /// Of one municipality.
  package struct Own: Sendable {
    /// In how many cooperations it is.
    package internal(set) var cooperations = 0
    /// In how many of them with each of its partners.
    package internal(set) var partners: [UnitCode: Int] = [:]
    fileprivate var sets: [[UnitCode]: Int] = [:]

    /// In how many it is with exactly the same others, of the most frequent company.
    package var inSameCompany: Int { sets.values.max() ?? 0 }

    /// How alike the companies of two of its cooperations are on average: those who are in both, of those who are in one of
    /// the two (Jaccard). 1 where all are the same, nil for fewer than two cooperations.
    package var congruence: Double? {
      guard cooperations > 1 else { return nil }
      let kinds = sets.map { (Set($0.key), Double($0.value)) }
      let pairs = Double(cooperations) * Double(cooperations - 1) / 2
      var sum = 0.0
      for (index, (first, count)) in kinds.enumerated() {
        sum += count * (count - 1) / 2
        for (second, other) in kinds[(index + 1)...] {
          let all = first.union(second).count
          sum += all == 0 ? 0 : count * other * Double(first.intersection(second).count) / Double(all)
        }
      }
      return sum / pairs
    }
  }

  package private(set) var byUnit: [UnitCode: Own] = [:]

  package init(_ items: [RegisterItem]) {
    for item in items {
      let units = item.municipalities.sorted()
      for unit in units {
        let others = units.filter { $0 != unit }
        byUnit[unit, default: Own()].cooperations += 1
        byUnit[unit, default: Own()].sets[others, default: 0] += 1
        for other in others { byUnit[unit, default: Own()].partners[other, default: 0] += 1 }
      }
    }
  }
}
