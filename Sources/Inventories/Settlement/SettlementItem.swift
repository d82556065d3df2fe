package import Basics

/// Something that is shared out when a municipality is split (inndelingslova §§ 18–24).
package struct SettlementItem: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Roads, bridges, schools and what else serves one area wholly or nearly so: it goes there, outside of the account
    /// (§ 19 first paragraph, § 20 first).
    case administration
    /// Other real property and what else has a value that can be sold: to whoever is most entitled (§ 20 no. 1).
    case property
    /// In proportion to the values taken over, unless somebody is named (§ 20 no. 2).
    case debt
    /// What is owed to the municipality (§ 20 no. 3).
    case claim
    /// What it owes otherwise (§ 20 no. 3).
    case duty
    /// Used by several together, because none of them could reasonably have it alone (§ 20 no. 4).
    case shared
    /// For what lies somewhere with whoever has it then; others by the ratio (§ 22).
    case guarantee

    /// Whether it counts in the account that is evened out, and which way.
    var sign: Int64 {
      switch self {
      case .property, .claim: 1
      case .debt, .duty: -1
      case .administration, .shared, .guarantee: 0
      }
    }

    /// Whether it can be shared out without naming anybody.
    var hasKey: Bool { self == .debt || self == .guarantee }
  }

  package let id: String
  package let kind: Kind
  /// At least zero.
  package let value: Money
  /// Who has it; nil where nobody has said.
  package let to: String?
  package let isDisputed: Bool
  /// The parts by which the parties agreed to share it, by their names (§ 18); empty where they follow the rules.
  package let key: [String: Int64]

  package init(
    id: String, kind: Kind, value: Money, to: String? = nil, isDisputed: Bool = false,
    key: [String: Int64] = [:]
  ) {
    (self.id, self.kind, self.value, self.to, self.isDisputed) = (id, kind, value, to, isDisputed)
    self.key = key
  }
}
