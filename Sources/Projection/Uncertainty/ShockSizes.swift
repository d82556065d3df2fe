/// How far the future may depart from the expected path: every constant of the uncertainty in one place.
///
/// A shock is added to the logarithm of the change ratio of a wide band (`ShockBands`) in one year. Three
/// kinds are added up:
///
/// - national: people moving in and out, births and deaths of the whole nation, each an AR(1);
/// - local: how a unit's growth departs from the nation's, an AR(1) with a spread that falls with size, most of it shared with
///   the units nearby (`SharedRegions`);
/// - small numbers: what chance makes of few persons, independent from year to year, variance κ / persons.
///
/// How the constants were found, all from Norwegian counts. `chance` is the mean of (observed −
/// expected)² / expected by band from 2019 to 2020, both counted by single year, in the units below 10 000
/// inhabitants, where chance outweighs the rest. `nationalMoves` gives the errors that the method makes of the nation, one to
/// ten years on, from each year of 1955–2022. `localSpreads`, `localMemory` and `shared` have the best interval score
/// (Gneiting and Raftery 2007): the spreads of single units from the counts of 2016–2022 until 2026, the share of groups of neighbours
/// from 2016–2018. `docs/validation.md` shows what they hold of those that were left out when they were chosen.
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
  package var nationalMoves = Process(spread: 0.007, memory: 0.97)
  /// Of the number of births for each person of the parents' ages.
  package var nationalBirths = Process(spread: 0.1, memory: 0.97)
  /// Of the ratio at 80 and more; other bands take the share `dying`.
  package var nationalDeaths = Process(spread: 0.008, memory: 0.8)
  package var localMemory = 0.9
  /// The share of the variance of the local growth shock that a unit has in common with whoever lives where it does.
  package var shared = 0.7
  /// Stationary standard deviation of the local growth shock at each of `localSizes` inhabitants, between
  /// them straight in the logarithm of the size, beyond them level.
  package var localSpreads = [0.0105, 0.006, 0.005, 0.0042, 0.005, 0.0045]
  package var localSizes: [Double] = [1_200, 3_200, 7_000, 14_000, 30_000, 100_000]
  /// By wide band: how much of a shock to moves it takes.
  package var moving = [1.0, 1.0, 1.0, 1.4, 1.0, 0.45, 0.2, 0.6]
  /// By wide band: how much of a shock to deaths it takes.
  package var dying = [0, 0, 0, 0, 0, 0.1, 0.4, 1.0]
  /// By wide band: κ.
  package var chance = [1.0, 0.19, 0.13, 0.4, 0.15, 0.07, 0.065, 0.12]

  package init() {}
}
