import Basics
package import Law
package import Plans
package import Spaces
package import Store

/// What the demonstration shows of a programme: a merger of Lillehammer, Gausdal and Øyer that nobody has decided on, well under
/// way. Milestones, sub-projects and decision points are those of the shipped template; everything else is invented and says so.
package enum DemonstrationProgramme {
  /// Made once, for everybody to read.
  ///
  /// - Throws: `template-unknown`, `procedure-unknown` where the shipped ones are not there.
  package static func make(
    in space: Space, _ templates: ProgrammeTemplates, _ statutes: Statutes, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws {
    guard try Thing.list(in: space, for: .public, kind: .programme, limit: 1, tx).isEmpty else { return }
    let today = occasion.today
    // So that it is in its tenth month or a little later, whenever it is looked at.
    let effective = Day.newYear(today.year + (today.month > 9 ? 2 : 1))
    let plan = try ProgrammePlan(
      templates.template("middle", of: "no"), statutes.procedure("merger", of: "no"), effective: effective,
      decided: nil, language: "nb")
    guard plan.tooLate.isEmpty else { return }
    var draft = ProgrammeDraft(
      title: "Nye Lillehammer (oppdiktet)", units: space.units, plan: plan, language: "nb")
    draft.reachedBefore = today.adding(days: -90)
    let doer = Doer.command("demonstration")
    let made = try draft.make(in: space, state: .published, by: doer, tx, occasion) { gate, day in
      guard let day, day < today else { return }
      (gate.outcome, gate.decided) = (.go, day)
      gate.points = gate.points.map { point in
        var point = point
        point.met = .yes
        return point
      }
    }
    let projects = try Thing.recall(.project, in: space, on: today, for: .public, tx)
    let rows = DemonstrationRows(
      programme: made.programme, projects: projects.map(\.id), today: today, effective: effective)
    for row in rows.all { try Thing.make(row, in: space, by: doer, tx, occasion) }
    try DemonstrationTests(programme: made.programme, today: today, effective: effective)
      .make(in: space, by: doer, tx, occasion)
  }
}
