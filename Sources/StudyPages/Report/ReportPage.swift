import Answers
package import Basics
import Figures
import Markup
package import Pages
package import Studies
package import Wording

extension StudyContext {
  /// An outlook as a document to print, in the frame of the site.
  func reportPage() -> Reply {
    guard asksForAlternatives else { return reportIntroduction() }
    return standing(
      page: { outlook throws(Diagnostics) in
        let view = try reportView(outlook)
        let header = StudyHeader(
          view: .report, study: outlook.plan.study, words: view.words.alternatives,
          files: [
            ("HTML", phrase("report.download"), StudyPlaces.reportFile.address(outlookQuery))
          ],
          keeping: { keepStudyLink(&$0, .outlook, outlookQuery) })
        return studyPage(header) { $0.article(.class("report")) { view.write(to: &$0) } }
      }, faults: { lackingPage($0, at: StudyPlaces.report) ?? faultPage($0, at: StudyPlaces.report) })
  }

  /// The same as one file that needs nothing beside it.
  func reportFile() -> Reply {
    standing(
      page: { outlook throws(Diagnostics) in
        Reply(
          headers: [.init("Content-Disposition", "attachment; filename=\"nabo-report.html\"")],
          body: try reportView(outlook).document.bytes, route: StudyPlaces.reportFile.pattern)
      }, faults: { lackingPage($0, at: StudyPlaces.report) ?? faultPage($0, at: StudyPlaces.report) })
  }

  private func reportView(_ outlook: Outlook) throws(Diagnostics) -> ReportView {
    do throws(Diagnostic) {
      return try ReportView(
        outlook, title: nil, address: StudyPlaces.outlook.address(outlookQuery), content: content,
        phrase: phrase)
    } catch {
      throw Diagnostics([error])
    }
  }

  private func reportIntroduction() -> Reply {
    let title = phrase("report.empty.title")
    let example = Query([
      .init("country", "no"), .init("merge", "3405,3440,3441"),
    ])
    return page(title, at: StudyPlaces.report) { html in
      html.h1(title)
      html.p(phrase("report.empty.lead"), .class("lead", "column"))
      lackingNote(&html)
      html.ul(.class("ways-on")) {
        $0.li { $0.a(phrase("fault.choose"), .href(StudyPlaces.home.address())) }
        $0.li { $0.a(phrase("report.empty.example"), .href(StudyPlaces.report.address(example))) }
      }
    }
  }
}

extension ReportView {
  /// - Parameters:
  ///   - title: what the study is called, nil where it has no name.
  ///   - address: where the outlook is found on a site.
  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(
    _ outlook: Outlook, title: String?, address: String, content: PageContent, phrase: Phrasebook
  ) throws(Diagnostic) {
    let country = outlook.plan.study.country
    self.init(
      words: try FutureWords(outlook, in: content, phrase: phrase),
      rulebook: content.rulebook,
      origin: Origin(title: title, today: content.today(), dataHash: content.dataHash, address: address),
      sources: content.atlas.sources.filter { $0.id.hasPrefix("\(country).") })
  }

  /// The document by itself, with its own style sheet.
  var document: HTML {
    HTML.document(.lang(phrase.language.rawValue), reserving: 256 * 1024) { html in
      html.head {
        $0.meta(.charset("utf-8"))
        $0.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        $0.title("\(title) – Nabo")
        $0.style(Self.sheet)
      }
      html.body { $0.main(.class("report")) { write(to: &$0) } }
    }
  }

  /// How the document looks where no style sheet of the site is near: on paper first.
  private static let sheet: StaticString = """
    @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
    :root { color-scheme: light }
    body { margin: 0; color: #1b1e22; background: #fff; font: 11pt/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
    h1 { font-size: 20pt; line-height: 1.2 } h2 { font-size: 14pt; margin: 2rem 0 .5rem; break-after: avoid }
    a { color: #00568a }
    code { font-size: 9pt; overflow-wrap: anywhere }
    .facts { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem } .facts dt { font-weight: 600 } .facts dd { margin: 0; min-width: 0 }
    .facts ol { margin: 0; padding-left: 1.2rem }
    .table-region { overflow-x: auto; margin: 1rem 0 }
    table { border-collapse: collapse; width: 100%; font-size: 9pt } caption { text-align: left; font-weight: 600; padding: .25rem 0; break-after: avoid }
    th, td { text-align: left; vertical-align: top; padding: .2rem .4rem; border-bottom: 1px solid #dbd7cf; font-weight: 400 } thead th { font-weight: 600; border-bottom: 2px solid #7d7a73; vertical-align: bottom }
    .number { text-align: right; font-variant-numeric: tabular-nums }
    .report-assumptions dt { font-weight: 600; margin-top: .5rem } .report-assumptions dd { margin: 0 }
    @media print {
      body { font-size: 9.5pt } main { max-width: none; padding: 0 } a { color: inherit; text-decoration: none }
      .table-region { overflow: visible } table { font-size: 7.5pt } thead { display: table-header-group } tr { break-inside: avoid }
      .report-contents { break-after: page }
    }
    """
}

/// The report of an outlook as one HTML file, for a program that has no site running.
///
/// - Parameters:
///   - title: what the study is called, nil where it has no name.
///   - address: where the outlook is found on a site.
/// - Returns: UTF-8.
/// - Throws: `country-unknown`, `date-out-of-range`.
package func reportDocument(
  _ outlook: Outlook, title: String?, address: String, content: PageContent, language: Language
) throws(Diagnostic) -> [UInt8] {
  try ReportView(
    outlook, title: title, address: address, content: content, phrase: content.texts.phrasebook(language)
  ).document.bytes
}
