import Basics
import Converters
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What a steering group gets before it meets: four pages, made of what is known today.
  func packPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    let baseline = try lastBaseline(view)
    return programmePage(view, at: ProgrammePlaces.pack(id), title: phrase("programmes.pack-title")) { html in
      html.div(.class("board-pack")) { packContent(&$0, view, baseline) }
      html.ul(.class("ways-on", "no-print")) { html in
        paperLinks(&html) { ProgrammePlaces.packPaper(id, $0).address() }
      }
    }
  }

  /// The same on paper.
  func packPaper(_ id: Identifier<Thing>, _ format: PaperMaker.Format) throws -> Reply {
    let view = try programmeView(id)
    let baseline = try lastBaseline(view)
    let page = ProgrammePlaces.pack(id).address()
    let document = PaperDocument(
      title: "\(view.title) – \(phrase("programmes.pack-title"))", language: language,
      site: workplace.publicAddress?.absolute(""),
      address: workplace.publicAddress?.absolute(page) ?? page)
    return try paperReply(document, as: format, at: ProgrammePlaces.packPaper(id, format)) { html in
      if view.space.isDemonstration { html.p(phrase("spaces.demonstration.mark"), .class("quiet")) }
      packContent(&html, view, baseline)
    }
  }

  /// What differs from the plan that was decided on last; nil where nothing was decided.
  private func lastBaseline(
    _ view: ProgrammeView
  ) throws -> (gate: Part<Gate>, compared: BaselineComparison)? {
    let decided = view.standing.gates.last {
      $0.gate.content.decided != nil && !$0.gate.content.digest.isEmpty
    }
    guard let gate = decided?.gate else { return nil }
    let gateView = try self.gateView(gate.id)
    guard let decision = gateView.decisions.first, let before = try baseline(decision.version, gateView)
    else { return nil }
    return (gate, try BaselineComparison(before, view.parts))
  }

  private func packContent(
    _ html: inout HTML, _ view: ProgrammeView,
    _ baseline: (gate: Part<Gate>, compared: BaselineComparison)?
  ) {
    html.p(phrase("programmes.pack-day", ["day": phrase.date(view.today)]), .class("quiet"))
    packSheet(&html, "programmes.pack-where") { packStanding(&$0, view) }
    packSheet(&html, "programmes.pack-plan") { html in
      packGates(&html, view)
      if let baseline {
        html.h4(phrase("programmes.baseline-title", ["name": baseline.gate.title]))
        html.p(phrase("programmes.pack-differs", count: baseline.compared.differences.count))
        differences(&html, Array(baseline.compared.differences.prefix(Self.packLines)))
      }
    }
    packSheet(&html, "programmes.pack-projects") { packProjects(&$0, view) }
    packSheet(&html, "programmes.pack-risks") { packRisks(&$0, view) }
  }

  /// So many lines of each list stand on paper; the page behind has all.
  static var packLines: Int { 12 }

  private func packSheet(_ html: inout HTML, _ key: String, _ content: (inout HTML) -> Void) {
    html.section(.class("pack-sheet")) { html in
      html.h3(phrase(key))
      content(&html)
    }
  }

  private func packStanding(_ html: inout HTML, _ view: ProgrammeView) {
    html.p(standingSentences(view.standing).joined(separator: " "), .class("lead", "column"))
    for state in [PlanLine.State.tooLate, .late, .critical] {
      let lines = view.standing.lines(in: state)
      guard !lines.isEmpty else { continue }
      html.h4("\(sign(of: state)) \(phrase("programmes.heading.\(state.rawValue)", count: lines.count))")
      html.ul { html in
        for line in lines.prefix(Self.packLines) {
          html.li("\(line.title): \(span(line.expected?.start, line.expected?.last))")
        }
      }
      if lines.count > Self.packLines {
        html.p(phrase("programmes.pack-more", count: lines.count - Self.packLines), .class("quiet"))
      }
    }
  }

  private func packGates(_ html: inout HTML, _ view: ProgrammeView) {
    html.ul { html in
      for gate in view.standing.gates {
        let outcome = gate.gate.content.outcome.map { words(of: .gate).word("outcome", $0.rawValue) }
        let lacks = view.standing.lacks(of: gate.gate).count
        let state =
          outcome
          ?? (lacks == 0 ? phrase("programmes.gate-ready") : phrase("programmes.gate-lacks", count: lacks))
        html.li(
          "\(gate.day.map { phrase.date($0) } ?? phrase("programmes.no-day")): \(gate.gate.title) – \(state)")
      }
    }
  }
}
