import Basics
import Law
import Plans
import Rulebook
import Spaces

/// What each part of the plan says as a thing.
extension ProgrammeDraft {
  var programme: Programme {
    var content = Programme()
    (content.form, content.units, content.effective) = (.merger, units, plan.effective)
    // A day that is only planned was not decided on.
    (content.continues, content.study) = (continues, study)
    content.decided = plan.isDecisionPlanned ? nil : plan.decided
    content.template = "\(plan.template.country)/\(plan.template.id) \(plan.template.version)"
    content.progress = .planned
    return content
  }

  func milestone(
    _ planned: PlannedMilestone, _ programme: Identifier<Thing>, _ leaders: [Identifier<Thing>]
  ) -> Milestone {
    var content = Milestone()
    (content.programme, content.day, content.latest) = (programme, planned.day, planned.latest)
    (content.waitsFor, content.source) = (leaders, planned.source)
    if let day = planned.day, let reachedBefore, day < reachedBefore { content.reached = day }
    content.basis = planned.statement?.citation ?? ""
    return content
  }

  func project(
    _ planned: PlannedProject, _ programme: Identifier<Thing>, _ milestones: [String: Identifier<Thing>]
  ) -> Project {
    var content = Project()
    (content.begins, content.ends) = (milestones[planned.project.from], milestones[planned.project.by])
    (content.programme, content.progress) = (programme, .waiting)
    content.projectClass = Project.Class(rawValue: planned.project.projectClass.rawValue)
    // The last day belongs to it.
    content.days = planned.start.map { DayRange(from: $0, until: planned.by?.adding(days: 1)) }
    return content
  }

  /// Documents that the gate asks for stand among what must be in order: they are not there yet.
  func gate(
    _ planned: PlannedGate, _ programme: Identifier<Thing>, _ milestone: Identifier<Thing>?
  ) -> Gate {
    var content = Gate()
    (content.programme, content.milestone) = (programme, milestone)
    content.points = (planned.gate.documents + planned.gate.checklist).map { item in
      var point = Gate.Point()
      point.what = item.title.text(in: language)
      return point
    }
    return content
  }

  /// What the plan has after a day that it must not pass.
  var tooLate: [Diagnostic] {
    plan.tooLate.map { milestone in
      Diagnostic(
        "programme-too-late", .badInput, at: .init(field: milestone.id),
        [
          "name": milestone.title.text(in: language), "day": milestone.day?.iso ?? "",
          "latest": milestone.latest?.iso ?? "",
        ])
    }
  }
}
