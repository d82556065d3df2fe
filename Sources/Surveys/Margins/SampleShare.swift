package import Basics

/// A share that a sample gave, and how sure it is. Shares are between 0 and 1.
package struct SampleShare: Hashable, Sendable {
  package let share: Double
  /// How many answered.
  package let answers: Int
  /// How many there are of those who were drawn from; nil where they are too many to matter or not known.
  package let population: Int?
  /// How much larger the variance is than that of a simple random sample.
  package let designEffect: Double

  /// - Throws: `margin-out-of-range`, with the field.
  package init(
    _ share: Double, answers: Int, population: Int? = nil, designEffect: Double = 1
  ) throws(Diagnostic) {
    try Self.require((0...1).contains(share), "share", "0–1", share)
    try Self.require(answers > 0, "answers", "1–", Double(answers))
    try Self.require(
      population.map { $0 >= answers } ?? true, "population", "\(answers)–", Double(population ?? 0))
    try Self.require((0.01...1000).contains(designEffect), "design-effect", "0.01–1000", designEffect)
    self.share = share
    self.answers = answers
    self.population = population
    self.designEffect = designEffect
  }

  /// What is left of the variance when not all are asked: (N−n)/(N−1), 0 where all answered.
  package var populationCorrection: Double {
    guard let population else { return 1 }
    return population > 1 ? Double(population - answers) / Double(population - 1) : 0
  }

  /// How many answers of a simple random sample from endlessly many would be as sure; nil where nothing is unsure.
  package var effectiveAnswers: Double? {
    populationCorrection > 0 ? Double(answers) / designEffect / populationCorrection : nil
  }

  /// - Parameter level: how often the true share lies between the bounds, such as 0.95.
  package func margin(level: Double) throws(Diagnostic) -> Margin {
    try Self.require(level > 0 && level < 1, "level", "0–1", level)
    guard let effective = effectiveAnswers else {
      return Margin(low: share, high: share, margin: 0, method: .census)
    }
    let quantile = normalQuantile(twoSided: level)
    let margin = quantile * (share * (1 - share) / effective).squareRoot()
    guard min(share, 1 - share) * effective < Margin.fewestForNormal else {
      return Margin(low: share - margin, high: share + margin, margin: margin, method: .normal)
    }
    let (low, high) = wilson(effective, quantile)
    return Margin(low: low, high: high, margin: margin, method: .wilson)
  }

  /// Wilson's bounds, which stay between 0 and 1 and have a width where nobody, or everybody, answered so.
  private func wilson(_ answers: Double, _ quantile: Double) -> (low: Double, high: Double) {
    let square = quantile * quantile / answers
    let middle = (share + square / 2) / (1 + square)
    let width =
      quantile * (share * (1 - share) / answers + square / (4 * answers)).squareRoot() / (1 + square)
    return (share == 0 ? 0 : max(0, middle - width), share == 1 ? 1 : min(1, middle + width))
  }

  private static func require(
    _ holds: Bool, _ field: String, _ range: String, _ value: Double
  ) throws(Diagnostic) {
    guard holds else {
      throw Diagnostic(
        "margin-out-of-range", .badInput, at: .init(field: field), ["value": "\(value)", "range": range])
    }
  }
}
