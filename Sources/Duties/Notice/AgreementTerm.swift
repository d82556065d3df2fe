package import Basics

/// For how long an agreement holds, and how it is ended.
package struct AgreementTerm: Hashable, Sendable {
  /// What becomes of it where nobody gives notice.
  package enum Renewal: Hashable, Sendable {
    /// It holds on for so long, and so on.
    case tacit(DateRule.Span)
    case none
  }

  /// When its first term is over; nil for one that holds until somebody ends it.
  package let end: Day?
  /// Nil where nobody has said.
  package let renewal: Renewal?
  /// Nil where nobody has said.
  package let notice: NoticeTerms?
  /// How many days before the last day of notice, or before the end where none is needed, people want to be told; nil
  /// where they do not.
  package let warning: Int?

  package init(end: Day?, renewal: Renewal? = nil, notice: NoticeTerms?, warning: Int? = nil) {
    self.end = end
    self.renewal = renewal
    self.notice = notice
    self.warning = warning
  }

  /// One whose first term is told by its length: it is over on the day of the same number. Nil where that is outside the
  /// years 1 to 9999.
  package init?(
    start: Day, term: DateRule.Span, renewal: Renewal? = nil, notice: NoticeTerms?, warning: Int? = nil
  ) {
    guard let end = term.later(than: start) else { return nil }
    self.init(end: end, renewal: renewal, notice: notice, warning: warning)
  }
}
