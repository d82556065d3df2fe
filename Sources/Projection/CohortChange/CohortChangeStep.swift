import Kernels

/// What one year does to the persons of a unit, before the unit's own factors.
struct CohortChangeStep: Sendable {
  /// By the age before the step.
  var ratios: [Double]
  /// Children under one year after the step for each person of `ParentAges`.
  var births: Double

  /// Ages one and more after the step.
  ///
  /// - Parameters:
  ///   - start: where the persons by age before the step begin, `end` where those after it do.
  ///   - factors: by band (`AgeBands`).
  func survive(
    _ persons: inout MutableSpan<Double>, from start: Int, to end: Int, factors: Span<Double>
  ) {
    shiftAges(
      &persons, from: start, to: end, ratios: ratios, factors: factors, firstAges: AgeBands.firstAges)
  }

  /// Children under one year after the step, once `survive` has told those of their parents' ages.
  ///
  /// - Parameter factor: the unit's own of the births.
  func bear(_ persons: inout MutableSpan<Double>, from start: Int, to end: Int, factor: Double) {
    let parents = ParentAges.sum(persons.span, start, end)
    persons[end] = births * factor * parents / 2
  }
}
