package import Basics
package import Law
package import Rulebook

/// What the law says of one arrangement on one day that somebody should know or mend. It has no words: those are
/// `lawcheck.finding.<word>` with its values, in every language.
package struct Finding: Hashable, Sendable {
  package enum Level: String, CaseIterable, Hashable, Sendable {
    /// Against the law as it was read.
    case fault
    /// Lawful only under a condition that nobody has told of, or for a time.
    case warning
    /// Something that is not known, or that one should know.
    case hint
  }

  /// What a text says at one of its places.
  package enum Value: Hashable, Sendable {
    case text(String)
    /// Those that take part, by what the arrangement knows them by.
    case units([String])
    case words(LocalText)
    /// All of several, in order.
    case list([LocalText])
    /// One of several.
    case either([LocalText])
    case day(Day)
    /// Of a whole, 1 for all of it.
    case share(Double)
    case count(Int)
  }

  package let kind: FindingKind
  /// What it concerns where there may be several: a clause, a body or one that takes part; empty otherwise.
  package let subject: String
  package let level: Level
  /// Where it is written; nil for what arithmetic alone says.
  package let statement: Statement?
  package let values: [String: Value]

  /// The same whenever it is found: `clause-missing.shares`. Findings of one kind about several that take part are told
  /// apart by `subject`.
  package var id: String {
    switch kind {
    case .clauseMissing, .clauseWhereNeeded, .organMissing: "\(kind.rawValue).\(subject)"
    default: kind.rawValue
    }
  }

  package init(
    _ kind: FindingKind, _ level: Level, _ statement: Statement?, of subject: String = "",
    _ values: [String: Value] = [:]
  ) {
    self.kind = kind
    self.subject = subject
    self.level = level
    self.statement = statement
    self.values = values
  }
}

/// What can be found.
package enum FindingKind: String, CaseIterable, Hashable, Sendable {
  case formUnknown = "form-unknown"
  case formNotYet = "form-not-yet"
  case formOver = "form-over"
  case formMustConvert = "form-must-convert"
  case formToConvert = "form-to-convert"
  case agreedBeforeForm = "agreed-before-form"
  case participantsTooFew = "participants-too-few"
  case participantTwice = "participant-twice"
  case participantBarred = "participant-barred"
  case participantUnclear = "participant-unclear"
  case participantsMixed = "participants-mixed"
  case hostMissing = "host-missing"
  case hostNotParticipant = "host-not-participant"
  case sharesNotWhole = "shares-not-whole"
  case sharesUnknown = "shares-unknown"
  case liabilityNotWhole = "liability-not-whole"
  case nameLacks = "name-lacks"
  case organMissing = "organ-missing"
  case organsUnknown = "organs-unknown"
  case membersTooFew = "members-too-few"
  case deputiesTooFew = "deputies-too-few"
  case authorityBarred = "authority-barred"
  case authorityConditional = "authority-conditional"
  case authorityUnknown = "authority-unknown"
  case personAlways = "person-always"
  case personNever = "person-never"
  case personUnknown = "person-unknown"
  case clauseMissing = "clause-missing"
  case clauseWhereNeeded = "clause-where-needed"
  case clausesUnknown = "clauses-unknown"
}
