package import Basics

/// One cooperation of municipalities as it stands on one day, whatever its form: what the law is held against, and what
/// a change of municipalities falls upon. It knows no space, no file and no language.
package struct Arrangement: Hashable, Sendable {
  /// One that takes part.
  package struct Participant: Hashable, Sendable {
    /// `no:3405` or `no:34`, the identifier of another arrangement, or the name of anybody else.
    package var unit: String
    /// Of ownership, 0 to 1.
    package var share: Double?
    /// Of liability, 0 to 1, where it is another than that of ownership.
    package var liability: Double?
    package var votes: Int?
    /// In the body that represents the participants.
    package var members: Int?
    package var deputies: Int?

    package init(
      unit: String, share: Double? = nil, liability: Double? = nil, votes: Int? = nil, members: Int? = nil,
      deputies: Int? = nil
    ) {
      self.unit = unit
      self.share = share
      self.liability = liability
      self.votes = votes
      self.members = members
      self.deputies = deputies
    }
  }

  package var id: String
  package var name: String
  /// Of `Data/*/forms`: `no.interkommunalt-selskap`. Empty where nobody has said.
  package var form: String
  package var participants: [Participant]
  /// Of the participants, the one that does the work for the others; empty where there is none.
  package var host: String
  /// Whether decisions that bind residents are left to it; nil where nobody has said.
  package var authority: Bool?
  /// Whether it is a legal person of its own, where the form leaves that to the agreement.
  package var isLegalPerson: Bool?
  /// What the agreement says, by the ids of the form's contents; nil where nobody has looked.
  package var clauses: Set<String>?
  /// When the agreement was made, where that is known.
  package var agreed: Day?
  /// The bodies it has, by the ids of the form's organs; nil where nobody has looked.
  package var organs: Set<String>?
  /// When the agreement is over, where that is known.
  package var end: Day?
  /// Days of the meetings of its highest body that are set.
  package var meetings: [Day]

  package init(
    id: String, name: String, form: String, participants: [Participant] = [], host: String = "",
    authority: Bool? = nil, isLegalPerson: Bool? = nil, clauses: Set<String>? = nil, agreed: Day? = nil,
    organs: Set<String>? = nil, end: Day? = nil, meetings: [Day] = []
  ) {
    self.id = id
    self.name = name
    self.form = form
    self.participants = participants
    self.host = host
    self.authority = authority
    self.isLegalPerson = isLegalPerson
    self.clauses = clauses
    self.agreed = agreed
    self.organs = organs
    self.end = end
    self.meetings = meetings
  }
}
