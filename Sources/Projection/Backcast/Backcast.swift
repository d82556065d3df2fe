/// What was counted in the years after a base, to hold forecasts from that base against.
package struct Backcast: Sendable {
  package let base: Int
  /// Codes of the units, in the order of every forecast.
  package let units: [String]
  package let spans: [AgeSpan]
  /// Years after the base, in the order of every forecast.
  package let years: [Int]
  /// Inhabitants of each unit at the base.
  private let inhabitants: [Double]
  /// Unit by unit, year by year, span by span; nil where the counts of the year do not tell the span.
  private let counted: [Double?]

  /// - Parameter counts: of the base and of years after it; of two counts of a year the one that tells a
  ///   span is used.
  package init(base: Int, units: [String], spans: [AgeSpan], counts: [AgeCount]) {
    let byYear = Dictionary(grouping: counts, by: \.year)
    let years = byYear.keys.filter { $0 > base }.sorted()
    func persons(_ unit: Int, _ year: Int, _ span: AgeSpan) -> Double? {
      (byYear[year] ?? []).lazy.compactMap { $0.persons(of: unit, in: span) }.first
    }
    self.base = base
    self.units = units
    self.spans = spans
    self.years = years
    inhabitants = units.indices.map { persons($0, base, .everyone) ?? 0 }
    counted = units.indices.flatMap { unit in
      years.flatMap { year in spans.map { persons(unit, year, $0) } }
    }
  }

  /// How far a forecast was off, for all units and for each class of size.
  ///
  /// - Parameters:
  ///   - forecast: what it tells of a unit, a year after the base and a span; nil where it tells nothing.
  ///   - selected: which units count.
  package func scores(
    of forecast: (_ unit: Int, _ year: Int, _ span: Int) -> Forecast?, where selected: (Int) -> Bool
  ) -> [BackcastScore] {
    let sizes = inhabitants.map(SizeClass.of)
    let wanted = units.indices.filter(selected)
    return spans.indices.flatMap { span in
      ([nil] + (0..<SizeClass.count).map(Optional.some)).map { size in
        var score = BackcastScore(span: spans[span], sizeClass: size)
        for unit in wanted where size == nil || sizes[unit] == size {
          var told = false
          for year in years.indices {
            let place = (unit * years.count + year) * spans.count + span
            guard let counted = counted[place], counted > 0, let forecast = forecast(unit, year, span)
            else { continue }
            score.add(forecast, counted)
            told = true
          }
          if told { score.units += 1 }
        }
        return score
      }
    }
  }

  /// How far a forecast was off for all units taken as one, in percent, year by year; `span` is looked at.
  package func totalErrors(span: Int, of forecast: (_ unit: Int, _ year: Int) -> Double?) -> [Double] {
    years.indices.map { year in
      var told = 0.0
      var seen = 0.0
      for unit in units.indices {
        let place = (unit * years.count + year) * spans.count + span
        guard let counted = counted[place], let forecast = forecast(unit, year) else { continue }
        told += forecast
        seen += counted
      }
      return seen > 0 ? 100 * (told / seen - 1) : 0
    }
  }

  /// What a forecast said of one number.
  package struct Forecast: Sendable {
    package let value: Double
    /// Nil for a forecast that does not say how sure it is.
    package let interval: ClosedRange<Double>?

    package init(_ value: Double, interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }
  }
}

/// How far forecasts were off, relative to what was counted, over units and years.
package struct BackcastScore: Hashable, Sendable {
  package let span: AgeSpan
  /// Of `SizeClass`, by the count of the base year; nil for all units.
  package let sizeClass: Int?
  package fileprivate(set) var units = 0
  /// Units times years.
  package private(set) var outcomes = 0
  private var absolute = 0.0
  private var signed = 0.0
  private var astray = 0.0
  private var persons = 0.0
  private var judged = 0
  private var held = 0

  fileprivate init(span: AgeSpan, sizeClass: Int?) {
    self.span = span
    self.sizeClass = sizeClass
  }

  fileprivate mutating func add(_ forecast: Backcast.Forecast, _ counted: Double) {
    let error = forecast.value / counted - 1
    outcomes += 1
    absolute += abs(error)
    signed += error
    astray += abs(forecast.value - counted)
    persons += counted
    if let interval = forecast.interval {
      judged += 1
      held += interval.contains(counted) ? 1 : 0
    }
  }

  /// Mean of the absolute errors in percent (MAPE); nil without outcomes.
  package var meanError: Double? { outcomes > 0 ? 100 * absolute / Double(outcomes) : nil }
  /// The same with each outcome weighted by how many were counted, which is how many in a hundred persons were astray.
  package var weightedError: Double? { persons > 0 ? 100 * astray / persons : nil }
  /// Mean of the errors in percent: above zero where the forecast was too high.
  package var bias: Double? { outcomes > 0 ? 100 * signed / Double(outcomes) : nil }
  /// The share of outcomes in percent that lay within the interval.
  package var coverage: Double? { judged > 0 ? 100 * Double(held) / Double(judged) : nil }
}

extension AgeCount {
  /// Persons of a unit in a span; nil where the groups cut across it or the unit cannot be told.
  func persons(of unit: Int, in span: AgeSpan) -> Double? {
    guard let persons = persons[unit], lowerBounds.contains(span.first),
      span.last.map({ lowerBounds.contains($0 + 1) }) ?? true
    else { return nil }
    return zip(lowerBounds, persons).reduce(0) { sum, group in
      group.0 >= span.first && group.0 <= span.last ?? .max ? sum + group.1 : sum
    }
  }
}
