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
    /// A municipality that takes over a task of another is taken to be paid what it costs; what it costs to set up is not
    /// reckoned.
    case receiver
    /// What the state gives and takes when a municipality is divided is not reckoned.
    case split
    /// The law's fewest seats are not known for the day.
    case seats
    /// It crosses a border of counties: what that changes in the county, and in grants that go by county, is not reckoned.
    case countyBorder = "county-border"
    /// One of the units is a county too, whose tasks and money are not reckoned.
    case alsoCounty = "also-county"
    /// The state's standard for one-off costs has no row or band of its own for a merger of this size.
    case beyondStandard = "beyond-standard"
    /// Land went from or to the unit once, and how many people went with it is not known.
    case transferredLand = "transferred-land"
    /// Accounts of the unit are not imported, while those of others are: all are told by their calculated need.
    case accounts
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
