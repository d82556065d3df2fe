import RealModule

/// The matrix that takes the women of a closed population one step on, and what it leads to in the long run.
///
/// Births are of the mean of women at the beginning and those of them who survive, as in
/// `MigrationTiming.leslie` without migration.
package struct LeslieMatrix: Hashable, Sendable {
  /// Girls, alive at the end of a step, for each woman of a group at its beginning.
  package let firstRow: [Double]
  /// The share of each group that is in the next a step later; of the last, that is there still.
  package let survival: [Double]
  /// Years of a step.
  package let width: Int

  /// - Parameters:
  ///   - fertility: children a woman of each group has in a year.
  ///   - sexRatioAtBirth: boys for each girl.
  package init(
    birthSurvival: Double, survival: [Double], fertility: [Double], sexRatioAtBirth: Double, width: Int
  ) {
    precondition(survival.count == fertility.count)
    let girls = birthSurvival * Double(width) / (1 + sexRatioAtBirth) / 2
    firstRow = fertility.indices.map { group in
      let older = min(group + 1, fertility.count - 1)
      return girls * (fertility[group] + survival[group] * fertility[older])
    }
    self.survival = survival
    self.width = width
  }

  /// From its entries, as others may have computed them.
  package init(firstRow: [Double], survival: [Double], width: Int) {
    precondition(survival.count == firstRow.count)
    self.firstRow = firstRow
    self.survival = survival
    self.width = width
  }

  package func step(_ women: [Double]) -> [Double] {
    let last = survival.count - 1
    var after = Array(repeating: 0.0, count: survival.count)
    after[0] = zip(firstRow, women).reduce(0) { $0 + $1.0 * $1.1 }
    for group in 0...last { after[min(group + 1, last)] += women[group] * survival[group] }
    return after
  }

  /// The dominant eigenvalue: what everything grows by in a step in the long run; 0 where nobody has children.
  ///
  /// The root of Lotka's equation, which falls as growth rises: found by halving, to the last digit.
  package var growth: Double {
    guard firstRow.contains(where: { $0 > 0 }) else { return 0 }
    var (low, high) = (0.0, 1.0)
    while lotka(high) > 1 { (low, high) = (high, 2 * high) }
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { return middle }
      if lotka(middle) > 1 { low = middle } else { high = middle }
    }
  }

  /// Growth a year, continuously: r.
  package var rate: Double { Double.log(growth) / Double(width) }

  /// The shares of the groups in the long run.
  package var stableAges: [Double] {
    let (growth, last) = (growth, survival.count - 1)
    var shares = [1.0]
    for group in 1..<last { shares.append(shares[group - 1] * survival[group - 1] / growth) }
    shares.append(shares[last - 1] * survival[last - 1] / (growth - survival[last]))
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  /// How many newborn girls a woman of each group is worth for the size in the long run.
  package var reproductiveValues: [Double] {
    let (growth, last) = (growth, survival.count - 1)
    var values = Array(repeating: 0.0, count: survival.count)
    values[last] = firstRow[last] / (growth - survival[last])
    for group in stride(from: last - 1, through: 0, by: -1) {
      values[group] = (firstRow[group] + survival[group] * values[group + 1]) / growth
    }
    return values.map { $0 / values[0] }
  }

  /// A population of the stable ages that the given one comes to grow like.
  package func stableEquivalent(_ women: [Double]) -> Double {
    let values = reproductiveValues
    func worth(_ women: [Double]) -> Double { zip(values, women).reduce(0) { $0 + $1.0 * $1.1 } }
    return worth(women) / worth(stableAges)
  }

  /// Daughters of one born, discounted by growth.
  private func lotka(_ growth: Double) -> Double {
    guard growth > 0 else { return .infinity }
    var (alive, sum) = (1.0, 0.0)
    for group in firstRow.indices {
      alive /= growth
      // Who is in the open group comes round again.
      let rounds = group == firstRow.count - 1 ? 1 - survival[group] / growth : 1
      guard rounds > 0 else { return .infinity }
      sum += alive / rounds * firstRow[group]
      alive *= survival[group]
    }
    return sum
  }
}
