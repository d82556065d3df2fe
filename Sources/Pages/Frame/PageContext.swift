import Basics
package import Figures
package import Wording

/// What one page needs to know of one visit. Each room has a context of its own, which adds what only its pages need.
package protocol PageContext: Sendable {
  var basis: PageBasis { get }
}

extension PageContext {
  package var content: PageContent { basis.content }
  package var frame: Frame { basis.frame }
  package var visit: Visit { basis.visit }
  /// Whether somebody still waits for the page.
  package var isWanted: StillWanted { basis.isWanted }
  package var language: Language { basis.language }
  package var theme: Theme { basis.theme }
  /// The texts of the visitor's language: `phrase("home.title")`.
  package var phrase: Phrasebook { basis.phrase }
  package var atlas: Atlas { content.atlas }

  /// The order of names: the visitor's own alphabet, or for readers of English that of the country.
  package func alphabet(of country: String) -> Alphabet? {
    let language: Language = self.language == .en ? (country == "se" ? .sv : .nb) : self.language
    return content.alphabets[language]
  }

  /// All that a reply depends on besides the address.
  package var variant: String {
    "\(language.rawValue) \(theme.rawValue) \(content.today().iso)"
  }
}
