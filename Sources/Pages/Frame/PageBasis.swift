package import Wording

/// Light or dark by choice, or as the visitor's system has it.
package enum Theme: String, CaseIterable, Sendable {
  case system, light, dark
}

/// What the contexts of all rooms hold alike; enough for a page that is of no room.
///
/// A class, because it is asked for with every text of a page, and one reference is handed on sooner than its many parts.
package final class PageBasis: PageContext {
  package let content: PageContent
  package let frame: Frame
  package let visit: Visit
  /// What the frame shows of who visits.
  package let visitorFrame: VisitorFrame
  package let isWanted: StillWanted
  package let language: Language
  package let theme: Theme
  package let phrase: Phrasebook

  package init(
    content: PageContent, frame: Frame, visit: Visit, visitorFrame: VisitorFrame = .none,
    isWanted: @escaping StillWanted = { true }
  ) {
    self.content = content
    self.frame = frame
    self.visit = visit
    self.visitorFrame = visitorFrame
    self.isWanted = isWanted
    language = PageBasis.language(of: visit)
    theme = visit.cookies["theme"].flatMap(Theme.init) ?? .system
    phrase = content.texts.phrasebook(language)
  }

  package var basis: PageBasis { self }

  /// The same for another visit.
  package func visiting(_ visit: Visit) -> PageBasis {
    PageBasis(content: content, frame: frame, visit: visit, visitorFrame: visitorFrame, isWanted: isWanted)
  }

  /// The same for somebody who reads another language.
  package func speaking(_ language: Language) -> PageBasis {
    language == self.language
      ? self
      : visiting(
        Visit(
          method: visit.method, segments: visit.segments, query: visit.query,
          cookies: visit.cookies.merging(["language": language.rawValue]) { $1 }, sender: visit.sender))
  }

  /// The same under another frame of the visitor, who has just become somebody else.
  package func shown(by visitorFrame: VisitorFrame) -> PageBasis {
    PageBasis(content: content, frame: frame, visit: visit, visitorFrame: visitorFrame, isWanted: isWanted)
  }

  /// The visitor's choice, else what the browser asks for, else bokmål.
  private static func language(of visit: Visit) -> Language {
    visit.cookies["language"].flatMap(Language.init(rawValue:)) ?? Language(
      acceptLanguage: visit.acceptLanguage) ?? .nb
  }
}
