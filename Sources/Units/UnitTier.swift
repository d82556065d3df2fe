package import Basics

/// The tiers of local government: a municipality lies in a county.
package enum UnitTier: String, CaseIterable, Hashable, Sendable {
  case municipality, county

  /// - Throws: `tier-unknown`.
  package init(asked word: String) throws(Diagnostic) {
    guard let tier = UnitTier(rawValue: word) else {
      throw Diagnostic(
        "tier-unknown", .badInput, at: .init(field: "tier"),
        ["tier": word, "expected": UnitTier.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    self = tier
  }
}

/// What the units of a register are made of.
indirect enum UnitMembers: Sendable {
  /// Nothing smaller: they are municipalities.
  case none
  case municipalities(of: Register)

  var tier: UnitTier {
    switch self {
    case .none: .municipality
    case .municipalities: .county
    }
  }
}
