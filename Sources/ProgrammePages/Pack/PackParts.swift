import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  func packProjects(_ html: inout HTML, _ view: ProgrammeView) {
    html.p(reportSentences(view).joined(separator: " "))
    let last = view.parts.lastReports
    if let budget = view.parts.budget {
      html.p(phrase("programmes.pack-budget", ["budget": money(budget)]))
    } else {
      html.p(phrase("programmes.pack-no-budget"), .class("quiet"))
    }
    let told = view.parts.projects.compactMap { project in last[project.id].map { (project, $0.content) } }
      .filter { $0.1.light != .green }
    guard !told.isEmpty else { return }
    html.table { html in
      html.thead { html in
        html.tr { html in
          html.th(words(of: .project).name, .scope("col"))
          html.th(words(of: .statusReport).label("light"), .scope("col"))
          html.th(words(of: .statusReport).label("help"), .scope("col"))
        }
      }
      html.tbody { html in
        for (project, report) in told.prefix(Self.packLines) {
          html.tr { html in
            html.th(project.title, .scope("row"))
            html.td { light(&$0, report.light) }
            html.td(report.help)
          }
        }
      }
    }
  }

  /// The gravest risks, what is taken for granted and does not hold, services that are not ready, and who was heard.
  func packRisks(_ html: inout HTML, _ view: ProgrammeView) {
    let open = view.parts.risks.filter { $0.content.progress != .closed }
      .sorted { Self.severity($0.content) > Self.severity($1.content) }
    html.p(phrase("programmes.pack-risks-told", count: open.count))
    html.ul { html in
      for risk in open.prefix(Self.packLines) {
        let severity = Self.severity(risk.content)
        let size = severity > 0 ? phrase("programmes.severity", ["value": String(severity)]) : nil
        let more = [size, risk.content.measure].compactMap(\.self).filter { !$0.isEmpty }
        html.li([risk.title, more.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": "))
      }
    }
    let broken = view.parts.assumptions.filter { $0.content.holds == .no }
    if !broken.isEmpty {
      html.p(phrase("programmes.pack-broken", count: broken.count))
      html.ul { html in
        for assumption in broken.prefix(Self.packLines) {
          html.li("\(assumption.title): \(assumption.content.otherwise)")
        }
      }
    }
    let waiting = Self.worstFirst(view.parts.services).filter { $0.content.light != .green }
    if !waiting.isEmpty {
      html.h4(phrase("programmes.view.readiness"))
      html.ul { html in
        for service in waiting.prefix(Self.packLines) {
          html.li { html in
            html.text(service.title + ": ")
            light(&html, service.content.light)
            if !service.content.reason.isEmpty { html.text(" – " + service.content.reason) }
          }
        }
      }
    }
    let measure = InvolvementMeasure(view.standing)
    html.p(
      phrase("programmes.involvement-told", count: view.parts.involvements.count) + " "
        + phrase("programmes.involvement-changed", count: measure.changed))
  }

  private static func severity(_ risk: Risk) -> Int { (risk.likelihood ?? 0) * (risk.consequence ?? 0) }
}
