package import Markup
import Wording

/// What surrounds every page. A site composes it of what its rooms have to show: the frame itself knows none of them.
package struct Frame: Sendable {
  /// The one style sheet that a page asks for,
  package static let styleSheet = "css/nabo.css"
  /// and the files that it is made of, in the order in which they build on one another.
  package static let styleSheets = [
    "tokens", "base", "frame", "division", "home", "units", "compare", "builder", "study", "charts",
    "change-map",
    "unit", "sources",
    "council", "grants", "income", "forms", "timeline", "rules", "outlook", "decide", "mine", "report",
    "work", "table", "wheel", "talk", "cooperation", "programmes", "inventories", "surveys",
  ].map { "css/\($0).css" }

  /// A page that the frame leads to.
  package struct Destination: Hashable, Sendable {
    package let address: String
    /// The key of its name.
    package let key: String

    package init(_ address: String, _ key: String) {
      self.address = address
      self.key = key
    }
  }

  /// What stands in the top bar.
  package enum Entry: Sendable {
    case page(Destination)
    /// Pages of one kind, under a name that opens them.
    case menu(key: String, pages: [Destination])
  }

  /// The top bar, in its order.
  package let entries: [Entry]
  /// What the box in the top bar asks, with `q`; nil for a site without a search.
  package let search: String?
  /// Where the footer leads for the sources of figures, and for what the site is.
  package let sources: String
  package let about: String
  /// From a fault to what the visitor may do instead.
  package let waysOn: @Sendable (Visit) -> [Destination]
  /// From an address that no page has.
  package let waysBack: [Destination]

  package init(
    entries: [Entry], search: String? = nil, sources: String, about: String,
    waysOn: @escaping @Sendable (Visit) -> [Destination], waysBack: [Destination]
  ) {
    self.entries = entries
    self.search = search
    self.sources = sources
    self.about = about
    self.waysOn = waysOn
    self.waysBack = waysBack
  }
}

extension PageContext {
  /// A page in the frame of the site: skip link, top bar, the page itself, footer.
  ///
  /// - Parameters:
  ///   - title: what the page is called, without the name of the site.
  ///   - scripts: files of `Public/js` that make the page better; it works without them.
  package func page(
    _ title: String, at place: Place, status: Int = 200, caching: Reply.Caching = .page,
    scripts: [String] = [], content: (inout HTML) -> Void
  ) -> Reply {
    let html = HTML.document(
      .lang(language.rawValue), .data("theme", theme.rawValue), reserving: 256 * 1024
    ) { html in
      html.head { head(&$0, title: title, scripts: scripts) }
      html.body {
        $0.a(phrase("frame.skip"), .class("skip-link"), .href("#main"))
        topBar(&$0, at: place)
        $0.main(.id("main"), .tabindex(-1), content: content)
        pageFooter(&$0)
      }
    }
    return Reply(status: status, body: html.bytes, caching: caching, route: place.pattern)
  }

  private func head(_ html: inout HTML, title: String, scripts: [String]) {
    html.meta(.charset("utf-8"))
    html.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
    html.meta(.name("color-scheme"), .content(theme == .system ? "light dark" : theme.rawValue))
    html.title("\(title) – Nabo")
    html.link(.rel("icon"), .type("image/svg+xml"), .href(content.asset("favicon.svg")))
    html.link(.rel("stylesheet"), .href(content.asset(Frame.styleSheet)))
    for script in ["js/frame.js"] + scripts {
      html.script(.type("module"), .src(content.asset(script)))
    }
  }
}
