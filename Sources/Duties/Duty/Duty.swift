package import Basics
package import Rulebook

/// Something somebody must have done by a day, and why.
package struct Duty: Hashable, Sendable {
  /// How far what it says is known.
  package enum Certainty: String, CaseIterable, Hashable, Sendable {
    /// Read in its source.
    case verified
    /// Worked out from what was read.
    case derived
    /// Not checked against its source.
    case unverified
  }

  /// Where it is written that it must be done.
  package struct Basis: Hashable, Sendable {
    /// `kommuneloven § 14-3`, a clause of an agreement; empty where people set it themselves.
    package let citation: String
    /// Of the act or document; empty where there is none.
    package let url: String
    /// What is said there, in plain words.
    package let text: LocalText

    package init(citation: String = "", url: String = "", text: LocalText = "") {
      self.citation = citation
      self.url = url
      self.text = text
    }
  }

  /// What is to be done.
  package enum What: Hashable, Sendable {
    case told(LocalText)
    /// A text of the program by its key, with its values.
    case phrase(String, [String: String])
  }

  /// The same whenever it is derived: marks and calendars know it by this.
  package let id: String
  package let who: DutyBearer
  package let what: What
  /// The last day on which it is done in time.
  package let day: Day
  /// Minutes since midnight on that day, where the rule names an hour.
  package let minute: Int?
  /// The day that the rule names, where it is another because of a weekend or holiday.
  package let ruleDay: Day
  /// The municipality that it concerns, `no:3405`; empty where it is of no single one.
  package let unit: String
  package let country: HolidayCountry
  package let basis: Basis
  package let certainty: Certainty

  package init(
    id: String, who: DutyBearer, what: What, on ruleDay: Day, minute: Int? = nil,
    free: FreeDayChoice = .stays, unit: String = "", country: HolidayCountry = .no, basis: Basis = Basis(),
    certainty: Certainty
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.ruleDay = ruleDay
    self.minute = minute
    self.unit = unit
    self.country = country
    self.basis = basis
    self.certainty = certainty
    day = ruleDay.moved(free, in: country)
  }
}

/// Who must do it.
package struct DutyBearer: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A role that somebody may hold or nobody: of the law, or as people call it.
    case role
    /// An account, or the name of somebody without one.
    case person
    case post
    /// A council, board or committee.
    case body
  }

  package let kind: Kind
  /// Of a role a word that is always the same, of the others the identifier.
  package let key: String
  /// What a role is called; empty where the name is to be looked up.
  package let name: LocalText

  package init(_ kind: Kind, _ key: String, name: LocalText = "") {
    self.kind = kind
    self.key = key
    self.name = name
  }
}
