import Basics

extension Money {
  /// Shared in proportion to `weights`, so that the parts add up to the whole.
  ///
  /// Each part is rounded down to whole øre; the øre that are left go one each to the largest remainders,
  /// and among equal ones to the first. Without any weight every part is nothing.
  func apportioned(by weights: [Int64]) -> [Money] {
    let all = weights.reduce(0, +)
    guard all > 0 else { return weights.map { _ in .zero } }
    var parts = weights.map { scaled(by: $0, over: all, rounding: .down) }
    let left = Int((self - parts.sum).ore)
    let remainders = weights.map { (Int128(ore) * Int128($0)) % Int128(all) }
    let order = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for index in order.prefix(left) { parts[index] += Money(ore: 1) }
    return parts
  }
}
