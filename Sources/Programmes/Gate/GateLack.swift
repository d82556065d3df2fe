import Basics
import Plans
package import Spaces

/// What is missing before a decision point can be decided.
package enum GateLack: Hashable, Sendable {
  /// Nobody has said what it is, who decides, or when.
  case gateClass, body, milestone
  /// A point of the checklist that is not in order, or that nobody has looked at.
  case point(Int, String, isRefused: Bool)
  /// No document is there.
  case documents
  /// A milestone before it that was not reached.
  case milestoneOpen(Identifier<Thing>, String)
  /// A sub-project that nobody answers for.
  case owner(Identifier<Thing>, String)
  /// A grave risk without anything that is done about it.
  case measure(Identifier<Thing>, String)
  /// Something taken for granted of which nobody knows whether it holds.
  case assumption(Identifier<Thing>, String)
}

extension ProgrammeStanding {
  /// From here on a risk is grave: the product of likelihood and consequence.
  package static var grave: Int { 12 }

  /// Everything that a decision point lacks, what stands in itself first. Nothing of what was decided already.
  package func lacks(of gate: Part<Gate>) -> [GateLack] {
    let content = gate.content
    guard content.outcome != .go, content.outcome != .stop else { return [] }
    var lacks: [GateLack] = []
    if content.gateClass == nil { lacks.append(.gateClass) }
    if content.body == nil { lacks.append(.body) }
    if content.milestone == nil { lacks.append(.milestone) }
    for (index, point) in content.points.enumerated() where point.met == nil || point.met == .no {
      lacks.append(.point(index, point.what, isRefused: point.met == .no))
    }
    if content.documents.isEmpty { lacks.append(.documents) }
    return lacks + openMilestones(before: content) + lacksOfOthers
  }

  /// Milestones that were planned to be reached before the decision point, and were not.
  private func openMilestones(before gate: Gate) -> [GateLack] {
    guard let day = gate.milestone.flatMap({ planned.days(of: $0)?.start }) else { return [] }
    return lines.filter { line in
      line.isMilestone && line.over == nil && line.id != gate.milestone
        && line.planned.map { $0.start < day } ?? false
    }.map { .milestoneOpen($0.id, $0.title) }
  }

  private var lacksOfOthers: [GateLack] {
    let unowned = parts.projects.filter {
      $0.content.owner.isEmpty && $0.content.progress != .done && $0.content.progress != .stopped
    }
    let unmet = parts.risks.filter { risk in
      let content = risk.content
      let severity = (content.likelihood ?? 0) * (content.consequence ?? 0)
      return content.progress != .closed && severity >= Self.grave && content.measure.isEmpty
    }
    let unknown = parts.assumptions.filter { $0.content.holds == nil || $0.content.holds == .unknown }
    return unowned.map { .owner($0.id, $0.title) } + unmet.map { .measure($0.id, $0.title) }
      + unknown.map { .assumption($0.id, $0.title) }
  }
}
