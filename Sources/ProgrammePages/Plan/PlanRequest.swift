import Pages
import Programmes
import Spaces

/// What somebody wants to see of a plan.
struct PlanRequest {
  let project: Identifier<Thing>?
  let state: PlanLine.State?

  init(_ query: Query) {
    project = query["project"].flatMap { Identifier($0) }
    state = query["state"].flatMap { PlanLine.State(rawValue: $0) }
  }

  /// Whether not all of the plan is wanted.
  var isNarrowed: Bool { project != nil || state != nil }

  func holds(_ line: PlanLine) -> Bool {
    (project == nil || line.project == project) && (state == nil || line.state == state)
  }
}
