import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// One case for whoever is concerned: what is proposed, how far each council has come, whether they decided the same.
  ///
  /// - Parameter faults: of what was pressed on it.
  func casePage(_ id: Identifier<Thing>, _ ground: CaseGround, faults: [Diagnostic] = []) throws -> Reply {
    let view = try caseView(id, ground)
    let status = faults.isEmpty ? 200 : 400
    return workPage(view.folder.title, at: CasePlaces.matter(id), in: view.rooms, nil, status: status) {
      html in
      html.article { html in
        html.header { html in
          html.h1(view.folder.title)
          if view.space.isDemonstration {
            html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
          }
        }
        if !faults.isEmpty { faultList(&html, faults) }
        caseAnswer(&html, view, ground)
      }
      waysFromCase(&html, view)
    }
  }

  private func caseAnswer(_ html: inout HTML, _ view: CaseView, _ ground: CaseGround) {
    let words = CaseWords(context: self)
    let (folder, standing) = (view.folder, view.standing)
    html.p(words.sentence(standing, of: folder.content), .class("lead", "column"))
    if !standing.mustTreatAgain.isEmpty {
      html.p(phrase("cases.treat-again", ["who": words.row(standing.mustTreatAgain)]), .class("column"))
      if view.mayChange { stepForm(&html, .again, of: folder.id) }
    }
    if !folder.content.summary.isEmpty {
      html.p(.class("column", "kept-lines")) { $0.lines(folder.content.summary) }
    }
    caseAlternatives(&html, view)
    caseTracker(&html, folder, standing, words)
    caseComparison(&html, standing, words)
    caseSections(&html, folder, words)
    casePlan(&html, view, ground)
    caseFigures(&html, view, words)
    caseCooperations(&html, view, ground, words)
    caseGoals(&html, view)
    if !folder.content.uncertain.isEmpty {
      casePart(&html, "uncertain") { html in
        html.p(.class("column", "kept-lines")) { $0.lines(folder.content.uncertain) }
      }
    }
    caseAmendments(&html, folder, words)
    caseInputs(&html, view.inputs)
    caseAttachments(&html, view)
    caseOutcome(&html, view, ground)
    casePapers(&html, view, words)
  }

  func casePart(_ html: inout HTML, _ name: String, content: (inout HTML) -> Void) {
    html.section(.aria("labelledby", "case-\(name)")) { html in
      html.h2(phrase("cases.part.\(name)"), .id("case-\(name)"))
      content(&html)
    }
  }

  /// A button that does one thing, and says what.
  func stepForm(_ html: inout HTML, _ step: CaseStep, of id: Identifier<Thing>) {
    workForm(
      &html, to: CasePlaces.step(id, step), [], in: ShownForm(step.rawValue),
      button: phrase("cases.step.\(step.rawValue)"), class: nil)
  }

  private func waysFromCase(_ html: inout HTML, _ view: CaseView) {
    let id = view.folder.id
    html.ul(.class("ways-on", "no-print")) { html in
      if let proposed = view.proposed {
        html.li {
          $0.a(
            phrase("cases.proposes", ["name": proposed.title]),
            .href(ThingPlaces.thing(proposed.id).address()))
        }
      }
      html.li { $0.a(phrase("cases.languages"), .href(CasePlaces.languages(id).address())) }
      if view.mayChange {
        html.li { $0.a(phrase("cases.schedule"), .href(CasePlaces.schedule(id).address())) }
      }
      if view.folder.treatments.contains(where: { $0.content.meeting != nil }) {
        html.li { $0.a(phrase("cases.meetings"), .href(CasePlaces.meetings(id).address())) }
      }
      html.li { $0.a(phrase("cases.whole-entry"), .href(ThingPlaces.thing(id).address())) }
      if view.rooms != nil {
        html.li { $0.a(phrase("cases.to-list"), .href(CasePlaces.list(view.space.id).address())) }
      }
    }
  }
}
