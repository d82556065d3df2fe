import Markup
import Wording

/// What surrounds every page.
enum Frame {
  /// Every style sheet of the site, in the order in which they build on one another.
  static let styleSheets = [
    "tokens", "base", "frame", "division", "home", "units", "compare", "charts", "unit", "sources",
    "council", "grants", "income", "forms", "timeline", "rules", "outlook", "decide", "mine", "report",
    "work",
  ].map { "css/\($0).css" }

  /// A page that the top bar leads to, with the key of its name.
  typealias Destination = (route: Route, key: String)

  /// What stands in the top bar, in its order.
  enum Place {
    case page(Destination)
    /// Pages of one kind, under a name that opens them.
    case menu(key: String, pages: [Destination])
  }

  static let places: [Place] = [
    .page((.compare, "frame.nav.compare")), .page((.outlook, "outlook-page.nav")),
    .page((.mine, "mine.nav")),
    .menu(
      key: "frame.nav.law",
      pages: [
        (.grants, "grants-page.nav"), (.forms, "frame.nav.forms"), (.timeline, "frame.nav.timeline"),
        (.rules, "frame.nav.rules"),
      ]),
    .menu(
      key: "frame.nav.facts",
      pages: [
        (.units, "frame.nav.units"), (.indicators, "frame.nav.indicators"),
        (.sources, "frame.nav.sources"), (.about, "frame.nav.about"),
      ]),
  ]

  /// Where people work together; only where there is a database for it.
  static let spaces: Destination = (.spaces(.list), "frame.nav.spaces")

  /// Every page of the top bar.
  static let destinations: [Destination] = places.flatMap { place in
    switch place {
    case .page(let destination): [destination]
    case .menu(_, let pages): pages
    }
  }
}

extension PageContext {
  /// A page in the frame of the site: skip link, top bar, the page itself, footer.
  ///
  /// - Parameters:
  ///   - title: what the page is called, without the name of the site.
  ///   - scripts: files of `Public/js` that make the page better; it works without them.
  func page(
    _ title: String, route: Route, status: Int = 200, caching: Reply.Caching = .page,
    scripts: [String] = [], content: (inout HTML) -> Void
  ) -> Reply {
    let html = HTML.document(
      .lang(language.rawValue), .data("theme", theme.rawValue), reserving: 128 * 1024
    ) { html in
      html.head { head(&$0, title: title, scripts: scripts) }
      html.body {
        $0.a(phrase("frame.skip"), .class("skip-link"), .href("#main"))
        topBar(&$0, route: route)
        $0.main(.id("main"), .tabindex(-1), content: content)
        pageFooter(&$0)
      }
    }
    return Reply(status: status, body: html.bytes, caching: caching, route: route.pattern)
  }

  private func head(_ html: inout HTML, title: String, scripts: [String]) {
    html.meta(.charset("utf-8"))
    html.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
    html.meta(.name("color-scheme"), .content(theme == .system ? "light dark" : theme.rawValue))
    html.title("\(title) – Nabo")
    html.link(.rel("icon"), .type("image/svg+xml"), .href(content.asset("favicon.svg")))
    for sheet in Frame.styleSheets {
      html.link(.rel("stylesheet"), .href(content.asset(sheet)))
    }
    for script in ["js/frame.js"] + scripts {
      html.script(.type("module"), .src(content.asset(script)))
    }
  }
}
