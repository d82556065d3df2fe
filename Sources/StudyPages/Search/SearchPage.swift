import Basics
import Markup
import Pages
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
    let searched = visit.query["q"] ?? ""
    let groups = index.found(searched)
    return page(phrase("search.title"), at: StudyPlaces.search) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("search.title"))
        searchForm(&html, searched)
        if SearchedText(searched).isEmpty {
          searchLesson(&html, "search.empty")
        } else if groups.isEmpty {
          html.p(phrase("search.nothing", ["search": searched]), .class("lead"))
          searchLesson(&html, "search.nothing-hint")
        }
        for group in groups { self.group(&html, group, searched) }
      }
    }
  }

  private func searchForm(_ html: inout HTML, _ searched: String) {
    html.form(.action(StudyPlaces.search.address()), .method("get"), .class("unit-search"), .role("search")) {
      html in
      html.label(phrase("search.field"), .for("q"))
      html.input(
        .type("search"), .id("q"), .name("q"), .value(searched), .autocomplete("off"), .spellcheck(false))
      html.button(phrase("search.send"), .type("submit"), .class("button-main"))
    }
  }

  /// What can be looked for, with an example of each.
  private func searchLesson(_ html: inout HTML, _ key: String) {
    html.p(phrase(key))
    html.ul(.class("ways-on")) { html in
      for example in ["unit", "law", "measure", "page"] {
        let text = phrase("search.example.\(example)")
        html.li { $0.a(text, .href(StudyPlaces.search.address(Query([.init("q", text)])))) }
      }
    }
  }

  private func group(_ html: inout HTML, _ group: FoundGroup, _ searched: String) {
    let kind = group.kind.rawValue
    html.section(.aria("labelledby", "found-\(kind)")) { html in
      html.h2(phrase("search.kind.\(kind)"), .id("found-\(kind)"))
      html.ul(.class("findings")) { html in
        for finding in group.findings {
          html.li { html in
            html.a(finding.title, .href(finding.address))
            html.p(finding.line, .class("quiet"))
          }
        }
      }
      if group.more > 0 { more(&html, group, searched) }
    }
  }

  /// Where the rest is, as a list that can be looked through.
  private func more(_ html: inout HTML, _ group: FoundGroup, _ searched: String) {
    let place: Place? =
      switch group.kind {
      case .rule, .parameter: StudyPlaces.rules
      case .unit: StudyPlaces.units
      case .indicator: StudyPlaces.indicators
      case .form, .task: StudyPlaces.forms
      case .page: nil
      }
    html.p { html in
      html.text(phrase("search.more", count: group.more) + " ")
      guard let place else { return }
      let takesWords = [StudyPlaces.rules, StudyPlaces.units].contains(place)
      html.a(
        phrase("search.all"), .href(place.address(takesWords ? Query([.init("q", searched)]) : Query())))
    }
  }
}
