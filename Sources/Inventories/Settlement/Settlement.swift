package import Basics

/// The settlement of a split by the rules of inndelingslova §§ 19, 20 and 22: who has what, by which ratio, what is evened out in
/// money, and what is still open. What the parties agree on otherwise goes before it (§ 18).
package struct Settlement: Sendable {
  package struct Share: Hashable, Sendable {
    package let item: SettlementItem
    /// In the order of the parties; empty where it is open.
    package let amounts: [Money]
  }

  /// One of the municipalities that the areas go to.
  package struct Party: Hashable, Sendable {
    package let name: String
    /// The tax income of its area in the last five years, all together; the ratio is made of it.
    package let taxes: Money

    package init(name: String, taxes: Money) {
      (self.name, self.taxes) = (name, taxes)
    }
  }

  package let parties: [Party]
  /// What is shared out.
  package let shares: [Share]
  /// What somebody disputes, and what nobody has been named for: outside of every sum until it is settled.
  package let open: [SettlementItem]
  /// What each has taken over of what counts, less what it owes for it.
  package let taken: [Money]
  /// What each should have by the ratio.
  package let due: [Money]

  /// What each pays (above zero) or is paid, so that all have what the ratio says (§ 20 third paragraph). They come to zero.
  package var evened: [Money] { zip(taken, due).map { $0 - $1 } }

  package init(_ items: [SettlementItem], among parties: [Party]) {
    self.parties = parties
    let ratio = parties.map(\.taxes.ore)
    let names = parties.map(\.name)
    let settled = items.filter { item in
      !item.isDisputed
        && (Self.parts(item.value.ore, by: item.key, among: names) != nil
          || item.to.map(names.contains) ?? (item.kind.hasKey || item.kind == .shared))
    }
    let property = settled.filter { $0.kind == .property }
    let values = names.indices.map { party in
      property.reduce(Int64(0)) { sum, item in
        let agreed = Self.parts(item.value.ore, by: item.key, among: names)?[party]
        return sum + (agreed ?? (item.to == names[party] ? item.value.ore : 0))
      }
    }
    shares = settled.map { item in
      let parts: [Int64]
      if let agreed = Self.parts(item.value.ore, by: item.key, among: names) {
        parts = agreed
      } else if let to = item.to {
        parts = names.map { $0 == to ? item.value.ore : 0 }
      } else if item.kind == .debt, values.contains(where: { $0 > 0 }) {
        parts = Apportionment(item.value.ore, by: values).parts
      } else {
        parts = Apportionment(item.value.ore, by: ratio).parts
      }
      return Share(item: item, amounts: parts.map { Money(ore: $0) })
    }
    open = items.filter { item in !settled.contains(item) }
    let counted = shares
    taken = names.indices.map { party in
      counted.map { Money(ore: $0.amounts[party].ore * $0.item.kind.sign) }.sum
    }
    due = Apportionment(taken.sum.ore, by: ratio).parts.map { Money(ore: $0) }
  }

  /// A whole by an agreed key, in parts that come to exactly it: money in øre, staff in hundredths of a man-year.
  ///
  /// - Returns: nil where there is no key, or one that names somebody who is no party.
  package static func parts(
    _ whole: Int64, by key: [String: Int64], among names: [String]
  ) -> [Int64]? {
    guard key.values.contains(where: { $0 > 0 }), key.keys.allSatisfy(names.contains) else { return nil }
    return Apportionment(whole, by: names.map { key[$0] ?? 0 }).parts
  }

  /// What of each kind there was, is shared out and is open; the first is the sum of the others.
  package func sums(of kind: SettlementItem.Kind) -> (all: Money, shared: Money, open: Money) {
    let shared = shares.filter { $0.item.kind == kind }
    let open = open.filter { $0.kind == kind }
    return (
      shared.map(\.item.value).sum + open.map(\.value).sum, shared.flatMap(\.amounts).sum,
      open.map(\.value).sum
    )
  }
}
