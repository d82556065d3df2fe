/// Something that an outlook could not tell, and why; what rests on it is left out, never counted as zero.
package struct Gap: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The unit's need index is not published.
    case needIndex = "need-index"
    /// The mean need or the cost key of the country is not known.
    case needProfile = "need-profile"
    /// A grant of the merger is not known for some years.
    case grants
    /// What a municipality loses as base grant is not known.
    case baseGrant = "base-grant"
    /// Free income of the partners was not given.
    case freeIncome = "free-income"
    /// The part of its sector that a task is was not given.
    case taskShare = "task-share"
    /// Nobody has measured the effect.
    case effect
    /// A unit has no place on the map.
    case place
    /// The country has no such rule here.
    case country
    /// The state's standard for one-off costs does not reach the merger.
    case transition
    /// What it costs to set up a cooperation nobody has measured.
    case setUp = "set-up"
    /// What it costs a municipality to take over a task of another, and what it is paid for it, is not reckoned.
    case receiver
    /// What the state gives and takes when a municipality is divided is not reckoned.
    case split
    /// The law's fewest seats are not known for the day.
    case seats
  }

  package let alternative: String
  /// The unit of the alternative, the unit or the task that it is about.
  package let subject: String
  package let reason: Reason
  /// Parts of the account that are left out.
  package let parts: [AccountPart]
  /// What the rule said, in the language of the rulebook, where it said anything.
  package let detail: [String: String]

  init(
    _ reason: Reason, alternative: String, subject: String, parts: [AccountPart] = [],
    detail: [String: String] = [:]
  ) {
    self.reason = reason
    self.alternative = alternative
    self.subject = subject
    self.parts = parts
    self.detail = detail
  }
}
