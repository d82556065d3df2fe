/// What a form asks of a cooperation that can be counted or looked up. The statement behind each is that of the feature
/// it belongs to. Whatever was not read in its source is not asked for.
package struct FormDemands: Hashable, Sendable {
  /// How many must take part at least.
  package let participants: Int
  /// Forms of other cooperations that may take part beside municipalities and counties.
  package let memberForms: [String]
  /// Words of which the name must have one; none where any name will do.
  package let nameWords: [String]
  /// Whether one of the participants does the work for the others.
  package let hasHost: Bool
  /// In the body that represents the participants; nil where there is none.
  package let representatives: Representatives?
  /// What a change of division lets participants do; nil where no act says.
  package let afterChange: AfterChange?

  package struct Representatives: Hashable, Sendable {
    /// Of each participant, at least.
    package let members: Int
    /// For each member, at least.
    package let deputies: Int

    package init(members: Int, deputies: Int) {
      self.members = members
      self.deputies = deputies
    }
  }

  /// Giving notice, and asking for the agreement to be looked at anew.
  package struct AfterChange: Hashable, Sendable {
    /// For so many years from the day on which the change takes effect.
    package let years: Int
    /// Of notice.
    package let months: Int

    package init(years: Int, months: Int) {
      self.years = years
      self.months = months
    }
  }

  package init(
    participants: Int = 1, memberForms: [String] = [], nameWords: [String] = [], hasHost: Bool = false,
    representatives: Representatives? = nil, afterChange: AfterChange? = nil
  ) {
    self.participants = participants
    self.memberForms = memberForms
    self.nameWords = nameWords
    self.hasHost = hasHost
    self.representatives = representatives
    self.afterChange = afterChange
  }
}
