package import Basics
package import Duties
import Formats

/// How a room derives duties from things of a kind: a pure function of what one says.
package struct ThingDuties: Sendable {
  package let kind: ThingKind
  let derive: @Sendable (JSONValue, DutyGround) throws(Diagnostic) -> [Duty]
  /// Of a cooperation that has bodies of its own, its form and which they are.
  let cooperation: @Sendable (JSONValue) -> (form: String, bodies: [Identifier<Thing>])?

  /// - Parameter cooperation: the form of the cooperation that one is (`no.interkommunalt-selskap`), and its bodies; nil for
  ///   what is none, or has none.
  package init<Content: ThingContent>(
    _: Content.Type,
    cooperation: @escaping @Sendable (Content) -> (form: String, bodies: [Identifier<Thing>])? = { _ in nil },
    _ derive: @escaping @Sendable (Content, DutyGround) throws(Diagnostic) -> [Duty]
  ) {
    kind = Content.kind
    self.cooperation = { cooperation(Content(reading: $0)) }
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
  /// The forms of cooperation whose body the thing is, by id.
  package let forms: Set<String>

  package init(
    thing: Identifier<Thing>, title: String, days: Range<Day>, statutory: StatutoryDuties,
    forms: Set<String> = []
  ) {
    self.forms = forms
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
    ThingDuties(Body.self) { body, ground throws(Diagnostic) in try body.duties(ground) },
    ThingDuties(Document.self) { document, ground throws(Diagnostic) in document.duties(ground) },
    ThingDuties(Contract.self) { contract, ground throws(Diagnostic) in contract.allDuties(ground) },
    ThingDuties(BusinessSystem.self) { system, ground throws(Diagnostic) in system.duties(ground) },
  ]
}
