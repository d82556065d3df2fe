/// What one template has that another lacks, and what they say otherwise: two templates, or two versions of one.
package struct TemplateComparison: Hashable, Sendable {
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case project, milestone, gate
  }

  package enum Change: String, CaseIterable, Hashable, Sendable {
    case added, removed, changed
  }

  package struct Difference: Hashable, Sendable {
    package let part: Part
    package let id: String
    package let change: Change
  }

  /// By part, in the order of the later template; what is removed comes last.
  package let differences: [Difference]

  package init(_ before: ProgrammeTemplate, _ after: ProgrammeTemplate) {
    differences =
      Self.differences(.project, before.projects, after.projects, \.id)
      + Self.differences(.milestone, before.milestones, after.milestones, \.id)
      + Self.differences(.gate, before.gates, after.gates, \.id)
  }

  private static func differences<Element: Equatable>(
    _ part: Part, _ before: [Element], _ after: [Element], _ id: (Element) -> String
  ) -> [Difference] {
    let known = Dictionary(before.map { (id($0), $0) }) { first, _ in first }
    let kept = Set(after.map(id))
    let changes = after.compactMap { element -> Difference? in
      guard let old = known[id(element)] else {
        return Difference(part: part, id: id(element), change: .added)
      }
      return old == element ? nil : Difference(part: part, id: id(element), change: .changed)
    }
    return changes
      + before.filter { !kept.contains(id($0)) }.map {
        Difference(part: part, id: id($0), change: .removed)
      }
  }
}
