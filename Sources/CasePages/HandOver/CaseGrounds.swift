import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// What a case takes from other rooms, on its page.
extension WorkContext {
  /// The alternatives of the study, each with its four figures.
  func caseAlternatives(_ html: inout HTML, _ view: CaseView) {
    guard let held = view.study else { return }
    let study = SavedStudy(reading: held.content)
    casePart(&html, "alternatives") { html in
      let told = told(study)
      told?.writeAlternatives(phrase, &html)
      if let answer = keptAnswer(study) ?? told?.answer {
        answer.write(phrase, &html)
      } else {
        html.p(phrase("saved-study.not-answered"), .class("column"))
      }
      lockedLine(&html, held)
    }
  }

  /// The strategy as it is decided on: what it is for, and its action plan.
  func casePlan(_ html: inout HTML, _ view: CaseView, _ ground: CaseGround) {
    guard let held = view.strategy else { return }
    let plan = ground.plan(held.content)
    casePart(&html, "plan") { html in
      if !plan.vision.isEmpty { html.p(.class("column", "kept-lines")) { $0.lines(plan.vision) } }
      if !plan.actions.isEmpty {
        html.ol(.class("column")) { html in
          for action in plan.actions { html.li(sentence(of: action)) }
        }
      }
      lockedLine(&html, held)
      if view.mayChange, view.standing.state == .decidedByAll, !plan.actions.isEmpty {
        html.p(phrase("cases.tasks-mean"), .class("quiet", "column", "no-print"))
        stepForm(&html, .tasks, of: view.folder.id)
      }
    }
  }

  func sentence(of action: CasePlan.Action) -> String {
    action.due.map { "\(action.what) – \(phrase.date($0))" } ?? action.what
  }

  /// What the councils do together on the day of the case, as the register knew it.
  func caseCooperations(
    _ html: inout HTML, _ view: CaseView, _ ground: CaseGround, _ words: CaseWords
  ) {
    guard let day = view.content.frozen, !view.cooperations.isEmpty else { return }
    casePart(&html, "cooperations") { html in
      html.ul(.class("column")) { html in
        for cooperation in view.cooperations {
          html.li("\(cooperation.title) – \(words.row(cooperation.units))")
        }
      }
      html.p(.class("quiet", "column")) { html in
        html.a(
          phrase("cases.register", ["day": phrase.date(day)]), .href(ground.register(view.space.id, day)))
      }
    }
  }

  func caseGoals(_ html: inout HTML, _ view: CaseView) {
    guard !view.goals.isEmpty else { return }
    casePart(&html, "goals") { html in
      for held in view.goals {
        html.h3(held.title)
        html.p(sentence(of: Goal(reading: held.content)), .class("column"))
        lockedLine(&html, held)
      }
    }
  }

  /// What is measured, what it was, what it shall be.
  func sentence(of goal: Goal) -> String {
    func value(_ number: Double?, _ day: Day?) -> String? {
      guard let number else { return nil }
      let text = phrase.number(number, decimals: number == number.rounded() ? 0 : 1)
      let measured = goal.measure.isEmpty ? text : "\(text) \(goal.measure)"
      return day.map { "\(measured) (\(phrase.date($0)))" } ?? measured
    }
    let words = words(of: .goal)
    let parts = [
      value(goal.base, goal.baseDay).map { "\(words.label("base-value")): \($0)" },
      value(goal.expected, goal.expectedDay).map { "\(words.label("expected")): \($0)" },
    ].compactMap(\.self)
    return ([goal.indicator] + parts).joined(separator: ". ")
  }

  func caseAttachments(_ html: inout HTML, _ view: CaseView) {
    let mayFreeze = view.mayChange && !view.content.leansOn.isEmpty
    guard !view.attachments.isEmpty || mayFreeze else { return }
    casePart(&html, "attachments") { html in
      html.ul(.class("column")) { html in
        for held in view.attachments {
          html.li { html in
            html.text("\(held.title) ")
            lockedLink(&html, held)
          }
        }
      }
      if let day = view.content.frozen {
        html.p(phrase("cases.frozen", ["day": phrase.date(day)]), .class("quiet", "column"))
      }
      guard mayFreeze else { return }
      html.p(phrase("cases.freeze-means"), .class("quiet", "column", "no-print"))
      stepForm(&html, .freeze, of: view.folder.id)
    }
  }

  private func lockedLine(_ html: inout HTML, _ held: LockedVersion) {
    html.p(.class("quiet", "column")) { lockedLink(&$0, held) }
  }

  /// The way to a version, and whether there is something newer.
  private func lockedLink(_ html: inout HTML, _ held: LockedVersion) {
    html.a(
      phrase("cases.version", ["title": held.title, "number": String(held.name.number)]),
      .href(ThingPlaces.version(held.name).address()))
    guard held.hasChanged else { return }
    html.text(" · ")
    html.a(phrase("cases.changed-since"), .href(ThingPlaces.thing(held.name.thing).address()))
  }
}
