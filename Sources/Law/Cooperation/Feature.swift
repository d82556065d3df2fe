/// The headings under which forms are laid side by side, in the order of the page.
package enum Feature: String, CaseIterable, Hashable, Sendable {
  case participants
  case purpose
  case legalPerson = "legal-person"
  /// Decisions that bind residents, and who may give the form the power to make them.
  case authority
  case liability
  case organs
  /// What the name must contain.
  case name
  /// Who adopts and changes the agreement.
  case agreement
  /// Withdrawal of one participant.
  case exit
  /// Dissolution, and what becomes of debts and archives.
  case dissolution
  case budget
  /// Audit, ownership control, appeals and supervision.
  case control
  /// What a merger or split of municipalities does to it.
  case merger
  /// Selling in a market.
  case market
}
