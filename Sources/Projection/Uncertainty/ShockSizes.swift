/// How far the future may depart from the expected path: every constant of the uncertainty in one place.
///
/// A shock is added to the logarithm of the change ratio of a wide band (`ShockBands`) in one year. Three
/// kinds are added up:
///
/// - national: people moving in and out, births and deaths of the whole nation, each an AR(1);
/// - local: how a unit's growth departs from the nation's, an AR(1) with a spread that falls with size;
/// - small numbers: what chance makes of few persons, independent from year to year, variance κ / persons.
///
/// How the constants were found, all from Norwegian counts: `chance` is the mean of (observed −
/// expected)² / expected by band from 2019 to 2020, both counted by single year, in the units below 10 000
/// inhabitants, where chance outweighs the rest. The spreads of the nation are those of its yearly ratios from
/// 2014 to 2026, of which births fell and the survival of the old rose for years on end. The local
/// spreads are such that intervals of 80 % from 2019, told from the counts of 2014–2019, hold about 80 % of
/// what was counted in 2020–2026 in each class of size. They were chosen with all units in sight;
/// `docs/validation.md` shows how a width chosen by half of them does among the other half.
package struct ShockSizes: Hashable, Sendable {
  /// An AR(1) process: `spread` is its stationary standard deviation, `memory` what is left a year later.
  package struct Process: Hashable, Sendable {
    package var spread: Double
    package var memory: Double

    package init(spread: Double, memory: Double) {
      self.spread = spread
      self.memory = memory
    }
  }

  /// Of the nation's ratio at ages where people move; other bands take the share `moving`.
  package var nationalMoves = Process(spread: 0.0035, memory: 0.8)
  /// Of the number of births for each person of the parents' ages.
  package var nationalBirths = Process(spread: 0.1, memory: 0.97)
  /// Of the ratio at 80 and more; other bands take the share `dying`.
  package var nationalDeaths = Process(spread: 0.008, memory: 0.8)
  package var localMemory = 0.8
  /// Stationary standard deviation of the local growth shock at each of `localSizes` inhabitants, between
  /// them straight in the logarithm of the size, beyond them level.
  package var localSpreads = [0.0135, 0.0065, 0.0022, 0.0032, 0.005, 0.005]
  package var localSizes: [Double] = [1_200, 3_200, 7_000, 14_000, 30_000, 100_000]
  /// By wide band: how much of a shock to moves it takes.
  package var moving = [1.0, 1.0, 1.0, 1.4, 1.0, 0.45, 0.2, 0.6]
  /// By wide band: how much of a shock to deaths it takes.
  package var dying = [0, 0, 0, 0, 0, 0.1, 0.4, 1.0]
  /// By wide band: κ.
  package var chance = [1.0, 0.19, 0.13, 0.4, 0.15, 0.07, 0.065, 0.12]

  /// The length of history, in steps, that the spreads were found with.
  package var stepsOfHistory = 5.0

  package init() {}

  /// The same after a history of some steps.
  ///
  /// Half of the variance is that of the years to come; the other half is that of what the history tells of
  /// how a unit and the nation grow, which falls with the number of its steps as that of any mean. A longer
  /// history than that of the calibration is not taken to tell more, since the future need not be like it.
  func after(steps: Int) -> ShockSizes {
    let widening = (0.5 + 0.5 * max(1, stepsOfHistory / Double(max(steps, 1)))).squareRoot()
    var sizes = self
    sizes.nationalMoves.spread *= widening
    sizes.nationalBirths.spread *= widening
    sizes.nationalDeaths.spread *= widening
    sizes.localSpreads = localSpreads.map { $0 * widening }
    return sizes
  }
}
