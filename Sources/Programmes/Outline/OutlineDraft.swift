package import Basics
package import Spaces
package import Store

/// A programme that is to be made in a space from a plan that somebody gave to the library.
package struct OutlineDraft: Sendable {
  package let title: String
  package let units: [UnitCode]
  package let effective: Day
  package let outline: ProgrammeOutline
  /// The item of the library, and what it is called.
  package let item: Identifier<Thing>
  package let template: String

  package init(
    title: String, units: [UnitCode], effective: Day, outline: ProgrammeOutline, item: Identifier<Thing>,
    template: String
  ) {
    self.title = title
    self.units = units
    self.effective = effective
    self.outline = outline
    self.item = item
    self.template = template
  }

  /// Makes the programme with everything that the plan has, as one step that can be taken back.
  ///
  /// - Throws: `outline-ring` where steps wait for each other; `not-permitted`, and the faults of things.
  package func make(
    in space: Space, state: ThingState, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ProgrammeDraft.Made {
    guard outline.faults.isEmpty else {
      throw Diagnostic("outline-ring", .badInput, at: .init(field: "item"))
    }
    let (batch, made) = try Batch.write(in: space, by: doer, tx, occasion) {
      var maker = ThingMaker(space: space, state: state, doer: doer, tx: tx, occasion: occasion)
      let programme = try maker.make(self.programme, title: title)
      let waited = try makeWaiting(of: programme, &maker)
      for step in outline.steps where step.form == .project {
        try maker.make(project(step, programme, waited), title: step.title)
      }
      for (step, points) in gates {
        try maker.make(gate(step, points, programme, waited), title: step.title)
      }
      return (programme, maker.count)
    }
    return ProgrammeDraft.Made(programme: made.0, batch: batch, things: made.1)
  }

  private var programme: Programme {
    var content = Programme()
    (content.form, content.units, content.effective) = (units.count > 1 ? .merger : .other, units, effective)
    (content.template, content.item, content.progress) = (template, item, .planned)
    return content
  }

  private func day(_ step: ProgrammeOutline.Step) -> Day? {
    step.offset.flatMap { effective.adding(days: $0) }
  }

  /// Milestones and activities by the number of their step.
  private func makeWaiting(
    of programme: Identifier<Thing>, _ maker: inout ThingMaker
  ) throws -> [Int: Identifier<Thing>] {
    var made: [Int: Identifier<Thing>] = [:]
    for index in outline.order.ready {
      let step = outline.steps[index]
      let leaders = step.after.compactMap { made[$0] }
      if step.form == .milestone {
        var content = Milestone()
        (content.programme, content.day, content.waitsFor) = (programme, day(step), leaders)
        made[index + 1] = try maker.make(content, title: step.title)
      } else {
        var content = PlannedActivity()
        (content.programme, content.duration, content.notBefore) = (programme, step.days, day(step))
        content.waits = leaders.map { leader in
          var wait = PlannedActivity.Wait()
          wait.on = leader
          return wait
        }
        made[index + 1] = try maker.make(content, title: step.title)
      }
    }
    return made
  }

  private func project(
    _ step: ProgrammeOutline.Step, _ programme: Identifier<Thing>, _ waited: [Int: Identifier<Thing>]
  ) -> Project {
    var content = Project()
    (content.programme, content.progress) = (programme, .waiting)
    content.projectClass = step.projectClass ?? .administrative
    content.days = day(step).map { from in
      DayRange(from: from, until: step.days.flatMap { from.adding(days: $0) })
    }
    let named = step.after.map { waited[$0] }
    (content.begins, content.ends) = (named.first ?? nil, named.count > 1 ? named[1] : nil)
    return content
  }

  /// Each decision point with the points that stand below it.
  private var gates: [(ProgrammeOutline.Step, [String])] {
    outline.steps.reduce(into: []) { gates, step in
      if step.form == .gate { gates.append((step, [])) }
      if step.form == .point, !gates.isEmpty { gates[gates.count - 1].1.append(step.title) }
    }
  }

  private func gate(
    _ step: ProgrammeOutline.Step, _ points: [String], _ programme: Identifier<Thing>,
    _ waited: [Int: Identifier<Thing>]
  ) -> Gate {
    var content = Gate()
    (content.programme, content.gateClass) = (programme, step.projectClass)
    content.milestone = step.after.first.flatMap { waited[$0] }
    content.points = points.map { what in
      var point = Gate.Point()
      point.what = what
      return point
    }
    return content
  }
}
