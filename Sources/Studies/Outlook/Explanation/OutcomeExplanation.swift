package import Figures
package import Rulebook

/// How a figure of an outlook came about, as expected: one formula and what went into it.
package struct OutcomeExplanation: Hashable, Sendable {
  /// What was done with the inputs; each has its words in every language.
  package enum Formula: String, CaseIterable, Hashable, Sendable {
    /// Carried forward from the last count by what befell each cohort.
    case projected
    case sum
    /// The first input over the sum of the others.
    case ratio
    /// 100 times the first over the second.
    case index
    /// The index of the need times persons of working age then over persons of working age now.
    case staff
    /// The need of all services times the standard.
    case spending
    /// What the accounts say was spent, following the need of all services, times the standard.
    case spendingOfAccounts = "spending-of-accounts"
    /// The first input over the second.
    case perInhabitant = "per-inhabitant"
    case administration, services, harmonisation, cooperation, governance, transition, debt, grants
    case incomeLoss = "income-loss"
    case redistribution
    /// Inhabitants times positions for each.
    case positions
    /// The chance of so many positions, were they spread by chance.
    case chance
    case seats
    case turnout
    /// What others decide on over all need.
    case share
    /// Inhabitants within a number of minutes over all.
    case within
    case minutes
  }

  /// One number that went in.
  package struct Input: Hashable, Sendable {
    /// Id of an outcome, a service's need as `need-kroner.<service>`, or a key of its own.
    package let key: String
    package let value: Double
    package let unit: Outcome.Unit
    /// The unit that it is of, where it is not the figure's own.
    package let member: String?

    init(_ key: String, _ value: Double, _ unit: Outcome.Unit, member: String? = nil) {
      self.key = key
      self.value = value
      self.unit = unit
      self.member = member
    }
  }

  package let formula: Formula
  package let inputs: [Input]
  package let priors: [Prior.ID]
  package let parameters: [Used]

  init(
    _ formula: Formula, _ inputs: [Input], priors: [Prior.ID] = [], parameters: [Used] = []
  ) {
    self.formula = formula
    self.inputs = inputs
    self.priors = priors
    self.parameters = parameters
  }
}
