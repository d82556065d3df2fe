package import Markup
package import Wording

/// A document that goes on paper: it holds everything it needs and looks the same whatever room it comes from.
package struct PaperDocument {
  package let title: String
  package let language: Language
  /// Where the site is, so that what leads on from the document still does; nil where nobody said it, and then nothing does.
  package let site: String?
  /// Where it is found: at the foot of each page where paper has such a foot, else under its title.
  package let address: String

  package init(title: String, language: Language, site: String?, address: String) {
    (self.title, self.language, self.site, self.address) = (title, language, site, address)
  }

  /// One page of HTML in UTF-8, as `PaperMaker` takes it.
  package func bytes(_ content: (inout HTML) -> Void) -> [UInt8] {
    HTML.document(.lang(language.rawValue), reserving: 64 * 1024) { html in
      html.head { html in
        html.meta(.charset("utf-8"))
        if let site { html.base(.href("\(site)/")) }
        html.title(title)
        html.style(Self.sheet)
      }
      html.body { html in
        html.h1(title)
        html.p(address, .class("paper-address"))
        content(&html)
      }
    }.bytes
  }

  private static let sheet: StaticString = """
    @page { size: A4; margin: 20mm 18mm 22mm; @bottom-left { content: element(address); width: 88%; font: 7.5pt sans-serif; color: #474d55; overflow-wrap: anywhere } @bottom-right { content: counter(page) " / " counter(pages); width: 12%; font: 8pt sans-serif; color: #474d55; white-space: nowrap } }
    body { margin: 0; color: #1b1e22; background: #fff; font: 10.5pt/1.45 "Inter", "Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word }
    h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 .6rem } h2 { font-size: 12.5pt; line-height: 1.25; margin: 1.1rem 0 .35rem; break-after: avoid }
    p { margin: .35rem 0 } ul, ol { margin: .35rem 0; padding-left: 1.3rem } a { color: inherit; text-decoration: none }
    .quiet { color: #474d55; font-size: 9pt; margin-bottom: .9rem } .kept-lines { white-space: pre-wrap }
    .facts dt { font-weight: 600; margin-top: .35rem; break-after: avoid } .facts dd { margin: 0 }
    table { border-collapse: collapse; width: 100%; font-size: 9pt } thead { display: table-header-group } tr { break-inside: avoid }
    th, td { text-align: left; vertical-align: top; padding: .2rem .4rem; border-bottom: 1px solid #dbd7cf; font-weight: 400 } thead th { font-weight: 600; border-bottom: 2px solid #7d7a73; vertical-align: bottom }
    .number { text-align: right; font-variant-numeric: tabular-nums }
    .paper-address { position: running(address); color: #474d55; font-size: 7.5pt }
    """
}
