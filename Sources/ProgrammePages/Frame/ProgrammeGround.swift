package import Basics
package import Plans
package import Spaces
package import WorkPages

/// What the pages of programmes need besides what every page has.
package struct ProgrammeGround: Sendable {
  /// What a merger does to what a space knows: asked of other rooms, which programmes do not know.
  package typealias Effects =
    @Sendable (WorkContext, Identifier<Space>, MergerAsked) throws -> [MergerEffect]

  /// The codes that units go by on a day: Lillehammer of 2019 and of 2020 is the same under two of them.
  package typealias Codes = @Sendable (WorkContext, Set<UnitCode>, Day) -> [UnitCode: UnitCode]

  package let templates: ProgrammeTemplates
  package let effects: Effects
  package let codes: Codes

  package init(
    templates: ProgrammeTemplates, effects: @escaping Effects = { _, _, _ in [] },
    codes: @escaping Codes = { _, _, _ in [:] }
  ) {
    (self.templates, self.effects, self.codes) = (templates, effects, codes)
  }
}

/// Which units become one, and when.
package struct MergerAsked: Hashable, Sendable {
  package let parts: [UnitCode]
  package let effective: Day
  /// The one of them that goes on as a legal person; nil where a new one arises.
  package let continues: UnitCode?

  package init(parts: [UnitCode], effective: Day, continues: UnitCode?) {
    (self.parts, self.effective, self.continues) = (parts, effective, continues)
  }
}

/// What a merger does to one thing of a space, in words.
package struct MergerEffect: Sendable {
  package let kind: ThingKind
  package let title: String
  package let address: String
  package let effect: String
  package let action: String
  package let responsible: String
  package let statute: String
  package let deadline: Day?

  package init(
    kind: ThingKind, title: String, address: String, effect: String, action: String, responsible: String,
    statute: String, deadline: Day?
  ) {
    self.kind = kind
    (self.title, self.address, self.effect, self.action) = (title, address, effect, action)
    (self.responsible, self.statute, self.deadline) = (responsible, statute, deadline)
  }
}
