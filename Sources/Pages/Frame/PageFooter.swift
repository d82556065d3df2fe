import Markup
import Wording

extension PageContext {
  /// What Nabo is, where its figures come from and what may be done with them.
  func pageFooter(_ html: inout HTML) {
    html.footer(.class("page-footer")) { html in
      html.div(.class("page-footer-inner")) { html in
        html.p {
          $0.strong("Nabo")
          $0.text(" " + phrase("frame.footer.what"))
        }
        html.p {
          $0.text(phrase("frame.footer.sources") + " ")
          $0.a(phrase("frame.footer.all-sources"), .href(frame.sources))
        }
        html.p {
          $0.text(phrase("frame.footer.privacy") + " ")
          $0.a(phrase("frame.footer.more"), .href(frame.about))
        }
      }
    }
  }
}
