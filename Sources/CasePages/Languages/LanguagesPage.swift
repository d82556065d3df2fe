import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Each section once, its languages side by side, with what nobody has translated.
  func languagesPage(_ id: Identifier<Thing>, _ ground: CaseGround) throws -> Reply {
    let view = try caseView(id, ground)
    let title = phrase("cases.languages")
    let originals = view.folder.sections.filter { $0.content.translates == nil }
    return workPage(
      "\(title) – \(view.folder.title)", at: CasePlaces.languages(id), in: view.rooms, nil
    ) { html in
      html.h1(title)
      html.p { $0.a(view.folder.title, .href(CasePlaces.matter(id).address())) }
      if originals.isEmpty {
        html.p(phrase("cases.no-sections"), .class("column"))
      } else {
        html.p(lead(originals, view.folder), .class("lead", "column"))
        table(&html, languageListing(originals, view.folder), isCards: true)
      }
      guard view.mayChange else { return }
      html.p(.class("no-print")) {
        $0.a(
          words(of: .section).new, .class("button"),
          .href(
            SpacePlaces.newThing(view.space.id).address(Query([.init("kind", ThingKind.section.rawValue)]))))
      }
    }
  }

  private typealias Section = CaseFolder.Entry<CaseSection>

  /// Those in which anything is written, and those that a joint case of the countries is usually read in.
  private func languages(of folder: CaseFolder) -> [CaseSection.Language] {
    let used = Set(folder.sections.compactMap(\.content.language))
    let usual: Set<CaseSection.Language> =
      folder.content.units.contains { $0.country == "no" } ? [.nb, .nn] : [.sv]
    return CaseSection.Language.allCases.filter { used.contains($0) || usual.contains($0) }
  }

  private func text(of section: Section, in language: CaseSection.Language, _ folder: CaseFolder) -> Section?
  {
    section.content.language == language
      ? section
      : folder.sections.first {
        $0.content.translates == section.id && $0.content.language == language
      }
  }

  private func lead(_ originals: [Section], _ folder: CaseFolder) -> String {
    let counts = languages(of: folder).map { language in
      let there = originals.count { text(of: $0, in: language, folder) != nil }
      return phrase(
        "cases.translated",
        [
          "language": words(of: .section).word("language", language.rawValue), "there": String(there),
          "all": String(originals.count),
        ])
    }
    return counts.joined(separator: " · ")
  }

  private func languageListing(_ originals: [Section], _ folder: CaseFolder) -> Listing<Section> {
    let kind = words(of: .section)
    let columns = languages(of: folder).map { language in
      ListingColumn<Section>(
        language.rawValue, kind.word("language", language.rawValue), isOrderable: false,
        show: { html, section in
          guard let text = text(of: section, in: language, folder) else {
            return html.em(phrase("cases.untranslated"))
          }
          html.p(.lang(language.rawValue)) { html in
            html.a(text.title, .href(ThingPlaces.thing(text.id).address()))
          }
          html.p(.class("kept-lines"), .lang(language.rawValue)) { $0.lines(text.content.text) }
        },
        cell: { .text(text(of: $0, in: language, folder)?.content.text ?? "") })
    }
    return Listing(name: phrase("cases.languages"), columns: columns, rows: originals)
  }
}
