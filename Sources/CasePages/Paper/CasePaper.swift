import Basics
import Converters
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The case as one council gets it: a title page with its own number and meetings, the core that all share, its own part.
  func casePaper(
    _ id: Identifier<Thing>, _ unit: UnitCode, _ format: PaperMaker.Format, _ ground: CaseGround
  ) throws -> Reply {
    let view = try caseView(id, ground)
    guard view.content.units.contains(unit) else { throw Interruption.absent }
    let words = CaseWords(context: self)
    let page = CasePlaces.matter(id).address()
    let document = PaperDocument(
      title: view.folder.title, language: language, site: workplace.publicAddress?.absolute(""),
      address: workplace.publicAddress?.absolute(page) ?? page)
    let place = CasePlaces.paper(id, CaseCouncil(unit), format)
    return try paperReply(document, as: format, at: place) { html in
      titlePage(&html, view, unit, words)
      if !view.content.summary.isEmpty {
        html.p(.class("kept-lines")) { $0.lines(view.content.summary) }
      }
      paperSections(&html, view.folder, of: nil)
      paperAlternatives(&html, view)
      paperPlan(&html, view, ground)
      if !view.figures.isEmpty {
        html.h2(phrase("cases.part.figures"))
        table(&html, figureListing(view, words))
      }
      paperGoals(&html, view)
      if !view.content.uncertain.isEmpty {
        html.h2(phrase("cases.part.uncertain"))
        html.p(.class("kept-lines")) { $0.lines(view.content.uncertain) }
      }
      if view.folder.sections.contains(where: { $0.content.unit == unit }) {
        html.h2(phrase("cases.own-part", ["who": words.name(of: unit)]))
        paperSections(&html, view.folder, of: unit)
      }
      paperAttachments(&html, view)
    }
  }

  private func titlePage(_ html: inout HTML, _ view: CaseView, _ unit: UnitCode, _ words: CaseWords) {
    let kind = self.words(of: .treatment)
    html.h2(words.name(of: unit))
    if view.space.isDemonstration { html.p(phrase("spaces.demonstration.mark"), .class("quiet")) }
    html.dl(.class("facts")) { html in
      for level in Treatment.Level.allCases {
        guard let treatment = view.folder.treatment(unit, level)?.content else { continue }
        html.dt(kind.word("level", level.rawValue))
        let number =
          treatment.caseNumber.isEmpty ? "" : ", \(kind.label("case-number")) \(treatment.caseNumber)"
        html.dd(words.step(treatment) + number)
        guard !treatment.recommendation.isEmpty else { continue }
        html.dt(kind.label("recommendation"))
        html.dd(.class("kept-lines")) { $0.lines(treatment.recommendation) }
      }
      html.dt(self.words(of: .jointCase).label("units"))
      html.dd(words.row(view.content.units))
    }
  }

  /// In the reader's language where somebody translated it, else as it was written.
  private func paperSections(_ html: inout HTML, _ folder: CaseFolder, of unit: UnitCode?) {
    for original in folder.sections where original.content.translates == nil && original.content.unit == unit
    {
      let section =
        folder.sections.first {
          $0.content.translates == original.id && $0.content.language?.rawValue == language.rawValue
        } ?? original
      html.h2(section.title, section.content.language.map { .lang($0.rawValue) })
      for paragraph in section.content.text.split(whereSeparator: \.isNewline) {
        html.p(String(paragraph), section.content.language.map { .lang($0.rawValue) })
      }
    }
  }

  private func paperAlternatives(_ html: inout HTML, _ view: CaseView) {
    guard let held = view.study else { return }
    let study = SavedStudy(reading: held.content)
    guard let answer = keptAnswer(study) ?? told(study)?.answer else { return }
    html.h2(phrase("cases.part.alternatives"))
    for sentence in answer.sentences { html.p(sentence) }
    typealias Column = ListingColumn<JointCase.Figure>
    let kind = words(of: .jointCase)
    table(
      &html,
      Listing(
        name: phrase("cases.part.alternatives"),
        columns: [
          Column("what", kind.label("figures.what"), isOrderable: false) { .text($0.what) },
          Column("value", kind.label("figures.value"), isOrderable: false) { .text($0.value) },
          Column("source", kind.label("figures.source"), isOrderable: false) { .text($0.source) },
        ], rows: answer.figures(of: held.name, title: held.title)))
  }

  private func paperPlan(_ html: inout HTML, _ view: CaseView, _ ground: CaseGround) {
    guard let held = view.strategy else { return }
    let plan = ground.plan(held.content)
    html.h2(phrase("cases.part.plan"))
    if !plan.vision.isEmpty { html.p(.class("kept-lines")) { $0.lines(plan.vision) } }
    html.ol { html in
      for action in plan.actions { html.li(sentence(of: action)) }
    }
  }

  private func paperGoals(_ html: inout HTML, _ view: CaseView) {
    guard !view.goals.isEmpty else { return }
    html.h2(phrase("cases.part.goals"))
    html.ul { html in
      for held in view.goals {
        html.li("\(held.title). \(sentence(of: Goal(reading: held.content)))")
      }
    }
  }

  private func paperAttachments(_ html: inout HTML, _ view: CaseView) {
    guard !view.attachments.isEmpty else { return }
    html.h2(phrase("cases.part.attachments"))
    html.ol { html in
      for held in view.attachments {
        html.li(phrase("cases.version", ["title": held.title, "number": String(held.name.number)]))
      }
    }
  }
}
