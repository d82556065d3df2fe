package import Basics

/// Something that does not agree, by how much.
package struct BudgetDifference: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The lines of a source do not come to what it says itself.
    case source
    /// What comes in and what is spent are not alike in a section.
    case balance
    /// A purchase does not stand on both sides as it was said.
    case purchase
  }

  package let kind: Kind
  /// The unit, or the buyer and the seller; empty for all together.
  package let units: [String]
  /// Of a balance.
  package let section: String?
  package let amount: Money
}

extension FirstBudget {
  /// Everything that does not agree; nothing where all does.
  package var differences: [BudgetDifference] {
    var found: [BudgetDifference] = []
    for source in sourcesTold {
      if let stated = source.stated, stated != source.total {
        found.append(.init(kind: .source, units: [source.unit], section: nil, amount: source.total - stated))
      }
      let bySection = source.lines.reduce(into: [String: Money]()) {
        $0[$1.account.section, default: .zero] += $1.amount
      }
      for (section, sum) in bySection.sorted(by: { $0.key < $1.key }) where sum != .zero {
        found.append(.init(kind: .balance, units: [source.unit], section: section, amount: sum))
      }
    }
    for purchase in purchases where purchase.difference != .zero {
      found.append(
        .init(
          kind: .purchase, units: [purchase.purchase.buyer, purchase.purchase.seller], section: nil,
          amount: purchase.difference))
    }
    let whole = rows.reduce(into: [String: Money]()) {
      $0[$1.account.section, default: .zero] += $1.total
    }
    for (section, sum) in whole.sorted(by: { $0.key < $1.key }) where sum != .zero {
      found.append(.init(kind: .balance, units: [], section: section, amount: sum))
    }
    return found
  }

  /// Whether the whole is what its parts come to: sources, less what was netted, with what was adjusted. It is, by how it is
  /// made; a test holds it.
  package var isWhole: Bool {
    let parts = sourcesTold.map(\.total).sum + adjustments.map(\.amount).sum
    return rows.map(\.netted).sum == .zero && parts == total
  }
}
