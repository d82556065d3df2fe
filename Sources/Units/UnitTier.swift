/// The tiers of local government: a municipality lies in a county.
package enum UnitTier: String, CaseIterable, Hashable, Sendable {
  case municipality, county
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
