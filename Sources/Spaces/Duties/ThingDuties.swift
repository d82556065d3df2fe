package import Basics
package import Duties
import Formats

/// How a room derives duties from things of a kind: a pure function of what one says.
package struct ThingDuties: Sendable {
  package let kind: ThingKind
  let derive: @Sendable (JSONValue, DutyGround) throws(Diagnostic) -> [Duty]

  package init<Content: ThingContent>(
    _: Content.Type, _ derive: @escaping @Sendable (Content, DutyGround) throws(Diagnostic) -> [Duty]
  ) {
    kind = Content.kind
    self.derive = { content, ground throws(Diagnostic) in
      try derive(Content(reading: content), ground)
    }
  }
}

/// Which thing duties are derived of, and for which days.
package struct DutyGround: Sendable {
  package let thing: Identifier<Thing>
  package let title: String
  package let days: Range<Day>
  /// The dates that the law sets.
  package let statutory: StatutoryDuties

  package init(
    thing: Identifier<Thing>, title: String, days: Range<Day>, statutory: StatutoryDuties
  ) {
    self.thing = thing
    self.title = title
    self.days = days
    self.statutory = statutory
  }
}

extension [ThingDuties] {
  /// Those of the kinds that every room leans on.
  package static let ofSpaces: [ThingDuties] = [
    ThingDuties(OwnDuty.self) { duty, ground throws(Diagnostic) in try duty.duties(ground) },
    ThingDuties(Body.self) { body, ground throws(Diagnostic) in body.duties(ground) },
    ThingDuties(Contract.self) { contract, ground throws(Diagnostic) in contract.allDuties(ground) },
    ThingDuties(BusinessSystem.self) { system, ground throws(Diagnostic) in system.duties(ground) },
  ]
}
