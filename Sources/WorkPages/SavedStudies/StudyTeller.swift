package import Basics
package import Markup
package import Pages
package import Spaces

/// What pages about studies say of one that was kept, as whoever composes the site offers it.
package struct StudyTeller: Sendable {
  /// The study of a query in the words of a page's language; nil where the tables know none such. What it answers only
  /// where that is asked for and takes no more than so many steps.
  package typealias Telling = @Sendable (PageBasis, Query, _ answered: Bool, _ mostSteps: Int) -> ToldStudy?

  /// A map of units of one country on a day, by their codes, some of them in another colour, named by the element with an
  /// identifier; nil where no map shows any of them.
  package typealias Mapping =
    @Sendable (
      PageBasis, _ country: String, Day, _ codes: [String], _ strong: Set<String>, _ title: String
    ) -> ((inout HTML) -> Void)?

  let tell: Telling
  /// What keeping it takes, in steps; nil for what is soon done.
  let steps: @Sendable (PageBasis, Query) -> Int?
  /// The query with the day that it is about.
  let dated: @Sendable (PageBasis, Query) -> Query
  let map: Mapping

  package init(
    tell: @escaping Telling, steps: @escaping @Sendable (PageBasis, Query) -> Int?,
    dated: @escaping @Sendable (PageBasis, Query) -> Query, map: @escaping Mapping
  ) {
    self.tell = tell
    self.steps = steps
    self.dated = dated
    self.map = map
  }

  /// What is worked out while somebody waits for a page that shows a study: not above that, since such a page takes no
  /// turn.
  static let short = 100_000
}

extension WorkContext {
  /// A map of units on a day; nil on a site without maps, and where they show none of these.
  package func unitMap(
    of units: [UnitCode], on day: Day, strong: [UnitCode], titled title: String
  ) -> ((inout HTML) -> Void)? {
    guard let country = units.first?.country else { return nil }
    let codes = units.filter { $0.country == country }.map(\.code)
    return workplace.studies?.map(basis, country, day, codes, Set(strong.map(\.code)), title)
  }
}
