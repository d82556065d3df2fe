package import Groupings

/// How a proposal stands among the maps of an ensemble by one measure, and whether these are a fair picture of all maps.
package struct EnsembleStanding: Sendable {
  /// Of which quantiles are told.
  package static let shares = [0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
  /// Walks whose spread together is no more than this much wider than alone have mixed (Vehtari et al. 2021).
  private static let mostRHat = 1.01

  package let measure: EnsembleMeasure
  package let quantiles: [Double]
  /// Split R-hat; nil where nothing changed.
  package let rHat: Double?
  package let proposal: Double?
  /// The shares of maps with less, and with the same, as the proposal.
  package let below: Double?
  package let same: Double?

  init(_ measure: EnsembleMeasure, _ chains: [[Double]], _ proposal: Double?) {
    let values = chains.flatMap(\.self).sorted()
    self.measure = measure
    quantiles = Self.shares.map {
      values.isEmpty ? .nan : values[Int((Double(values.count - 1) * $0).rounded())]
    }
    rHat = Mixing.splitRHat(chains)
    self.proposal = proposal
    let count = Double(max(values.count, 1))
    below = proposal.map { mark in Double(values.count { $0 < mark }) / count }
    same = proposal.map { mark in Double(values.count { $0 == mark }) / count }
  }

  package var hasMixed: Bool { rHat.map { $0 <= Self.mostRHat } ?? false }
}
