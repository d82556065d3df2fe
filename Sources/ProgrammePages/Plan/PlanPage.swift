import Basics
import Duties
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// So many lines stand in the table of a page; a file has them all.
  private static var tableRows: Int { 300 }
  /// More names than these are no answer.
  private static var mostNamed: Int { 8 }

  /// A programme: the answer first, what is red, the plan as a picture, and the table behind it.
  func planPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    let request = PlanRequest(visit.query)
    return programmePage(view, at: ProgrammePlaces.programme(id)) { html in
      keptNotice(&html, view)
      html.p(standingSentences(view.standing).joined(separator: " "), .class("lead", "column"))
      redFirst(&html, view)
      planFilter(&html, view, request)
      gantt(&html, view, request)
      daysOff(&html, view)
      planTable(&html, view, request)
      planWays(&html, view)
    }
  }

  /// What was just changed, and the way to take it back.
  private func keptNotice(_ html: inout HTML, _ view: ProgrammeView) {
    guard let batch = visit.query["kept"].flatMap({ Identifier<Batch>($0) }) else { return }
    html.p(.class("kept-notice"), .role("status")) { html in
      html.text(phrase("programmes.kept") + " ")
      html.a(phrase("programmes.kept-undo"), .href(TablePlaces.batch(batch).address()))
    }
  }

  private func redFirst(_ html: inout HTML, _ view: ProgrammeView) {
    for state in [PlanLine.State.tooLate, .late, .critical] {
      let lines = view.standing.lines(in: state)
      guard !lines.isEmpty else { continue }
      html.section(.class("red-first", "is-\(state.rawValue)")) { html in
        html.h2("\(sign(of: state)) \(phrase("programmes.heading.\(state.rawValue)", count: lines.count))")
        namedList(
          &html,
          lines.prefix(Self.mostNamed).map {
            (title: $0.title, address: lineAddress($0, view), more: told($0))
          })
        if lines.count > Self.mostNamed {
          html.p {
            $0.a(
              phrase("programmes.all-of", count: lines.count),
              .href(
                ProgrammePlaces.programme(view.id).address(Query([.init("state", state.rawValue)])) + "#plan")
            )
          }
        }
      }
    }
  }

  /// When it was planned, when it can be, and what must not be passed.
  private func told(_ line: PlanLine) -> String {
    var said = [phrase("programmes.expected", ["day": span(line.expected?.start, line.expected?.last)])]
    if let planned = line.planned, planned.last != line.expected?.last {
      said.append(phrase("programmes.was-planned", ["day": phrase.date(planned.last)]))
    }
    if let latest = line.latest {
      said.append(phrase("programmes.not-after", ["day": phrase.date(latest)]))
    }
    return said.joined(separator: ", ")
  }

  private func planFilter(_ html: inout HTML, _ view: ProgrammeView, _ request: PlanRequest) {
    let all = (value: "", text: phrase("history.filter.all"))
    html.form(
      .method("get"), .action(ProgrammePlaces.programme(view.id).address()), .id("plan"),
      .class("filter-form", "no-print")
    ) { html in
      choiceField(
        &html, "project", phrase("programmes.column.project"),
        [all] + view.parts.projects.map { (value: $0.id.text, text: $0.title) },
        chosen: request.project?.text)
      choiceField(
        &html, "state", phrase("programmes.column.state"),
        [all] + PlanLine.State.allCases.map { (value: $0.rawValue, text: word(of: $0)) },
        chosen: request.state?.rawValue)
      html.button(phrase("history.filter.send"), .type("submit"))
    }
  }

  private func gantt(_ html: inout HTML, _ view: ProgrammeView, _ request: PlanRequest) {
    let chart = ganttChart(view, request)
    guard !chart.rows.isEmpty else { return html.p(phrase("programmes.nothing-dated"), .class("column")) }
    html.scrolling(phrase("programmes.gantt")) { html in
      chart.write(to: &html, title: phrase("programmes.gantt"), phrase)
    }
    html.p(phrase("programmes.gantt-signs"), .class("quiet"))
  }

  /// The next days on which nobody works, besides weekends.
  private func daysOff(_ html: inout HTML, _ view: ProgrammeView) {
    let country = view.parts.country
    let days = (0..<90).compactMap { view.today.adding(days: $0) }.filter {
      $0.weekday < 5 && country.isFree($0)
    }
    guard !days.isEmpty else { return }
    html.p(
      phrase("programmes.days-off", ["days": days.map { phrase.date($0) }.joined(separator: ", ")]),
      .class("quiet"))
  }

  private func planTable(_ html: inout HTML, _ view: ProgrammeView, _ request: PlanRequest) {
    let lines = view.standing.lines.filter(request.holds)
    guard !lines.isEmpty else { return }
    html.details(.class("plan-lines"), request.isNarrowed ? .open : nil) { html in
      html.summary(phrase("programmes.plan-heading", count: lines.count))
      table(
        &html, planListing(view, Array(lines.prefix(Self.tableRows)), isFile: false), class: "plan-table",
        isCards: true)
      if lines.count > Self.tableRows {
        html.p(phrase("programmes.plan-some", count: Self.tableRows), .class("quiet"))
      }
    }
  }

  private func planWays(_ html: inout HTML, _ view: ProgrammeView) {
    html.ul(.class("ways-on", "no-print")) { html in
      if view.mayAdd {
        for kind in [ThingKind.milestone, .activity, .project, .risk] {
          html.li { $0.a(words(of: kind).new, .href(newThingAddress(kind, in: view.space))) }
        }
      }
      if view.mayAdd {
        html.li {
          $0.a(phrase("programmes.import-way"), .href(ProgrammePlaces.planImport(view.id).address()))
        }
      }
      html.li { $0.a(phrase("programmes.whole-entry"), .href(ThingPlaces.thing(view.id).address())) }
      fileLinks(&html) { format, separator in
        ProgrammePlaces.file(view.id, format).address(
          Query(separator.map { [.init("separator", $0)] } ?? []))
      }
    }
  }
}
