import Basics
import Figures
import Markup
import Pages
import Wording

extension StudyContext {
  /// Every source of data: what it is, whose, which years, under which licence, copied when, through whom.
  func sourcesPage() -> Reply {
    page(phrase("sources.title"), at: StudyPlaces.sources) { html in
      html.header(.class("column")) {
        $0.h1(phrase("sources.title"))
        $0.p(phrase("sources.lead"), .class("lead"))
        $0.p {
          $0.a(phrase("sources.for-catalogues"), .href(StudyPlaces.catalogue.address()))
          $0.text(" · ")
          $0.a("Turtle", .href(StudyPlaces.catalogue.address(Query([.init("format", "turtle")]))))
        }
      }
      for (country, sources) in sourcesByCountry {
        html.section(.aria("labelledby", "sources-\(country)")) {
          $0.h2(phrase("country.\(country)"), .id("sources-\(country)"))
          $0.ul(.class("source-cards")) {
            for source in sources { $0.li(.id(source.id), .class("source-card")) { card(source, &$0) } }
          }
        }
      }
    }
  }

  /// Countries by code; the sources of each in the order of the atlas.
  private var sourcesByCountry: [(String, [Source])] {
    atlas.countries.keys.sorted().compactMap { country in
      let own = atlas.sources.filter { $0.id.hasPrefix("\(country).") }
      return own.isEmpty ? nil : (country, own)
    }
  }

  private func card(_ source: Source, _ html: inout HTML) {
    html.h3(source.titles[language.rawValue] ?? source.id)
    if let note = source.notes[language.rawValue], !note.isEmpty { html.p(note) }
    html.dl(.class("facts")) {
      fact("sources.publisher", source.publisher, &$0)
      fact("sources.table", source.table, &$0)
      fact("sources.years", source.years, &$0)
      fact("sources.licence", source.licence, &$0)
      fact("sources.retrieved", source.retrieved.map { phrase.date($0) } ?? "", &$0)
      fact("sources.origin", source.origin, &$0)
      fact("sources.file", source.file, &$0)
      fact("sources.id", source.id, &$0)
    }
  }

  private func fact(_ key: String, _ value: String, _ html: inout HTML) {
    guard !value.isEmpty else { return }
    html.dt(phrase(key))
    html.dd(value)
  }
}
