import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  private static var mostNext: Int { 6 }

  /// How a programme goes, for residents and everybody else who may see it: what was done, what comes next, what was decided.
  /// Only what is published is told to the public.
  func progressPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    return programmePage(
      view, at: ProgrammePlaces.progress(id), title: phrase("programmes.view.progress")
    ) { html in
      html.p(progressAnswer(view), .class("lead", "column"))
      let lines = view.standing.lines.filter(\.isMilestone)
      let done = lines.filter { $0.state == .done }
      let next = lines.filter { $0.state != .done && $0.state != .undated }
      progressList(&html, "programmes.progress-next", Array(next.prefix(Self.mostNext)))
      decisions(&html, view)
      progressList(&html, "programmes.progress-done", done.reversed())
      html.p(phrase("programmes.progress-foot", ["day": phrase.date(view.today)]), .class("quiet"))
    }
  }

  private func progressAnswer(_ view: ProgrammeView) -> String {
    let milestones = view.standing.lines.filter(\.isMilestone)
    let done = milestones.filter { $0.state == .done }.count
    var said = [countdown(view.standing)]
    if !milestones.isEmpty {
      said.append(phrase("programmes.progress-told", count: done, ["of": String(milestones.count)]))
    }
    let late = view.standing.lines(in: .late).count + view.standing.lines(in: .tooLate).count
    said.append(
      late == 0 ? phrase("programmes.answer-on-time") : phrase("programmes.progress-late", count: late))
    return said.joined(separator: " ")
  }

  private func progressList(_ html: inout HTML, _ key: String, _ lines: [PlanLine]) {
    guard !lines.isEmpty else { return }
    html.section { html in
      html.h3(phrase(key))
      html.ul(.class("column")) { html in
        for line in lines {
          html.li { html in
            html.text("\(line.last.map { phrase.date($0) } ?? "–"): \(line.title)")
            if line.state == .late || line.state == .tooLate {
              html.text(" (\(phrase("programmes.progress-behind")))")
            }
          }
        }
      }
    }
  }

  private func decisions(_ html: inout HTML, _ view: ProgrammeView) {
    let decided = view.standing.gates.filter { $0.gate.content.outcome != nil }
    guard !decided.isEmpty else { return }
    html.section { html in
      html.h3(phrase("programmes.progress-decided"))
      html.ul(.class("column")) { html in
        for gate in decided {
          let word = gate.gate.content.outcome.map { words(of: .gate).word("outcome", $0.rawValue) } ?? ""
          html.li("\(gate.day.map { phrase.date($0) } ?? "–"): \(gate.gate.title) – \(word)")
        }
      }
    }
  }
}
