package import Basics
package import Figures
package import Law
package import Rulebook
package import Surveys
import Units
package import Wording

/// What pages of every room read: loaded once, shared by all visits.
package struct PageContent: Sendable {
  package let atlas: Atlas
  package let rulebook: Rulebook
  package let statutes: Statutes
  /// What can be asked of people, every version of it.
  package let instruments: [Instrument]
  package let texts: Texts
  /// The order of names in each language.
  package let alphabets: [Language: Alphabet]
  /// The address of a file of `Public/`, with its fingerprint, like `/public/app.css?v=…`.
  package let asset: @Sendable (String) -> String
  package let today: @Sendable () -> Day
  /// Hash of the tables, for documents that are handed on; empty where nobody took it.
  package let dataHash: String
  /// By what visitors are known again; nil where nobody can sign in.
  package let cookies: Cookies?

  package init(
    atlas: Atlas, rulebook: Rulebook, statutes: Statutes = Statutes(forms: [], procedures: []),
    instruments: [Instrument] = [], texts: Texts,
    asset: @escaping @Sendable (String) -> String, today: @escaping @Sendable () -> Day,
    dataHash: String = "", cookies: Cookies? = nil
  ) {
    self.atlas = atlas
    self.rulebook = rulebook
    self.statutes = statutes
    self.instruments = instruments
    self.texts = texts
    self.asset = asset
    self.today = today
    self.dataHash = dataHash
    self.cookies = cookies
    let names = atlas.countries.values.flatMap { $0.register.units.map(\.name) }
    alphabets = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, Alphabet($0, names: names)) })
  }
}
