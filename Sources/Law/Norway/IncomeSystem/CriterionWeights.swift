/// How much each criterion counts in the need of a municipality: a sector's key, or the main key.
///
/// Published weights are rounded to four decimals and add up to 1 only nearly. As the country's index must
/// be 1, and the equalisation zero in sum, what is used is a weight's share of their sum.
package struct CriterionWeights: Hashable, Sendable {
  package struct Weight: Hashable, Sendable {
    package let criterion: String
    package let weight: Double

    package init(_ criterion: String, _ weight: Double) {
      self.criterion = criterion
      self.weight = weight
    }
  }

  /// As published, in the order of the source.
  package let weights: [Weight]

  package init(_ weights: [Weight]) {
    self.weights = weights
  }

  /// What the published weights add up to.
  package var sum: Double { weights.reduce(0) { $0 + $1.weight } }

  /// Zero for a criterion that does not count.
  package func share(of criterion: String) -> Double {
    let weight = weights.first { $0.criterion == criterion }?.weight ?? 0
    return sum > 0 ? weight / sum : 0
  }

  /// The key of several sectors together: each criterion's weight times its sector's, summed.
  package static func combining(_ sectors: [(weight: Double, key: CriterionWeights)]) -> CriterionWeights {
    var order: [String] = []
    var sums: [String: Double] = [:]
    for sector in sectors {
      for weight in sector.key.weights {
        if sums[weight.criterion] == nil { order.append(weight.criterion) }
        sums[weight.criterion, default: 0] += sector.weight * weight.weight
      }
    }
    return CriterionWeights(order.map { Weight($0, sums[$0] ?? 0) })
  }
}
