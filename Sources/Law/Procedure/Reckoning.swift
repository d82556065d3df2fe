import Basics

/// Finds the days of steps that are counted from each other.
struct Reckoning {
  private let steps: [String: Step]
  private let effective: Day
  private let decided: Day?

  init(steps: [Step], effective: Day, decided: Day?) {
    self.steps = Dictionary(steps.map { ($0.id, $0) }) { first, _ in first }
    self.effective = effective
    self.decided = decided
  }

  /// The day of a moment; nil where it counts from a day that is not known.
  func day(_ moment: Moment?) -> Day? {
    day(moment, depth: 0)
  }

  /// A chain longer than the list of steps goes in a circle.
  private func day(_ moment: Moment?, depth: Int) -> Day? {
    guard let moment, depth <= steps.count else { return nil }
    let start: Day? =
      switch moment.anchor {
      case .effective: effective
      case .decided: decided
      case .step(let id):
        steps[id].flatMap { day($0.by, depth: depth + 1) ?? day($0.from, depth: depth + 1) }
      }
    return start.flatMap { moment.day(from: $0) }
  }
}
