/// The nation projected by itself, one step after the other.
struct NationAlone {
  /// By single year of age.
  private(set) var persons: [Double]

  init(_ persons: [Double]) {
    self.persons = persons
  }

  /// Goes one step on.
  ///
  /// - Parameter total: how many persons somebody published for the year after; nil for what the ratios give.
  /// - Returns: the step that was taken. Where a total is given, what the ratios have above 1, which is people moving in, is
  ///   more or less of that, no less than none and no more than three times; what is still missing is added at every age alike.
  mutating func advance(_ step: CohortChangeStep, to total: Double?) -> CohortChangeStep {
    guard let total else {
      persons = Self.after(persons, step)
      return step
    }
    let (none, all) = (step.moving(0), step)
    let (least, most) = (Self.sum(Self.after(persons, none)), Self.sum(Self.after(persons, all)))
    let share = most > least ? min(max((total - least) / (most - least), 0), 3) : 1
    var taken = step.moving(share)
    let reached = Self.after(persons, taken)
    let rest = total / max(Self.sum(reached), 1)
    for age in taken.ratios.indices { taken.ratios[age] *= rest }
    persons = reached.map { $0 * rest }
    return taken
  }

  private static func sum(_ persons: [Double]) -> Double {
    persons.reduce(0, +)
  }

  private static func after(_ persons: [Double], _ step: CohortChangeStep) -> [Double] {
    let ages = persons.count
    var cells = persons + [Double](repeating: 0, count: ages)
    let factors = [Double](repeating: 1, count: AgeBands.count)
    var both = cells.mutableSpan
    step.survive(&both, from: 0, to: ages, factors: factors.span)
    step.bear(&both, from: 0, to: ages, factor: 1)
    return Array(cells[ages...])
  }
}

extension CohortChangeStep {
  /// The same with a share of what the ratios have above 1.
  fileprivate func moving(_ share: Double) -> CohortChangeStep {
    var step = self
    step.ratios = ratios.map { $0 > 1 ? 1 + ($0 - 1) * share : $0 }
    return step
  }
}
