/// How far the future may depart from the expected path: every constant of the uncertainty in one place.
///
/// A shock is added to the logarithm of the change ratio of a wide band (`ShockBands`) in one year. Three
/// kinds are added up:
///
/// - national: people moving in and out, births and deaths of the whole nation, each an AR(1);
/// - local: how a unit's growth departs from the nation's, an AR(1) with a spread that falls with size;
/// - small numbers: what chance makes of few persons, independent from year to year, variance κ / persons.
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
  package var nationalMoves = Process(spread: 0.0035, memory: 0.7)
  /// Of the number of births for each person of the parents' ages.
  package var nationalBirths = Process(spread: 0.06, memory: 0.95)
  /// Of the ratio at 80 and more; other bands take the share `dying`.
  package var nationalDeaths = Process(spread: 0.006, memory: 0.6)
  package var localMemory = 0.7
  /// Stationary standard deviation of the local growth shock at each of `localSizes` inhabitants, between
  /// them straight in the logarithm of the size, beyond them level.
  package var localSpreads = [0.007, 0.0055, 0.0035, 0.003, 0.003, 0.003]
  package var localSizes: [Double] = [1_200, 3_200, 7_000, 14_000, 30_000, 100_000]
  /// By wide band: how much of a shock to moves it takes.
  package var moving = [0.5, 1.0, 1.2, 1.8, 1.0, 0.4, 0.2, 0.2]
  /// By wide band: how much of a shock to deaths it takes.
  package var dying = [0, 0, 0, 0, 0, 0.1, 0.4, 1.0]
  /// By wide band: κ.
  package var chance = [1.0, 0.08, 0.15, 0.25, 0.1, 0.05, 0.06, 0.12]

  package init() {}
}
