import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// A report older than this says little.
  static var freshDays: Int { 31 }

  /// Every sub-project with what was reported last, the worst first.
  func reportsPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    let last = view.parts.lastReports
    return programmePage(
      view, at: ProgrammePlaces.reports(id), title: phrase("programmes.view.reports")
    ) { html in
      guard !view.parts.projects.isEmpty else {
        return html.p(phrase("programmes.reports-none"), .class("lead", "column"))
      }
      html.p(reportSentences(view).joined(separator: " "), .class("lead", "column"))
      table(&html, reportListing(view, projects(view, last), last), isCards: true)
    }
  }

  /// How many report red, amber, green, and how many have not reported for a while.
  func reportSentences(_ view: ProgrammeView) -> [String] {
    let running = view.parts.projects.filter {
      $0.content.progress != .done && $0.content.progress != .stopped
    }
    let last = view.parts.lastReports
    var said = [phrase("programmes.reports-told", count: running.count)]
    for light in Light.allCases {
      let count = running.filter { last[$0.id]?.content.light == light }.count
      if count > 0 { said.append(phrase("programmes.reports-\(light.rawValue)", count: count)) }
    }
    let silent = running.filter { !isFresh(last[$0.id], view.today) }.count
    if silent > 0 {
      said.append(phrase("programmes.reports-silent", count: silent, ["days": String(Self.freshDays)]))
    }
    return said
  }

  private func isFresh(_ report: Part<StatusReport>?, _ today: Day) -> Bool {
    report?.content.day.map { today.days(since: $0) <= Self.freshDays } ?? false
  }

  private func projects(
    _ view: ProgrammeView, _ last: [Identifier<Thing>: Part<StatusReport>]
  ) -> [Part<Project>] {
    view.parts.projects.enumerated().sorted { a, b in
      let first = last[a.element.id]?.content.light.flatMap(Light.allCases.firstIndex(of:)) ?? 1
      let second = last[b.element.id]?.content.light.flatMap(Light.allCases.firstIndex(of:)) ?? 1
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  private func reportListing(
    _ view: ProgrammeView, _ projects: [Part<Project>],
    _ last: [Identifier<Thing>: Part<StatusReport>]
  ) -> Listing<Part<Project>> {
    typealias Column = ListingColumn<Part<Project>>
    func text(_ name: String, _ text: @escaping (Part<Project>) -> String?) -> Column {
      Column(name, phrase("programmes.column.\(name)"), isOrderable: false) { project in
        text(project).flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
      }
    }
    let name = Column(
      "project", words(of: .project).name, isOrderable: false,
      show: { html, project in
        html.a(project.title, .href(ThingPlaces.thing(project.id).address()))
      }, cell: { .text($0.title) })
    let light = Column(
      "light", words(of: .statusReport).label("light"), isOrderable: false,
      show: { html, project in self.light(&html, last[project.id]?.content.light) },
      cell: { project in last[project.id]?.content.light.map { .text(word(of: $0)) } ?? .empty })
    let way = Column(
      "report", phrase("programmes.column.report"), isOrderable: false,
      show: { html, project in
        let query = Query([.init("project", project.id.text)])
        html.a(phrase("programmes.report"), .href(ProgrammePlaces.report(view.id).address(query)))
      }, cell: { _ in .text(phrase("programmes.report")) })
    return Listing(
      name: phrase("programmes.view.reports"),
      columns: [
        name, light,
        text("class") { project in
          project.content.projectClass.map { words(of: .project).word("class", $0.rawValue) }
        },
        text("days") { project in
          let days = view.standing.days(of: project)
          return span(days.start, days.last)
        },
        text("reported") { last[$0.id]?.content.day.map { phrase.date($0) } },
        text("help") { last[$0.id]?.content.help },
        Column("budget", words(of: .project).label("budget"), isNumber: true, isOrderable: false) { project in
          project.content.budget.map { .text(money($0)) } ?? .empty
        },
      ] + (view.mayAdd ? [way] : []), rows: projects)
  }

  /// A light by its sign and its word; its colour only underlines it.
  func light(_ html: inout HTML, _ light: Light?) {
    guard let light else { return html.text("–") }
    html.span(.class("light", "is-\(light.rawValue)")) { html in
      html.span(sign(of: light), .aria("hidden", "true"))
      html.text(" " + word(of: light))
    }
  }

  func sign(of light: Light) -> String {
    switch light {
    case .red: "■"
    case .amber: "▲"
    case .green: "●"
    }
  }

  func word(of light: Light) -> String { words(of: .statusReport).word("light", light.rawValue) }
}
