import Figures

/// Which parts of a unit's account are known: those that were reckoned, and those where there is nothing to reckon. A part
/// that nobody reckoned is not zero, it is left out.
struct KnownParts {
  private let column: ColumnPlan
  private let sample: PeopleSample
  private let priors: Priors
  private let hasNeed: Bool
  /// Tasks that lie with others or with several, without those whose partners became one unit.
  private let tasks: [ColumnPlan.SharedTask]

  init(of column: ColumnPlan, _ sample: PeopleSample, _ priors: Priors) {
    self.column = column
    self.sample = sample
    self.priors = priors
    hasNeed = sample.hasNeed(column.members)
    tasks = column.tasks.filter { $0.isHandedOver || $0.partners.count > 1 }
  }

  func contains(_ part: AccountPart) -> Bool {
    switch part {
    case .administration: !column.isNew || isReckoned(.administrationScale, .administrationRealised)
    case .services: !column.isNew || isReckoned(.servicesScale)
    // A unit that comes from one only has nothing to make equal and nobody to pay its loans.
    case .harmonisation: !column.isMerged || isReckoned(.harmonisation)
    case .debt: !column.isMerged || isReckoned(.debtRunUp, .assetWorth)
    // Whoever takes over a task is paid what it costs.
    case .cooperation: tasks.allSatisfy(isReckoned)
    case .governance:
      tasks.allSatisfy {
        $0.isHandedOver
          || (hasBudget($0) && $0.partners.allSatisfy(sample.hasNeed) && priors.mean(.governance) != nil)
      }
    // What it costs to set up a cooperation nobody has measured.
    case .transition:
      column.isNew ? column.transition != nil && has(.transition) : tasks.isEmpty && !column.takesOver
    case .grants: !column.isNew || column.grants != nil
    case .incomeLoss: !column.isNew || column.incomeLoss != nil
    case .redistribution:
      (!column.isNew || column.freeIncome != nil) && tasks.allSatisfy(sharesKnown)
    }
  }

  /// Whether what the alternative saves or costs by size or by working together is known: without it the rest of the
  /// account alone would pass for the whole.
  var hasNet: Bool { AccountPart.efficiency.allSatisfy(contains) }

  private func has(_ ids: Prior.ID...) -> Bool { ids.allSatisfy { priors.mean($0) != nil } }

  private func isReckoned(_ ids: Prior.ID...) -> Bool {
    hasNeed && sample.services.contains(Accountant.administration)
      && ids.allSatisfy { priors.mean($0) != nil }
  }

  private func isReckoned(_ task: ColumnPlan.SharedTask) -> Bool {
    hasBudget(task) && (task.isHandedOver ? has(.asymmetric) : has(.cooperationSmall, .cooperationLarge))
  }

  private func hasBudget(_ task: ColumnPlan.SharedTask) -> Bool {
    hasNeed && task.service != nil && task.share != nil
  }

  /// Whether it is known what a unit pays of a task: its own budget, or its part of what all of them need.
  private func sharesKnown(_ task: ColumnPlan.SharedTask) -> Bool {
    !task.movesMoney || (hasBudget(task) && task.partners.allSatisfy(sample.hasNeed))
  }
}
