package import Basics
package import Cases
package import Formats
package import Spaces
package import Store

/// What cases ask of other rooms, which they do not know.
package struct CaseGround: Sendable {
  /// What a strategy says, of its content.
  package let plan: @Sendable (JSONValue) -> CasePlan
  /// Makes tasks of the lines of its action plan.
  package let makeTasks: @Sendable (Identifier<Thing>, Actor, any Transaction, Occasion) throws -> Void
  /// What stands in the register of a case that all have decided.
  package let arrangement: @Sendable (AdoptedCase) -> ThingDraft
  /// Who takes part in a cooperation on a day, of its content; nil where it is not in force.
  package let partners: @Sendable (JSONValue, Day) -> [UnitCode]?
  /// Where the register is told as it was on a day, and as it was known then.
  package let register: @Sendable (Identifier<Space>, Day) -> String
  /// Where a programme is made of it.
  package let programme: @Sendable (Identifier<Space>, AdoptedCase) -> String

  /// What people said of a case, as far as somebody may see it on a day.
  package let inputs: @Sendable (Identifier<Thing>, Day, Actor, any Transaction) throws -> CaseInputs

  /// How cases are treated month by month.
  package let schedules: [CaseSchedule]

  package init(
    schedules: [CaseSchedule],
    plan: @escaping @Sendable (JSONValue) -> CasePlan,
    makeTasks: @escaping @Sendable (Identifier<Thing>, Actor, any Transaction, Occasion) throws -> Void,
    arrangement: @escaping @Sendable (AdoptedCase) -> ThingDraft,
    partners: @escaping @Sendable (JSONValue, Day) -> [UnitCode]?,
    register: @escaping @Sendable (Identifier<Space>, Day) -> String,
    programme: @escaping @Sendable (Identifier<Space>, AdoptedCase) -> String,
    inputs: @escaping @Sendable (Identifier<Thing>, Day, Actor, any Transaction) throws -> CaseInputs
  ) {
    self.schedules = schedules
    (self.plan, self.makeTasks, self.arrangement) = (plan, makeTasks, arrangement)
    (self.partners, self.register, self.programme) = (partners, register, programme)
    self.inputs = inputs
  }
}

/// A strategy as a case shows it.
package struct CasePlan: Hashable, Sendable {
  package struct Action: Hashable, Sendable {
    package let what: String
    package let due: Day?
    package let task: Identifier<Thing>?

    package init(what: String, due: Day?, task: Identifier<Thing>?) {
      (self.what, self.due, self.task) = (what, due, task)
    }
  }

  package let vision: String
  package let actions: [Action]

  package init(vision: String, actions: [Action]) {
    (self.vision, self.actions) = (vision, actions)
  }
}

/// A case that all have decided alike, as other rooms take it over.
package struct AdoptedCase: Hashable, Sendable {
  package let title: String
  package let units: [UnitCode]
  package let summary: String
  package let study: Identifier<Thing>?
  /// The day on which the last of them decided; nil where nobody wrote it down.
  package let decided: Day?
  /// As a sentence names it.
  package let source: String
  /// From which day it is known.
  package let today: Day
}
