import Basics
import Markup
package import Pages
import Wording

extension StudyContext {
  /// One search for the site: municipalities and counties of all times, rules and their values, legal forms, indicators,
  /// tasks and pages.
  func searchPage() -> Reply {
    do throws(Diagnostic) {
      try checkSearch()
    } catch {
      return faultPage([error], at: StudyPlaces.search)
    }
    let lists = foundLists(searched)
    return page(phrase("search.title"), at: StudyPlaces.search) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("search.title"))
        searchForm(&html, at: StudyPlaces.search)
        if SearchedText(searched).isEmpty {
          searchLesson(&html, "search.empty", at: StudyPlaces.search)
        } else if lists.isEmpty {
          html.p(phrase("search.nothing", ["search": searched]), .class("lead"))
          searchLesson(&html, "search.nothing-hint", at: StudyPlaces.search)
        }
        for list in lists { foundList(&html, list) }
      }
    }
  }

  /// What is found on pages that everybody sees alike, grouped by what it is.
  package func foundLists(_ searched: String) -> [FoundList] {
    index.found(searched).map { group in
      FoundList(
        kind: group.kind.rawValue,
        items: group.findings.map { .init(title: $0.title, line: $0.line, address: $0.address) },
        more: group.more, all: all(of: group.kind, searched))
    }
  }

  /// Where everything of a kind is, as a list that can be looked through.
  private func all(of kind: Finding.Kind, _ searched: String) -> String? {
    let words = Query([.init("q", searched)])
    return switch kind {
    case .rule, .parameter: StudyPlaces.rules.address(words)
    case .unit: StudyPlaces.units.address(words)
    case .indicator: StudyPlaces.indicators.address()
    case .form, .task: StudyPlaces.forms.address()
    case .page: nil
    }
  }
}
