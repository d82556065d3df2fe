package import Basics
package import Figures
package import Projection
package import Rulebook
import Kernels

/// What the difference in money between two alternatives hangs on: what each prior does to it alone, with
/// everything else as expected.
package struct MoneyDrivers: Sendable {
  /// One prior that the difference depends on.
  package struct Driver: Hashable, Sendable {
    package let prior: Prior
    /// The difference at the ends of the prior's interval, at the level of the plan.
    package let swing: Swing
    /// The values of the prior nearest to its mean at which the two alternatives are worth the same, below
    /// and above; nil where the sign stays up to the end of what is possible.
    package let turnBelow: Double?
    package let turnAbove: Double?
  }

  /// Ids of the alternatives.
  package let first: String
  package let second: String
  /// Present value of the first less that of the second, in kroner per resident, as expected.
  package let difference: Double
  /// The widest swing first; priors that change nothing are left out.
  package let drivers: [Driver]

  /// Swings narrower than this, in kroner per resident, cannot be seen.
  private static let leastSwing = 0.5
  private static let steps = 16

  /// - Parameter watch: asked now and then whether somebody still waits.
  /// - Throws: what ``outlook(_:atlas:rulebook:model:workers:watch:)`` throws.
  package init(
    _ outlook: Outlook, between first: String, and second: String, atlas: Atlas, rulebook: Rulebook,
    model: any PopulationModel, watch: OutlookWatch = OutlookWatch()
  ) throws(Diagnostic) {
    let priors = outlook.plan.priors
    let money = try ExpectedMoney(
      outlook.plan, alternatives: [first, second], atlas: atlas, rulebook: rulebook, model: model)
    let residents = max(outlook.residents, 1)
    func difference(_ assumed: Assumed) -> Double {
      // Without anybody who waits, the rest is counted through at once and thrown away below.
      guard watch.isWanted() else { return 0 }
      return (money.net(of: first, assumed) - money.net(of: second, assumed)) / residents
    }
    let expected = priors.expected
    let uncertain = priors.list.compactMap { prior in
      prior.uncertain(level: outlook.plan.level).map { (prior: prior, input: $0) }
    }
    let swings = tornado(uncertain.map(\.input)) { values in
      difference(
        zip(uncertain, values).reduce(expected) { $0.with($1.0.prior.id, $1.1) })
    }
    let base = difference(expected)
    self.first = first
    self.second = second
    self.difference = base
    drivers = swings.filter { $0.width >= Self.leastSwing }.compactMap { swing in
      guard let prior = uncertain.first(where: { $0.input.id == swing.input.id })?.prior else { return nil }
      func turn(towards limit: Double) -> Double? {
        guard base != 0, limit != swing.input.base else { return nil }
        return firstChange(from: swing.input.base, to: limit, steps: Self.steps) {
          (difference(expected.with(prior.id, $0)) >= 0) == (base >= 0)
        }
      }
      return Driver(
        prior: prior, swing: swing, turnBelow: turn(towards: prior.range.lowerBound),
        turnAbove: turn(towards: prior.range.upperBound))
    }
    try watch.check()
  }
}

/// The expected present value of alternatives under any priors, with everything else worked out once.
struct ExpectedMoney {
  private let ground: OutlookGround
  private let columns: [String: [ColumnPlan]]

  init(
    _ plan: OutlookPlan, alternatives: [String], atlas: Atlas, rulebook: Rulebook, model: any PopulationModel
  ) throws(Diagnostic) {
    let ground = try OutlookGround(
      plan, draws: 0, atlas: atlas, rulebook: rulebook, model: model, workers: .alone)
    self.ground = ground
    columns = Dictionary(grouping: ground.columns, by: \.column.alternative).filter {
      alternatives.contains($0.key)
    }
  }

  func net(of alternative: String, _ assumed: Assumed) -> Double {
    let world = DrawnWorld(assumed, years: ground.years, effect: ground.effect)
    return (columns[alternative] ?? []).reduce(0) { sum, column in
      sum + ground.run(column, worlds: [world]).expectedNet()
    }
  }
}
