package import Basics
package import Rulebook

/// One amount of the income of a municipality, or of what a merger does to it, in kroner a year.
package struct IncomeItem: Sendable {
  /// What becomes of the amount in a merger.
  package enum Kind: String, CaseIterable, Sendable {
    /// What a municipality gets or pays without any merger.
    case alone
    /// Falls away; negative.
    case lost
    /// Comes from the state, and from no other municipality.
    case gained
    /// Moves between the new municipality and the rest of the country.
    case redistributed
    /// Moves between the municipalities that merge, because they have one purse; adds up to zero.
    case pooled
    /// Comes back for a number of years.
    case compensated
  }

  package let kind: Kind
  /// `base-grant`, `tax-equalisation`: a word that does not change.
  package let part: String
  /// Positive for what the municipality has more.
  package let amount: Traced<Amount>

  package init(_ kind: Kind, _ part: String, _ amount: Traced<Amount>) {
    self.kind = kind
    self.part = part
    self.amount = amount
  }

  package var money: Money? { amount.value.money }
}

/// Who has the amounts: a municipality, the new one, or all others together.
package struct IncomeParty: Sendable {
  package enum Role: String, Sendable {
    case alone, merged, partner, rest
  }

  /// What is known of a sum, and which parts are not in it.
  package struct Sum: Hashable, Sendable {
    package let known: Money
    /// The parts that are unknown; none where `known` is the whole.
    package let missing: [String]
    package let verified: Bool

    /// Nil where a part is missing.
    package var whole: Money? { missing.isEmpty ? known : nil }
  }

  package let role: Role
  /// Codes joined by `+` for the new municipality, `rest` for the others.
  package let code: String
  package let name: String
  package let inhabitants: Int
  package let items: [IncomeItem]

  package init(role: Role, code: String, name: String, inhabitants: Int, items: [IncomeItem]) {
    self.role = role
    self.code = code
    self.name = name
    self.inhabitants = inhabitants
    self.items = items
  }

  package func items(of kind: IncomeItem.Kind) -> [IncomeItem] {
    items.filter { $0.kind == kind }
  }

  /// - Parameter kind: nil for all of them.
  package func sum(of kind: IncomeItem.Kind? = nil) -> Sum {
    let chosen = items.filter { kind == nil || $0.kind == kind }
    return Sum(
      known: chosen.compactMap(\.money).sum, missing: chosen.filter { $0.money == nil }.map(\.part),
      verified: chosen.allSatisfy { $0.money == nil || $0.amount.verified })
  }
}

/// What a merger does to the new municipality, to each that becomes part of it, and to all others.
package struct IncomeMerger: Sendable {
  /// A year after the merger: how much of the compensation is paid in it.
  package struct Year: Hashable, Sendable {
    package let year: Int
    /// Of ``IncomeItem/Kind/compensated``, between 0 and 1.
    package let weight: Double
  }

  package let merged: IncomeParty
  package let partners: [IncomeParty]
  package let rest: IncomeParty
  /// From the year of effect to the first without compensation; empty where the years are not known.
  package let years: [Year]

  package var parties: [IncomeParty] { [merged] + partners + [rest] }
}
