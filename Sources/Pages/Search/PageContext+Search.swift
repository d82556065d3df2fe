package import Basics
package import Markup
import Wording

/// What every page that searches the whole site has.
extension PageContext {
  /// What is searched for, as the address has it.
  package var searched: String { visit.query["q"] ?? "" }

  /// Checks that what is searched for is not longer than anybody types.
  ///
  /// - Throws: `search-too-long`.
  package func checkSearch() throws(Diagnostic) {
    guard searched.count > Limits.searchedCharacters else { return }
    throw Diagnostic(
      "search-too-long", .badInput, at: .init(field: "q"),
      ["found": "\(searched.count)", "most": "\(Limits.searchedCharacters)"])
  }

  /// The field of a page that searches, with what else can be asked below it.
  package func searchForm(
    _ html: inout HTML, at place: Place, others: (inout HTML) -> Void = { _ in }
  ) {
    html.form(.action(place.address()), .method("get"), .class("unit-search"), .role("search")) { html in
      html.label(phrase("search.field"), .for("q"))
      html.input(
        .type("search"), .id("q"), .name("q"), .value(searched), .autocomplete("off"), .spellcheck(false))
      html.button(phrase("search.send"), .type("submit"), .class("button-main"))
      others(&html)
    }
  }

  /// What can be looked for, with an example of each.
  package func searchLesson(_ html: inout HTML, _ key: String, at place: Place) {
    html.p(phrase(key))
    html.ul(.class("ways-on")) { html in
      for example in ["unit", "law", "measure", "page"] {
        let text = phrase("search.example.\(example)")
        html.li { $0.a(text, .href(place.address(Query([.init("q", text)])))) }
      }
    }
  }

  package func foundList(_ html: inout HTML, _ found: FoundList) {
    html.section(.aria("labelledby", "found-\(found.kind)")) { html in
      html.h2(phrase("search.kind.\(found.kind)"), .id("found-\(found.kind)"))
      html.ul(.class("findings")) { html in
        for item in found.items {
          html.li { html in
            html.a(item.title, .href(item.address))
            html.p(item.line, .class("quiet"))
          }
        }
      }
      guard found.more > 0 else { return }
      html.p { html in
        html.text(phrase("search.more", count: found.more) + " ")
        if let all = found.all { html.a(phrase("search.all"), .href(all)) }
      }
    }
  }
}
