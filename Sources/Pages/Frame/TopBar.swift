package import Markup
package import Wording

extension PageContext {
  /// The way to every part of the site, and the choice of language and colours.
  func topBar(_ html: inout HTML, at place: Place) {
    html.header(.class("top-bar")) { html in
      html.div(.class("top-bar-inner")) { html in
        html.a("Nabo", .class("wordmark"), .href(Place.first.address()))
        html.div(.id("bar-parts"), .class("bar-parts"), .popover) { html in
          html.nav(.class("site-nav"), .aria("label", phrase("frame.nav.label"))) { html in
            html.ul { html in
              for entry in frame.entries { self.entry(&html, entry, on: place) }
              basis.visitorFrame.places(&html, basis, place)
              searchLink(&html, at: place)
            }
          }
          searchBox(&html, at: place)
          html.div(.class("choices")) {
            languageChoice(&$0)
            themeChoice(&$0)
          }
        }
        html.div(.class("choices", "bar-account")) { basis.visitorFrame.choices(&$0, basis, place) }
        // On a phone all but the name of the site and of the visitor stands behind this.
        html.button(
          phrase("frame.menu"), .type("button"), .class("bar-menu"), .popovertarget("bar-parts"))
      }
    }
  }

  /// A search of the whole site, wherever one is; not on its own page, which has a larger one.
  private func searchBox(_ html: inout HTML, at place: Place) {
    guard let search = frame.search, search != place.path else { return }
    html.form(.action(search), .method("get"), .class("site-search"), .role("search")) { html in
      html.label(phrase("frame.search"), .for("site-search"), .class("visually-hidden"))
      html.input(
        .type("search"), .id("site-search"), .name("q"), .placeholder(phrase("frame.search")),
        .autocomplete("off"), .spellcheck(false))
    }
  }

  /// The way there where the bar has no room for a box.
  private func searchLink(_ html: inout HTML, at place: Place) {
    guard let search = frame.search else { return }
    html.li(.class("search-link")) { html in
      html.a(.href(search), search == place.path ? .aria("current", "page") : nil) { html in
        html.svg(.class("icon"), .viewBox(0, 0, 20, 20), .aria("hidden", true)) { html in
          html.circle(.cx(8.5), .cy(8.5), .r(5.5))
          html.line(.x1(12.5), .y1(12.5), .x2(18), .y2(18))
        }
        html.span(phrase("frame.search"), .class("visually-hidden"))
      }
    }
  }

  private func entry(_ html: inout HTML, _ entry: Frame.Entry, on place: Place) {
    switch entry {
    case .page(let page): destination(&html, page, on: place)
    case .menu(let key, let pages):
      let isHere = pages.contains { current($0, on: place) != nil }
      html.li { html in
        html.details(.class("choice", "site-menu")) { html in
          html.summary(phrase(key), isHere ? .class("is-here") : nil)
          html.ul { html in
            for page in pages { destination(&html, page, on: place) }
          }
        }
      }
    }
  }

  /// One page of the top bar.
  package func destination(_ html: inout HTML, _ destination: Frame.Destination, on place: Place) {
    html.li {
      $0.a(phrase(destination.key), .href(destination.address), current(destination, on: place))
    }
  }

  /// A page below a destination marks it too, but not as the page itself.
  private func current(_ destination: Frame.Destination, on place: Place) -> Attribute? {
    if destination.address == place.path { return .aria("current", "page") }
    return destination.address == place.manner.above ? .aria("current", "true") : nil
  }

  private func languageChoice(_ html: inout HTML) {
    html.details(.class("choice")) { html in
      html.summary {
        $0.span(phrase("frame.language") + ": ", .class("visually-hidden"))
        $0.text(language.ownName)
      }
      html.ul { html in
        for choice in Language.allCases {
          html.li {
            $0.a(
              choice.ownName, .href(preference("language", choice.rawValue)), .lang(choice.rawValue),
              .hreflang(choice.rawValue), .rel("nofollow"),
              choice == language ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }

  private func themeChoice(_ html: inout HTML) {
    html.details(.class("choice")) { html in
      html.summary {
        $0.text(phrase("frame.theme.label"))
        $0.span(": " + phrase("frame.theme.\(theme.rawValue)"), .class("visually-hidden"))
      }
      html.ul { html in
        for choice in Theme.allCases {
          html.li {
            $0.a(
              phrase("frame.theme.\(choice.rawValue)"), .href(preference("theme", choice.rawValue)),
              .rel("nofollow"), choice == theme ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }

  private func preference(_ name: String, _ value: String) -> String {
    Place.preferences.address(Query([.init(name, value), .init("back", visit.address)]))
  }
}

extension Language {
  /// What the language calls itself.
  package var ownName: String {
    switch self {
    case .nb: "Bokmål"
    case .nn: "Nynorsk"
    case .sv: "Svenska"
    case .en: "English"
    }
  }
}
