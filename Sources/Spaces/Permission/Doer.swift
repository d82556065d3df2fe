package import Basics

/// Who carries out a change: somebody whom `may` is asked about, or the operator on the machine itself, who could
/// write into the database by hand and so is not asked, but recorded.
package enum Doer: Sendable {
  case actor(Actor)
  /// The name of the command.
  case command(String)

  package func may(_ action: Action, _ subject: Subject) -> Bool {
    switch self {
    case .actor(let actor): Spaces.may(actor, action, subject)
    case .command: true
    }
  }

  /// Throws `not-permitted` where they may not. For what they may not even see, ask that first and say that it is
  /// not there.
  package func require(_ action: Action, _ subject: Subject) throws(Diagnostic) {
    guard may(action, subject) else { throw Diagnostic("not-permitted", .forbidden) }
  }

  /// As the history tells it.
  package var hand: Change.Hand {
    switch self {
    case .actor(let actor): actor.person.map { .person($0) } ?? .command("public")
    case .command(let name): .command(name)
    }
  }

  /// Whether it is a program with somebody's token.
  package var isToken: Bool {
    guard case .actor(let actor) = self else { return false }
    return actor.scopes != nil
  }

  package var person: Identifier<Person>? {
    guard case .actor(let actor) = self else { return nil }
    return actor.person
  }
}
