import Markup
package import Basics
package import Pages
package import Studies
package import Wording

extension ReportView {
  /// The document by itself, with its own style sheet: on paper first.
  var document: HTML {
    HTML.document(.lang(phrase.language.rawValue), reserving: 256 * 1024) { html in
      html.head {
        $0.meta(.charset("utf-8"))
        $0.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        $0.title("\(title) – Nabo")
        $0.style(Self.sheet)
        $0.style(PaperDrawings.sheet)
      }
      html.body { $0.main(.class("report")) { write(to: &$0) } }
    }
  }

  private static let sheet: StaticString = """
    @page { size: A4; margin: 16mm 17mm 18mm; @bottom-left { content: string(address); width: 90%; font: 7pt sans-serif; color: #474d55; overflow-wrap: anywhere } @bottom-right { content: counter(page) " / " counter(pages); width: 10%; font: 8pt sans-serif; color: #474d55; white-space: nowrap } }
    :root { color-scheme: light }
    body { margin: 0; color: #1b1e22; background: #fff; font: 11pt/1.45 "Inter", system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
    h1 { font-size: 19pt; line-height: 1.2; margin: .2rem 0 .6rem } h2 { font-size: 13pt; line-height: 1.25; margin: 1.1rem 0 .35rem; break-after: avoid }
    p { margin: .35rem 0 } ul, ol { margin: .35rem 0; padding-left: 1.3rem } li { margin: .15rem 0 }
    a { color: #00568a }
    code { font-size: 9pt; overflow-wrap: anywhere }
    .report-kind { margin: 0; color: #474d55; font-size: 9.5pt }
    .memo-page { margin-bottom: 3rem } .memo-link { string-set: address content(); overflow-wrap: anywhere }
    .memo-address, .memo-sources, .chart-note { color: #474d55; font-size: 9pt }
    .change-maps { display: flex; gap: 1rem } .change-map { flex: 1; max-width: 15rem } .change-map-title { margin: 0; color: #474d55; font-size: 9pt } .change-drawing { display: block; width: 100%; max-height: 13rem; border: 1px solid #dbd7cf }
    .chart { margin: .5rem 0 0; break-inside: avoid } .chart figcaption { font-weight: 600 } .chart-drawing { display: block; width: 30rem; max-width: 100%; height: auto; margin-top: .4rem }
    .facts { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem } .facts dt { font-weight: 600 } .facts dd { margin: 0; min-width: 0 }
    .facts ol { margin: 0; padding-left: 1.2rem }
    .table-region { overflow-x: auto; margin: .6rem 0 }
    table { border-collapse: collapse; width: 100%; font-size: 9pt } caption { text-align: left; font-weight: 600; padding: .25rem 0; break-after: avoid }
    th, td { text-align: left; vertical-align: top; padding: .2rem .4rem; border-bottom: 1px solid #dbd7cf; font-weight: 400 } thead th { font-weight: 600; border-bottom: 2px solid #7d7a73; vertical-align: bottom }
    .memo-figures { font-size: 10pt }
    .number { text-align: right; font-variant-numeric: tabular-nums }
    .report-assumptions dt { font-weight: 600; margin-top: .5rem } .report-assumptions dd { margin: 0 }
    @media print {
      body { font-size: 10.5pt; line-height: 1.4 } main { max-width: none; padding: 0 } a { color: inherit; text-decoration: none }
      .memo-page { break-after: page; margin: 0 } .chart-drawing { width: 11.2cm } .memo-accounts .chart-drawing { width: 10.4cm } .memo-pair .memo-figure { display: inline-block; width: 48%; margin-right: 1%; vertical-align: top } .memo-pair .chart-drawing { width: 100% }
      .chart-table { display: none } .change-map { max-width: 5cm } .change-drawing { max-height: 3.8cm }
      .table-region { overflow: visible } .report-table { font-size: 7.5pt } thead { display: table-header-group } tr { break-inside: avoid }
      .report-section { font-size: 9pt } .report-contents { break-after: page }
      .facts { display: block } .facts dt { margin-top: .3rem }
    }
    """
}

/// The memo of an outlook as a file, for a program that has no site running.
package struct MemoDocument {
  private let outlook: Outlook
  private let title: String?
  private let address: String
  private let content: PageContent
  private let language: Language

  /// - Parameters:
  ///   - title: what the study is called, nil where it has no name.
  ///   - address: where the outlook is found on a site.
  package init(outlook: Outlook, title: String?, address: String, content: PageContent, language: Language) {
    self.outlook = outlook
    self.title = title
    self.address = address
    self.content = content
    self.language = language
  }

  /// One page of HTML in UTF-8, for browsers.
  ///
  /// - Throws: `country-unknown`, `date-out-of-range`, `outlook-alternative-unknown`.
  package var page: [UInt8] {
    get throws(Diagnostic) {
      try ReportView(
        outlook, title: title, address: address, content: content,
        phrase: content.texts.phrasebook(language)
      ).document.bytes
    }
  }

  /// The same for programs that make paper of it: each drawing brings its style along.
  ///
  /// - Throws: those of `page`.
  package var drawn: [UInt8] {
    get throws(Diagnostic) { PaperDrawings.styled(try page) }
  }
}
