package import Basics
package import Spaces

/// A plan without its days, people and answers: what a next programme can begin from. Days are counted from the day of effect.
package struct ProgrammeOutline: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package enum Form: String, CaseIterable, FieldValue {
      case milestone, activity, project, gate, point
    }

    package var form: Form
    package var title: String
    /// Days from the day of effect; negative before it. Nil where it has no day.
    package var offset: Int?
    /// How long it takes.
    package var days: Int?
    package var projectClass: Project.Class?
    /// Numbers of steps, counted from 1: what a milestone or an activity waits for, what a sub-project begins and ends with, the
    /// milestone that a decision point stands at.
    package var after: [Int]

    package init(
      _ form: Form, _ title: String, offset: Int? = nil, days: Int? = nil,
      projectClass: Project.Class? = nil, after: [Int] = []
    ) {
      self.form = form
      self.title = title
      self.offset = offset
      self.days = days
      self.projectClass = projectClass
      self.after = after
    }
  }

  package var steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// What does not hold together, each with the position of its step: a number that names no step to wait for, steps that wait
  /// for each other, a point without a decision point before it, an activity without a length.
  package var faults: [(step: Int, field: String, code: String)] {
    var faults: [(Int, String, String)] = []
    for (index, step) in steps.enumerated() {
      let named = step.after.map { steps.indices.contains($0 - 1) ? steps[$0 - 1].form : nil }
      if named.contains(where: { $0 != .milestone && $0 != .activity }) {
        faults.append((index, "after", "outline-step-unknown"))
      }
      if step.form == .activity, step.days == nil { faults.append((index, "days", "field-missing")) }
      if step.form == .point, !steps[..<index].contains(where: { $0.form == .gate }) {
        faults.append((index, "form", "outline-point-alone"))
      }
    }
    if faults.isEmpty, let stuck = order.stuck.first { faults.append((stuck, "after", "outline-ring")) }
    return faults
  }

  /// Milestones and activities, each after those that it waits for; and those that wait for each other.
  var order: (ready: [Int], stuck: [Int]) {
    var (ready, left): ([Int], [Int]) = ([], steps.indices.filter { steps[$0].isWaiting })
    while true {
      let next = left.filter { index in steps[index].after.allSatisfy { ready.contains($0 - 1) } }
      guard !next.isEmpty else { return (ready, left) }
      ready += next
      left.removeAll { next.contains($0) }
    }
  }

  /// Every text that it has.
  package var text: String { steps.map(\.title).joined(separator: "\n") }
}

extension ProgrammeOutline.Step {
  /// Whether it can wait, and be waited for.
  fileprivate var isWaiting: Bool { form == .milestone || form == .activity }
}

extension ProgrammeOutline {
  /// What a programme is made of: no person, no note, no answer, no money, nothing of how it went.
  package init(of parts: ProgrammeParts) {
    let effective = parts.effective
    func offset(_ day: Day?) -> Int? {
      if let day, let effective { day.days(since: effective) } else { nil }
    }
    let milestones = parts.milestones.sorted {
      ($0.content.day?.iso ?? "9", $0.title, $0.id.text) < ($1.content.day?.iso ?? "9", $1.title, $1.id.text)
    }
    let waited = milestones.map(\.id) + parts.activities.map(\.id)
    let numbers = Dictionary(zip(waited, 1...)) { first, _ in first }
    func named(_ ids: [Identifier<Thing>?]) -> [Int] { ids.compactMap { $0.flatMap { numbers[$0] } } }
    var steps = milestones.map {
      Step(.milestone, $0.title, offset: offset($0.content.day), after: named($0.content.waitsFor))
    }
    steps += parts.activities.map {
      Step(
        .activity, $0.title, offset: offset($0.content.notBefore), days: $0.content.duration,
        after: named($0.content.waits.map(\.on)))
    }
    steps += parts.projects.map {
      let days = $0.content.days
      let length = days?.from.flatMap { from in days?.until.map { $0.days(since: from) } }
      return Step(
        .project, $0.title, offset: offset(days?.from), days: length,
        projectClass: $0.content.projectClass, after: named([$0.content.begins, $0.content.ends]))
    }
    for gate in parts.gates {
      steps.append(
        Step(
          .gate, gate.title, projectClass: gate.content.gateClass, after: named([gate.content.milestone])))
      steps += gate.content.points.map { Step(.point, $0.what) }
    }
    self.init(steps)
  }
}
