package import SignIn
package import Store

/// What the pages of signing in need besides the database.
package struct SignInParts: Sendable {
  package let entrance: Entrance
  package let factor: SecondFactor
  /// Nil where the installation sends no letters: the operator passes links on.
  package let postman: Postman?
  package let issuers: [Issuer]
  /// Makes and reads the links that end letters; nil where none are sent.
  package let stopLink: StopLink?

  package init(storage: any Storage, key: InstallationKey, postman: Postman? = nil, issuers: [Issuer] = []) {
    entrance = Entrance(storage: storage, gate: PasswordGate())
    factor = SecondFactor(key: key)
    stopLink = StopLink(key: key)
    self.postman = postman
    self.issuers = issuers
  }

  package init(
    entrance: Entrance, factor: SecondFactor, postman: Postman? = nil, issuers: [Issuer] = [],
    stopLink: StopLink? = nil
  ) {
    self.entrance = entrance
    self.factor = factor
    self.postman = postman
    self.issuers = issuers
    self.stopLink = stopLink
  }
}
