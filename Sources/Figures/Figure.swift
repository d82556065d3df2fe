/// A value with all that a page must be able to say about it.
package struct Figure: Hashable, Sendable {
  package let observation: Observation
  /// The year that the value is of; nil where it has none.
  package let year: Int?
  /// Ids of the sources it rests on.
  package let sources: [String]
  package let trace: Trace

  package init(_ observation: Observation, year: Int?, sources: [String], trace: Trace) {
    self.observation = observation
    self.year = year
    self.sources = sources
    self.trace = trace
  }
}

/// How a figure came about: one formula and what went into it.
package struct Trace: Hashable, Sendable {
  /// What was done with the inputs.
  package enum Formula: Hashable, Sendable {
    case published
    case sum
    case weightedMean(by: String)
    case ratio(scale: Double)
    case difference
    case percentChange
    case count
    case rank
    case none
  }

  /// One number that went in.
  package struct Input: Hashable, Sendable {
    package let indicator: String
    /// Code in the division of the source; nil where the input is of the unit itself.
    package let unit: String?
    package let year: Int?
    package let value: Double?
    /// The share of the input that was counted, 0…1.
    package let share: Double

    package init(indicator: String, unit: String?, year: Int?, value: Double?, share: Double = 1) {
      self.indicator = indicator
      self.unit = unit
      self.year = year
      self.value = value
      self.share = share
    }
  }

  package let formula: Formula
  package let inputs: [Input]

  package init(_ formula: Formula, _ inputs: [Input] = []) {
    self.formula = formula
    self.inputs = inputs
  }
}
