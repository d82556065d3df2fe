package import Basics
package import Spaces
package import Store

/// What the demonstration shows of controls: a plan with one control that found something and one that is to come. Invented, and
/// it says so.
package enum DemonstrationControls {
  /// Made once, for everybody to read.
  package static func make(in space: Space, _ tx: any Transaction, _ occasion: Occasion) throws {
    guard let unit = space.units.first,
      try Thing.list(in: space, for: .public, kind: .controlPlan, limit: 1, tx).isEmpty
    else { return }
    func day(_ ago: Int) -> Day { occasion.today.adding(days: -ago) ?? occasion.today }
    func make(_ content: some ThingContent, _ title: String) throws -> Identifier<Thing> {
      try Thing.make(
        ThingDraft(content, title: "\(title) (oppdiktet)", state: .published, from: day(400)), in: space,
        by: .command("demonstration"), tx, occasion
      ).id
    }
    var plan = ControlPlan()
    (plan.unit, plan.sort) = (unit, .ownership)
    plan.term = DayRange(from: Day("2023-10-01"), until: Day("2027-10-01"))
    plan.adopted = Day("2024-12-12")
    plan.assessment = "Størst risiko der kommunen eier lite og betaler mye."
    let planned = try make(plan, "Plan for eierskapskontroll")
    var control = Control()
    (control.plan, control.method) = (planned, "Dokumenter og intervjuer")
    control.arrangement = try Thing.recall(.arrangement, in: space, on: occasion.today, for: .public, tx)
      .first { $0.fields.title.hasPrefix("Mesna vann") }?.id
    (control.responsible, control.due) = ("Revisjonen", day(200))
    (control.stage, control.reported) = (.reported, day(210))
    let done = try make(control, "Eierstyring av vannselskapet")
    control = Control()
    (control.plan, control.method, control.responsible) = (planned, "Spørreskjema", "Revisjonen")
    control.due = occasion.today.adding(days: 120)
    _ = try make(control, "Opplæring av folkevalgte i eierskap")
    var finding = ControlFinding()
    (finding.control, finding.responsible) = (done, "Kommunedirektøren")
    finding.finding = "Eierne har ikke holdt eiermøte på to år."
    finding.recommendation = "Hold eiermøte minst én gang i året."
    finding.due = day(30)
    finding.followed = "Eiermøte er innkalt."
    _ = try make(finding, "Ingen eiermøter")
    finding.finding = "Vedtektene nevner ikke valgkomité."
    (finding.recommendation, finding.followed) = ("Ta det inn i vedtektene.", "Vedtektene er endret.")
    (finding.closed, finding.caseNumber) = (day(20), "sak 61")
    _ = try make(finding, "Valgkomité mangler")
  }
}
