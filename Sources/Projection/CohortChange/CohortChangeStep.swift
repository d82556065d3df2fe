/// What one year does to the persons of a unit, before the unit's own factors.
struct CohortChangeStep: Sendable {
  /// By the age before the step.
  var ratios: [Double]
  /// Children under one year after the step for each person of `ParentAges`.
  var births: Double

  /// Ages one and more after the step.
  ///
  /// - Parameters:
  ///   - start: persons by age before the step, `end` those after it, which are not the same memory.
  ///   - factors: by band (`AgeBands`).
  func survive(
    from start: UnsafeMutableBufferPointer<Double>, to end: UnsafeMutableBufferPointer<Double>,
    factors: UnsafeMutableBufferPointer<Double>
  ) {
    let last = SingleAges.count - 1
    var band = 1
    var age = 0
    ratios.withUnsafeBufferPointer { ratios in
      while age < last {
        let next = band < AgeBands.firstAges.count ? min(AgeBands.firstAges[band], last) : last
        let factor = factors[band]
        while age < next {
          end[age + 1] = start[age] * ratios[age] * factor
          age += 1
        }
        band += 1
      }
      end[last] += start[last] * ratios[last] * factors[AgeBands.count - 1]
    }
  }

  /// Children under one year after the step, once `survive` has told those of their parents' ages.
  func bear(
    from start: UnsafeMutableBufferPointer<Double>, to end: UnsafeMutableBufferPointer<Double>,
    factors: UnsafeMutableBufferPointer<Double>
  ) {
    var parents = 0.0
    for age in ParentAges.range { parents += start[age] + end[age] }
    end[0] = births * factors[AgeBands.births] * parents / 2
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// The ages of one unit and year.
  func ages(from start: Int) -> UnsafeMutableBufferPointer<Double> {
    UnsafeMutableBufferPointer(rebasing: self[start..<start + SingleAges.count])
  }
}
