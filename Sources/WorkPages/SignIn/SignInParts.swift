import Pages
package import SignIn
package import Store

/// What the pages of signing in need besides the database.
package struct SignInParts: Sendable {
  package let entrance: Entrance
  package let factor: SecondFactor
  /// Nil where the installation sends no letters: the operator passes links on.
  package let postman: Postman?
  package let issuers: [Issuer]
  /// Of whom a second factor is demanded.
  package let demand: FactorDemand
  /// Passwords that nobody may choose.
  package let refused: KnownPasswords
  /// Makes and reads the links that end letters.
  package let stopLink: StopLink

  package init(
    storage: any Storage, key: InstallationKey, postman: Postman? = nil, issuers: [Issuer] = [],
    demand: FactorDemand = .operators, refused: KnownPasswords = .none, cost: ScryptCost = .standard
  ) {
    entrance = Entrance(storage: storage, gate: PasswordGate(), cost: cost, demand: demand)
    factor = SecondFactor(key: key)
    stopLink = StopLink(key: key)
    self.postman = postman
    self.issuers = issuers
    self.demand = demand
    self.refused = refused
  }
}
