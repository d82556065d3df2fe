package import Basics
package import Plans
import Rulebook
package import Spaces
package import Store

/// A programme that is to be made in a space, with everything that its plan has.
package struct ProgrammeDraft: Sendable {
  package let title: String
  package let units: [UnitCode]
  /// The one of them that goes on as a legal person; nil where a new one arises.
  package let continues: UnitCode?
  /// The study that the change was chosen in.
  package let study: Identifier<Thing>?
  package let plan: ProgrammePlan
  /// What its parts are called in.
  package let language: String
  /// Milestones that are planned before this day are taken as reached on theirs: of a programme that is under way already.
  package var reachedBefore: Day?

  package init(
    title: String, units: [UnitCode], continues: UnitCode? = nil, study: Identifier<Thing>? = nil,
    plan: ProgrammePlan, language: String
  ) {
    self.title = title
    self.units = units
    self.continues = continues
    self.study = study
    self.plan = plan
    self.language = language
  }

  /// What came of making one.
  package struct Made: Sendable {
    package let programme: Identifier<Thing>
    /// Takes all of it back.
    package let batch: Identifier<Batch>?
    package let things: Int
  }

  /// Makes the programme with its milestones, sub-projects and decision points, as one step that can be taken back.
  ///
  /// - Throws: `programme-too-late` where the plan has what comes after a day that it must not pass; `not-permitted`, and the
  ///   faults of things.
  ///
  /// - Parameter changing: what a decision point says besides, by the day that it falls on.
  package func make(
    in space: Space, state: ThingState, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion,
    changing gates: (inout Gate, Day?) -> Void = { _, _ in }
  ) throws -> Made {
    let late = tooLate
    guard late.isEmpty else { throw Diagnostics(late) }
    let (batch, made) = try Batch.write(in: space, by: doer, tx, occasion) {
      var maker = ThingMaker(space: space, state: state, doer: doer, tx: tx, occasion: occasion)
      let programme = try maker.make(programme, title: title)
      let milestones = try makeMilestones(of: programme, &maker)
      for project in plan.projects {
        try maker.make(
          self.project(project, programme, milestones), title: project.project.title.text(in: language))
      }
      for gate in plan.gates {
        var content = self.gate(gate, programme, milestones[gate.gate.at])
        gates(&content, gate.day)
        try maker.make(content, title: gate.gate.title.text(in: language))
      }
      return (programme, maker.count)
    }
    return Made(programme: made.0, batch: batch, things: made.1)
  }

  /// Each after those that it waits for, so that they are there when it names them.
  private func makeMilestones(
    of programme: Identifier<Thing>, _ maker: inout ThingMaker
  ) throws -> [String: Identifier<Thing>] {
    var (made, left): ([String: Identifier<Thing>], [PlannedMilestone]) = ([:], plan.milestones)
    while !left.isEmpty {
      let ready = left.filter { $0.dependsOn.allSatisfy { made[$0] != nil } }
      guard !ready.isEmpty else { break }
      for milestone in ready {
        let leaders = milestone.dependsOn.compactMap { made[$0] }
        made[milestone.id] = try maker.make(
          self.milestone(milestone, programme, leaders), title: milestone.title.text(in: language))
      }
      left.removeAll { made[$0.id] != nil }
    }
    return made
  }
}

/// Makes one thing after another in a space.
struct ThingMaker {
  let space: Space
  let state: ThingState
  let doer: Doer
  let tx: any Transaction
  let occasion: Occasion
  private(set) var count = 0

  init(space: Space, state: ThingState, doer: Doer, tx: any Transaction, occasion: Occasion) {
    (self.space, self.state, self.doer, self.tx, self.occasion) = (space, state, doer, tx, occasion)
  }

  @discardableResult
  mutating func make(_ content: some ThingContent, title: String) throws -> Identifier<Thing> {
    count += 1
    let draft = ThingDraft(content, title: title, state: state, from: occasion.today)
    return try Thing.make(draft, in: space, by: doer, tx, occasion).id
  }
}
