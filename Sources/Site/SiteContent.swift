package import Answers
package import Basics
package import Figures
package import Law
import Pages
package import Rulebook
package import StudyPages
package import Wording
package import WorkPages

/// Everything that the site needs: loaded once, shared by all visits.
package struct SiteContent: Sendable {
  let pages: PageContent
  let study: StudyContent
  /// Where people work together; nil for a site that only compares.
  let workplace: Workplace?

  /// - Parameters:
  ///   - outlooks: those under way and those that are finished.
  ///   - most: the most that one question may cost.
  ///   - dataHash: of the tables, for documents that are handed on; empty where nobody took it.
  package init(
    atlas: Atlas, rulebook: Rulebook, statutes: Statutes = Statutes(forms: [], procedures: []), texts: Texts,
    asset: @escaping @Sendable (String) -> String, today: @escaping @Sendable () -> Day,
    boundaries: [ImportedBoundaries] = [], outlooks: OutlookJobs = .atOnce(), most: PriceLimit = PriceLimit(),
    dataHash: String = "",
    workplace: Workplace? = nil
  ) {
    pages = PageContent(
      atlas: atlas, rulebook: rulebook, statutes: statutes, texts: texts, asset: asset, today: today,
      dataHash: dataHash, cookies: workplace?.cookies)
    study = StudyContent(
      boundaries: boundaries,
      outlooks: { outlooks.ask($0, $1, of: .address($2), steps: $3) }, most: most)
    self.workplace = workplace
  }
}
