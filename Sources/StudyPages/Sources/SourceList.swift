import Basics
import Markup
import Pages
import Wording

extension HTML {
  /// The list that the footnotes point to.
  mutating func sourceList(_ sources: NumberedSources, _ phrase: Phrasebook) {
    ol(.class("column", "source-list")) {
      for (index, source) in sources.list.enumerated() {
        $0.li(.id("source-\(index + 1)")) {
          $0.a(
            source.titles[phrase.language.rawValue] ?? source.id,
            .href("\(StudyPlaces.sources.address())#\(source.id)"))
          $0.text(". " + source.facts)
        }
      }
    }
  }
}
