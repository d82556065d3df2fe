import Basics
import Cases
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension WorkContext {
  /// Plans the treatments, and puts what has to be done before each meeting into the wheel; all in one transaction. What is
  /// planned already keeps its day.
  func makeScheduled(_ view: ScheduleView) throws {
    guard let dates = view.dates else {
      throw Diagnostic("field-missing", .badInput, at: .init(field: "start"))
    }
    try writing { tx, actor, occasion in
      let (thing, space) = try Thing.get(view.matter.folder.id, for: actor, tx)
      try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
      for planned in dates.planned {
        guard let meeting = planned.meeting else { continue }
        for draft in drafts(planned, on: meeting, view, state: thing.state, today: occasion.today) {
          try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
        }
      }
    }
  }

  private func drafts(
    _ planned: CaseDates.Planned, on meeting: Day, _ view: ScheduleView, state: ThingState, today: Day
  ) -> [ThingDraft] {
    let unit = view.matter.content.units[planned.council]
    let who = CaseWords(context: self).name(of: unit)
    let step = phrase("cases.schedule.step.\(planned.step.id)")
    let body = view.bodies.body(of: unit, planned.step.level)
    var drafts: [ThingDraft] = []
    if planned.step.isTreatment {
      guard let level = Treatment.Level(rawValue: planned.step.level.rawValue),
        view.matter.folder.treatment(unit, level) == nil
      else { return [] }
      var treatment = Treatment()
      (treatment.matter, treatment.unit, treatment.level) = (view.matter.folder.id, unit, level)
      (treatment.body, treatment.meeting, treatment.outcome) = (body, meeting, .planned)
      drafts.append(ThingDraft(treatment, title: "\(step) – \(who)", state: state, from: today))
    } else {
      drafts.append(duty("\(step) – \(who)", on: meeting, body, unit, view, state, today))
    }
    if let agenda = planned.agenda {
      let title = phrase("cases.schedule-send", ["step": step, "who": who])
      drafts.append(duty(title, on: agenda, body, unit, view, state, today))
    }
    return drafts
  }

  private func duty(
    _ title: String, on day: Day, _ body: Identifier<Thing>?, _ unit: UnitCode, _ view: ScheduleView,
    _ state: ThingState, _ today: Day
  ) -> ThingDraft {
    var duty = OwnDuty()
    (duty.body, duty.first, duty.repetition) = (body, day, .once)
    if body == nil { duty.role = CaseWords(context: self).name(of: unit) }
    (duty.country, duty.basis) = (OwnDuty.Country(rawValue: unit.country), view.matter.folder.title)
    return ThingDraft(duty, title: String(title.prefix(200)), state: state, from: min(day, today))
  }
}
