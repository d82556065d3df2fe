import Markup
import Wording

extension PageContext {
  /// A page in the frame of the site: skip link, top bar, the page itself, footer.
  func page(
    _ title: String, route: Route, status: Int = 200, caching: Reply.Caching = .page,
    content: (inout HTML) -> Void
  ) -> Reply {
    let html = HTML.document(.lang(language.rawValue), .data("theme", theme.rawValue)) { html in
      html.head {
        $0.meta(.charset("utf-8"))
        $0.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        $0.title("\(title) – Nabo")
        $0.link(.rel("stylesheet"), .href(self.content.asset("app.css")))
      }
      html.body {
        $0.main(.id("main"), content: content)
      }
    }
    return Reply(status: status, body: html.bytes, caching: caching, route: route.pattern)
  }
}
