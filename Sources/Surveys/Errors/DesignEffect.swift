package import Basics

extension SurveyDesign {
  /// How much larger the variance is than that of a simple random sample of as many.
  ///
  /// - Parameter withReplacement: whether that sample may draw the same twice; otherwise the sum of the weights counts as the
  ///   population.
  /// - Throws: what the error throws.
  package func designEffect(
    _ statistic: Statistic, of values: [Double], withReplacement: Bool = false, lonely: LonelyUnit = .fail
  ) throws(Diagnostic) -> Double {
    let error = try estimate(statistic, of: values, lonely: lonely).error
    let population = weights.reduce(0, +)
    let answers = Double(weights.count { $0 != 0 })
    let mean = Statistic.mean.value(values, weights)
    let spread = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    var simple = spread / population * answers / (answers - 1) / answers
    if statistic == .total { simple *= population * population }
    if !withReplacement { simple *= (population - answers) / population }
    return error * error / simple
  }
}
