package import Basics

/// The room that a group of organisations and people works in; every thing belongs to one.
package struct Space: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case region, study, programme
    /// The open national one, for everybody.
    case arena
  }

  package let id: Identifier<Space>
  package let kind: Kind
  package let name: String
  package let purpose: String
  /// The units that it is about.
  package let units: [UnitCode]
  /// What the public sees of it.
  package let shows: Set<Aspect>
  package let isDemonstration: Bool
  package let createdAt: Instant

  /// The subject to ask `may` about.
  package var subject: Subject { .space(id, shows: shows) }
}

/// What is asked of a new space, and of one that is changed.
package struct SpaceDraft: Hashable, Sendable {
  package var kind: Space.Kind
  package var name: String
  package var purpose: String
  package var units: [UnitCode]
  package var shows: Set<Aspect>
  package var isDemonstration = false

  package init(
    kind: Space.Kind, name: String, purpose: String, units: [UnitCode] = [], shows: Set<Aspect> = [],
    isDemonstration: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.purpose = purpose
    self.units = units
    self.shows = shows
    self.isDemonstration = isDemonstration
  }

  package var faults: [Diagnostic] {
    [fault(ofName: name, field: "name")].compactMap(\.self)
      + (purpose.utf8.count > 4000
        ? [Diagnostic("text-too-long", .badInput, at: .init(field: "purpose"), ["limit": "4000"])] : [])
  }
}
