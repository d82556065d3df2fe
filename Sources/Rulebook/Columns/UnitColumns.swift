/// What is known of every unit, as columns of whole numbers: a column with two decimals holds hundredths.
///
/// Decimals are exact that way, and so are sums and products as long as they stay below 2⁵³.
package struct UnitColumns: Sendable {
  struct Column: Sendable {
    let lanes: [SIMD8<Double>]
    let decimals: Int
  }

  package let count: Int
  private(set) var columns: [String: Column] = [:]
  /// Sums of products of columns that were asked for, by their sorted names.
  private(set) var totals: [[String]: DoubleDouble] = [:]

  package init(count: Int) {
    self.count = count
  }

  /// - Parameters:
  ///   - values: whole numbers, not negative, one for each unit.
  ///   - decimals: how many of their digits stand after the point.
  /// - Returns: false, with nothing added, where `values` are not that.
  package mutating func add(_ name: String, _ values: [Double], decimals: Int = 0) -> Bool {
    guard values.count == count,
      values.allSatisfy({ $0 >= 0 && $0 == $0.rounded() && $0 < 0x1p53 })
    else { return false }
    // The lanes behind the last unit hold ones, which divide and round like any unit.
    let lanes = stride(from: 0, to: count, by: 8).map { start in
      var lane = SIMD8<Double>(repeating: 1)
      for offset in 0..<min(8, count - start) { lane[offset] = values[start + offset] }
      return lane
    }
    columns[name] = Column(lanes: lanes, decimals: decimals)
    return true
  }

  /// Works out the sum of the product of `names`, once for all evaluations; missing columns give nil.
  mutating func sum(_ names: [String]) -> DoubleDouble? {
    if let known = totals[names] { return known }
    if names.isEmpty { return DoubleDouble(Double(count)) }
    let factors = names.compactMap { columns[$0] }
    guard factors.count == names.count else { return nil }
    var sum = DoubleDouble(Double(0))
    for unit in 0..<count {
      sum = sum + factors.reduce(DoubleDouble(1)) { $0 * DoubleDouble($1.lanes[unit / 8][unit % 8]) }
    }
    let decimals = factors.reduce(0) { $0 + $1.decimals }
    sum = sum / DoubleDouble.powerOfTen(decimals)
    totals[names] = sum
    return sum
  }
}
