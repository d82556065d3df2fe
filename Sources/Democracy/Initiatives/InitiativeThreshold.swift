/// How many must support a residents' proposal before the council has to take a stand on it.
///
/// In Norway two per cent of the residents, but 300 in a municipality and 500 in a county are always enough; the council takes
/// its stand within six months (kommuneloven § 12-1, as minsak.no tells it: its text was not read, and whoever shows a figure says so).
package struct InitiativeThreshold: Hashable, Sendable {
  package enum Tier: Hashable, Sendable {
    case municipality, county

    /// As many as are always enough.
    package var alwaysEnough: Int { self == .municipality ? 300 : 500 }
  }

  package let residents: Int
  package let tier: Tier

  package init(residents: Int, tier: Tier = .municipality) {
    (self.residents, self.tier) = (residents, tier)
  }

  /// Two per cent, rounded up: fewer would be less than two per cent.
  package var twoPerCent: Int { (max(residents, 0) * 2 + 99) / 100 }
  package var needed: Int { min(twoPerCent, tier.alwaysEnough) }
  /// How many months the council has.
  package static let months = 6
}
