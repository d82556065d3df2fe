import Basics
import Units

extension FigureBook {
  func ratio(
    _ indicator: Indicator, _ numerator: [String], _ denominator: [String], _ scale: Double,
    _ group: [String],
    _ day: Day, _ year: Int, _ cache: CoverageCache
  ) -> Figure {
    let over = numerator.map { ($0, figure($0, of: group, on: day, year: year, cache: cache)) }
    let under = denominator.map { ($0, figure($0, of: group, on: day, year: year, cache: cache)) }
    let trace = Trace(.ratio(scale: scale), inputs(over + under))
    return combined(indicator, over + under, trace) {
      let sum = total(under)
      return sum == 0 ? nil : scale * total(over) / sum
    }
  }

  func change(
    _ indicator: Indicator, _ of: String, _ since: Int, _ percent: Bool, _ group: [String], _ day: Day,
    _ year: Int, _ cache: CoverageCache
  ) -> Figure {
    let now = (of, figure(of, of: group, on: day, year: year, cache: cache))
    let then = (of, figure(of, of: group, on: day, exactly: since, cache: cache))
    let trace = Trace(percent ? .percentChange : .difference, inputs([now, then]))
    return combined(indicator, [now, then], trace) {
      let difference = total([now]) - total([then])
      guard percent else { return difference }
      return total([then]) == 0 ? nil : 100 * difference / total([then])
    }
  }

  /// The result of a formula: missing, suppressed or estimated as soon as one input is. Without a
  /// result (a division by nobody) it does not apply.
  private func combined(
    _ indicator: Indicator, _ inputs: [(String, Figure)], _ trace: Trace, _ compute: () -> Double?
  ) -> Figure {
    let observations = inputs.map(\.1.observation)
    let year = inputs.compactMap(\.1.year).max()
    let sources = inputs.flatMap(\.1.sources).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let observation: Observation
    if observations.contains(.suppressed) {
      observation = .suppressed
    } else if observations.contains(where: { $0.value == nil }) {
      observation = .missing
    } else if let value = compute() {
      observation = .value(value, estimated: observations.contains(where: \.isEstimated))
    } else {
      observation = .notApplicable
    }
    return Figure(observation, year: year, sources: sources, trace: trace)
  }

  private func inputs(_ figures: [(String, Figure)]) -> [Trace.Input] {
    figures.map { .init(indicator: $0, unit: nil, year: $1.year, value: $1.observation.value) }
  }

  private func total(_ figures: [(String, Figure)]) -> Double {
    figures.reduce(0) { $0 + ($1.1.observation.value ?? 0) }
  }
}
