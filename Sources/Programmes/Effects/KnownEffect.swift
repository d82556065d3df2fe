package import Basics
package import Spaces

/// What a merger does to one agreement, system, group of posts or body that a space knows: what follows from what the thing
/// says of itself, and by when somebody must see to it.
package struct KnownEffect: Hashable, Sendable {
  package enum What: String, CaseIterable, Hashable, Sendable {
    /// Its municipality goes on as the same legal person.
    case stays
    /// It goes over to the new municipality.
    case passes
    /// Of an agreement: the counterpart must agree that another takes the place of the party.
    case needsConsent = "needs-consent"
    /// Of an agreement: no other may take the place of the party.
    case barred
    /// Of an agreement: nobody has said whether another may take the place of the party.
    case partyUnknown = "party-unknown"
    /// Of an agreement: notice can no longer be given so that it is over by the day of effect.
    case noticeGone = "notice-gone"
    /// Another of those that merge has the same.
    case double
    /// The number of the old municipality stands in it.
    case number
    /// Something of it must be kept for good, and its archive is not closed.
    case archive
    /// It ends with the municipality whose it is.
    case ends
  }

  package enum Action: Hashable, Sendable {
    case decideAgreement, agreement(Contract.Decision)
    case decideSystem, system(BusinessSystem.Decision)
    case place, endBody
  }

  package let id: Identifier<Thing>
  package let kind: ThingKind
  package let title: String
  /// What is gravest stands first; never empty.
  package let what: [What]
  package let action: Action
  package let responsible: String
  package let deadline: Day
}

/// Which units become one, and when.
package struct KnownMerger: Hashable, Sendable {
  package let effective: Day
  package let today: Day
  private let parts: Set<UnitCode>
  private let continues: UnitCode?
  private let codes: [UnitCode: UnitCode]

  /// - Parameters:
  ///   - continues: the one of them that goes on as a legal person; nil where a new one arises.
  ///   - codes: what units that things name are called in the division that merges: a municipality keeps being the same under
  ///     another code.
  package init(
    parts: [UnitCode], effective: Day, continues: UnitCode?, today: Day, codes: [UnitCode: UnitCode] = [:]
  ) {
    (self.effective, self.today, self.codes) = (effective, today, codes)
    self.parts = Set(parts.map { codes[$0] ?? $0 })
    self.continues = continues.map { codes[$0] ?? $0 }
  }

  /// Whether one of them merges.
  func touches(_ units: some Sequence<UnitCode>) -> Bool { units.contains { parts.contains(own($0)) } }

  /// Whether one of them merges and does not go on as it was.
  func ends(_ units: some Sequence<UnitCode>) -> Bool {
    units.contains { parts.contains(own($0)) && own($0) != continues }
  }

  func own(_ unit: UnitCode) -> UnitCode { codes[unit] ?? unit }
}
