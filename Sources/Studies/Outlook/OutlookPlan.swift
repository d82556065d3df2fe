package import Basics
package import Figures

/// What an outlook is asked for beside the study: how far, how sure, and under which priors.
package struct OutlookPlan: Hashable, Sendable {
  package let study: Study
  /// When the councils have decided.
  package let decided: Day
  /// The year on whose first day the alternatives begin.
  package let effectYear: Int
  /// Years after the last count of the population.
  package let horizon: Int
  package let draws: Int
  package let seed: UInt64
  /// The share of draws that intervals hold, 0…1.
  package let level: Double
  package let priors: Priors
  /// What somebody knows of units that no table says.
  package let inputs: OutlookInputs

  package static let horizons = 1...50
  package static let drawCounts = 1...10_000

  package init(
    study: Study, decided: Day, effectYear: Int, horizon: Int, draws: Int, seed: UInt64, level: Double,
    priors: Priors, inputs: OutlookInputs
  ) {
    self.study = study
    self.decided = decided
    self.effectYear = effectYear
    self.horizon = horizon
    self.draws = draws
    self.seed = seed
    self.level = level
    self.priors = priors
    self.inputs = inputs
  }
}

extension OutlookPlan {
  /// Whether councils are told by their real sizes: where each is known, and no alternative makes a new one, whose size
  /// nobody has decided. Else the fewest by law count for all, so that a real size is never compared with a legal one.
  package var comparesRealSeats: Bool {
    !study.alternatives.contains(where: \.changesMap)
      && study.units.allSatisfy { inputs.realSeats(of: $0) != nil }
  }
}

extension OutlookPlan {
  /// What each unit spends by its accounts, in kroner for an inhabitant; nil unless that is known of all of them, so that
  /// what is spent is never compared with a calculated need.
  package var spending: [String: ToldAccount]? {
    let known = study.units.compactMap { inputs.accounts[$0]?[.spending] }
    guard known.count == study.units.count, !known.isEmpty else { return nil }
    return Dictionary(zip(study.units, known), uniquingKeysWith: { first, _ in first })
  }
}

/// What somebody who knows the municipalities can add; whatever is not given stays unknown.
package struct OutlookInputs: Hashable, Sendable {
  /// Free income in kroner per inhabitant, by unit: what partners share when they merge.
  package var freeIncome: [String: Double]
  /// The part of its sector that a task is, 0…1, by task.
  package var taskShares: [String: Double]
  /// Seats of the council, by unit.
  package var seats: [String: Int]
  /// The same as the operator imported them: they count where nobody said otherwise.
  package var knownSeats: [String: CouncilSizes.Size] = [:]
  /// Minutes on the road to the middle of the municipality that a unit becomes part of, by unit.
  package var travelTimes: [String: Double]
  /// What the accounts say of each unit; empty where there are none.
  package var accounts: [String: [AccountFigure: ToldAccount]] = [:]

  package init(
    freeIncome: [String: Double] = [:], taskShares: [String: Double] = [:], seats: [String: Int] = [:],
    travelTimes: [String: Double] = [:]
  ) {
    self.freeIncome = freeIncome
    self.taskShares = taskShares
    self.seats = seats
    self.travelTimes = travelTimes
  }

  /// The real size of a unit's council; nil where neither the reader nor the operator gave it.
  package func realSeats(of unit: String) -> Int? { seats[unit] ?? knownSeats[unit]?.seats }
}
