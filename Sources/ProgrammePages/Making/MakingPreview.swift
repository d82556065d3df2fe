import Answers
import Basics
import Formats
import Law
import Markup
import Pages
import Plans
import Programmes
import Rulebook
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What would be made: how much, what comes too late, and every part with its day.
  func preview(_ html: inout HTML, _ request: ProgrammePlanRequest) {
    let plan = request.plan
    let language = language.rawValue
    html.section { html in
      html.h2(phrase("programmes.preview"))
      html.p(
        phrase(
          "programmes.preview-told",
          [
            "projects": phrase("programmes.count-projects", count: plan.projects.count),
            "milestones": phrase("programmes.count-milestones", count: plan.milestones.count),
            "gates": phrase("programmes.count-gates", count: plan.gates.count),
            "template": plan.template.title.text(in: language), "version": String(plan.template.version),
          ]), .class("lead", "column"))
      if plan.isDecisionPlanned, let decided = plan.decided {
        html.p(phrase("programmes.preview-decision", ["day": phrase.date(decided)]), .class("column"))
      }
      if !plan.tooLate.isEmpty { tooLate(&html, plan) }
      previewPart(&html, phrase("programmes.count-gates", count: plan.gates.count)) { html in
        for gate in plan.gates { line(&html, gate.gate.title.text(in: language), gate.day, nil) }
      }
      previewPart(&html, phrase("programmes.count-milestones", count: plan.milestones.count)) { html in
        for milestone in plan.milestones {
          line(
            &html, milestone.title.text(in: language), milestone.day, milestone.statement?.citation,
            isUnverified: !milestone.verified)
        }
      }
      previewPart(&html, phrase("programmes.count-projects", count: plan.projects.count)) { html in
        for project in plan.projects {
          let name = project.project.title.text(in: language)
          let word = words(of: .project).word("class", project.project.projectClass.rawValue)
          line(&html, "\(name) (\(word))", project.by, nil, isUnverified: !project.project.verified)
        }
      }
    }
  }

  private func tooLate(_ html: inout HTML, _ plan: ProgrammePlan) {
    html.section(.class("fault-summary"), .role("alert")) { html in
      html.h3(phrase("programmes.preview-too-late", count: plan.tooLate.count))
      html.ul { html in
        for milestone in plan.tooLate {
          html.li(
            phrase(
              "programmes.preview-late-line",
              [
                "name": milestone.title.text(in: language.rawValue),
                "day": milestone.day.map { phrase.date($0) } ?? "–",
                "latest": milestone.latest.map { phrase.date($0) } ?? "–",
              ]))
        }
      }
      html.p(phrase("programmes.preview-not-made"))
    }
  }

  private func previewPart(_ html: inout HTML, _ title: String, _ lines: (inout HTML) -> Void) {
    html.details(.class("column")) { html in
      html.summary(title)
      html.ul(content: lines)
    }
  }

  private func line(
    _ html: inout HTML, _ name: String, _ day: Day?, _ citation: String?, isUnverified: Bool = false
  ) {
    html.li { html in
      html.text("\(day.map { phrase.date($0) } ?? phrase("programmes.no-day")): \(name)")
      if let citation { html.text(" (\(citation))") }
      if isUnverified { html.span(" " + phrase("programmes.unverified"), .class("quiet")) }
    }
  }
}
