/// A whole shared out by weights in whole parts that come to exactly the whole: by the largest remainder, the first of equal ones.
struct Apportionment {
  let parts: [Int64]

  /// Nothing to anybody where no weight is above zero.
  init(_ whole: Int64, by weights: [Int64]) {
    let positive = weights.map { max(0, $0) }
    let sum = positive.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else {
      parts = weights.map { _ in 0 }
      return
    }
    let (size, isNegative) = (Int128(whole.magnitude), whole < 0)
    var shares = positive.map { Int64(size * Int128($0) / sum) }
    let remainders = positive.map { size * Int128($0) % sum }
    let rest = Int64(size) - shares.reduce(0, +)
    let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for place in order.prefix(Int(rest)) { shares[place] += 1 }
    parts = isNegative ? shares.map { -$0 } : shares
  }
}
