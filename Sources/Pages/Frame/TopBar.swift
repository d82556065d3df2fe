package import Markup
package import Wording

extension PageContext {
  /// The way to every part of the site, and the choice of language and colours.
  func topBar(_ html: inout HTML, route: any PageRoute) {
    html.header(.class("top-bar")) { html in
      html.div(.class("top-bar-inner")) { html in
        html.a("Nabo", .class("wordmark"), .href(FrameRoute.first.address()))
        html.nav(.class("site-nav"), .aria("label", phrase("frame.nav.label"))) { html in
          html.ul { html in
            for place in frame.places { self.place(&html, place, on: route) }
            basis.visitorFrame.places(&html, basis, route)
          }
        }
        html.div(.class("choices")) {
          languageChoice(&$0)
          themeChoice(&$0)
          basis.visitorFrame.choices(&$0, basis, route)
        }
      }
    }
  }

  private func place(_ html: inout HTML, _ place: Frame.Place, on route: any PageRoute) {
    switch place {
    case .page(let page): destination(&html, page, on: route)
    case .menu(let key, let pages):
      let isHere = pages.contains { current($0, on: route) != nil }
      html.li { html in
        html.details(.class("choice", "site-menu")) { html in
          html.summary(phrase(key), isHere ? .class("is-here") : nil)
          html.ul { html in
            for page in pages { destination(&html, page, on: route) }
          }
        }
      }
    }
  }

  /// One page of the top bar.
  package func destination(_ html: inout HTML, _ destination: Frame.Destination, on route: any PageRoute) {
    html.li {
      $0.a(phrase(destination.key), .href(destination.address), current(destination, on: route))
    }
  }

  /// A page below a destination marks it too, but not as the page itself.
  private func current(_ destination: Frame.Destination, on route: any PageRoute) -> Attribute? {
    if destination.address == route.path { return .aria("current", "page") }
    return destination.address == route.above ? .aria("current", "true") : nil
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
    FrameRoute.preferences.address(Query([.init(name, value), .init("back", visit.address)]))
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
