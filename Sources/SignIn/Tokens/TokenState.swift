package import Basics
package import Spaces

/// The marker of identifiers of API tokens.
package enum TokenKind {}

/// A program that acts for a person, with less than the person may do.
package struct TokenState: Sendable {
  package let tokenID: Identifier<TokenKind>
  package let person: Identifier<Person>
  package let name: String
  package let scopes: Set<Scope>
  package let created: Instant
  package let expires: Instant
  package let used: Instant?
}
