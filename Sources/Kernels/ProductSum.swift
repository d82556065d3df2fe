/// A sum as a list of whole numbers that each are exact; their number is that of the blocks.
///
/// - Parameter columns: one or two, of whole numbers that are not negative.
/// - Returns: the sum of the products, block by block; nil where a block may leave the whole numbers that
///   a `Double` holds.
package func blockSums(_ columns: [[Double]], count: Int) -> [Double]? {
  guard let first = columns.first, columns.count <= 2, columns.allSatisfy({ $0.count >= count }) else {
    return nil
  }
  return first.withUnsafeBufferPointer { a in
    guard columns.count == 2 else { return sums(count) { a[$0] } }
    return columns[1].withUnsafeBufferPointer { b in sums(count) { a[$0] * b[$0] } }
  }
}

/// Sums of numbers that are not negative never fall, rounded or not: one that stays below 2⁵³ is exact.
@inline(__always)
private func sums(_ count: Int, _ term: (Int) -> Double) -> [Double]? {
  var result: [Double] = []
  result.reserveCapacity(count / Tape.blockLength + 1)
  for start in stride(from: 0, to: count, by: Tape.blockLength) {
    let end = min(start + Tape.blockLength, count)
    var (even, odd) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    var i = start
    while i + 8 <= end {
      even += SIMD4(term(i), term(i + 1), term(i + 2), term(i + 3))
      odd += SIMD4(term(i + 4), term(i + 5), term(i + 6), term(i + 7))
      i += 8
    }
    var sum = (even + odd).sum()
    while i < end {
      sum += term(i)
      i += 1
    }
    guard sum < 0x1p53 else { return nil }
    result.append(sum)
  }
  return result
}
