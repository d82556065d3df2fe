import Basics
import Pages
package import SignIn
package import Spaces
package import Store

/// Why a page stops in the middle and another is shown in its place.
package enum Interruption: Error {
  /// The page is for people who are signed in.
  case signInNeeded
  /// There is no such page, or the visitor may not know of it: both look the same.
  case absent
}

extension WorkContext {
  /// The visitor: nobody, somebody who is signed in, or a program with a token.
  package var visitor: Visitor { caller.visitor }

  /// Who is signed in, or throws `Interruption.signInNeeded`.
  package func signedIn() throws -> SessionState {
    guard case .signedIn(let session) = visitor else {
      // Who could not be looked up is not asked to sign in, which would not help.
      if let fault = caller.fault { throw fault }
      throw Interruption.signInNeeded
    }
    return session
  }

  /// What the visitor is and may do, as of this transaction. Throws what kept them from being looked up: for whoever
  /// is taken for nobody, what is theirs would seem not to exist.
  func actor(_ tx: any Transaction) throws -> Actor {
    if let fault = caller.fault { throw fault }
    let day = content.today()
    return switch visitor {
    case .nobody: .public
    case .signedIn(let session): try Actor.of(session.person, at: day, tx)
    case .token(let token): try Actor.of(token.person, at: day, tx).narrowed(to: token.scopes)
    }
  }

  /// Reads in one transaction, as the visitor.
  package func reading<Value>(_ body: (any Transaction, Actor) throws -> Value) throws -> Value {
    try workplace.shown.read { tx in try body(tx, actor(tx)) }
  }

  /// Reads and writes in one transaction, as the visitor.
  package func writing<Value>(_ body: (any Transaction, Actor, Occasion) throws -> Value) throws -> Value {
    let occasion = workplace.occasion()
    let value = try workplace.storage.write { tx in try body(tx, actor(tx), occasion) }
    workplace.takeInTexts(of: occasion.kinds)
    return value
  }
}
