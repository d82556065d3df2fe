package import SignIn
package import Store

/// What the pages of signing in need besides the database.
package struct SignInParts: Sendable {
  package let entrance: Entrance
  package let factor: SecondFactor
  /// Nil where the installation sends no letters: the operator passes links on.
  package let postman: Postman?
  package let issuers: [Issuer]

  package init(storage: any Storage, key: InstallationKey, postman: Postman? = nil, issuers: [Issuer] = []) {
    entrance = Entrance(storage: storage, gate: PasswordGate())
    factor = SecondFactor(key: key)
    self.postman = postman
    self.issuers = issuers
  }

  package init(entrance: Entrance, factor: SecondFactor, postman: Postman? = nil, issuers: [Issuer] = []) {
    self.entrance = entrance
    self.factor = factor
    self.postman = postman
    self.issuers = issuers
  }
}
