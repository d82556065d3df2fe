import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What control committees found that no council has closed, what they are to look into, and what is closed.
  func controlsPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try controlsView(id)
    return governingPage(
      GoverningView(register: view.register), at: CooperationPlaces.controls(id), "controls"
    ) { html in
      html.p(controlsAnswer(view.standing), .class("lead", "column"))
      if view.standing.isEmpty {
        html.p(phrase("cooperation.controls-teach"), .class("column"))
      } else {
        openFindings(&html, view)
        plans(&html, view)
        closedFindings(&html, view)
      }
      lackingPlans(&html, view)
      waysOfControls(&html, view)
    }
  }

  /// `2 findings are open, 1 of them overdue. 3 controls are not reported yet, 1 of them overdue.`
  func controlsAnswer(_ standing: ControlStanding) -> String {
    guard !standing.isEmpty else { return phrase("cooperation.controls-none") }
    return [
      phrase("cooperation.controls-open", count: standing.open.count),
      standing.late > 0 ? phrase("cooperation.controls-late", count: standing.late) : "",
      phrase("cooperation.controls-unreported", count: standing.unreported.count),
      standing.overdue > 0 ? phrase("cooperation.controls-overdue", count: standing.overdue) : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func openFindings(_ html: inout HTML, _ view: ControlsView) {
    html.section { html in
      html.h2(phrase("cooperation.controls-findings"))
      guard !view.standing.open.isEmpty else {
        return html.p(phrase("cooperation.controls-all-closed"), .class("column"))
      }
      table(&html, openListing(view), isCards: true)
    }
  }

  private func openListing(_ view: ControlsView) -> Listing<ControlStanding.Kept<ControlFinding>> {
    let labels = words(of: .controlFinding)
    return Listing(
      name: phrase("cooperation.controls-findings"),
      columns: findingColumns(view) + [
        ListingColumn("due", labels.label("due"), isOrderable: false) {
          .text(dueText($0.content.due, isLate: view.standing.isLate($0.content)))
        },
        ListingColumn("followed", labels.label("followed"), isOrderable: false) {
          .text($0.content.followed.isEmpty ? "–" : $0.content.followed)
        },
      ], rows: view.standing.open)
  }

  /// What was found, of which cooperation, and who must follow it.
  private func findingColumns(
    _ view: ControlsView
  ) -> [ListingColumn<ControlStanding.Kept<ControlFinding>>] {
    let labels = words(of: .controlFinding)
    return [
      ListingColumn(
        "title", labels.label("title"), isOrderable: false,
        show: { html, row in html.a(row.title, .href(ThingPlaces.thing(row.id).address())) },
        cell: { .text($0.title) }),
      ListingColumn("cooperation", phrase("cooperation.column.cooperation"), isOrderable: false) {
        .text(view.title(view.standing.subject(of: $0.content)) ?? "–")
      },
      ListingColumn("responsible", labels.label("responsible"), isOrderable: false) {
        .text(view.who($0.content.responsible, $0.content.committee) ?? "–")
      },
    ]
  }

  /// `1 March 2026 – overdue`
  private func dueText(_ due: Day?, isLate: Bool) -> String {
    guard let due else { return "–" }
    let day = phrase.date(due)
    return isLate ? phrase("cooperation.controls-overdue-mark", ["day": day]) : day
  }

  private func plans(_ html: inout HTML, _ view: ControlsView) {
    for plan in view.standing.plans {
      html.section { html in
        html.h2(planTitle(plan.content, view))
        html.p(.class("column")) { html in
          html.a(plan.title, .href(ThingPlaces.thing(plan.id).address()))
          html.text(
            ". "
              + (plan.content.adopted.map { phrase("cooperation.controls-adopted", ["day": phrase.date($0)]) }
                ?? phrase("cooperation.controls-unadopted")))
        }
        let own = view.standing.controls(of: plan.id)
        if own.isEmpty { return html.p(phrase("cooperation.controls-plan-empty"), .class("column")) }
        table(&html, controlListing(own, view), isCards: true)
      }
    }
  }

  /// `Lillehammer: control of ownership 2023–2027`
  private func planTitle(_ plan: ControlPlan, _ view: ControlsView) -> String {
    let units = view.register.units
    let years = [plan.term?.from, plan.term?.until?.adding(days: -1)].compactMap {
      $0.map { String($0.year) }
    }
    return phrase(
      "cooperation.controls-plan",
      [
        "name": plan.unit.map { units.name(of: units.onTheDay($0)) } ?? "–",
        "sort": words(of: .controlPlan).word("sort", plan.sort?.rawValue ?? "").lowercasedFirst,
        "years": years.joined(separator: "–"),
      ])
  }

  private func controlListing(
    _ controls: [ControlStanding.Kept<Control>], _ view: ControlsView
  ) -> Listing<ControlStanding.Kept<Control>> {
    typealias Column = ListingColumn<ControlStanding.Kept<Control>>
    let labels = words(of: .control)
    return Listing(
      name: labels.label("title"),
      columns: [
        Column(
          "title", labels.label("title"), isOrderable: false,
          show: { html, row in html.a(row.title, .href(ThingPlaces.thing(row.id).address())) },
          cell: { .text($0.title) }),
        Column("cooperation", phrase("cooperation.column.cooperation"), isOrderable: false) {
          .text(view.title($0.content.arrangement) ?? "–")
        },
        Column("method", labels.label("method"), isOrderable: false) {
          .text($0.content.method.isEmpty ? "–" : $0.content.method)
        },
        Column("responsible", labels.label("responsible"), isOrderable: false) {
          .text(view.who($0.content.responsible, $0.content.committee) ?? "–")
        },
        Column("due", labels.label("due"), isOrderable: false) {
          .text(dueText($0.content.due, isLate: view.standing.isLate($0.content)))
        },
        Column("progress", labels.label("progress"), isOrderable: false) {
          .text($0.content.stage.map { labels.word("progress", $0.rawValue) } ?? "–")
        },
      ], rows: controls)
  }

  private func closedFindings(_ html: inout HTML, _ view: ControlsView) {
    guard !view.standing.closed.isEmpty else { return }
    let labels = words(of: .controlFinding)
    typealias Column = ListingColumn<ControlStanding.Kept<ControlFinding>>
    html.section { html in
      html.h2(phrase("cooperation.controls-closed"))
      table(
        &html,
        Listing(
          name: phrase("cooperation.controls-closed"),
          columns: findingColumns(view) + [
            dayColumn("closed", labels.label("closed")) { $0.content.closed },
            Column(
              "decision", labels.label("decision"), isOrderable: false,
              show: { html, row in
                guard let decision = row.content.decision, let title = view.title(decision) else {
                  return html.text(row.content.caseNumber)
                }
                html.a(title, .href(ThingPlaces.thing(decision).address()))
              }, cell: { .text($0.content.caseNumber) }),
          ], rows: view.standing.closed), isCards: true)
    }
  }

  /// Which municipalities have no plan of this term here.
  private func lackingPlans(_ html: inout HTML, _ view: ControlsView) {
    let units = view.register.units
    let lacking = view.standing.lacking(among: view.register.members, onTheDay: units.onTheDay)
    guard !lacking.isEmpty, !view.standing.isEmpty else { return }
    let labels = words(of: .controlPlan)
    html.section { html in
      html.h2(phrase("cooperation.controls-lacking"))
      html.ul { html in
        for sort in ControlPlan.Sort.allCases {
          let names = lacking.filter { $0.sort == sort }.map { units.name(of: $0.unit) }
          if !names.isEmpty {
            html.li("\(labels.word("sort", sort.rawValue)): \(names.joined(separator: ", "))")
          }
        }
      }
    }
  }

  private func waysOfControls(_ html: inout HTML, _ view: ControlsView) {
    html.ul(.class("ways-on", "no-print")) { html in
      if view.register.mayAdd {
        let kinds: [ThingKind] = view.standing.plans.isEmpty ? [] : [.control]
        for kind in [.controlPlan] + kinds + (view.standing.controls.isEmpty ? [] : [.controlFinding]) {
          html.li {
            $0.a(
              words(of: kind).new, .class("button"),
              .href(
                SpacePlaces.newThing(view.register.space.id).address(Query([.init("kind", kind.rawValue)]))))
          }
        }
      }
      if !view.standing.isEmpty {
        fileLinks(&html) {
          CooperationPlaces.controlsFile(view.register.space.id, $0).address(
            registerQuery.setting("separator", to: $1))
        }
      }
    }
  }
}
