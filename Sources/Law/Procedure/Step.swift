package import Rulebook

/// One thing that has to be done, or may be done, in a change of division.
package struct Step: Hashable, Sendable {
  package enum Duty: String, CaseIterable, Hashable, Sendable {
    case must, should, may
    /// Nobody has to act: it takes effect by law.
    case effect
  }

  /// What must hold for the step to belong to the course of things at all.
  package enum Condition: String, CaseIterable, Hashable, Sendable {
    /// Only when the year before the effect is one of ordinary elections.
    case electionYear = "election-year"
    case otherYear = "other-year"
    /// Only for a split into new municipalities.
    case newUnits = "new-units"
    /// Only for a split whose parts are added to other municipalities.
    case joinedParts = "joined-parts"
  }

  package let id: String
  package let title: LocalText
  package let who: LocalText
  package let duty: Duty
  /// All of them must hold; none for what always belongs to it.
  package let conditions: Set<Condition>
  /// The first day, where the law sets one.
  package let from: Moment?
  /// The last day, where the law sets one.
  package let by: Moment?
  /// Whether it falls on the one day of an ordinary election, which is fixed anew for each.
  package let isElection: Bool
  /// What is done and where that is written.
  package let statement: Statement
  /// Says what sets the time where no calendar can: `As soon as possible after the decision`.
  package let timing: LocalText?

  package init(
    id: String, title: LocalText, who: LocalText, duty: Duty, conditions: Set<Condition>, from: Moment?,
    by: Moment?, isElection: Bool, statement: Statement, timing: LocalText?
  ) {
    self.id = id
    self.title = title
    self.who = who
    self.duty = duty
    self.conditions = conditions
    self.from = from
    self.by = by
    self.isElection = isElection
    self.statement = statement
    self.timing = timing
  }
}
