import Basics
import Figures
import Wording

/// Light or dark by choice, or as the visitor's system has it.
enum Theme: String, CaseIterable {
  case system, light, dark
}

/// What one page needs to know of one visit.
struct PageContext: Sendable {
  let content: SiteContent
  let visit: Visit
  /// Who visits, for attended visits.
  let caller: Caller
  /// Whether somebody still waits for the page.
  let isWanted: StillWanted
  let language: Language
  let theme: Theme
  /// The texts of the visitor's language: `phrase("home.title")`.
  let phrase: Phrasebook

  init(
    content: SiteContent, visit: Visit, caller: Caller = .unknown,
    isWanted: @escaping StillWanted = { true }
  ) {
    self.content = content
    self.visit = visit
    self.caller = caller
    self.isWanted = isWanted
    language = PageContext.language(of: visit)
    theme = visit.cookies["theme"].flatMap(Theme.init) ?? .system
    phrase = content.texts.phrasebook(language)
  }

  var atlas: Atlas { content.atlas }
  /// Where people work together; nil on a site that only compares.
  var workplace: Workplace? { content.workplace }

  /// The order of names: the visitor's own alphabet, or for readers of English that of the country.
  func alphabet(of country: String) -> Alphabet? {
    let language: Language = self.language == .en ? (country == "se" ? .sv : .nb) : self.language
    return content.alphabets[language]
  }

  /// All that a reply depends on besides the address.
  var variant: String {
    "\(language.rawValue) \(theme.rawValue) \(content.today().iso)"
  }

  /// The visitor's choice, else what the browser asks for, else bokmål.
  private static func language(of visit: Visit) -> Language {
    visit.cookies["language"].flatMap(Language.init(rawValue:)) ?? Language(
      acceptLanguage: visit.acceptLanguage) ?? .nb
  }
}
