import Kernels

/// What is known of every unit, as columns of whole numbers: a column with two decimals holds hundredths.
///
/// Decimals are exact that way, and so are sums and products as long as they stay below 2⁵³.
package struct UnitColumns: Sendable {
  struct Column: Sendable {
    let values: [Double]
    let decimals: Int
    /// The same with the point in its place, as near as 16 digits come; the same memory without decimals.
    let scaled: [Double]
  }

  package let count: Int
  private(set) var columns: [String: Column] = [:]
  /// Sums of products of columns that were asked for, by their sorted names.
  private(set) var totals: [[String]: DoubleDouble] = [:]

  package init(count: Int) {
    self.count = count
    totals.reserveCapacity(16)
  }

  /// - Parameters:
  ///   - values: whole numbers, not negative, one for each unit.
  ///   - decimals: how many of their digits stand after the point.
  /// - Returns: false, with nothing added, where `values` are not that.
  package mutating func add(_ name: String, _ values: [Double], decimals: Int = 0) -> Bool {
    guard values.count == count, areCounts(values) else { return false }
    let unit = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = decimals > 0 ? values.map { $0 / unit } : values
    columns[name] = Column(values: values, decimals: decimals, scaled: scaled)
    return true
  }

  /// Works out the sum of the product of `names`, once for all evaluations; missing columns give nil.
  mutating func sum(_ names: [String]) -> DoubleDouble? {
    if let known = totals[names] { return known }
    if names.isEmpty { return DoubleDouble(Double(count)) }
    let factors = names.compactMap { columns[$0] }
    guard factors.count == names.count else { return nil }
    var sum = DoubleDouble(Double(0))
    if let parts = blockSums(factors.map(\.values), count: count) {
      for part in parts { sum = sum + DoubleDouble(part) }
    } else {
      for unit in 0..<count {
        sum = sum + factors.reduce(DoubleDouble(1)) { $0 * DoubleDouble($1.values[unit]) }
      }
    }
    let decimals = factors.reduce(0) { $0 + $1.decimals }
    if decimals > 0 { sum = sum / DoubleDouble.powerOfTen(decimals) }
    totals[names] = sum
    return sum
  }
}
