import Basics
import Cases
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// A case with the days that a schedule gives it.
struct ScheduleView {
  let matter: CaseView
  let schedule: CaseSchedule
  let request: ScheduleRequest
  let bodies: CaseBodies
  /// Nil until somebody says when it begins.
  let dates: CaseDates?
}

extension WorkContext {
  /// The months of a case: what each body does when, what stands in the way, and by when the agenda is sent.
  func schedulePage(_ id: Identifier<Thing>, _ ground: CaseGround) throws -> Reply {
    let matter = try caseView(id, ground)
    guard matter.mayChange, let schedule = ground.schedules.first else { throw Interruption.absent }
    let asked = visit.method == .post ? visit.form : visit.query
    var view: ScheduleView?
    var wrong = try faults { view = try scheduleView(matter, schedule, asked) }
    if visit.method == .post, let view {
      wrong += try faults { try makeScheduled(view) }
      if wrong.isEmpty { return goOn(to: CasePlaces.matter(id)) }
    }
    return shownSchedule(matter, view, ShownForm("schedule", typed: asked, faults: wrong))
  }

  private func scheduleView(
    _ matter: CaseView, _ schedule: CaseSchedule, _ asked: Query
  ) throws -> ScheduleView {
    let words = CaseWords(context: self)
    let units = matter.content.units
    let request = try ScheduleRequest(asked, units: units)
    let bodies = try reading { tx, actor in
      CaseBodies(
        try Thing.recall(.body, in: matter.space, on: content.today(), for: actor, tx))
    }
    let councils = units.map {
      bodies.council($0, name: words.name(of: $0), agendaDays: request.agendaDays[$0])
    }
    return ScheduleView(
      matter: matter, schedule: schedule, request: request, bodies: bodies,
      dates: request.start.map { CaseDates(schedule, from: $0, councils: councils, today: content.today()) })
  }

  private func shownSchedule(_ matter: CaseView, _ view: ScheduleView?, _ shown: ShownForm) -> Reply {
    let id = matter.folder.id
    let place = CasePlaces.schedule(id)
    let title = phrase("cases.schedule")
    return workPage(
      "\(title) – \(matter.folder.title)", at: place, in: matter.rooms, nil, status: shown.status
    ) { html in
      html.h1(title)
      html.p { $0.a(matter.folder.title, .href(CasePlaces.matter(id).address())) }
      html.p(phrase("cases.schedule-lead"), .class("column"))
      scheduleForm(&html, matter, shown, at: place)
      guard let view, let dates = view.dates else { return }
      let conflicts = dates.planned.count { !$0.conflicts.isEmpty }
      html.p(
        conflicts == 0
          ? phrase("cases.schedule-fits") : phrase("cases.schedule-conflicts", count: conflicts),
        .class("lead", "column"))
      table(&html, scheduleListing(view, dates), isCards: true)
      html.p(phrase("cases.schedule-source", ["source": view.schedule.source]), .class("quiet", "column"))
      html.p(phrase("cases.schedule-means"), .class("quiet", "column"))
      workForm(
        &html, to: place, [], in: ShownForm("schedule-make"), sending: view.request.pairs,
        button: phrase("cases.schedule-make"))
    }
  }

  private func scheduleForm(_ html: inout HTML, _ matter: CaseView, _ shown: ShownForm, at place: Pages.Place)
  {
    let words = CaseWords(context: self)
    html.form(.method("get"), .action(place.address()), .class("work-form")) { html in
      fields(
        &html,
        [Field("start", phrase("cases.schedule-start"), hint: phrase("cases.schedule-start-hint"), .day)]
          + matter.content.units.map { unit in
            Field(
              ScheduleRequest.field(of: unit),
              phrase("cases.schedule-agenda", ["who": words.name(of: unit)]),
              hint: phrase("cases.schedule-agenda-hint"), .number, isRequired: false)
          }, in: shown)
      html.button(phrase("cases.schedule-show"), .type("submit"))
    }
  }

  private func scheduleListing(_ view: ScheduleView, _ dates: CaseDates) -> Listing<CaseDates.Planned> {
    typealias Column = ListingColumn<CaseDates.Planned>
    let words = CaseWords(context: self)
    let kind = self.words(of: .treatment)
    let units = view.matter.content.units
    return Listing(
      name: phrase("cases.schedule"),
      columns: [
        Column("unit", kind.label("unit"), isOrderable: false) { .text(words.name(of: units[$0.council])) },
        Column("step", phrase("cases.schedule-step"), isOrderable: false) {
          .text(phrase("cases.schedule.step.\($0.step.id)"))
        },
        Column("meeting", kind.label("meeting"), isOrderable: false) {
          $0.meeting.map { .day($0) } ?? .empty
        },
        Column("agenda", phrase("cases.schedule-agenda-day"), isOrderable: false) {
          $0.agenda.map { .day($0) } ?? .empty
        },
        Column("conflicts", phrase("cases.schedule-conflict"), isOrderable: false) {
          .text($0.conflicts.map { phrase("cases.conflict.\($0.rawValue)") }.joined(separator: " "))
        },
      ], rows: dates.planned)
  }
}
