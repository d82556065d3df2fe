/// What a cooperation is for: the answers from which forms are excluded. A question that is not answered
/// excludes nothing.
package struct Needs: Hashable, Sendable {
  package enum Authority: String, CaseIterable, Hashable, Sendable {
    case no
    /// On internal matters of the cooperation and in administering grant schemes only.
    case exceptions
    case yes
  }

  /// Shall it decide individual cases, that is exercise public authority?
  package var authority: Authority?
  /// Are the decisions of principal importance?
  package var principal: Bool?
  /// Is the task laid on municipalities by statute?
  package var statutory: Bool?
  /// Is a legal person of its own wanted, one that can employ, own and be sued?
  package var legalPerson: Bool?
  package var participants: Partners?
  /// Shall it sell in competition with others?
  package var market: Bool?
  /// Must the liability of the participants be limited?
  package var limited: Bool?

  package init(
    authority: Authority? = nil, principal: Bool? = nil, statutory: Bool? = nil, legalPerson: Bool? = nil,
    participants: Partners? = nil, market: Bool? = nil, limited: Bool? = nil
  ) {
    self.authority = authority
    self.principal = principal
    self.statutory = statutory
    self.legalPerson = legalPerson
    self.participants = participants
    self.market = market
    self.limited = limited
  }

  /// The questions, by the names under which they are asked everywhere.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    case participants, authority, principal, statutory
    case legalPerson = "legal-person"
    case limited, market
    /// Not asked of people: is the form there on the day?
    case day

    package static let asked = allCases.filter { $0 != .day }
  }
}
