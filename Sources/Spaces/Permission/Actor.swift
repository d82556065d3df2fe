/// Who asks, and what they are where.
package struct Actor: Hashable, Sendable {
  /// Nil for the public.
  package let person: Identifier<Person>?
  /// Whether they run the installation.
  package let isOperator: Bool
  package let roles: [Identifier<Space>: Role]
  /// What the token they came with is for; nil for a person who is signed in.
  package let scopes: Set<Scope>?

  package init(
    person: Identifier<Person>?, isOperator: Bool = false, roles: [Identifier<Space>: Role] = [:],
    scopes: Set<Scope>? = nil
  ) {
    self.person = person
    self.isOperator = isOperator
    self.roles = roles
    self.scopes = scopes
  }

  /// Anybody, without an account.
  package static let `public` = Actor(person: nil)

  /// The same person by way of a token.
  package func narrowed(to scopes: Set<Scope>) -> Actor {
    Actor(
      person: person, isOperator: isOperator, roles: roles,
      scopes: self.scopes.map { $0.intersection(scopes) } ?? scopes)
  }
}
