import Answers
import Basics
import Converters
import Figures
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// An outlook as a memo to print, in the frame of the site.
  func reportPage() -> Reply {
    guard asksForAlternatives else { return reportIntroduction() }
    return standing(
      page: { outlook throws(Diagnostics) in
        let view = try reportView(outlook)
        let header = StudyHeader(
          view: .report, study: outlook.plan.study, words: view.words.alternatives, files: reportFiles,
          keeping: { keepStudyLink(&$0, .outlook, outlookQuery) })
        return studyPage(header) {
          unmadePaper(&$0)
          $0.article(.class("report")) { view.write(to: &$0, isFolded: true) }
        }
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

  /// The memo in a format that a program of the machine makes, when it is its turn.
  func reportPaper(_ format: PaperMaker.Format, at place: Place) -> Reply {
    guard shared.paper.formats.contains(format) else {
      return faultPage([PaperMaker.missing(format)], at: place)
    }
    return standing(
      page: { outlook throws(Diagnostics) in
        let document = PaperDrawings.styled(try reportView(outlook).document.bytes)
        var result: Result<[UInt8], Diagnostic> = .failure(OutlookWatch.stopped)
        shared.inTurn(PaperMaker.steps, isWanted) {
          result = Result { () throws(Diagnostic) in
            try shared.paper.convert(document, format, isWanted)
          }
        }
        switch result {
        // It may go well the next time.
        case .failure(let fault): return faultPage([fault], at: place).keptByNobody()
        case .success(let bytes):
          let name = "nabo-report.\(format.rawValue)"
          return Reply(
            contentType: format.contentType,
            headers: [.init("Content-Disposition", "attachment; filename=\"\(name)\"")], body: bytes,
            route: place.pattern)
        }
      }, faults: { lackingPage($0, at: place) ?? faultPage($0, at: place) })
  }

  /// What the memo can be had as on this machine.
  private var reportFiles: [(name: String, label: String, address: String)] {
    let paper = [
      (PaperMaker.Format.pdf, StudyPlaces.reportPDF), (.docx, StudyPlaces.reportDOCX),
      (.odt, StudyPlaces.reportODT),
    ]
    let made = paper.filter { shared.paper.formats.contains($0.0) }
    return made.map { format, place in
      (
        format.name, phrase("report.download-\(format.rawValue)"),
        place.address(outlookQuery)
      )
    } + [("HTML", phrase("report.download"), StudyPlaces.reportFile.address(outlookQuery))]
  }

  /// Which formats cannot be made here.
  private func unmadePaper(_ html: inout HTML) {
    let missing = shared.paper.missing
    guard !missing.isEmpty else { return }
    let names = missing.map(\.name).joined(separator: ", ")
    html.p(phrase("report.no-converter", ["formats": names]), .class("quiet", "no-print"))
  }

  private func reportView(_ outlook: Outlook) throws(Diagnostics) -> ReportView {
    do throws(Diagnostic) {
      return try ReportView(
        outlook, title: nil, address: shared.site + StudyPlaces.outlook.address(outlookQuery),
        content: content, phrase: phrase, map: picture(of: outlook.plan.study))
    } catch {
      throw Diagnostics([error])
    }
  }

  /// The first merger of a study, before and after.
  private func picture(of study: Study) -> ChangePicture? {
    guard let (id, units) = merger(in: study), let country = try? atlas.country(study.country),
      let sheet = try? shared.shelf.sheet(of: country, on: study.date),
      let words = try? AlternativeWords(study, in: content, phrase: phrase)
    else { return nil }
    return ChangePicture(
      merging: units, called: words.heading(of: id), style: Self.style(id, in: study), on: sheet, phrase)
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
  ///   - map: the first merger before and after, where there is a map.
  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(
    _ outlook: Outlook, title: String?, address: String, content: PageContent, phrase: Phrasebook,
    map: ChangePicture? = nil
  ) throws(Diagnostic) {
    let study = outlook.plan.study
    var views: [OutlookView] = []
    for alternative in study.alternatives.dropFirst() {
      let shown = OutlookAddress(
        Query([.init("show", alternative.id)]), priors: outlook.plan.priors)
      views.append(try OutlookView(outlook, shown, in: content, phrase: phrase))
    }
    self.init(
      words: try FutureWords(outlook, in: content, phrase: phrase),
      rulebook: content.rulebook,
      origin: Origin(title: title, today: content.today(), dataHash: content.dataHash, address: address),
      sources: content.atlas.sources.filter { $0.id.hasPrefix("\(study.country).") }, views: views,
      map: map)
  }
}
