package import Pages

/// What pages about studies say of one that was kept, as whoever composes the site offers it.
package struct StudyTeller: Sendable {
  /// The study of a query in the words of a page's language; nil where the tables know none such. What it answers only
  /// where that is asked for and takes no more than so many steps.
  package typealias Telling = @Sendable (PageBasis, Query, _ answered: Bool, _ mostSteps: Int) -> ToldStudy?

  let tell: Telling
  /// What keeping it takes, in steps; nil for what is soon done.
  let steps: @Sendable (PageBasis, Query) -> Int?
  /// The query with the day that it is about.
  let dated: @Sendable (PageBasis, Query) -> Query

  package init(
    tell: @escaping Telling, steps: @escaping @Sendable (PageBasis, Query) -> Int?,
    dated: @escaping @Sendable (PageBasis, Query) -> Query
  ) {
    self.tell = tell
    self.steps = steps
    self.dated = dated
  }

  /// What is worked out while somebody waits for a page that shows a study: not above that, since such a page takes no
  /// turn.
  static let short = 100_000
}
