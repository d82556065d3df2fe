package import Basics
package import Law

/// What a change of municipalities does to one arrangement. It has no words: those are `effect.<part>.<word>`.
package struct Effect: Hashable, Sendable {
  /// One unit of afterwards that takes the place of units that took part.
  package struct Joined: Hashable, Sendable {
    package let result: String
    package let person: StructureChange.LegalPerson
    /// Of what took part before, those whose place it takes: units, and arrangements that were dissolved.
    package let participants: [String]
    /// Parts of the new unit that had not taken part.
    package let outside: [String]
    /// The shares together; nil where one of them is not known.
    package let share: Double?
    /// The seats together; nil where those of one are not known.
    package let members: Int?
  }

  /// One thing that becomes of it, and who must do what about it by when.
  package struct Consequence: Hashable, Sendable {
    package let kind: EffectKind
    /// Where it is written; nil where no act that was read says it.
    package let statement: Statement?
    /// By when something must or can be done; nil where no act says.
    package let deadline: Day?
    package let responsible: Responsible
  }

  package let arrangement: String
  package let name: String
  /// The gravest first; none where nothing changes.
  package let consequences: [Consequence]
  package let joined: [Joined]
  /// Who took part.
  package let before: [String]
  /// Who takes part, if nothing else is agreed.
  package let after: [String]
  /// Arrangements that took part and are dissolved by the same change.
  package let through: [String]

  /// The gravest.
  package var kind: EffectKind { consequences.first?.kind ?? .unaffected }
  package var also: [EffectKind] { consequences.dropFirst().map(\.kind) }
}

/// What can become of an arrangement, the gravest first.
package enum EffectKind: String, CaseIterable, Hashable, Comparable, Sendable {
  /// All that took part are one now, and the form needs more.
  case dissolves
  case hostDisappears = "host-disappears"
  /// The law does not have the form any longer on the day of the change.
  case formBarred = "form-barred"
  case oneLeft = "one-left"
  /// Several that took part are one now: a double membership.
  case joinsTwice = "joins-twice"
  case sharesChange = "shares-change"
  case seatsChange = "seats-change"
  case replacesParticipant = "replaces-participant"
  /// Only a part of the new unit took part.
  case coversPart = "covers-part"
  case mayBeEnded = "may-be-ended"
  case unaffected

  package static func < (a: Self, b: Self) -> Bool { a.gravity < b.gravity }

  private var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Who has to see to it.
package enum Responsible: String, CaseIterable, Hashable, Sendable {
  /// The councils of all that take part, each for itself.
  case councils
  /// The council of the new municipality, by what the joint committee prepared.
  case newCouncil = "new-council"
}
