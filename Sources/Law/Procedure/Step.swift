package import Rulebook

/// One thing that has to be done, or may be done, in a change of division.
package struct Step: Hashable, Sendable {
  package enum Duty: String, CaseIterable, Hashable, Sendable {
    case must, should, may
    /// Nobody has to act: it takes effect by law.
    case effect
  }

  /// When the step belongs to the course of things at all.
  package enum Condition: String, CaseIterable, Hashable, Sendable {
    case always
    /// Only when the year before the effect is one of ordinary elections.
    case electionYear = "election-year"
    case otherYear = "other-year"
  }

  package let id: String
  package let title: LocalText
  package let who: LocalText
  package let duty: Duty
  package let condition: Condition
  /// The first day, where the law sets one.
  package let from: Moment?
  /// The last day, where the law sets one.
  package let by: Moment?
  /// What is done and where that is written.
  package let statement: Statement
  /// Says what sets the time where no calendar can: `As soon as possible after the decision`.
  package let timing: LocalText?

  package init(
    id: String, title: LocalText, who: LocalText, duty: Duty, condition: Condition, from: Moment?,
    by: Moment?,
    statement: Statement, timing: LocalText?
  ) {
    self.id = id
    self.title = title
    self.who = who
    self.duty = duty
    self.condition = condition
    self.from = from
    self.by = by
    self.statement = statement
    self.timing = timing
  }
}
