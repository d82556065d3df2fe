package import Basics
package import Spaces

/// The marker of identifiers of sessions.
package enum SessionKind {}

/// Somebody who is signed in, in one browser.
package struct SessionState: Sendable {
  package let sessionID: Identifier<SessionKind>
  package let person: Identifier<Person>
  package let name: String
  package let stage: Stage
  package let method: SignInMethod
  package let created: Instant
  package let seen: Instant
  /// What every form of this session carries hidden; only whoever knows the cookie can tell it.
  package let csrfToken: String

  /// How far a sign-in came.
  package enum Stage: String, Sendable {
    /// The password was right, and a code is still asked for: nothing can be read or written with this.
    case awaitsCode = "code"
    /// Somebody of whom a second factor is demanded has none: nothing can be done with this but setting one up.
    case needsFactor = "factor"
    case complete
  }
}

/// How somebody showed who they are.
package enum SignInMethod: String, Sendable {
  case password
  case link
  case issuer
}

/// Who asks for a page.
package enum Visitor: Sendable {
  case nobody
  case signedIn(SessionState)
  case token(TokenState)

  /// The person, or nil for the public.
  package var person: Identifier<Person>? {
    switch self {
    case .nobody: nil
    case .signedIn(let session): session.person
    case .token(let token): token.person
    }
  }
}
