/// A year of the persons of one unit by age, without births: everybody is a year older, and whoever is of the last age
/// stays in it.
///
///     cells[end + a + 1] = cells[start + a] · ratios[a] · factors[band of a]
///
/// - Parameters:
///   - start: where the ages before the year begin in `cells`, `end` where those after it do. Each has as many cells as
///     there are ratios, and none is of both. The first of those after it is left as it is.
///   - firstAges: the first age of each band; the first of them is 0.
///   - factors: by band, behind one that is not of an age.
package func shiftAges(
  _ cells: inout MutableSpan<Double>, from start: Int, to end: Int, ratios: [Double], factors: Span<Double>,
  firstAges: [Int]
) {
  precondition(start >= 0 && end >= 0 && max(start, end) + ratios.count <= cells.count)
  precondition(abs(start - end) >= ratios.count && !ratios.isEmpty && factors.count > firstAges.count)
  cells.withUnsafeMutableBufferPointer { cells in
    ratios.withUnsafeBufferPointer { ratios in
      guard let first = cells.baseAddress else { return }
      let (before, after) = (first + start, first + end)
      let last = ratios.count - 1
      for band in firstAges.indices {
        let factor = factors[band + 1]
        let next = band + 1 < firstAges.count ? min(firstAges[band + 1], last) : last
        for age in firstAges[band]..<next { after[age + 1] = before[age] * ratios[age] * factor }
      }
      after[last] += before[last] * ratios[last] * factors[firstAges.count]
    }
  }
}
