import Markup
import Wording

extension PageContext {
  /// The way to every part of the site, and the choice of language and colours.
  func topBar(_ html: inout HTML, route: Route) {
    html.header(.class("top-bar")) { html in
      html.div(.class("top-bar-inner")) { html in
        html.a("Nabo", .class("wordmark"), .href(Route.home.address()))
        html.nav(.class("site-nav"), .aria("label", phrase("frame.nav.label"))) { html in
          html.ul { html in
            for place in Frame.places { self.place(&html, place, on: route) }
            if workplace != nil { destination(&html, Frame.spaces, on: route) }
            noticesLink(&html, on: route)
          }
        }
        html.div(.class("choices")) {
          languageChoice(&$0)
          themeChoice(&$0)
          accountChoice(&$0, on: route)
        }
      }
    }
  }

  private func place(_ html: inout HTML, _ place: Frame.Place, on route: Route) {
    switch place {
    case .page(let page): destination(&html, page, on: route)
    case .menu(let key, let pages):
      let isHere = pages.contains { current($0.route, on: route) != nil }
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

  private func destination(_ html: inout HTML, _ destination: Frame.Destination, on route: Route) {
    html.li {
      $0.a(
        phrase(destination.key), .href(destination.route.address()), current(destination.route, on: route))
    }
  }

  /// A page below a destination marks it too, but not as the page itself.
  private func current(_ destination: Route, on route: Route) -> Attribute? {
    if destination == route { return .aria("current", "page") }
    let isBelow =
      switch (destination, route) {
      case (.units, .unit), (.grants, .income), (.rules, .rule), (.spaces, .spaces): true
      default: false
      }
    return isBelow ? .aria("current", "true") : nil
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
    Route.preferences.address(Query([.init(name, value), .init("back", visit.address)]))
  }
}

extension Language {
  /// What the language calls itself.
  var ownName: String {
    switch self {
    case .nb: "Bokmål"
    case .nn: "Nynorsk"
    case .sv: "Svenska"
    case .en: "English"
    }
  }
}
