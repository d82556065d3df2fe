package import Answers
package import Basics
package import Figures
package import Law
package import Rulebook
import Units
package import Wording

/// Everything that pages read: loaded once, shared by all visits.
package struct SiteContent: Sendable {
  package let atlas: Atlas
  package let rulebook: Rulebook
  package let statutes: Statutes
  package let texts: Texts
  /// The order of names in each language.
  package let alphabets: [Language: Alphabet]
  /// The address of a file of `Public/`, with its fingerprint, like `/public/app.css?v=…`.
  package let asset: @Sendable (String) -> String
  package let today: @Sendable () -> Day
  /// Outlooks under way and those that are finished.
  package let outlooks: OutlookJobs
  /// The most that one question may cost.
  package let most: PriceLimit
  /// Hash of the tables, for documents that are handed on; empty where nobody took it.
  package let dataHash: String
  /// Where people work together; nil for a site that only compares.
  package let workplace: Workplace?
  /// Divisions prepared for choosing from.
  let shelf: DivisionShelf

  package init(
    atlas: Atlas, rulebook: Rulebook, statutes: Statutes = Statutes(forms: [], procedures: []), texts: Texts,
    asset: @escaping @Sendable (String) -> String, today: @escaping @Sendable () -> Day,
    boundaries: [ImportedBoundaries] = [], outlooks: OutlookJobs = .atOnce(), most: PriceLimit = PriceLimit(),
    dataHash: String = "",
    workplace: Workplace? = nil
  ) {
    self.atlas = atlas
    self.rulebook = rulebook
    self.statutes = statutes
    self.texts = texts
    self.asset = asset
    self.today = today
    self.outlooks = outlooks
    self.most = most
    self.dataHash = dataHash
    self.workplace = workplace
    shelf = DivisionShelf(boundaries: boundaries)
    let names = atlas.countries.values.flatMap { $0.register.units.map(\.name) }
    alphabets = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, Alphabet($0, names: names)) })
  }
}
