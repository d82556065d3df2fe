package import Spaces

/// A case with everything that belongs to it, as one visitor may see it.
package struct CaseFolder: Sendable {
  package struct Entry<Content: ThingContent>: Sendable {
    package let id: Identifier<Thing>
    package let title: String
    package let content: Content

    package init(id: Identifier<Thing>, title: String, content: Content) {
      (self.id, self.title, self.content) = (id, title, content)
    }

    init(_ thing: RecalledThing) {
      self.init(id: thing.id, title: thing.fields.title, content: Content(reading: thing.fields.content))
    }
  }

  package let id: Identifier<Thing>
  package let title: String
  package let content: JointCase
  /// By their place, then as they were made.
  package let sections: [Entry<CaseSection>]
  package let treatments: [Entry<Treatment>]
  package let decisions: [Entry<Decision>]
  package let amendments: [Entry<MovedAmendment>]

  package init(
    id: Identifier<Thing>, title: String, content: JointCase, sections: [Entry<CaseSection>] = [],
    treatments: [Entry<Treatment>] = [], decisions: [Entry<Decision>] = [],
    amendments: [Entry<MovedAmendment>] = []
  ) {
    (self.id, self.title, self.content) = (id, title, content)
    self.sections = sections.enumerated().sorted {
      ($0.element.content.position ?? Int.max, $0.offset) < (
        $1.element.content.position ?? Int.max, $1.offset
      )
    }.map(\.element)
    self.treatments = treatments
    let own = Set(treatments.map(\.id))
    self.decisions = decisions.filter { $0.content.treatment.map(own.contains) ?? false }
    self.amendments = amendments
  }

  /// The treatment of one council at one level.
  package func treatment(_ unit: UnitCode, _ level: Treatment.Level) -> Entry<Treatment>? {
    treatments.first { $0.content.unit == unit && $0.content.level == level }
  }
}
